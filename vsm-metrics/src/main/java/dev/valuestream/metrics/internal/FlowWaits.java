package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Quantity;
import java.util.List;
import java.util.Optional;

/** What waits on a flow, all families together. */
public final class FlowWaits {

    private FlowWaits() {}

    /**
     * Whether some of a family's items take a flow.
     *
     * @param family the family
     * @param flow a flow of the stream
     * @return false if none does, or its visits are not known
     */
    public static boolean takes(FamilyTimes family, MaterialFlow flow) {
        return family.routes().visits().map(v -> v.of(flow) > 0).orElse(false);
    }

    /**
     * The families' waits, weighted by their items on the flow; no weights are needed where all wait the same.
     *
     * @param times the times of the map
     * @param flow a flow of the stream
     * @return seconds, or why they are not known
     */
    public static Figure mean(ObservedTimes times, MaterialFlow flow) {
        List<FamilyTimes> takers =
                times.families().stream().filter(f -> takes(f, flow)).toList();
        List<FamilyTimes> users = takers.isEmpty() ? times.families() : takers;
        Figure first = users.get(0).wait(flow).figure();
        if (users.stream().allMatch(f -> f.wait(flow).figure().equals(first))) {
            return first;
        }
        if (takers.isEmpty()) {
            return notTaken(flow);
        }
        if (times.mix().demand() instanceof Figure.Unknown unknown) {
            return unknown;
        }
        double sum = 0;
        double weights = 0;
        for (FamilyTimes family : users) {
            double weight = weight(family, flow);
            Wait wait = family.wait(flow);
            if (weight > 0 && wait.figure() instanceof Figure.Unknown unknown) {
                return unknown;
            }
            sum += weight * wait.known();
            weights += weight;
        }
        return weights == 0 ? noItems(flow) : Figure.of(sum / weights);
    }

    /**
     * The items that wait on a flow: those counted there, else wait · rate (Little's law).
     *
     * @param context the analysis
     * @param flow a flow of the stream
     * @return items, or why they are not known
     */
    public static Figure items(MetricContext context, MaterialFlow flow) {
        Optional<Quantity> counted = flow.inventory().quantity();
        if (counted.isPresent()) {
            return Figure.of(counted.get().value());
        }
        Figure wait = mean(ObservedTimes.of(context), flow);
        if (!(wait instanceof Figure.Known seconds) || seconds.value() == 0) {
            return wait;
        }
        Figure rate = ObservedTimes.rate(context, flow);
        return rate instanceof Figure.Known known
                ? Finite.of(seconds.value() * known.value(), "The number of items on flow", flow.id())
                : rate;
    }

    private static double weight(FamilyTimes family, MaterialFlow flow) {
        return family.member().demand().orElse(0)
                * family.routes().visits().map(v -> v.of(flow)).orElse(0.0);
    }

    private static Figure notTaken(MaterialFlow flow) {
        return Figure.unknown(
                Reason.NOT_APPLICABLE,
                Text.of(
                        "flow.untaken",
                        "No item takes the flow {0}, and the families would wait differently.",
                        flow.id()));
    }

    private static Figure noItems(MaterialFlow flow) {
        return Figure.unknown(
                Reason.NOT_APPLICABLE,
                Text.of("demand.zero", "The demand is 0, so the families have no shares in flow {0}.", flow.id()));
    }
}
