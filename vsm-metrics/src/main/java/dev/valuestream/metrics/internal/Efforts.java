package dev.valuestream.metrics.internal;

import dev.valuestream.graph.Visits;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The process time of all steps for one unit of demand. */
public final class Efforts {

    private Efforts() {}

    /**
     * The whole effort, rework, scrap and dead ends included.
     *
     * @param context the analysis
     * @return seconds for one unit of demand
     */
    public static StreamResult all(MetricContext context) {
        ObservedTimes times = ObservedTimes.of(context);
        return StreamResult.mean(
                times.mix(),
                m -> figure(context.valueStream(), times.of(m), m.routes().visits()));
    }

    /**
     * The effort if no item ever took a rework flow.
     *
     * @param context the analysis
     * @return seconds for one unit of demand
     */
    public static StreamResult firstPass(MetricContext context) {
        ObservedTimes times = ObservedTimes.of(context);
        return StreamResult.mean(
                times.mix(),
                m -> figure(context.valueStream(), times.of(m), m.routes().visitsWithoutRework()));
    }

    private static Figure figure(ValueStream stream, FamilyTimes times, Optional<Visits> visits) {
        if (visits.isEmpty()) {
            return Sources.noJourney(times.routes()).orElseThrow();
        }
        if (visits.get().started() == 0) {
            return Sources.nothingStarts(times.routes());
        }
        double sum = 0;
        List<Figure.Unknown> missing = new ArrayList<>();
        for (ProcessStep step : stream.steps()) {
            double often = visits.get().of(step);
            sum += often * times.process(step);
            if (often > 0 && !times.isProcessKnown(step)) {
                missing.add(times.processMissing(step));
            }
        }
        return Missing.total(sum, missing);
    }
}
