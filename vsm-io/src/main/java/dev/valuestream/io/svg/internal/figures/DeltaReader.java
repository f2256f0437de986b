package dev.valuestream.io.svg.internal.figures;

import dev.valuestream.change.FieldChange;
import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.internal.figures.DeltaFigures.Row;
import dev.valuestream.io.svg.internal.figures.DeltaFigures.Verdict;
import dev.valuestream.io.svg.layout.PlacedTag.Change;
import dev.valuestream.metrics.Figure;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.MeasureChange;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the figures of a picture of two maps from their comparison. */
public final class DeltaReader {

    private static final Map<String, String> LABELS = labels();

    /** What may change without the step being another. */
    private static final Set<String> REMARKS = Set.of("note", "attributes", "observation");

    private final Comparison comparison;
    private final Amounts before;
    private final Amounts after;

    private DeltaReader(Comparison comparison, Labels labels) {
        this.comparison = comparison;
        before = Amounts.in(comparison.before().valueStream().calendar(), labels);
        after = Amounts.in(comparison.after().valueStream().calendar(), labels);
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("lead-time", "Lead time");
        labels.put("value-added-time", "Value-adding time");
        labels.put("process-cycle-efficiency", "VA share of lead time");
        labels.put("process-time", "Process time");
        labels.put("flow-efficiency", "Flow efficiency");
        labels.put("bottleneck.load", "Load of the bottleneck");
        labels.put("percent-complete-accurate.rolled", "Rolled %C&A");
        labels.put("handoffs", "Handoffs");
        labels.put("people", "People");
        return labels;
    }

    /**
     * Reads the figures.
     *
     * @param comparison the two maps
     * @param labels the words
     * @return what a picture of both prints beside them
     */
    public static DeltaFigures read(Comparison comparison, Labels labels) {
        DeltaReader reader = new DeltaReader(comparison, labels);
        ValueStream was = comparison.before().valueStream();
        ValueStream is = comparison.after().valueStream();
        return new DeltaFigures(
                reader.rows(),
                reader.headline(),
                reader.changes(was, is, Change.REMOVED),
                reader.changes(is, was, Change.NEW),
                reader.before);
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        LABELS.forEach((id, label) -> comparison
                .measure(id)
                .filter(m -> isKnown(m.before()) || isKnown(m.after()))
                .ifPresent(m -> rows.add(row(before.say("figure." + id, label), m))));
        return rows;
    }

    private static boolean isKnown(Figure figure) {
        return figure.number().isPresent();
    }

    private Row row(String label, MeasureChange change) {
        return new Row(
                label,
                MeasureText.of(change.before(), change.unit(), before),
                MeasureText.of(change.after(), change.unit(), after),
                words(change),
                verdict(change));
    }

    private static Verdict verdict(MeasureChange change) {
        return switch (change.verdict()) {
            case BETTER -> Verdict.BETTER;
            case WORSE -> Verdict.WORSE;
            case SAME, UNKNOWN -> Verdict.OPEN;
        };
    }

    private String words(MeasureChange change) {
        OptionalDouble by = change.change();
        if (by.isEmpty()) {
            return before.say("change.unknown", "not known");
        }
        if (change.verdict() == dev.valuestream.whatif.Verdict.SAME) {
            return before.say("change.none", "no change");
        }
        String arrow = by.getAsDouble() < 0 ? "▼ " : "▲ ";
        String size =
                MeasureText.change(by.getAsDouble(), change.unit(), before).substring(2);
        return switch (verdict(change)) {
            case BETTER -> before.say("change.better", "{0}, better", arrow + size);
            case WORSE -> before.say("change.worse", "{0}, worse", arrow + size);
            case OPEN -> arrow + size;
        };
    }

    /** For instance {@code − 19.1 days (− 81 %)}. */
    private String headline() {
        Optional<MeasureChange> lead =
                comparison.measure("lead-time").filter(m -> m.change().isPresent());
        if (lead.isEmpty()) {
            return "";
        }
        double change = lead.get().change().orElseThrow();
        String share = lead.get().relative().isPresent()
                ? " (" + (change < 0 ? "− " : "+ ")
                        + Amounts.number(
                                Math.rint(100 * Math.abs(lead.get().relative().getAsDouble()))) + " %)"
                : "";
        return MeasureText.change(change, lead.get().unit(), before) + share;
    }

    /** Steps that the other map does not have, and those of which a figure or another fact is changed. */
    private Map<String, Change> changes(ValueStream map, ValueStream other, Change gone) {
        Set<String> changed = comparison.diff().changes().stream()
                .flatMap(c -> c instanceof FieldChange field ? Stream.of(field) : Stream.empty())
                .filter(c -> !REMARKS.contains(c.field().name()))
                .map(c -> c.element().id())
                .collect(Collectors.toSet());
        Map<String, Change> changes = new LinkedHashMap<>();
        for (ProcessStep step : map.steps()) {
            if (other.step(step.id()).isEmpty()) {
                changes.put(step.id(), gone);
            } else if (changed.contains(step.id())) {
                changes.put(step.id(), Change.CHANGED);
            }
        }
        return changes;
    }
}
