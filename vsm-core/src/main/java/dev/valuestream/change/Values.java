package dev.valuestream.change;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.Batch;
import dev.valuestream.model.Charter;
import dev.valuestream.model.Observation;
import dev.valuestream.model.Token;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Numbers;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;

/** The values of fields as text for people. */
final class Values {

    private Values() {}

    static String text(Object value) {
        if (value instanceof TimeDistribution time) {
            return time(time.mean());
        } else if (value instanceof Duration time) {
            return time(time);
        } else if (value instanceof Double number) {
            return Numbers.shortest(number);
        } else if (value instanceof Token token) {
            return token.token();
        } else if (value instanceof Batch batch) {
            return batch(batch);
        } else if (value instanceof Collection<?> several) {
            return several.stream().map(Values::text).collect(Collectors.joining(", "));
        }
        return isLarge(value) ? "another one" : value.toString();
    }

    private static boolean isLarge(Object value) {
        return value instanceof WorkCalendar || value instanceof Charter || value instanceof Observation;
    }

    private static String batch(Batch batch) {
        return batch instanceof Batch.Items items
                ? items.quantity() + " items"
                : "every " + time(((Batch.Every) batch).interval());
    }

    /** In the largest of h, min and s that is exact in three decimals, else in seconds. */
    private static String time(Duration time) {
        double seconds = Durations.toSeconds(time);
        if (seconds >= 3600 && isShort(seconds / 3600)) {
            return Numbers.shortest(seconds / 3600) + " h";
        }
        return seconds >= 60 && isShort(seconds / 60)
                ? Numbers.shortest(seconds / 60) + " min"
                : Numbers.shortest(seconds) + " s";
    }

    private static boolean isShort(double value) {
        return Math.rint(value * 1000) / 1000 == value;
    }
}
