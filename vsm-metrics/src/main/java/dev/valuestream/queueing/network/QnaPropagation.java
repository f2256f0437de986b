package dev.valuestream.queueing.network;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.GGc;
import dev.valuestream.queueing.LongRun;
import dev.valuestream.queueing.ServiceTime;

/**
 * Whitt's Queueing Network Analyzer: one number a flow. Departures c_d² = 1 + (1 − ρ²)(c_a² − 1) + ρ²(max(c_s², 0.2) − 1)/√c (equation
 * 39), superposition w·Σ share·c² + 1 − w with w = 1/(1 + 4(1 − ρ)²(v − 1)), v = 1/Σ share² (equations 29 and
 * 33); waits by Krämer and Langenbach-Belz with one server, by Allen and Cunneen with several.
 */
final class QnaPropagation implements Propagation {

    private static final double LEAST_SCV = 0.2;

    @Override
    public boolean knowsRhythm() {
        return false;
    }

    @Override
    public double[] none() {
        return new double[1];
    }

    @Override
    public void addStream(double[] sum, double rate, double scv, double weight) {
        sum[0] += weight * scv;
    }

    @Override
    public void merge(double[] sum, StationLoad load, double concentration) {
        double idle = Math.max(0, 1 - load.load());
        double weight = 1 / (1 + 4 * idle * idle * (1 / concentration - 1));
        sum[0] = weight * sum[0] + (1 - weight);
    }

    @Override
    public double seen(double[] arrivals, StationLoad load, double guess) {
        return arrivals[0];
    }

    @Override
    public double nearby(double[] arrivals, StationLoad load) {
        return arrivals[0];
    }

    @Override
    public double[] services(StationLoad load) {
        return new double[] {1 + (Math.max(load.leavingScv(), LEAST_SCV) - 1) / StrictMath.sqrt(load.servers())};
    }

    @Override
    public double[] passOn(
            double[] arrivals, double seen, StationLoad load, double[] services, Iterable<Source> outside) {
        double busy = Math.min(1, load.load());
        return new double[] {(1 - busy * busy) * seen + busy * busy * services[0]};
    }

    @Override
    public double meanWait(double seen, StationLoad load, Iterable<Source> outside) {
        GGc queue = queue(load, seen);
        LongRun answer = load.servers() == 1 ? queue.longRun() : queue.allenCunneen();
        return answer.orElseThrow().waitingTime() * load.offered() / load.remaining();
    }

    /** A station alone, as the formulas see it. */
    static GGc queue(StationLoad load, double arrivalScv) {
        return new GGc(
                new Arrivals(load.spells(), arrivalScv), new ServiceTime(load.time(), load.scv()), load.servers());
    }
}
