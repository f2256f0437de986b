package dev.valuestream.whatif;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.capacity.Throughput;
import dev.valuestream.metrics.queue.StepQueueAtHorizon;
import dev.valuestream.metrics.queue.StepQueueGrowth;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one analysis knows of its stream as a whole, looked up by the ids of measures: those that the catalogue does not
 * have are not known. Used by one thread.
 */
final class SystemFigures {

    static final String GROWTH = StepQueueGrowth.KEY.id();
    static final String AT_HORIZON = StepQueueAtHorizon.KEY.id();
    static final String NEWEST_WAIT = "step.queue.newest-wait";
    static final String THROUGHPUT = Throughput.KEY.id();

    private static final int DAYS = 20;

    private static final Figure NO_MEASURE =
            Figure.unknown(Reason.NOT_APPLICABLE, Text.of("compare.no-measure", "There is no such measure."));

    private final Analysis analysis;
    private final Map<String, OptionalDouble> growth = new LinkedHashMap<>();
    private final List<Text> missing = new ArrayList<>();

    /** The measures of each metric asked for, by their full names; looked up one by one they would cost the square. */
    private final Map<String, Map<String, Measure>> known = new HashMap<>();

    SystemFigures(Analysis analysis) {
        this.analysis = analysis;
        need(measure(THROUGHPUT).figure());
        for (ProcessStep step : analysis.valueStream().steps()) {
            Figure figure = measure(GROWTH, step.id()).figure();
            need(figure);
            growth.put(step.id(), figure.number());
        }
    }

    private void need(Figure figure) {
        if (figure instanceof Figure.Unknown unknown
                && unknown.reason() != Reason.NOT_APPLICABLE
                && !missing.contains(unknown.text())) {
            missing.add(unknown.text());
        }
    }

    ValueStream stream() {
        return analysis.valueStream();
    }

    /** What would have to be known to tell throughput and queues. */
    List<Text> missing() {
        return missing;
    }

    /** The growth of the queue before a step, 0 where it has none or there is no such step. */
    double growth(String step) {
        return growth.getOrDefault(step, OptionalDouble.empty()).orElse(0);
    }

    double growth() {
        return growth.values().stream().mapToDouble(g -> g.orElse(0)).sum();
    }

    /** Whether every queue that grows could be followed in time until the horizon. */
    boolean isFollowed() {
        return outcome().isPresent()
                && growth.keySet().stream()
                        .map(s -> measure(AT_HORIZON, s).figure())
                        .noneMatch(f -> f instanceof Figure.Unknown u && u.reason() == Reason.UNSTABLE);
    }

    private Optional<StepQueueAtHorizon.Result> outcome() {
        boolean asked = analysis.catalog().keys().contains(StepQueueAtHorizon.KEY);
        return asked
                        && analysis.result(StepQueueAtHorizon.KEY)
                                instanceof MetricResult.Computed<StepQueueAtHorizon.Result> known
                ? Optional.of(known.value())
                : Optional.empty();
    }

    /** The items before a step at the horizon, as they were followed in time; else those that growth alone adds. */
    double queue(String step, boolean followed) {
        return followed ? number(AT_HORIZON, step).orElse(0) : growth(step) * horizonDays();
    }

    /**
     * How long the item that comes last at the horizon waits before a step that cannot keep up: at the pace that the step has
     * then, if that was followed; else at its capacity.
     */
    double newestWait(String step, boolean followed) {
        if (growth(step) <= 0) {
            return 0;
        }
        if (followed) {
            return outcome()
                    .flatMap(o -> o.find(step))
                    .flatMap(StepQueueAtHorizon.StepQueue::newestWaits)
                    .map(Durations::toSeconds)
                    .orElse(0.0);
        }
        double capacity = number("step.capacity", step).orElse(0);
        return capacity > 0 ? queue(step, false) / capacity * day() : 0;
    }

    Duration horizon() {
        return analysis.options()
                .horizon()
                .orElseGet(() -> Durations.times(stream().calendar().day(), DAYS));
    }

    private double horizonDays() {
        return day() > 0 ? Durations.toSeconds(horizon()) / day() : 0;
    }

    private double day() {
        return Durations.toSeconds(stream().calendar().day());
    }

    OptionalDouble number(String id, String element) {
        return measure(id, element).figure().number();
    }

    Measure measure(String id) {
        return measure(id, Optional.empty());
    }

    Measure measure(String id, String element) {
        return measure(id, Optional.of(element));
    }

    private Measure measure(String id, Optional<String> element) {
        Measure sought = new Measure(id, element, Optional.empty(), Unit.COUNT, Direction.NEUTRAL, NO_MEASURE);
        return known.computeIfAbsent(id, this::measuresOf).getOrDefault(sought.name(), sought);
    }

    private Map<String, Measure> measuresOf(String id) {
        Map<String, Measure> byName = new HashMap<>();
        analysis.catalog().keyOf(id).map(analysis::measures).orElse(List.of()).forEach(m -> byName.put(m.name(), m));
        return byName;
    }

    /** The steps and teams of the highest load; empty where it is not known. */
    List<ElementRef> constraint() {
        return Trials.constraint(analysis);
    }
}
