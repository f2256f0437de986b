package dev.valuestream.io.internal;

import dev.valuestream.change.Change;
import dev.valuestream.change.FieldChange;
import dev.valuestream.change.FlowRerouted;
import dev.valuestream.change.NodeSplit;
import dev.valuestream.change.NodesMerged;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.Batch;
import dev.valuestream.model.Node;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Ratio;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** One change in words, elements by name and times in days of the map's calendar. */
public final class ChangeWords {

    private ChangeWords() {}

    /** Whether it only says something about an element. */
    public static boolean isNote(Change change) {
        return change instanceof FieldChange field && field.field().name().equals("note");
    }

    /** The change as a sentence about elements by name; of fields that are neither times nor shares as the change itself says it. */
    public static Text sentence(Change change, ChangedNames names, WorkCalendar calendar) {
        Text text = change instanceof FieldChange field ? field(field, calendar) : change.text();
        List<String> arguments = new ArrayList<>(text.arguments());
        if (change instanceof NodesMerged merged) {
            arguments.set(0, names.nodes(merged.members()));
            arguments.set(1, names.node(merged.into().id()));
        } else if (change instanceof NodeSplit split) {
            arguments.set(0, names.node(split.node()));
            arguments.set(1, names.nodes(split.into().stream().map(Node::id).toList()));
        } else if (!change.elements().isEmpty()) {
            arguments.set(0, names.of(change.elements().get(0)));
        }
        if (change instanceof FlowRerouted rerouted) {
            arguments.set(1, names.node(rerouted.after().from()));
            arguments.set(2, names.node(rerouted.after().to()));
        }
        return new Text(text.code(), text.template(), arguments);
    }

    private static Text field(FieldChange field, WorkCalendar calendar) {
        Text text = field.text();
        Optional<String> after = field.after().flatMap(value -> shown(value, calendar));
        if (after.isEmpty()) {
            return text;
        }
        List<String> arguments = new ArrayList<>(text.arguments());
        arguments.set(arguments.size() - 1, after.get());
        field.before().flatMap(value -> shown(value, calendar)).ifPresent(before -> arguments.set(2, before));
        if (arguments.size() > 3 && arguments.get(2).equals(arguments.get(3))) {
            arguments.set(2, arguments.get(2) + variability(field.before()));
            arguments.set(3, arguments.get(3) + variability(field.after()));
        }
        return new Text(text.code(), text.template(), arguments);
    }

    private static Optional<String> shown(Object value, WorkCalendar calendar) {
        if (value instanceof TimeDistribution distribution) {
            return shown(distribution.mean(), calendar);
        } else if (value instanceof Batch.Every every) {
            return shown(every.interval(), calendar).map(t -> "every " + t);
        } else if (value instanceof Ratio ratio) {
            return Optional.of(Shown.percent(ratio.value()));
        }
        return value instanceof Duration duration
                ? Optional.of(Shown.time(Durations.toSeconds(duration), calendar))
                : Optional.empty();
    }

    /** What tells two times of the same mean apart. */
    private static String variability(Optional<Object> value) {
        if (!(value.orElse("") instanceof TimeDistribution time)) {
            return "";
        }
        OptionalDouble scv = time.squaredCoefficientOfVariation();
        return scv.isPresent() ? " (cv " + Shown.number(Math.sqrt(scv.getAsDouble())) + ")" : " (cv not known)";
    }
}
