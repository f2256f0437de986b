package dev.valuestream.io.internal;

import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.Estimate;
import dev.valuestream.simulation.SimulatedChange;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.SubOptimization;
import java.util.List;

/**
 * What two simulations with the same chance found, put into words: the whole stream, and the queues that differ for sure.
 * Immutable.
 */
public final class SimulatedWords {

    private static final List<String> WHOLE = List.of(
            "lead-time.simulated", "lead-time.simulated.p85", "throughput.simulated", "work-in-process.simulated");

    private static final String QUEUE = "step.queue.simulated";

    private final SimulationComparison found;
    private final ComparisonWords verdicts;
    private final AnalysisWords words;

    /**
     * Words for a simulated comparison; {@code words} are those of the map after the change.
     *
     * @throws IllegalArgumentException if other maps were simulated than those that are compared
     */
    public SimulatedWords(SimulationComparison found, ComparisonWords verdicts, AnalysisWords words) {
        this.found = found;
        this.verdicts = verdicts;
        this.words = words;
        checkMaps(verdicts.comparison());
    }

    private void checkMaps(Comparison compared) {
        ValueStream before = found.before().valueStream();
        ValueStream after = found.after().valueStream();
        if (!before.equals(compared.before().valueStream())
                || !after.equals(compared.after().valueStream())) {
            throw new IllegalArgumentException("The simulations must be of the two maps that are compared, and are of ("
                    + before.id() + ") and (" + after.id() + "). [report.simulation.others]");
        }
    }

    /** How both maps were run. */
    public String about() {
        SimulationReport after = found.after();
        return say(
                "simulation.both",
                "Both maps were run with the same chance, so that they differ by what was changed: {0} independent runs each"
                        + " over {1}, seed {2}; ± is the half-width of an interval that holds the true mean change in {3} of"
                        + " all cases.",
                after.replications(),
                words.time(after.horizon().toMillis() / 1e3),
                after.plan().seed(),
                Shown.percent(after.plan().confidence()));
    }

    private String say(String code, String template, Object... arguments) {
        return words.say("report." + code, template, arguments);
    }

    /** A row for each figure, with the cells of {@link ComparisonWords#headings()}. */
    public List<List<String>> rows() {
        return found.changes().stream()
                .filter(SimulatedWords::isShown)
                .map(this::row)
                .toList();
    }

    private static boolean isShown(SimulatedChange change) {
        boolean queue = change.id().equals(QUEUE) && change.isSignificant();
        return change.family().isEmpty() && (WHOLE.contains(change.id()) || queue);
    }

    private List<String> row(SimulatedChange change) {
        String of = change.element()
                .map(e -> ": " + words.names().of(change.id(), e))
                .orElse("");
        return List.of(
                words.title(change.id()) + of,
                words.value(change.before().mean(), change.unit()),
                words.value(change.after().mean(), change.unit()),
                difference(change.difference(), change.unit()),
                verdict(change));
    }

    private String difference(Estimate difference, Unit unit) {
        double mean = difference.mean();
        String arrow = mean < 0 ? "▼ " : mean > 0 ? "▲ " : "";
        double half = difference.halfWidth().orElse(0);
        return arrow + words.value(Math.abs(mean), unit) + (half > 0 ? " ± " + words.value(half, unit) : "");
    }

    private String verdict(SimulatedChange change) {
        return change.difference().halfWidth().isEmpty()
                ? say("simulation.one-run", "one run: not sure")
                : verdicts.verdict(SubOptimization.verdict(change), say("simulation.chance", "may be chance"));
    }
}
