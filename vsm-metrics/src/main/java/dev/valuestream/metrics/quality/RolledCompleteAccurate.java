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

    private static final RolledShare SHARE = new RolledShare(
            "percentCompleteAccurate", StepFigures::percentCompleteAccurate, Routes::firstPass, Sources::noFirstPass);

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
        return SHARE.result(context, DESCRIPTION);
    }
}
