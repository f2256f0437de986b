package dev.valuestream.metrics.quality;

import dev.valuestream.graph.Visits;
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
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Yield: the share of started items that reach the customer; scrap and dead ends take the others.
 *
 * <p>Items delivered ÷ items started, from the traffic equations with every step's yield. Of several sources whose items are
 * put together the one that starts most counts. From 0 to 1; with families the demand-weighted mean. Unavailable if the
 * yield of a step that is visited is missing, naming it.
 */
public final class StreamYield implements Metric<StreamFigure> {

    /** The metric's key. */
    public static final MetricKey<StreamFigure> KEY = MetricKey.of("yield", StreamFigure.class);

    private static final MeasureDefinition MEASURE = MeasureDefinition.ofStream(
            KEY.id(), Unit.RATIO, Direction.HIGHER, "Share of started items that reach the customer.");

    private static final MetricDescription DESCRIPTION =
            MetricDescription.of("Yield", "items delivered ÷ items started", "visits of the stream", MEASURE);

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
        for (FamilyMix.Member member : mix.members()) {
            String whose = member.family().map(f -> " {" + f + "}").orElse("");
            member.routes().visits().ifPresent(v -> {
                terms.add(new Term("started" + whose, Shown.number(v.started()), "for one unit of demand"));
                terms.add(new Term("delivered" + whose, Shown.number(v.delivered()), "visits of the customers"));
            });
        }
        return StreamResult.mean(mix, m -> figure(context.valueStream(), m))
                .result(MEASURE, Explanation.of(DESCRIPTION, terms, List.of()));
    }

    private static Figure figure(ValueStream stream, FamilyMix.Member member) {
        Optional<Figure.Unknown> none = Sources.noJourney(member.routes());
        if (none.isPresent()) {
            return none.get();
        }
        Visits visits = member.routes().visits().orElseThrow();
        List<Text> missing = stream.steps().stream()
                .filter(s -> visits.of(s) > 0)
                .filter(s -> member.routes().figures(s).yield().isEmpty())
                .map(s -> Missing.field("step", s.id(), "yield", member.family()))
                .toList();
        return Missing.value(visits.started() == 0 ? 0 : visits.delivered() / visits.started(), missing);
    }
}
