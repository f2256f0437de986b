package dev.valuestream.io.internal;

import dev.valuestream.change.Change;
import dev.valuestream.change.FieldChange;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.Batch;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.Optional;

/** One change in words, times in days of the map's calendar. */
public final class ChangeWords {

    private ChangeWords() {}

    /** Whether it only says something about an element. */
    public static boolean isNote(Change change) {
        return change instanceof FieldChange field && field.field().name().equals("note");
    }

    /** The change as a sentence; of other fields than times as the change itself says it. */
    public static Text sentence(Change change, WorkCalendar calendar) {
        if (change instanceof FieldChange field) {
            Optional<String> before = field.before().flatMap(value -> time(value, calendar));
            Optional<String> after = field.after().flatMap(value -> time(value, calendar));
            boolean known =
                    after.isPresent() && before.isPresent() == field.before().isPresent();
            if (known) {
                return before.map(b -> Text.of(
                                "change.time",
                                "{0}: {1} from {2} to {3}.",
                                field.element(),
                                field.field(),
                                b,
                                after.get()))
                        .orElseGet(() -> Text.of(
                                "change.time.new", "{0}: {1} is {2}.", field.element(), field.field(), after.get()));
            }
        }
        return change.text();
    }

    private static Optional<String> time(Object value, WorkCalendar calendar) {
        if (value instanceof TimeDistribution distribution) {
            return time(distribution.mean(), calendar);
        } else if (value instanceof Batch.Every every) {
            return time(every.interval(), calendar).map(t -> "every " + t);
        }
        return value instanceof Duration duration
                ? Optional.of(Shown.time(Durations.toSeconds(duration), calendar))
                : Optional.empty();
    }
}
