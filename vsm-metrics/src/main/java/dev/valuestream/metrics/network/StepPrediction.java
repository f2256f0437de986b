package dev.valuestream.metrics.network;

import com.google.common.collect.ImmutableList;
import dev.valuestream.queueing.Accuracy;
import dev.valuestream.queueing.WaitTail;
import dev.valuestream.queueing.network.Confidence;
import dev.valuestream.queueing.network.WaitShares;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the network says of the queue before a step, all items together. Immutable.
 *
 * @param meanWait the mean wait
 * @param queue the mean number of items that wait: rate · wait
 * @param waitProbability the share of items that wait at all
 * @param utilization the load of the step, or of its team where that serves several steps, with what reaches it
 * @param arrivalVariability c_a², at the time scale of this queue
 * @param serviceVariability c_s², failures and setups counted
 * @param confidence how far the wait can be trusted
 * @param reasons why no further, a sentence each
 * @param shares where the wait comes from; empty where nothing waits, or items find machines down that fail on the clock
 * @param halved what would halve it; empty where the shares are
 */
public record StepPrediction(
        Duration meanWait,
        double queue,
        double waitProbability,
        double utilization,
        double arrivalVariability,
        double serviceVariability,
        Confidence confidence,
        List<String> reasons,
        Optional<WaitShares> shares,
        Optional<HalfWait> halved) {

    /**
     * Copies the list.
     *
     * @param meanWait the mean wait
     * @param queue the mean number of items that wait
     * @param waitProbability the share of items that wait at all
     * @param utilization the load
     * @param arrivalVariability c_a²
     * @param serviceVariability c_s²
     * @param confidence how far the wait can be trusted
     * @param reasons why no further
     * @param shares where the wait comes from
     * @param halved what would halve it
     */
    public StepPrediction {
        reasons = ImmutableList.copyOf(reasons);
    }

    /**
     * The share of items that wait longer than a time: P(W &gt; t) = p · exp(−p·t ÷ meanWait), exact for M/M/c.
     *
     * @param time a time
     * @return the share, from 0 to 1
     */
    public double longerThan(Duration time) {
        return tail().beyond(Durations.toSeconds(time));
    }

    /**
     * The wait that a share of the items does not exceed.
     *
     * @param share from 0 to less than 1
     * @return the wait; 0 for those who do not wait
     * @throws IllegalArgumentException if the share is outside its range
     */
    public Duration quantile(double share) {
        return Durations.ofSeconds(tail().quantile(share));
    }

    private WaitTail tail() {
        Accuracy accuracy = confidence == Confidence.EXACT ? Accuracy.EXACT : Accuracy.APPROXIMATE;
        double mean = Durations.toSeconds(meanWait);
        return waitProbability == 0
                ? new WaitTail(0, 0, accuracy)
                : new WaitTail(waitProbability, mean / waitProbability, accuracy);
    }
}
