package dev.valuestream.metrics.queue;

import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a map says the same wait more than once, and by how much that disagrees. */
final class WaitFindings {

    /** Two figures this near, relative to the larger one, agree: a count of one day is no better. */
    static final double SAME = 0.05;

    private WaitFindings() {}

    static List<Finding> of(ValueStream stream, ObservedTimes times) {
        Set<Finding> findings = new LinkedHashSet<>();
        for (MaterialFlow flow : stream.flows()) {
            for (FamilyTimes family : times.families()) {
                if (family.routes()
                        .flowsFrom(stream.node(flow.from()).orElseThrow())
                        .contains(flow)) {
                    findings.addAll(of(stream, family, flow));
                }
            }
        }
        return List.copyOf(findings);
    }

    private static List<Finding> of(ValueStream stream, FamilyTimes family, MaterialFlow flow) {
        Wait used = family.wait(flow);
        List<Finding> findings = new ArrayList<>();
        if (used.figure().number().isPresent()) {
            family.onFlow(flow).ifPresent(other -> findings.addAll(compare(stream, flow, used, other)));
            family.onItems(flow)
                    .filter(other -> flow.inventory().waitTime().isPresent())
                    .ifPresent(other -> findings.addAll(compare(stream, flow, used, other)));
        }
        return findings;
    }

    private static List<Finding> compare(ValueStream stream, MaterialFlow flow, Wait used, Wait other) {
        if (used.kind() == other.kind() || other.figure().number().isEmpty()) {
            return List.of();
        }
        double gap = Math.abs(used.known() - other.known());
        boolean same = gap <= SAME * Math.max(used.known(), other.known());
        String text =
                "The wait on {0} is stated twice: {1} from {2}, {3} from {4}; {5}. The first one stands; the two are"
                        + " not added.";
        Object[] arguments = {
            flow.id(),
            Shown.time(used.known(), stream.calendar()),
            used.origin(),
            Shown.time(other.known(), stream.calendar()),
            other.origin(),
            same ? "they agree" : "they differ by " + Shown.time(gap, stream.calendar())
        };
        return List.of(
                same
                        ? Finding.info("flow.wait.twice", flow.id(), text, arguments)
                        : Finding.warning("flow.wait.twice", flow.id(), text, arguments));
    }
}
