package dev.valuestream.metrics.queue;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.model.Batch;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.unit.Durations;

/** What the difference between an observed and a predicted wait tells of a step. */
final class GapReading {

    /** Longer times are cut here, so that a duration can hold them. */
    static final double LONGEST = 0x1p62;

    private static final double FACTOR = 2;

    private final double batch;

    GapReading(MetricContext context, ProcessStep step) {
        batch = FamilyMix.of(context).members().stream()
                .map(m -> m.routes().figures(step))
                .mapToDouble(GapReading::batchWait)
                .max()
                .orElse(0);
    }

    /**
     * How long an item waits on the mean for its own batch: half of the interval in which every part is made once, or the other
     * items of a batch.
     */
    private static double batchWait(StepFigures figures) {
        Batch batch = figures.batch().orElse(null);
        if (batch instanceof Batch.Every every) {
            return Durations.toSeconds(every.interval()) / 2;
        }
        if (batch instanceof Batch.Items items) {
            double cycle = figures.cycleTimeOrProcessTime()
                    .map(TimeDistribution::meanSeconds)
                    .orElse(0.0);
            double cycles =
                    items.quantity().value() / figures.quantityPerCycle().orElse(1);
            return Math.max(0, cycles - 1) * cycle;
        }
        return 0;
    }

    StepWaitGap.Reading of(double observed, double predicted) {
        if (observed <= FACTOR * predicted && predicted <= FACTOR * observed) {
            return StepWaitGap.Reading.EXPLAINED;
        }
        if (observed < predicted) {
            return StepWaitGap.Reading.SNAPSHOT;
        }
        return FACTOR * batch >= observed - predicted ? StepWaitGap.Reading.BATCHING : StepWaitGap.Reading.POLICY;
    }
}
