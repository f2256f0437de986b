package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Servers;

/** The factors by which variability lengthens or shortens the wait of exponential times. */
final class Variability {

    private Variability() {}

    /** (c_a² + c_s²)/2, of Kingman and of Allen and Cunneen. */
    static double factor(Arrivals arrivals, ServiceTime service) {
        return (arrivals.scv() + service.scv()) / 2;
    }

    /** The factor of Krämer and Langenbach-Belz below c_a² = 1, and 1 from there on; the station is steady. */
    static double evenArrivals(Arrivals arrivals, ServiceTime service, Servers station) {
        double evenness = Math.max(0, 1 - arrivals.scv());
        if (evenness == 0 || station.offered() == 0) {
            return 1;
        }
        double variability = arrivals.scv() + service.scv();
        return variability == 0
                ? 0
                : StrictMath.exp(-2 * station.idle() * evenness * evenness / (3 * station.offered() * variability));
    }
}
