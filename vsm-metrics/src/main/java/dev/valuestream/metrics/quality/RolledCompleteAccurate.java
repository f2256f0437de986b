package dev.valuestream.metrics.quality;

import dev.valuestream.graph.Journey;
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
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Rolled %C&amp;A: the share of items that pass every handover complete and accurate.
 *
 * <p>Π %C&amp;A of the steps of the first pass; weighted by probability over a choice, product over parallel branches. From 0
 * to 1; with families the demand-weighted mean. Unavailable if one is missing, naming it: a missing %C&amp;A is never read
 * as 100 %. Source: Martin &amp; Osterling, <i>Value Stream Mapping</i>.
 */
public final class RolledCompleteAccurate implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY =
            MetricKey.of("percent-complete-accurate.rolled", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.RATIO, Direction.HIGHER, "Share of items that pass every handover usable as they are.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Rolled %C&A",
            "Π %C&A along the first pass; weighted over a choice, product over parallel branches",
            "Martin & Osterling, Value Stream Mapping: rolled percent complete and accurate",
            MEASURE);

    /** The metric; it holds no state. */
    public RolledCompleteAccurate() {}

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
        FamilyMix mix = FamilyMix.of(context);
        List<Term> terms = new ArrayList<>();
        mix.members().forEach(m -> terms.addAll(terms(context.valueStream(), m)));
        return StreamResult.mean(mix, m -> figure(context.valueStream(), m))
                .result(MEASURE, Explanation.of(DESCRIPTION, terms, List.of()));
    }

    private static List<Term> terms(ValueStream stream, FamilyMix.Member member) {
        String whose = member.family().map(f -> " {" + f + "}").orElse("");
        Journey first = member.routes().firstPass();
        return stream.steps().stream()
                .filter(s -> first.visits(s) > 0)
                .map(s -> new Term(
                        s.id() + whose,
                        member.routes()
                                .figures(s)
                                .percentCompleteAccurate()
                                .map(r -> Shown.percent(r.value()))
                                .orElse("unknown"),
                        "steps[" + s.id() + "].percentCompleteAccurate"
                                + (first.visits(s) < 1 ? ", reached by " + Shown.percent(first.visits(s)) : "")))
                .toList();
    }

    private static Figure figure(ValueStream stream, FamilyMix.Member member) {
        Optional<Figure.Unknown> none = Sources.noFirstPass(member.routes());
        if (none.isPresent()) {
            return none.get();
        }
        Journey first = member.routes().firstPass();
        List<Text> missing = stream.steps().stream()
                .filter(s -> first.visits(s) > 0)
                .filter(s ->
                        member.routes().figures(s).percentCompleteAccurate().isEmpty())
                .map(s -> Missing.field("step", s.id(), "percentCompleteAccurate", member.family()))
                .toList();
        return missing.isEmpty()
                ? Figure.of(member.routes().firstPass().product(n -> complete(member, n)))
                : Missing.value(0, missing);
    }

    private static double complete(FamilyMix.Member member, Node node) {
        return node instanceof ProcessStep step
                ? member.routes()
                        .figures(step)
                        .percentCompleteAccurate()
                        .map(Ratio::value)
                        .orElse(1.0)
                : 1;
    }
}
