package dev.valuestream.model;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.unit.Ratio;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a step that may differ from one item family to another. Immutable; each may be absent.
 */
public final class StepFigures {

    private final Optional<TimeDistribution> processTime;
    private final Optional<TimeDistribution> leadTime;
    private final Optional<TimeDistribution> cycleTime;
    private final Optional<TimeDistribution> idealCycleTime;
    private final OptionalDouble quantityPerCycle;
    private final Optional<TimeDistribution> changeover;
    private final Optional<Batch> batch;
    private final Optional<Ratio> uptime;
    private final Optional<TimeDistribution> meanTimeToRepair;
    private final Optional<Ratio> yield;
    private final Optional<Ratio> goodShare;
    private final Optional<Ratio> percentCompleteAccurate;
    private final Optional<ValueClass> value;

    StepFigures(FiguresBuilder<?> from, Checks checks) {
        processTime = from.processTime.checked(checks, "processTime");
        leadTime = from.leadTime.checked(checks, "leadTime");
        cycleTime = from.cycleTime.checked(checks, "cycleTime");
        idealCycleTime = from.idealCycleTime.checked(checks, "idealCycleTime");
        quantityPerCycle = checks.positive("quantityPerCycle", from.quantityPerCycle);
        changeover = from.changeover.checked(checks, "changeover");
        batch = Optional.ofNullable(from.batch);
        uptime = checks.share("uptime", from.uptime);
        meanTimeToRepair = from.meanTimeToRepair.checked(checks, "meanTimeToRepair");
        yield = checks.share("yield", from.yield);
        goodShare = checks.share("goodShare", from.goodShare);
        percentCompleteAccurate = checks.percent("percentCompleteAccurate", from.percentCompleteAccurate);
        value = Optional.ofNullable(from.value);
    }

    private StepFigures(StepFigures base, StepFigures other) {
        processTime = first(other, base, StepFigures::processTime);
        leadTime = first(other, base, StepFigures::leadTime);
        cycleTime = first(other, base, StepFigures::cycleTime);
        idealCycleTime = first(other, base, StepFigures::idealCycleTime);
        quantityPerCycle = other.quantityPerCycle.isPresent() ? other.quantityPerCycle : base.quantityPerCycle;
        changeover = first(other, base, StepFigures::changeover);
        batch = first(other, base, StepFigures::batch);
        uptime = first(other, base, StepFigures::uptime);
        meanTimeToRepair = first(other, base, StepFigures::meanTimeToRepair);
        yield = first(other, base, StepFigures::yield);
        goodShare = first(other, base, StepFigures::goodShare);
        percentCompleteAccurate = first(other, base, StepFigures::percentCompleteAccurate);
        value = first(other, base, StepFigures::value);
    }

    private static <T> Optional<T> first(StepFigures one, StepFigures two, Function<StepFigures, Optional<T>> field) {
        Optional<T> value = field.apply(one);
        return value.isPresent() ? value : field.apply(two);
    }

    /**
     * These figures with those of a family laid over them.
     *
     * @param family the family's own figures
     * @return the figures that hold for the family
     */
    public StepFigures with(StepFigures family) {
        return new StepFigures(this, family);
    }

    /**
     * The touch time of one item, uninterrupted, as stated.
     *
     * @return the process time, or empty if it was not stated
     */
    public Optional<TimeDistribution> processTime() {
        return processTime;
    }

    /**
     * From work made available to work passed on, the queue before the step included.
     *
     * @return the step's lead time, or empty if it was not stated
     */
    public Optional<TimeDistribution> leadTime() {
        return leadTime;
    }

    /**
     * One station's cycle, as stated.
     *
     * @return the cycle time, or empty if it was not stated
     */
    public Optional<TimeDistribution> cycleTime() {
        return cycleTime;
    }

    /**
     * The cycle at the rated speed, without slow running and short stops.
     *
     * @return the ideal cycle time, or empty if it was not stated
     */
    public Optional<TimeDistribution> idealCycleTime() {
        return idealCycleTime;
    }

    /**
     * The process time, for which the cycle time stands where only that is known.
     *
     * @return the time one item spends in the step, or empty if neither is known
     */
    public Optional<TimeDistribution> processTimeOrCycleTime() {
        return processTime.isPresent() ? processTime : cycleTime;
    }

    /**
     * The cycle time, for which the process time stands where only that is known.
     *
     * @return the time one cycle occupies a station, or empty if neither is known
     */
    public Optional<TimeDistribution> cycleTimeOrProcessTime() {
        return cycleTime.isPresent() ? cycleTime : processTime;
    }

    /**
     * How many items one cycle makes.
     *
     * @return items a cycle, more than 0, or empty if not stated (read as 1, an assumption)
     */
    public OptionalDouble quantityPerCycle() {
        return quantityPerCycle;
    }

    /**
     * The time to change over from one kind of item to another.
     *
     * @return the changeover, or empty if not stated
     */
    public Optional<TimeDistribution> changeover() {
        return changeover;
    }

    /**
     * How much is made between two changeovers.
     *
     * @return the batch, or empty if not stated
     */
    public Optional<Batch> batch() {
        return batch;
    }

    /**
     * The share of planned time in which the step is able to run.
     *
     * @return the uptime, or empty if not stated (read as 1, an assumption)
     */
    public Optional<Ratio> uptime() {
        return uptime;
    }

    /**
     * How long a failure lasts.
     *
     * @return the time to repair, or empty if not stated
     */
    public Optional<TimeDistribution> meanTimeToRepair() {
        return meanTimeToRepair;
    }

    /**
     * The share of items that leave good; the others are lost.
     *
     * @return the yield, or empty if not stated
     */
    public Optional<Ratio> yield() {
        return yield;
    }

    /**
     * The share of items that are good the first time: neither lost nor mended. Quality, in overall equipment
     * effectiveness.
     *
     * @return the share, or empty if not stated (which is never read as 100 %)
     */
    public Optional<Ratio> goodShare() {
        return goodShare;
    }

    /**
     * %C&amp;A: the share of this step's output that the receiver can use without correcting, adding or clarifying.
     *
     * @return percent complete and accurate as a ratio, or empty if not stated (which is never read as 100 %)
     */
    public Optional<Ratio> percentCompleteAccurate() {
        return percentCompleteAccurate;
    }

    /**
     * What the step is worth to the customer.
     *
     * @return the value class, or empty if unknown
     */
    public Optional<ValueClass> value() {
        return value;
    }

    private List<Object> fields() {
        return List.of(
                processTime,
                leadTime,
                cycleTime,
                idealCycleTime,
                quantityPerCycle,
                changeover,
                batch,
                uptime,
                meanTimeToRepair,
                yield,
                goodShare,
                percentCompleteAccurate,
                value);
    }

    /** Two are equal if all they hold is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof StepFigures that && fields().equals(that.fields()));
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }
}
