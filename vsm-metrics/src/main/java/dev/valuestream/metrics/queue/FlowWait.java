package dev.valuestream.metrics.queue;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.ElementFigures;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Scope;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.FlowWaits;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wait observed on each flow, in front of the step that takes the work.
 *
 * <p>In this order: the step's lead time less its process time; the wait stated on the flow; the items counted there divided
 * by the rate of this flow (Little's law), which is demand · visits of its origin · yield · probability, on a plain line the
 * customers' demand; where nothing is stated, the wait for the rest of one's own process batch, else none, an assumption. In
 * working seconds; with families the mean weighted by their items on the flow. Source: J. Little (1961); Rother &amp; Shook,
 * <i>Learning to See</i>.
 */
public final class FlowWait implements Metric<ElementFigures> {

    /** The metric's key. */
    public static final MetricKey<ElementFigures> KEY = MetricKey.of("flow.wait", ElementFigures.class);

    private static final MeasureDefinition MEASURE = new MeasureDefinition(
            KEY.id(), Unit.SECONDS, Direction.LOWER, Scope.FLOW, "Time an item waits on the flow, as observed.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Wait on a flow",
            "the wait before the step: its lead time less process time, else the wait stated, else items ÷ (demand · visits of the origin · yield · probability)",
            "Little's law; Rother & Shook, Learning to See: inventory days",
            MEASURE);

    /** The metric; it holds no state. */
    public FlowWait() {}

    @Override
    public MetricKey<ElementFigures> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<ElementFigures> evaluate(MetricContext context) {
        ValueStream stream = context.valueStream();
        ObservedTimes times = ObservedTimes.of(context);
        Map<String, Figure> all = new LinkedHashMap<>();
        Map<String, Map<String, Figure>> families = new LinkedHashMap<>();
        List<Measure> measures = new ArrayList<>();
        for (MaterialFlow flow : stream.flows()) {
            Figure figure = FlowWaits.mean(times, flow);
            all.put(flow.id(), figure);
            measures.add(MEASURE.of(Optional.of(flow.id()), Optional.empty(), figure));
            for (FamilyTimes family : times.families()) {
                if (isOnWay(family, flow)) {
                    Wait wait = family.wait(flow);
                    family.member().family().ifPresent(f -> {
                        families.computeIfAbsent(f, k -> new LinkedHashMap<>()).put(flow.id(), wait.figure());
                        measures.add(MEASURE.of(Optional.of(flow.id()), Optional.of(f), wait.figure()));
                    });
                }
            }
        }
        return new MetricResult.Computed<>(
                new ElementFigures(KEY.id(), all, families),
                Explanation.lazy(DESCRIPTION, () -> lines(stream, times)),
                measures,
                findings(stream, times));
    }

    private static List<Finding> findings(ValueStream stream, ObservedTimes times) {
        List<Finding> findings = new ArrayList<>(WaitFindings.of(stream, times));
        findings.addAll(LittleFindings.of(stream, times));
        return findings;
    }

    private static boolean isOnWay(FamilyTimes family, MaterialFlow flow) {
        return family.delivering().journey().passages(flow) > 0 || FlowWaits.takes(family, flow);
    }

    private static Explanation.Body lines(ValueStream stream, ObservedTimes times) {
        List<Term> terms = new ArrayList<>();
        for (MaterialFlow flow : stream.flows()) {
            times.families().stream()
                    .filter(f -> isOnWay(f, flow))
                    .forEach(f -> terms.add(term(stream, flow, f, f.wait(flow))));
        }
        return new Explanation.Body(terms, List.of());
    }

    private static Term term(ValueStream stream, MaterialFlow flow, FamilyTimes family, Wait wait) {
        String whose = family.member().family().map(f -> " {" + f + "}").orElse("");
        String value = wait.figure().number().isPresent() ? Shown.time(wait.known(), stream.calendar()) : "unknown";
        return new Term(flow.id() + whose, value, wait.origin());
    }
}
