package dev.valuestream.simulation;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * How long the items delivered were in the stream, from entering it to reaching the customer. Seconds of working time. Immutable.
 *
 * <p>A quantile is that of the items of all replications together: the mean of those of each would be too near to the middle where a
 * replication has few items. Its interval is that of sectioning, t · √(Σ(q<sub>i</sub> − q)² ÷ (n − 1) ÷ n) with the quantile
 * q<sub>i</sub> of each of n replications: Nakayama, ACM TOMACS 24 (2014) 19.
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
