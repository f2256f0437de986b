package dev.valuestream.queueing.network;

/**
 * A time that an item needs, as mean and variance, and how much of the mean it waits.
 *
 * @param mean the mean, 0 or more
 * @param variance the variance, 0 or more
 * @param waiting the part of the mean in which the item waits for a server
 */
record Stay(double mean, double variance, double waiting) {

    static final Stay NONE = new Stay(0, 0, 0);

    double scv() {
        return mean == 0 ? 0 : variance / (mean * mean);
    }
}
