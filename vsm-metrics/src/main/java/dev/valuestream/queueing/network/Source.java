package dev.valuestream.queueing.network;

/**
 * A stream from outside as a part of the arrivals at a point of a {@link FlowGraph}.
 *
 * @param rate batches a unit of time
 * @param scv of the times between them
 * @param share its part of the arrivals
 * @param scale what its index of dispersion is multiplied with: items in a batch ÷ items gathered
 * @param calmScale what that would be if items came one by one
 */
record Source(double rate, double scv, double share, double scale, double calmScale) {

    /** The stream as a part of arrivals to which all that it is a part of contributes this share. */
    Source asPart(double shareOfArrivals) {
        return new Source(rate, scv, share * shareOfArrivals, scale, calmScale);
    }

    boolean isPoisson() {
        return scv == 1 && scale == 1;
    }
}
