package dev.valuestream.io.html;

import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.simulation.Estimate;
import dev.valuestream.simulation.SimulatedChange;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.whatif.SubOptimization;
import java.util.List;

/** What two simulations with the same chance found: the whole stream, and the queues that differ for sure. */
final class SimulatedChanges {

    private static final List<String> WHOLE = List.of(
            "lead-time.simulated", "lead-time.simulated.p85", "throughput.simulated", "work-in-process.simulated");

    private static final String QUEUE = "step.queue.simulated";

    private final SimulationComparison found;
    private final Report report;

    private SimulatedChanges(SimulationComparison found, Report report) {
        this.found = found;
        this.report = report;
    }

    static void write(SimulationComparison found, Report report) {
        SimulatedChanges section = new SimulatedChanges(found, report);
        Markup out = report.out();
        out.section("simulation", report.say("simulation", "What a simulation found"));
        out.element("p", section.about(), "class", "note");
        section.table();
        out.close();
    }

    private String about() {
        SimulationReport after = found.after();
        return report.say(
                "simulation.both",
                "Both maps were run with the same chance, so that they differ by what was changed: {0} independent runs each"
                        + " over {1}, seed {2}; ± is the half-width of an interval that holds the true mean change in {3} of"
                        + " all cases.",
                after.replications(),
                report.words().time(after.horizon().toMillis() / 1e3),
                after.plan().seed(),
                Shown.percent(after.plan().confidence()));
    }

    private void table() {
        Table table = ChangeTable.of(report.say("simulation.changes", "Simulated before and after"), report);
        found.changes().stream().filter(SimulatedChanges::isShown).forEach(c -> table.row(row(c)));
        table.write(report.out());
    }

    private static boolean isShown(SimulatedChange change) {
        boolean queue = change.id().equals(QUEUE) && change.isSignificant();
        return change.family().isEmpty() && (WHOLE.contains(change.id()) || queue);
    }

    private List<String> row(SimulatedChange change) {
        String of = change.element()
                .map(e -> ": " + report.words().names().of(change.id(), e))
                .orElse("");
        return List.of(
                report.words().title(change.id()) + of,
                value(change.before().mean(), change.unit()),
                value(change.after().mean(), change.unit()),
                difference(change.difference(), change.unit()),
                verdict(change));
    }

    private String value(double value, Unit unit) {
        return report.words().value(value, unit);
    }

    private String difference(Estimate difference, Unit unit) {
        double mean = difference.mean();
        String arrow = mean < 0 ? "▼ " : mean > 0 ? "▲ " : "";
        double half = difference.halfWidth().orElse(0);
        return arrow + value(Math.abs(mean), unit) + (half > 0 ? " ± " + value(half, unit) : "");
    }

    private String verdict(SimulatedChange change) {
        if (change.difference().halfWidth().isEmpty()) {
            return report.say("simulation.one-run", "one run: not sure");
        }
        String chance = report.say("simulation.chance", "may be chance");
        return ChangeTable.verdict(SubOptimization.verdict(change), chance, report);
    }
}
