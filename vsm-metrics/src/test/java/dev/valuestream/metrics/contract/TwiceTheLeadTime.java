package dev.valuestream.metrics.contract;

import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.unit.Durations;
import java.util.List;
import java.util.Optional;

/** A sound metric of a third party, of which others make a faulty one by changing one thing. */
class TwiceTheLeadTime implements Metric<Double> {

    static final MeasureDefinition TWICE =
            MeasureDefinition.ofStream("acme.twice", Unit.SECONDS, Direction.LOWER, "Twice the lead time.");

    @Override
    public MetricKey<Double> key() {
        return MetricKey.of("acme.twice", Double.class);
    }

    @Override
    public MetricDescription description() {
        return MetricDescription.of("Twice the lead time", "2 · lead time", "Acme, planning handbook", TWICE);
    }

    @Override
    public MetricResult<Double> evaluate(MetricContext context) {
        return answer(context, 2 * seconds(context), line());
    }

    static double seconds(MetricContext context) {
        return Durations.toSeconds(context.get(LeadTime.KEY).total());
    }

    static Explanation.Term line() {
        return new Explanation.Term("lead time", "twice", "metric " + LeadTime.KEY);
    }

    MetricResult<Double> answer(MetricContext context, double value, Explanation.Term... terms) {
        return MetricResult.of(
                value,
                Explanation.of(description(), List.of(terms), List.of()),
                List.of(TWICE.of(Optional.empty(), Optional.empty(), Figure.of(value))));
    }
}
