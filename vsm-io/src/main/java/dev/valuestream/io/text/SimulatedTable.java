package dev.valuestream.io.text;

import dev.valuestream.io.internal.Signed;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.Element;
import dev.valuestream.simulation.Estimate;
import dev.valuestream.simulation.SimulatedChange;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.whatif.SubOptimization;
import dev.valuestream.whatif.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** What two simulations with the same chance found, side by side: the whole stream, and the queues that differ for sure. */
final class SimulatedTable {

    private static final Map<String, String> TITLES = new LinkedHashMap<>();

    static {
        TITLES.put("lead-time.simulated", "Lead time");
        TITLES.put("lead-time.simulated.p85", "85 % of items within");
        TITLES.put("throughput.simulated", "Throughput");
        TITLES.put("work-in-process.simulated", "Work in process");
        TITLES.put("step.queue.simulated", "Queue before ");
    }

    private final SimulationComparison simulated;

    SimulatedTable(SimulationComparison simulated) {
        this.simulated = simulated;
    }

    void write(Page page) {
        SimulationReport after = simulated.after();
        String runs = after.replications() == 1 ? "once each" : after.replications() + " times each";
        page.heading("SIMULATED  "
                + Shown.time(
                        after.horizon().toMillis() / 1e3, after.valueStream().calendar()) + ", " + runs
                + ", with the same chance before and after");
        Grid grid = new Grid(List.of("", "before", "after", "change", "±", Grid.WORDS));
        simulated.changes().stream().filter(this::isShown).forEach(c -> grid.row(row(c)));
        page.lines(grid.lines());
    }

    private boolean isShown(SimulatedChange change) {
        boolean told = TITLES.containsKey(change.id()) && change.family().isEmpty();
        return told && (change.element().isEmpty() || change.isSignificant());
    }

    private List<String> row(SimulatedChange change) {
        return List.of(
                "  " + TITLES.get(change.id())
                        + change.element().map(this::name).orElse(""),
                mean(change.before(), simulated.before(), change.unit()),
                mean(change.after(), simulated.after(), change.unit()),
                Signed.of(change.difference().mean(), mean(change.difference(), simulated.after(), change.unit())),
                width(change.difference(), simulated.after(), change.unit()),
                words(change));
    }

    private static String words(SimulatedChange change) {
        if (change.difference().halfWidth().isEmpty()) {
            return "one run: not sure";
        }
        Verdict verdict = SubOptimization.verdict(change);
        return verdict == Verdict.UNKNOWN ? "may be chance" : verdict.token();
    }

    private String name(String step) {
        return Names.shown(
                simulated.after().valueStream().node(step).map(Element::name).orElse(step));
    }

    private static String mean(Estimate estimate, SimulationReport of, Unit unit) {
        return Shown.value(estimate.mean(), unit, of.valueStream().calendar());
    }

    private static String width(Estimate estimate, SimulationReport of, Unit unit) {
        OptionalDouble width = estimate.halfWidth();
        return width.isPresent()
                ? Shown.value(width.getAsDouble(), unit, of.valueStream().calendar())
                : "";
    }
}
