package dev.valuestream.metrics.time;

import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import java.util.ArrayList;
import java.util.List;

/** Where a map says the same wait twice, and by how much the two disagree. */
final class WaitFindings {

    private static final double SAME = 0.05;

    private WaitFindings() {}

    static List<Finding> of(ValueStream stream, ObservedTimes times) {
        List<Finding> findings = new ArrayList<>();
        FamilyTimes first = times.families().get(0);
        for (MaterialFlow flow : stream.flows()) {
            Wait used = first.wait(flow);
            if (used.kind() == Wait.Kind.LEAD_TIME) {
                first.onFlow(flow).ifPresent(other -> compare(stream, flow, used, other, findings));
            } else if (flow.inventory().waitTime().isPresent()
                    && flow.inventory().quantity().isPresent()) {
                first.onItems(flow).ifPresent(other -> compare(stream, flow, used, other, findings));
            }
        }
        return findings;
    }

    private static void compare(ValueStream stream, MaterialFlow flow, Wait used, Wait other, List<Finding> findings) {
        if (other.figure().number().isEmpty()) {
            return;
        }
        double most = Math.max(used.seconds(), other.seconds());
        double gap = Math.abs(used.seconds() - other.seconds());
        String agree = gap <= SAME * most ? "they agree" : "they differ by " + Shown.time(gap, stream.calendar());
        String text =
                "The wait on {0} is stated twice: {1} from {2}, {3} from {4}; {5}. The first one stands; the two are"
                        + " not added.";
        Object[] arguments = {
            flow.id(),
            Shown.time(used.seconds(), stream.calendar()),
            used.origin(),
            Shown.time(other.seconds(), stream.calendar()),
            other.origin(),
            agree
        };
        findings.add(
                gap <= SAME * most
                        ? Finding.info("flow.wait.twice", flow.id(), text, arguments)
                        : Finding.warning("flow.wait.twice", flow.id(), text, arguments));
    }
}
