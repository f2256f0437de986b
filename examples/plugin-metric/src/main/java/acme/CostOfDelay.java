package acme;

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
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.AttributeKey;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Cost of delay of one item: what a working day of delay costs, times the days of its lead time. */
public final class CostOfDelay implements Metric<CostOfDelay.Result> {

    /** The metric's key. */
    public static final MetricKey<Result> KEY = MetricKey.of("acme.cost-of-delay", Result.class);

    /** What a working day of delay costs: an attribute of the map. */
    public static final AttributeKey<BigDecimal> PER_DAY = AttributeKey.decimal("acme.cost-per-day");

    private static final MeasureDefinition MEASURE =
            MeasureDefinition.ofStream(KEY.id(), Unit.COST, Direction.LOWER, "What the lead time of one item costs.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Cost of delay", "cost of a day of delay · lead time in working days", "Acme, finance handbook", MEASURE);

    /**
     * A cost of delay.
     *
     * @param cost what the lead time costs
     * @param perDay what a working day of it costs
     * @param leadTime the lead time
     */
    public record Result(double cost, BigDecimal perDay, Duration leadTime) {}

    /** The metric; it holds no state. */
    public CostOfDelay() {}

    @Override
    public MetricKey<Result> key() {
        return KEY;
    }

    @Override
    public MetricDescription description() {
        return DESCRIPTION;
    }

    @Override
    public MetricResult<Result> evaluate(MetricContext context) {
        Optional<BigDecimal> perDay = context.valueStream().attribute(PER_DAY);
        if (perDay.isEmpty()) {
            return MetricResult.unavailable(
                    Reason.MISSING_INPUT,
                    Text.of(
                            "acme.cost.missing",
                            "The map has no attribute {0}. State it under attributes.",
                            PER_DAY.name()));
        }
        return cost(
                context, perDay.get(), context.get(LeadTime.KEY).total()); // no lead time: no cost, for the same reason
    }

    private static MetricResult<Result> cost(MetricContext context, BigDecimal perDay, Duration leadTime) {
        double days = Durations.ratio(leadTime, context.valueStream().calendar().day());
        double cost = perDay.doubleValue() * days;
        List<Term> terms = List.of(
                new Term("cost of a day", perDay.toPlainString(), "attributes." + PER_DAY.name()),
                new Term("lead time", Shown.number(days) + " d", "metric " + LeadTime.KEY));
        Measure measure = MEASURE.of(Optional.empty(), Optional.empty(), Figure.of(cost));
        return MetricResult.of(
                new Result(cost, perDay, leadTime), Explanation.of(DESCRIPTION, terms, List.of()), List.of(measure));
    }
}
