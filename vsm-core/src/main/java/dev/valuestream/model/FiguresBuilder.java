package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.unit.Ratio;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Builds the figures of a step, for all items or for one family.
 *
 * <p>A time is given as a plain duration, which is a mean of unknown variability, or as a distribution.
 *
 * @param <B> the builder's own type
 */
public abstract sealed class FiguresBuilder<B extends FiguresBuilder<B>> permits StepBuilder, FamilyBuilder {

    TimeInput processTime = TimeInput.NONE;
    TimeInput leadTime = TimeInput.NONE;
    TimeInput cycleTime = TimeInput.NONE;
    TimeInput idealCycleTime = TimeInput.NONE;
    TimeInput changeover = TimeInput.NONE;
    TimeInput meanTimeToRepair = TimeInput.NONE;

    @Nullable
    Double quantityPerCycle;

    @Nullable
    Batch batch;

    @Nullable
    Double uptime;

    @Nullable
    Double yield;

    @Nullable
    Double goodShare;

    @Nullable
    Double percentCompleteAccurate;

    @Nullable
    ValueClass value;

    FiguresBuilder() {}

    abstract B self();

    final void copy(StepFigures from) {
        processTime = TimeInput.of(from.processTime());
        leadTime = TimeInput.of(from.leadTime());
        cycleTime = TimeInput.of(from.cycleTime());
        idealCycleTime = TimeInput.of(from.idealCycleTime());
        changeover = TimeInput.of(from.changeover());
        meanTimeToRepair = TimeInput.of(from.meanTimeToRepair());
        quantityPerCycle = from.quantityPerCycle().isPresent()
                ? Double.valueOf(from.quantityPerCycle().getAsDouble())
                : null;
        batch = from.batch().orElse(null);
        uptime = from.uptime().map(Ratio::value).orElse(null);
        yield = from.yield().map(Ratio::value).orElse(null);
        goodShare = from.goodShare().map(Ratio::value).orElse(null);
        percentCompleteAccurate =
                from.percentCompleteAccurate().map(Ratio::percent).orElse(null);
        value = from.value().orElse(null);
    }

    /**
     * Sets the process time: touch time of one item, uninterrupted.
     *
     * @param mean the mean, 0 or more; its variability is unknown
     * @return this builder
     */
    public B processTime(Duration mean) {
        processTime = TimeInput.of(mean);
        return self();
    }

    /**
     * Sets the process time: touch time of one item, uninterrupted.
     *
     * @param distribution the distribution
     * @return this builder
     */
    public B processTime(TimeDistribution distribution) {
        processTime = TimeInput.of(distribution);
        return self();
    }

    /**
     * Sets the lead time: from work made available to work passed on, the queue before the step included.
     *
     * @param mean the mean, 0 or more; its variability is unknown
     * @return this builder
     */
    public B leadTime(Duration mean) {
        leadTime = TimeInput.of(mean);
        return self();
    }

    /**
     * Sets the lead time: from work made available to work passed on, the queue before the step included.
     *
     * @param distribution the distribution
     * @return this builder
     */
    public B leadTime(TimeDistribution distribution) {
        leadTime = TimeInput.of(distribution);
        return self();
    }

    /**
     * Sets the cycle time: one station's cycle.
     *
     * @param mean the mean, 0 or more; its variability is unknown
     * @return this builder
     */
    public B cycleTime(Duration mean) {
        cycleTime = TimeInput.of(mean);
        return self();
    }

    /**
     * Sets the cycle time: one station's cycle.
     *
     * @param distribution the distribution
     * @return this builder
     */
    public B cycleTime(TimeDistribution distribution) {
        cycleTime = TimeInput.of(distribution);
        return self();
    }

    /**
     * Sets the ideal cycle time: one cycle at the rated speed, without slow running and short stops.
     *
     * @param mean the mean, 0 or more; its variability is unknown
     * @return this builder
     */
    public B idealCycleTime(Duration mean) {
        idealCycleTime = TimeInput.of(mean);
        return self();
    }

    /**
     * Sets the ideal cycle time: one cycle at the rated speed, without slow running and short stops.
     *
     * @param distribution the distribution
     * @return this builder
     */
    public B idealCycleTime(TimeDistribution distribution) {
        idealCycleTime = TimeInput.of(distribution);
        return self();
    }

    /**
     * Sets the changeover: from one kind of item to another.
     *
     * @param mean the mean, 0 or more; its variability is unknown
     * @return this builder
     */
    public B changeover(Duration mean) {
        changeover = TimeInput.of(mean);
        return self();
    }

    /**
     * Sets the changeover: from one kind of item to another.
     *
     * @param distribution the distribution
     * @return this builder
     */
    public B changeover(TimeDistribution distribution) {
        changeover = TimeInput.of(distribution);
        return self();
    }

    /**
     * Sets the mean time to repair: how long a failure lasts.
     *
     * @param mean the mean, 0 or more; its variability is unknown
     * @return this builder
     */
    public B meanTimeToRepair(Duration mean) {
        meanTimeToRepair = TimeInput.of(mean);
        return self();
    }

    /**
     * Sets the mean time to repair: how long a failure lasts.
     *
     * @param distribution the distribution
     * @return this builder
     */
    public B meanTimeToRepair(TimeDistribution distribution) {
        meanTimeToRepair = TimeInput.of(distribution);
        return self();
    }

    /**
     * Sets how many items one cycle makes, more than 0.
     *
     * @param items the figure
     * @return this builder
     */
    public B quantityPerCycle(double items) {
        quantityPerCycle = items;
        return self();
    }

    /**
     * Sets the share of planned time in which the step is able to run, 0 to 1.
     *
     * @param share the figure
     * @return this builder
     */
    public B uptime(double share) {
        uptime = share;
        return self();
    }

    /**
     * Sets the share of items that leave good, 0 to 1; the others are lost.
     *
     * @param share the figure
     * @return this builder
     */
    public B yield(double share) {
        yield = share;
        return self();
    }

    /**
     * Sets the share of items that are good the first time, 0 to 1; the others are lost or mended.
     *
     * @param share the figure
     * @return this builder
     */
    public B goodShare(double share) {
        goodShare = share;
        return self();
    }

    /**
     * Sets %C&amp;A, 0 to 100: the share of output that the receiver can use as it is.
     *
     * @param percent the figure
     * @return this builder
     */
    public B percentCompleteAccurate(double percent) {
        percentCompleteAccurate = percent;
        return self();
    }

    /**
     * Sets how much is made between two changeovers.
     *
     * @param batch the batch
     * @return this builder
     */
    public B batch(Batch batch) {
        this.batch = requireNonNull(batch, "batch");
        return self();
    }

    /**
     * Sets what the step is worth to the customer.
     *
     * @param value the value class
     * @return this builder
     */
    public B value(ValueClass value) {
        this.value = requireNonNull(value, "value");
        return self();
    }
}
