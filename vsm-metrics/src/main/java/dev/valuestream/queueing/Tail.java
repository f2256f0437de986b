package dev.valuestream.queueing;

/** The distribution of a time that items spend: how many spend more than some time, and what most of them stay below. Immutable. */
public sealed interface Tail permits WaitTail, SojournTail {

    /**
     * Returns the share of items that spend more than a time.
     *
     * @param time the time; below 0 all spend more
     * @return P(T &gt; time), from 0 to 1
     * @throws IllegalArgumentException if the time is NaN
     */
    double beyond(double time);

    /**
     * Returns the time that a share of the items does not exceed.
     *
     * @param p the share, from 0 to less than 1
     * @return the least time t with P(T &gt; t) at most 1 − p
     * @throws IllegalArgumentException if the share is outside its range or NaN
     */
    double quantile(double p);

    /**
     * Returns the mean time.
     *
     * @return the mean over all items
     */
    double mean();

    /**
     * Returns how far the distribution can be trusted.
     *
     * @return exact, or approximate
     */
    Accuracy accuracy();
}
