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
 * First-pass yield: the probability that an item passes every step without rework or scrap (rolled throughput yield).
 *
 * <p>Π yield along the way of an item; weighted by probability over a choice, where taking a rework flow counts as 0; product
 * over parallel branches. Flows to dead ends are left out. From 0 to 1; with families the demand-weighted mean. Unavailable
 * if the yield of a step on the path is missing, naming it.
 */
public final class FirstPassYield implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("first-pass-yield", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.RATIO, Direction.HIGHER, "Probability of passing every step without rework or scrap.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "First-pass yield",
            "Π yield along the way; weighted over a choice, product over parallel branches, 0 for rework",
            "rolled throughput yield",
            MEASURE);

    /** The metric; it holds no state. */
    public FirstPassYield() {}

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
                                .yield()
                                .map(r -> Shown.percent(r.value()))
                                .orElse("unknown"),
                        "steps[" + s.id() + "].yield"
                                + (first.visits(s) < 1 ? ", reached by " + Shown.percent(first.visits(s)) : "")))
                .toList();
    }

    private static Figure figure(ValueStream stream, FamilyMix.Member member) {
        Optional<Figure.Unknown> none = Sources.noJourney(member.routes());
        if (none.isPresent()) {
            return none.get();
        }
        Journey first = member.routes().firstPass();
        List<Text> missing = stream.steps().stream()
                .filter(s -> first.visits(s) > 0)
                .filter(s -> member.routes().figures(s).yield().isEmpty())
                .map(s -> Missing.field("step", s.id(), "yield", member.family()))
                .toList();
        return missing.isEmpty()
                ? Figure.of(member.routes().delivering().product(n -> good(member, n)))
                : Missing.value(0, missing);
    }

    private static double good(FamilyMix.Member member, Node node) {
        return node instanceof ProcessStep step
                ? member.routes().figures(step).yield().map(Ratio::value).orElse(1.0)
                : 1;
    }
}
