package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Servers;
import java.util.Optional;

/**
 * G/G/1: one server, any times, of which mean and variability are known; Kingman's formula with the factor of Krämer and
 * Langenbach-Belz.
 *
 * <p>Wait = s·ρ/(1 − ρ)·(c_a² + c_s²)/2·g with g = exp(−2(1 − ρ)(1 − c_a²)²/(3ρ(c_a² + c_s²))) for c_a² &lt; 1, and g = 1 from 1 on
 * (the published factor above 1 is left out, as Whitt does: it makes bursts look better than they are). Steady below load 1; no
 * wait if nothing varies.
 *
 * <p>Accuracy: two moments do not fix a wait. Exact for Poisson arrivals ({@link MG1} says so). D/M/1 within 0.1 %
 * and E₂/M/1 within 3 % at load 0.8; with c_a² above 1 the wait of hyperexponential arrivals is some percent less or more. For
 * c_a² from 1 on it is not above Kingman's bound only in heavy traffic. Sources: J. F. C. Kingman, <i>The single server queue
 * in heavy traffic</i>, Proc. Camb. Phil. Soc. 57 (1961) 902–904; W. Krämer, M. Langenbach-Belz, <i>Approximate formulae for
 * the delay in the queueing system GI/G/1</i>, 8th International Teletraffic Congress (1976) 235/1–8; W. Whitt, <i>The
 * Queueing Network Analyzer</i>, Bell System Technical Journal 62 (1983) 2779–2815, section 5.1.
 *
 * @param arrivals how items come
 * @param service how long one takes
 */
public record GG1(Arrivals arrivals, ServiceTime service) implements QueueModel {

    /**
     * States the queue.
     *
     * @param arrivals how items come
     * @param service how long one takes
     */
    public GG1 {}

    @Override
    public double load() {
        return station().load();
    }

    @Override
    public LongRun longRun() {
        Servers station = station();
        if (!station.isSteady()) {
            return LongRun.Growing.of(station);
        }
        double wait = service.mean() * station.offered() / station.idle() * variability(station);
        return new LongRun.Steady(arrivals.rate(), wait, service.mean(), Accuracy.APPROXIMATE);
    }

    /**
     * Returns an approximate distribution of the wait, first come first served: the mean of {@link #longRun()}, an exponential wait
     * of those that wait, and as their share that of Krämer and Langenbach-Belz, ρ + (c_a² − 1)·ρ(1 − ρ)·h with h = (1 + c_a² +
     * ρc_s²)/(1 + ρ(c_s² − 1) + ρ²(4c_a² + c_s²)) for c_a² ≤ 1, and 4ρ/(c_a² + ρ²(4c_a² + c_s²)) above.
     *
     * @return marked approximate; nothing if the queue grows
     */
    public Optional<WaitTail> waitTail() {
        return longRun().steady().map(steady -> WaitTail.of(waitProbability(), steady));
    }

    private double waitProbability() {
        Servers station = station();
        double load = station.load();
        double both = load * load * (4 * arrivals.scv() + service.scv());
        double factor = arrivals.scv() <= 1
                ? (1 + arrivals.scv() + load * service.scv()) / (station.idle() + load * service.scv() + both)
                : 4 * load / (arrivals.scv() + both);
        return Math.min(1, load + (arrivals.scv() - 1) * load * station.idle() * factor);
    }

    private double variability(Servers station) {
        return Variability.factor(arrivals, service) * Variability.evenArrivals(arrivals, service, station);
    }

    private Servers station() {
        return Servers.of(arrivals.rate(), service.mean(), 1);
    }
}
