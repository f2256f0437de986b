package dev.valuestream.metrics.quality;

import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.StreamFigure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.model.StepFigures;

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

    private static final RolledShare SHARE =
            new RolledShare("yield", StepFigures::yield, Routes::delivering, Sources::noJourney);

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
        return SHARE.result(context, DESCRIPTION);
    }
}
