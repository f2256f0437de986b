package acme;

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
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Scope;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.queue.FlowWait;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.AttributeKey;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What delay costs: the lead time of an item, and each wait, at what the map says that a working day of delay costs. */
public final class CostOfDelay implements Metric<CostOfDelay.Result> {

    /** The metric's key: its id, prefixed with a name of our own, and the type of its result. */
    public static final MetricKey<Result> KEY = MetricKey.of("acme.cost-of-delay", Result.class);

    /** What a working day of delay costs: an attribute of the map. */
    public static final AttributeKey<BigDecimal> PER_DAY = AttributeKey.decimal("acme.cost-per-day");

    private static final MeasureDefinition COST =
            MeasureDefinition.ofStream(KEY.id(), Unit.COST, Direction.LOWER, "What the lead time of one item costs.");

    private static final MeasureDefinition OF_WAIT = new MeasureDefinition(
            "acme.cost-of-wait", Unit.COST, Direction.LOWER, Scope.FLOW, "What the wait of one item on the flow costs.");

    private static final MetricDescription DESCRIPTION = MetricDescription.of(
            "Cost of delay", "cost of a day · lead time in working days", "Acme, finance handbook", COST, OF_WAIT);

    /**
     * The cost of delay of one item: the typed result, for those who program.
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
        ValueStream stream = context.valueStream();
        Optional<BigDecimal> perDay = stream.attribute(PER_DAY);
        if (perDay.isEmpty()) {
            return MetricResult.unavailable(
                    Reason.MISSING_INPUT,
                    Text.of("acme.cost.missing", "The map has no attribute {0}. State it under attributes.", PER_DAY));
        }
        Duration day = stream.calendar().day();
        if (day.isZero()) {
            return MetricResult.unavailable(
                    Reason.NOT_APPLICABLE, Text.of("acme.cost.no-day", "The map's calendar has no working time."));
        }
        return cost(context, perDay.get(), day);
    }

    /** Other metrics' results are asked for by their keys; where one has none, neither has this, for the same reason. */
    private static MetricResult<Result> cost(MetricContext context, BigDecimal perDay, Duration day) {
        Duration leadTime = context.get(LeadTime.KEY).total();
        double days = Durations.ratio(leadTime, day);
        double cost = perDay.doubleValue() * days;
        List<Term> terms = List.of(
                new Term("cost of a day", perDay.toPlainString(), "attributes." + PER_DAY.name()),
                new Term("lead time", Shown.number(days) + " d", "metric " + LeadTime.KEY));
        List<Measure> measures = new ArrayList<>();
        measures.add(COST.of(Optional.empty(), Optional.empty(), Figure.of(cost)));
        ElementFigures waits = context.get(FlowWait.KEY);
        waits.figures().forEach((flow, wait) -> measures.add(OF_WAIT.of(
                Optional.of(flow),
                Optional.empty(),
                costOfWait(wait, perDay.doubleValue() / Durations.toSeconds(day)))));
        return MetricResult.of(
                new Result(cost, perDay, leadTime), Explanation.of(DESCRIPTION, terms, List.of()), measures);
    }

    /** What is unknown stays unknown: a wait of which nothing is known costs who knows what, not nothing. */
    private static Figure costOfWait(Figure wait, double perSecond) {
        return wait.number().isPresent() ? Figure.of(wait.number().getAsDouble() * perSecond) : wait;
    }
}
