package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Stated;

/**
 * Setups between items, after N of them on the mean, each as likely to come after any item. Immutable.
 *
 * @param time how long one takes: its mean t_s and its scv
 * @param itemsBetween N, items from one to the next on the mean, 1 or more
 */
public record Setups(ServiceTime time, double itemsBetween) {

    /**
     * States the setups.
     *
     * @param time how long one takes
     * @param itemsBetween items from one to the next on the mean, from 1 to 1e100
     * @throws IllegalArgumentException if the items are fewer than 1 or NaN
     */
    public Setups {
        if (!(itemsBetween >= 1 && itemsBetween <= Stated.GREATEST)) {
            throw new IllegalArgumentException("The items (" + Stated.text(itemsBetween)
                    + ") from one setup to the next must be from 1 to 1e100. [queueing.setup.items]");
        }
    }
}
