package dev.valuestream.metrics.organisation;

import dev.valuestream.graph.Journey;
import dev.valuestream.metrics.Direction;
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
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Handoffs: how often the work of one item changes from one team to another.
 *
 * <p>Σ passages of the flows whose two steps name different teams: expected per item on the first pass, and apart from it
 * what rework adds. All parallel branches count. With families the demand-weighted mean. Unavailable where a step on the way
 * names no team, naming it. Source: Martin &amp; Osterling, <i>Value Stream Mapping</i>.
 */
public final class Handoffs implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("handoffs", StreamFigure.class);

    private static final MeasureDefinition FIRST_PASS = MeasureDefinition.ofStream(
            KEY.id(), Unit.COUNT, Direction.LOWER, "Changes of team of one item on its first pass.");

    private static final MeasureDefinition REWORK = MeasureDefinition.ofStream(
            KEY.id() + ".rework", Unit.COUNT, Direction.LOWER, "Changes of team that rework adds.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Handoffs",
            "Σ passages of the flows between steps of different teams; first pass, and what rework adds",
            "Martin & Osterling, Value Stream Mapping",
            FIRST_PASS,
            REWORK);

    /** The metric; it holds no state. */
    public Handoffs() {}

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
        ValueStream stream = context.valueStream();
        FamilyMix mix = FamilyMix.of(context);
        StreamResult first = StreamResult.mean(mix, m -> firstPass(stream, m));
        StreamResult rework = StreamResult.mean(mix, m -> added(stream, m));
        List<Measure> measures = new ArrayList<>(first.measures(FIRST_PASS));
        measures.addAll(rework.measures(REWORK));
        if (first.all() instanceof Figure.Unknown unknown) {
            return MetricResult.unavailable(unknown.reason(), unknown.text(), measures);
        }
        StreamFigure value = new StreamFigure(first.all().number().orElseThrow(), first.families());
        return MetricResult.of(value, Explanation.lazy(DESCRIPTION, () -> lines(stream, mix)), measures);
    }

    private static Explanation.Body lines(ValueStream stream, FamilyMix mix) {
        List<Term> terms = new ArrayList<>();
        mix.members().forEach(m -> terms.addAll(terms(stream, m)));
        return new Explanation.Body(terms, List.of());
    }

    private static List<Term> terms(ValueStream stream, FamilyMix.Member member) {
        String whose = member.family().map(f -> " {" + f + "}").orElse("");
        Journey first = member.routes().firstPass();
        Journey all = member.routes().delivering();
        return stream.flows().stream()
                .filter(f -> all.passages(f) > 0 && changesTeam(stream, f))
                .map(f -> new Term(
                        f.id() + whose,
                        Shown.number(first.passages(f)),
                        team(stream, f.from()) + " to " + team(stream, f.to()) + ", " + Shown.number(all.passages(f))
                                + " with rework"))
                .toList();
    }

    private static Figure firstPass(ValueStream stream, FamilyMix.Member member) {
        Optional<Figure.Unknown> none = Sources.noFirstPass(member.routes());
        return none.isPresent() ? none.get() : passages(stream, member.routes().firstPass());
    }

    private static Figure added(ValueStream stream, FamilyMix.Member member) {
        if (!(firstPass(stream, member) instanceof Figure.Known first)) {
            return firstPass(stream, member);
        } else if (member.routes().reworkFlows().isEmpty()) {
            return Figure.of(0);
        }
        Figure all = passages(stream, member.routes().delivering());
        return all instanceof Figure.Known known ? Figure.of(Math.max(0, known.value() - first.value())) : all;
    }

    private static Figure passages(ValueStream stream, Journey journey) {
        List<Text> missing = stream.steps().stream()
                .filter(s -> journey.visits(s) > 0 && s.team().isEmpty())
                .map(s -> Missing.field("step", s.id(), "team", Optional.empty()))
                .toList();
        double sum = 0;
        for (MaterialFlow flow : stream.flows()) {
            sum += changesTeam(stream, flow) ? journey.passages(flow) : 0;
        }
        return Missing.value(sum, missing);
    }

    private static boolean changesTeam(ValueStream stream, MaterialFlow flow) {
        Optional<String> from = stream.step(flow.from()).flatMap(ProcessStep::team);
        Optional<String> to = stream.step(flow.to()).flatMap(ProcessStep::team);
        return from.isPresent() && to.isPresent() && !from.equals(to);
    }

    private static String team(ValueStream stream, String step) {
        return stream.step(step).flatMap(ProcessStep::team).orElseThrow();
    }
}
