package dev.valuestream.metrics.time;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Value-added time: the process time of the value-adding steps on the path.
 *
 * <p>Summed along the critical path of the first pass, since rework adds no value. Unavailable while any step on that path
 * is unclassified. Working time, in seconds; with families the demand-weighted mean. Source: Rother &amp; Shook,
 * <i>Learning to See</i>.
 */
public final class ValueAddedTime implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("value-added-time", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(),
            Unit.SECONDS,
            Direction.NEUTRAL,
            "Process time of the value-adding steps on the path, once: rework adds no value.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Value-added time",
            "Σ visits · process time of the value-adding steps, on the critical path of the first pass",
            "Rother & Shook, Learning to See: value-added time",
            MEASURE);

    /** The metric; it holds no state. */
    public ValueAddedTime() {}

    @Override
    public MetricKey<StreamFigure> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<StreamFigure> evaluate(MetricContext context) {
        ObservedTimes times = ObservedTimes.of(context);
        ValueStream stream = context.valueStream();
        return figures(context).result(MEASURE, Explanation.lazy(DESCRIPTION, () -> lines(stream, times)));
    }

    private static Explanation.Body lines(ValueStream stream, ObservedTimes times) {
        List<Term> terms = new ArrayList<>();
        times.families().forEach(f -> terms.addAll(terms(stream, f)));
        return new Explanation.Body(terms, List.of());
    }

    private static List<Term> terms(ValueStream stream, FamilyTimes times) {
        String whose = times.member().family().map(f -> " {" + f + "}").orElse("");
        return stepsOnPath(times).stream()
                .map(s -> new Term(
                        s.id() + whose,
                        addsValue(times, s) ? Shown.time(seconds(times, s), stream.calendar()) : "0 s",
                        "steps[" + s.id() + "].value "
                                + times.routes()
                                        .figures(s)
                                        .value()
                                        .map(ValueClass::token)
                                        .orElse("unknown")))
                .toList();
    }

    static StreamResult figures(MetricContext context) {
        ObservedTimes times = ObservedTimes.of(context);
        return StreamResult.mean(times.mix(), m -> figure(times.of(m)));
    }

    private static Figure figure(FamilyTimes times) {
        Optional<Figure.Unknown> none = Sources.noFirstPass(times.routes());
        if (none.isPresent()) {
            return none.get();
        }
        Map<String, Figure.Unknown> missing = new LinkedHashMap<>();
        double sum = 0;
        for (ProcessStep step : stepsOnPath(times)) {
            if (times.routes().figures(step).value().isEmpty()) {
                missing.put(
                        step.id(),
                        Missing.unknownField(
                                "step", step.id(), "value", times.member().family()));
            } else if (addsValue(times, step)) {
                sum += seconds(times, step);
                if (!times.isProcessKnown(step)) {
                    missing.put(step.id(), times.processMissing(step));
                }
            }
        }
        Figure known = times.firstPass().part(sum, Map.of());
        return missing.isEmpty() ? known : Missing.because(missing.values(), OptionalDouble.empty());
    }

    private static double seconds(FamilyTimes times, ProcessStep step) {
        return times.firstPass().path().orElseThrow().visits(step) * times.process(step);
    }

    private static List<ProcessStep> stepsOnPath(FamilyTimes times) {
        return times.firstPass().path().stream()
                .flatMap(p -> p.nodes().stream())
                .filter(ProcessStep.class::isInstance)
                .map(ProcessStep.class::cast)
                .toList();
    }

    private static boolean addsValue(FamilyTimes times, ProcessStep step) {
        return times.routes().figures(step).value().equals(Optional.of(ValueClass.VALUE_ADDING));
    }
}
