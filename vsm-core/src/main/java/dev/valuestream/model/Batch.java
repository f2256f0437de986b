package dev.valuestream.model;

import dev.valuestream.unit.Quantity;
import java.time.Duration;

/**
 * How much of one kind a step makes before it changes over. This hierarchy is complete; it will not grow.
 */
public sealed interface Batch {

    /**
     * So many items between two changeovers.
     *
     * @param quantity items of a batch, more than 0
     */
    record Items(Quantity quantity) implements Batch {
        /**
         * Checks the quantity.
         *
         * @param quantity items of a batch
         * @throws IllegalArgumentException if the quantity is 0
         */
        public Items {
            if (quantity.isZero()) {
                throw new IllegalArgumentException("A batch must have more than 0 items. [step.batch.range]");
            }
        }
    }

    /**
     * Every part every interval (EPE): each family is made once in this working time.
     *
     * @param interval the interval, more than 0
     */
    record Every(Duration interval) implements Batch {
        /**
         * Checks the interval.
         *
         * @param interval the interval
         * @throws IllegalArgumentException if the interval is 0 or negative
         */
        public Every {
            if (interval.isZero() || interval.isNegative()) {
                throw new IllegalArgumentException(
                        "The interval of a batch must be more than 0, found: " + interval + ". [step.batch.range]");
            }
        }
    }

    /**
     * A batch of so many items.
     *
     * @param items items of a batch, more than 0
     * @return the batch
     */
    static Batch ofItems(double items) {
        return new Items(Quantity.of(items));
    }

    /**
     * A batch of every family in each interval.
     *
     * @param interval the interval, more than 0
     * @return the batch
     */
    static Batch every(Duration interval) {
        return new Every(interval);
    }
}
