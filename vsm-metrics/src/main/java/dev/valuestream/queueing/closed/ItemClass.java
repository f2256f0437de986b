package dev.valuestream.queueing.closed;

import java.util.Arrays;
import java.util.List;

/**
 * One kind of items in a closed network of several kinds. Immutable.
 *
 * @param items how many of them go round, 0 or more
 * @param demands the time of a server that one of them needs in a round, for each station; 0 or more, finite
 */
public record ItemClass(int items, List<Double> demands) {

    /**
     * Checks the numbers and copies the list.
     *
     * @param items how many of them go round
     * @param demands the time of a server that one of them needs, for each station
     * @throws IllegalArgumentException if a number is out of range, or items go round that need no time anywhere
     */
    public ItemClass {
        demands = List.copyOf(demands);
        if (items < 0) {
            throw new IllegalArgumentException(
                    "The number of items (" + items + ") must be 0 or more. [closed.items.range]");
        }
        demands.forEach(Station::single); // the same bounds
        if (items > 0 && demands.stream().noneMatch(d -> d > 0)) {
            throw new IllegalArgumentException(
                    "Items that need no time at any station go round without end. [closed.demand.none]");
        }
    }

    /**
     * Some items with their demands.
     *
     * @param items how many of them go round
     * @param demands the time of a server that one of them needs, station by station
     * @return the kind
     * @throws IllegalArgumentException if a number is out of range, or items go round that need no time anywhere
     */
    public static ItemClass of(int items, double... demands) {
        return new ItemClass(items, Arrays.stream(demands).boxed().toList());
    }
}
