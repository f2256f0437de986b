package dev.valuestream.distribution;

import dev.valuestream.unit.Durations;
import java.time.Duration;

/** The span between two limits: places on it as shares from 0 (shortest) to 1 (longest), and as seconds. */
record Range(Duration min, Duration max) {

    double from() {
        return Durations.toSeconds(min);
    }

    double width() {
        return Durations.toSeconds(max.minus(min));
    }

    /** How far along the span another time lies; any place counts as 0 if the span has no width. */
    double shareOf(Duration time) {
        return width() == 0 ? 0 : Durations.toSeconds(time.minus(min)) / width();
    }

    /** How far along the span so many seconds lie; at and past the end it is 1. */
    double share(double seconds) {
        if (seconds >= Durations.toSeconds(max)) {
            return 1;
        }
        return seconds <= from() ? 0 : Math.min(1, (seconds - from()) / width());
    }

    double at(double share) {
        return share == 1 ? Durations.toSeconds(max) : from() + share * width();
    }

    /** Seconds as a duration that no rounding takes outside the limits. */
    Duration within(double seconds) {
        if (seconds <= from()) {
            return min;
        }
        return seconds >= Durations.toSeconds(max) ? max : Durations.ofSeconds(seconds);
    }

    double scv(double variance, double mean) {
        return mean == 0 ? 0 : variance / (mean * mean);
    }
}
