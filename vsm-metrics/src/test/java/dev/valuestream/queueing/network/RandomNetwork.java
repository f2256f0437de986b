package dev.valuestream.queueing.network;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import java.util.SplittableRandom;

/**
 * A random network with classes, rework, scrap, teams and several servers, that can be built again with one thing changed: {@code more} of
 * something is a factor above 1.
 */
final class RandomNetwork {

    private static final double[] SCVS = {0, 0.2, 0.25, 0.5, 0.8, 1, 1, 1.5, 2, 4, 8};

    final int stations;
    private final long seed;
    private final boolean looped;

    double timeUnit = 1;
    double lessLoad = 1;
    double lessArrivalScv = 1;
    /** The station that gets more servers, or none. */
    int helped = -1;

    int helpers;
    /** The station whose service varies less, or none. */
    int steadied = -1;

    double lessServiceScv = 1;

    RandomNetwork(long seed, boolean looped) {
        this.seed = seed;
        this.looped = looped;
        this.stations = 1 + new SplittableRandom(seed).nextInt(7);
    }

    QueueingNetwork build() {
        SplittableRandom random = new SplittableRandom(seed);
        random.nextInt(7);
        QueueingNetworkBuilder builder = QueueingNetwork.builder();
        double rework = looped ? 0.3 * random.nextDouble() : 0;
        for (int i = 0; i < stations; i++) {
            addStation(builder, i, random, rework);
        }
        double scv = SCVS[random.nextInt(SCVS.length)] * lessArrivalScv;
        builder.arrivals("a", "s0", new Arrivals(lessLoad / timeUnit, scv));
        builder.arrivals("b", "s0", new Arrivals(0.5 * lessLoad / timeUnit, 1));
        for (int i = 1; i < stations; i++) {
            builder.route("s" + (i - 1), "s" + i, 0.9);
        }
        if (looped && stations > 1) {
            builder.route("s" + (stations - 1), "s" + random.nextInt(stations), rework);
        }
        return builder.build();
    }

    private void addStation(QueueingNetworkBuilder builder, int i, SplittableRandom random, double rework) {
        int servers = 1 + (random.nextBoolean() ? 0 : random.nextInt(4));
        double load = 0.2 + 0.7 * random.nextDouble();
        double scv = SCVS[random.nextInt(SCVS.length)] * (i == steadied ? lessServiceScv : 1);
        double time = load * servers / 1.5 * (1 - rework) * timeUnit;
        builder.station("s" + i, servers + (i == helped ? helpers : 0), new ServiceTime(time, scv));
    }
}
