package dev.valuestream.metrics.internal;

import dev.valuestream.graph.CriticalPath;
import dev.valuestream.graph.Journey;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import java.util.Optional;

/** The days of inventory and the measured waits, on the longest way by these alone. */
public final class ProductionLeadTimes {

    private final StreamResult result;

    private ProductionLeadTimes(MetricContext context) {
        ObservedTimes times = ObservedTimes.of(context);
        result = StreamResult.mean(times.mix(), m -> figure(times.of(m)));
    }

    /**
     * The inventory days and measured waits of each family and of all.
     *
     * @param context the analysis
     * @return seconds, computed once; a lower bound where a wait is missing
     */
    public static StreamResult of(MetricContext context) {
        return context.once(ProductionLeadTimes.class, ProductionLeadTimes::new).result;
    }

    private static Figure figure(FamilyTimes times) {
        Optional<Figure.Unknown> none = Sources.noJourney(times.routes());
        if (none.isPresent()) {
            return none.get();
        }
        Way way = times.delivering();
        return Missing.total(
                path(times, way.journey()).orElseThrow().seconds(),
                way.missingWaiting().values());
    }

    /**
     * The way of the longest measured waits.
     *
     * @param times the family's times
     * @param journey the way of its items
     * @return the path, or empty if none leads to a customer
     */
    public static Optional<CriticalPath> path(FamilyTimes times, Journey journey) {
        return journey.exists()
                ? Optional.of(journey.longest(
                        n -> times.startWait(n)
                                .map(ProductionLeadTimes::observed)
                                .orElse(0.0),
                        f -> observed(times.wait(f))))
                : Optional.empty();
    }

    private static double observed(Wait wait) {
        return wait.isObserved() ? wait.known() : 0;
    }
}
