package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.MetricContext;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.unit.Quantity;
import java.util.List;

/**
 * The items found on each flow: those counted there, shared by the families in proportion to their rates on the flow; where
 * only a wait was found, rate · wait (Little's law); where nothing is stated, none, an assumption. Immutable.
 */
public final class StartingItems {

    /** Where the items of a flow come from. */
    public enum Origin {
        /** They were counted. */
        COUNTED,
        /** A wait was found; Little's law gives the items. */
        WAIT,
        /** Nothing is stated: empty, an assumption. */
        NONE
    }

    private final ObservedTimes times;

    private StartingItems(MetricContext context) {
        times = ObservedTimes.of(context);
    }

    /**
     * The items of a map.
     *
     * @param context the analysis
     * @return the items, computed once
     */
    public static StartingItems of(MetricContext context) {
        return context.once(StartingItems.class, StartingItems::new);
    }

    /**
     * How the items on a flow are known.
     *
     * @param flow the flow
     * @return their origin
     */
    public Origin origin(MaterialFlow flow) {
        if (flow.inventory().quantity().isPresent()) {
            return Origin.COUNTED;
        }
        boolean found = times.families().stream()
                .map(f -> f.wait(flow))
                .anyMatch(w -> w.isObserved() && w.figure().number().isPresent());
        return found ? Origin.WAIT : Origin.NONE;
    }

    /**
     * The items of one family on a flow.
     *
     * @param flow the flow
     * @param family the family's place in the mix
     * @return items, 0 or more
     */
    public double on(MaterialFlow flow, int family) {
        List<FamilyTimes> families = times.families();
        double rate = rate(families.get(family), flow);
        Quantity counted = flow.inventory().quantity().orElse(Quantity.of(0));
        if (flow.inventory().quantity().isPresent()) {
            double all = families.stream().mapToDouble(f -> rate(f, flow)).sum();
            return families.size() == 1 ? counted.value() : all > 0 ? counted.value() * rate / all : 0;
        }
        Wait wait = families.get(family).wait(flow);
        double items = wait.isObserved() ? rate * wait.known() : 0;
        return Double.isFinite(items) ? items : 0;
    }

    /** Items of a family that pass a flow in a second. */
    private static double rate(FamilyTimes family, MaterialFlow flow) {
        double each = family.routes().visits().map(v -> v.of(flow)).orElse(0.0);
        return family.member().demand().orElse(0) * each;
    }
}
