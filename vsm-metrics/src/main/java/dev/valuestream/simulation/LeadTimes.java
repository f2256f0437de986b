package dev.valuestream.simulation;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * How long the items delivered were in the stream, from entering it to reaching the customer. Seconds of working time. Immutable.
 *
 * @param mean the mean
 * @param quantiles by a share of the items, the time that they did not exceed
 */
public record LeadTimes(Estimate mean, SortedMap<Double, Estimate> quantiles) {

    /**
     * Copies the quantiles.
     *
     * @param mean the mean
     * @param quantiles by a share of the items, the time that they did not exceed
     */
    public LeadTimes {
        quantiles = ImmutableSortedMap.copyOf((Map<Double, Estimate>) quantiles);
    }
}
