package dev.valuestream.queueing.closed;

import java.util.List;

/**
 * A closed network of several kinds of items, on average over a long time. Immutable.
 *
 * @param classes what becomes of each kind, in the order in which they were given
 */
public record MultiClassSolution(List<ClassState> classes) {

    /**
     * Copies the list.
     *
     * @param classes what becomes of each kind
     */
    public MultiClassSolution {
        classes = List.copyOf(classes);
    }

    /**
     * What becomes of one kind.
     *
     * @param throughput rounds finished in a unit of time, 0 where no such item goes round
     * @param cycleTime the time of one round, all stations included; 0 where no such item goes round
     * @param items its items at each station, waiting or in service
     */
    public record ClassState(double throughput, double cycleTime, List<Double> items) {

        /**
         * Copies the list.
         *
         * @param throughput rounds finished in a unit of time
         * @param cycleTime the time of one round
         * @param items its items at each station
         */
        public ClassState {
            items = List.copyOf(items);
        }
    }
}
