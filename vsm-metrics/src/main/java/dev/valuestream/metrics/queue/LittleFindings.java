package dev.valuestream.metrics.queue;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import dev.valuestream.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * Where items, flow and time contradict Little's law, items = rate · time, though each is stated for itself: the items counted
 * on all flows whose wait is stated too, a lane that could not hold the items that wait so long, a limit of work in process
 * that they would break.
 */
final class LittleFindings {

    private final ValueStream stream;
    private final ObservedTimes times;
    private final List<Finding> findings = new ArrayList<>();

    private LittleFindings(ValueStream stream, ObservedTimes times) {
        this.stream = stream;
        this.times = times;
    }

    static List<Finding> of(ValueStream stream, ObservedTimes times) {
        LittleFindings found = new LittleFindings(stream, times);
        if (times.mix().demand() instanceof Figure.Known) {
            found.counts();
            stream.flows().forEach(found::lane);
            stream.steps().forEach(found::limit);
        }
        return found.findings;
    }

    private void counts() {
        List<MaterialFlow> both = stream.flows().stream()
                .filter(f -> f.inventory().quantity().isPresent())
                .filter(f -> waiting(f).isPresent())
                .toList();
        double counted = both.stream()
                .mapToDouble(f -> f.inventory().quantity().orElseThrow().value())
                .sum();
        double expected =
                both.stream().mapToDouble(f -> waiting(f).orElseThrow()).sum();
        double gap = Math.abs(counted - expected);
        if (gap > WaitFindings.SAME * Math.max(counted, expected)) {
            findings.add(Finding.warning(
                    "map.little.contradiction",
                    stream.id(),
                    "Little's law is contradicted: demand and the waits stated make {0} items on {1}, but {2} are counted"
                            + " there. They differ by {3}, more than {4}. Count and time them on the same day, and check"
                            + " the demand.",
                    Shown.number(expected),
                    Assumptions.some(both.stream().map(MaterialFlow::id).toList()),
                    Shown.number(counted),
                    Shown.percent(gap / Math.max(counted, expected)),
                    Shown.percent(WaitFindings.SAME)));
        }
    }

    private void lane(MaterialFlow flow) {
        Optional<Quantity> most = flow.most();
        OptionalDouble items = waiting(flow);
        if (most.isPresent()
                && items.isPresent()
                && isMore(items.getAsDouble(), most.get().value())) {
            findings.add(Finding.warning(
                    "flow.little.max",
                    flow.id(),
                    "By Little's law {0} items wait on {1}: its rate times the wait stated. {3} {2}. Time the wait"
                            + " again, or count what the lane holds.",
                    Shown.number(items.getAsDouble()),
                    flow.id(),
                    Shown.number(most.get().value()),
                    most.equals(flow.inventory().max()) ? "Its max is" : "Its cards stand for"));
        }
    }

    private void limit(ProcessStep step) {
        if (step.wipLimit().isEmpty()) {
            return;
        }
        double items = 0;
        for (FamilyTimes family : times.families()) {
            double rate = rate(
                    family, v -> v.routes().visits().map(all -> all.of(step)).orElse(0.0));
            items += rate
                    * family.routes()
                            .figures(step)
                            .leadTime()
                            .map(t -> t.meanSeconds())
                            .orElse(0.0);
        }
        int most = step.wipLimit().getAsInt();
        if (isMore(items, most)) {
            findings.add(Finding.warning(
                    "step.little.wip-limit",
                    step.id(),
                    "By Little's law {0} items are at and before {1}: its rate times its lead time. Its wipLimit is {2}."
                            + " Time it again, or see whether the limit is kept.",
                    Shown.number(items),
                    step.id(),
                    most));
        }
    }

    private static boolean isMore(double items, double most) {
        return items > most * (1 + WaitFindings.SAME);
    }

    /** Items that wait on a flow if the waits stated for it hold: rate · wait; empty where they only follow from a count. */
    private OptionalDouble waiting(MaterialFlow flow) {
        double items = 0;
        double rates = 0;
        for (FamilyTimes family : times.families()) {
            double rate =
                    rate(family, f -> f.routes().visits().map(v -> v.of(flow)).orElse(0.0));
            Wait wait = family.wait(flow);
            if (rate > 0 && !isStated(wait)) {
                return OptionalDouble.empty();
            }
            items += rate * wait.known();
            rates += rate;
        }
        return rates > 0 ? OptionalDouble.of(items) : OptionalDouble.empty();
    }

    private static boolean isStated(Wait wait) {
        return wait.figure() instanceof Figure.Known
                && (wait.kind() == Wait.Kind.STATED || wait.kind() == Wait.Kind.LEAD_TIME);
    }

    private static double rate(FamilyTimes family, ToDoubleFunction<FamilyTimes> visits) {
        return family.member().demand().orElse(0) * visits.applyAsDouble(family);
    }
}
