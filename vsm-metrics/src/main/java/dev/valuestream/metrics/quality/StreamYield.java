package dev.valuestream.metrics.quality;

import dev.valuestream.graph.Visits;
import dev.valuestream.metrics.Direction;
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
import dev.valuestream.metrics.internal.Quotient;
import dev.valuestream.metrics.internal.Quotient.Total;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Yield: the share of started items that reach the customer; scrap and dead ends take the others.
 *
 * <p>Items delivered ÷ items started, from the traffic equations with every step's yield. Of several sources whose items are
 * put together the one that starts most counts. From 0 to 1; with families the delivered
 * items of all ÷ the started items of all. Unavailable if the
 * yield of a step that is visited is missing, naming it.
 */
public final class StreamYield implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("yield", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.RATIO, Direction.HIGHER, "Share of started items that reach the customer.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Yield", "items delivered ÷ items started, both for one unit of demand", "visits of the stream", MEASURE);

    /** The metric; it holds no state. */
    public StreamYield() {}

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
        ValueStream stream = context.valueStream();
        StreamResult delivered = StreamResult.mean(mix, m -> figure(stream, m, Visits::delivered));
        StreamResult started = StreamResult.mean(mix, m -> figure(stream, m, Visits::started));
        Quotient yield = new Quotient(
                new Total("items delivered", "what the flows bring to customers, after the yields", delivered),
                new Total("items started", "what leaves triggers and suppliers", started));
        return yield.result(mix)
                .result(
                        MEASURE,
                        yield.explanation(DESCRIPTION, Unit.COUNT, stream.calendar(), () -> yields(stream, mix)));
    }

    private static List<Term> yields(ValueStream stream, FamilyMix mix) {
        List<Term> terms = new ArrayList<>();
        for (FamilyMix.Member member : mix.members()) {
            member.routes()
                    .visits()
                    .ifPresent(v -> stream.steps().stream()
                            .filter(s -> v.of(s) > 0)
                            .forEach(s -> terms.add(term(member, s, v.of(s)))));
        }
        return terms;
    }

    private static Term term(FamilyMix.Member member, ProcessStep step, double visits) {
        return new Term(
                step.id() + member.family().map(f -> " {" + f + "}").orElse(""),
                member.routes()
                        .figures(step)
                        .yield()
                        .map(y -> Shown.percent(y.value()))
                        .orElse("unknown"),
                "steps[" + step.id() + "].yield, step.visits " + Shown.number(visits));
    }

    private static Figure figure(ValueStream stream, FamilyMix.Member member, ToDoubleFunction<Visits> items) {
        Optional<Figure.Unknown> none = Sources.noJourney(member.routes());
        if (none.isPresent()) {
            return none.get();
        }
        Visits visits = member.routes().visits().orElseThrow();
        if (visits.started() == 0) {
            return Sources.nothingStarts(member.routes());
        }
        List<Text> missing = stream.steps().stream()
                .filter(s -> visits.of(s) > 0)
                .filter(s -> member.routes().figures(s).yield().isEmpty())
                .map(s -> Missing.field("step", s.id(), "yield", member.family()))
                .toList();
        return Missing.value(items.applyAsDouble(visits), missing);
    }
}
