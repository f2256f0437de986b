package dev.valuestream.metrics.time;

import dev.valuestream.unit.Durations;
import java.time.Duration;

/**
 * One piece of a lead time: what an item spends at one step or on one flow of the critical path.
 *
 * @param kind what happens to the item
 * @param element the id of the step or flow
 * @param frequency how often it happens to one item: a probability behind a choice, more than 1 with rework
 * @param eachSeconds how long it takes each time, in seconds
 * @param origin where the time comes from
 */
public record Segment(Kind kind, String element, double frequency, double eachSeconds, String origin) {

    /** What happens to an item. This list may grow. */
    public enum Kind {
        /** It is in process at a step. */
        PROCESS,
        /** It waits in front of a step. */
        WAIT,
        /** It is carried. */
        TRANSFER,
        /** It waits for and is in process at a step of which only the lead time is known, not the two apart. */
        STAY
    }

    /**
     * What the piece adds to the lead time: frequency times duration.
     *
     * @return seconds
     */
    public double seconds() {
        return frequency * eachSeconds;
    }

    /**
     * What the piece adds to the lead time, as a duration.
     *
     * @return frequency times duration, to the nanosecond
     */
    public Duration duration() {
        return Durations.ofSeconds(seconds());
    }
}
