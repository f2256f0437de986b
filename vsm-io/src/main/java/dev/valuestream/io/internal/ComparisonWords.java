package dev.valuestream.io.internal;

import dev.valuestream.change.Change;
import dev.valuestream.change.ElementsReordered;
import dev.valuestream.change.FieldChange;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.whatif.ChangeEffect;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.MeasureChange;
import dev.valuestream.whatif.SubOptimization;
import dev.valuestream.whatif.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Two maps held against each other, put into words: the finding, the measures before and after, the changes. Immutable. */
public final class ComparisonWords {

    /** What the names of fields begin with that say something of an element and take part in no figure. */
    private static final List<String> WORDS =
            List.of("note", "name", "observation", "attributes", "charter", "snapshot", "state");

    /** Which cells of a row are words. */
    public static final Set<Integer> WORD_COLUMNS = Set.of(0, 4);

    private static final List<String> FIRST = List.of(
            "lead-time",
            "process-time",
            "throughput",
            "work-in-process",
            "inventory-turns",
            "bottleneck.load",
            "process-cycle-efficiency",
            "percent-complete-accurate.rolled",
            "lead-time.predicted",
            "handoffs");

    private final Comparison comparison;
    private final AnalysisWords before;
    private final AnalysisWords after;

    /** Words for a comparison; {@code after} are those of the map after the change. */
    public ComparisonWords(Comparison comparison, AnalysisWords after) {
        this.comparison = comparison;
        this.after = after;
        before = new AnalysisWords(comparison.before(), after.labels());
    }

    Comparison comparison() {
        return comparison;
    }

    private String say(String code, String template, Object... arguments) {
        return after.say("report." + code, template, arguments);
    }

    /** What becomes of the lead time, then of other measures, then of the whole. */
    public List<String> finding() {
        List<String> sentences = new ArrayList<>(List.of(headline()));
        for (String id : List.of("throughput", "work-in-process", "bottleneck.load")) {
            comparison
                    .measure(id)
                    .filter(m -> m.verdict() == Verdict.BETTER || m.verdict() == Verdict.WORSE)
                    .ifPresent(m -> sentences.add(goes(m)));
        }
        sentences.add(after.labels().of(SubOptimization.of(comparison).reason()));
        return sentences;
    }

    private String headline() {
        Optional<MeasureChange> time = comparison.measure("lead-time");
        OptionalDouble share = time.map(MeasureChange::relative).orElse(OptionalDouble.empty());
        if (share.isEmpty()) {
            return say("compare.unknown", "How the lead time changes is not known.");
        }
        MeasureChange change = time.orElseThrow();
        return switch (change.verdict()) {
            case SAME -> say("compare.same", "The lead time stays at {0}.", was(change));
            case BETTER ->
                say(
                        "compare.shorter",
                        "The lead time falls from {0} to {1}, by {2}.",
                        was(change),
                        is(change),
                        Shown.percent(-share.getAsDouble()));
            default ->
                say(
                        "compare.longer",
                        "The lead time grows from {0} to {1}, by {2}.",
                        was(change),
                        is(change),
                        Shown.percent(share.getAsDouble()));
        };
    }

    private String goes(MeasureChange change) {
        String title = after.title(change.id());
        return change.verdict() == Verdict.BETTER
                ? say("compare.better", "{0} goes from {1} to {2}, which is better.", title, was(change), is(change))
                : say("compare.worse", "{0} goes from {1} to {2}, which is worse.", title, was(change), is(change));
    }

    private String was(MeasureChange change) {
        return shown(change.before(), change.unit(), before);
    }

    private String is(MeasureChange change) {
        return shown(change.after(), change.unit(), after);
    }

    private static String shown(Figure figure, Unit unit, AnalysisWords words) {
        return figure.number().isPresent() ? words.value(figure.number().getAsDouble(), unit) : "?";
    }

    /** The measures that a reader asks for first, known or not. */
    public List<MeasureChange> first() {
        return FIRST.stream()
                .flatMap(id -> comparison.measure(id).stream())
                .filter(m -> !isNotApplicable(m.before()) || !isNotApplicable(m.after()))
                .toList();
    }

    /** All other measures that change. */
    public List<MeasureChange> others() {
        List<MeasureChange> first = first();
        return comparison.measures().stream()
                .filter(m -> m.change().isPresent() && m.verdict() != Verdict.SAME && !first.contains(m))
                .toList();
    }

    private static boolean isNotApplicable(Figure figure) {
        return figure instanceof Figure.Unknown unknown && unknown.reason() == Reason.NOT_APPLICABLE;
    }

    /** What stands over the cells of a row. */
    public List<String> headings() {
        return List.of(
                say("compare.measure", "Measure"),
                say("compare.before", "Before"),
                say("compare.after", "After"),
                say("compare.change", "Change"),
                say("compare.verdict", "Verdict"));
    }

    /** A measure before and after, how it changes, and whether that is better. */
    public List<String> row(MeasureChange measure) {
        return List.of(name(measure), was(measure), is(measure), change(measure), verdict(measure.verdict(), ""));
    }

    private String name(MeasureChange measure) {
        String of = measure.element().map(e -> ": " + name(measure.id(), e)).orElse("");
        return after.title(measure.id())
                + of
                + measure.family().map(f -> " · " + f).orElse("");
    }

    private String name(String measure, String element) {
        String name = after.names().of(measure, element);
        return name.equals(element) ? before.names().of(measure, element) : name;
    }

    private String change(MeasureChange measure) {
        OptionalDouble change = measure.change();
        if (change.isEmpty() || measure.verdict() == Verdict.SAME) {
            return "";
        }
        String arrow = change.getAsDouble() < 0 ? "▼ " : "▲ ";
        double size = Math.abs(change.getAsDouble());
        String apart = arrow + after.difference(size, measure.unit());
        OptionalDouble relative = measure.unit().equals(Unit.RATIO) ? OptionalDouble.empty() : measure.relative();
        String share = relative.isPresent() ? " (" + Shown.percent(Math.abs(relative.getAsDouble())) + ")" : "";
        return apart + share;
    }

    /** The word for a verdict, and what is said where there is none. */
    String verdict(Verdict verdict, String unknown) {
        return switch (verdict) {
            case BETTER -> say("compare.verdict.better", "better");
            case WORSE -> say("compare.verdict.worse", "worse");
            case SAME -> say("compare.verdict.same", "same");
            case UNKNOWN -> unknown;
        };
    }

    /** Whether a part gets better at the cost of the whole, with what simulations of both maps are sure of. */
    public SubOptimization judged(Optional<SimulationComparison> simulated) {
        return simulated.map(s -> SubOptimization.of(comparison, s)).orElseGet(() -> SubOptimization.of(comparison));
    }

    /** Why each change is good for the whole or is not, where that is not what is said of all together. */
    public List<ChangeEffect> parts(SubOptimization judged) {
        return judged.changes().stream()
                .filter(c -> !c.reason().equals(judged.reason()))
                .toList();
    }

    /** What changes on the map, one sentence a change; what is only said of an element is left out. */
    public List<String> changes() {
        ChangedNames names = ChangedNames.of(comparison);
        return comparison.diff().changes().stream()
                .filter(c -> !isWording(c))
                .map(c -> ChangeWords.sentence(c, names, after.stream().calendar()))
                .map(after.labels()::of)
                .toList();
    }

    /** Whether only words about an element change. */
    private static boolean isWording(Change change) {
        return change instanceof ElementsReordered
                || (change instanceof FieldChange field
                        && WORDS.stream().anyMatch(w -> field.field().name().startsWith(w)));
    }
}
