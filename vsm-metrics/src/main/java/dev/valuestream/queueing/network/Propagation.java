package dev.valuestream.queueing.network;

/** What a method of {@link Approximation} knows of the variability of a flow, and how stations change it. */
interface Propagation {

    /** A flow without any variability, to add to. */
    double[] none();

    /** Adds a renewal stream, multiplied with a weight. */
    void addStream(double[] sum, double rate, double scv, double weight);

    /** What many flows together look like to a station; the concentration is the sum of the squares of their shares. */
    void merge(double[] sum, StationLoad load, double concentration);

    /** The scv that counts for the wait at a steady station; a guess may be 0 if there is none. */
    double seen(double[] arrivals, StationLoad load, double guess);

    /** The scv at the time scale of the time between two arrivals. */
    double nearby(double[] arrivals, StationLoad load);

    /** The variability of what would leave a station that never rests. */
    double[] services(StationLoad load);

    /** What leaves a station, of whose arrivals the scv seen is known, and which streams from outside they are. */
    double[] passOn(double[] arrivals, double seen, StationLoad load, double[] services, Iterable<Source> outside);

    /** Whether it knows what constant times in a row do to each other. */
    boolean knowsRhythm();

    /** The mean wait of a visit to a steady station. */
    double meanWait(double seen, StationLoad load, Iterable<Source> outside);
}
