package dev.valuestream.metrics.network;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import dev.valuestream.queueing.network.Confidence;
import java.util.List;

/**
 * How far a prediction can be trusted, and why no further. Immutable.
 *
 * @param confidence how far
 * @param reasons why no further, and what to mind; for the whole stream those of its least sure queues, each after the step's id
 */
public record Trust(Confidence confidence, List<String> reasons) {

    /**
     * Copies the list.
     *
     * @param confidence how far
     * @param reasons why no further
     */
    public Trust {
        requireNonNull(confidence);
        reasons = ImmutableList.copyOf(reasons);
    }

    /**
     * The same for a figure that also follows from something else.
     *
     * @param most how far that can be trusted
     * @param reason why no further
     * @return the lower confidence, with the reason behind those here
     */
    public Trust atMost(Confidence most, String reason) {
        Confidence lower = confidence.compareTo(most) > 0 ? confidence : most;
        return new Trust(
                lower,
                ImmutableList.<String>builder().addAll(reasons).add(reason).build());
    }
}
