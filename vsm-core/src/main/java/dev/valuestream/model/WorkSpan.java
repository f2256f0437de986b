package dev.valuestream.model;

import java.time.Duration;

/**
 * A stretch of working time within a week, without a gap.
 *
 * @param from when it begins, counted from Monday 00:00
 * @param to when it ends, after its beginning and at most 7 × 24 hours
 */
public record WorkSpan(Duration from, Duration to) {

    /**
     * How long it lasts.
     *
     * @return the length, more than 0
     */
    public Duration length() {
        return to.minus(from);
    }
}
