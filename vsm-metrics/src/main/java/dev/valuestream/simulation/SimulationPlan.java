package dev.valuestream.simulation;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a map is to be run. Immutable; each method returns a changed copy. Map and plan settle every figure of the report.
 *
 * <p>What is not stated: a horizon of 20 days of the map's calendar, no warm-up, 30 replications, a confidence of 95 %, a
 * coefficient of variation of 1 where the map states none, one thread, 100 intervals in which queues are noted, and {@link
 * SimulationLimits#DEFAULT}.
 */
public final class SimulationPlan {

    private static final int MOST_REPLICATIONS = 1_000_000;
    private static final int MOST_LOOKS = 100_000;
    private static final int MOST_THREADS = 1_024;

    private final long seed;
    private final Optional<Duration> horizon;
    private final Duration warmUp;
    private final int replications;
    private final double confidence;
    private final double assumedCv;
    private final int looks;
    private final int threads;
    private final SimulationLimits limits;

    private SimulationPlan(Draft draft) {
        seed = draft.seed;
        horizon = Optional.ofNullable(draft.horizon);
        warmUp = draft.warmUp;
        replications = draft.replications;
        confidence = draft.confidence;
        assumedCv = draft.assumedCv;
        looks = draft.looks;
        threads = draft.threads;
        limits = draft.limits;
    }

    /** The fields of a plan while they change. */
    private static final class Draft {
        final long seed;

        @Nullable
        Duration horizon;

        Duration warmUp = Duration.ZERO;
        int replications = 30;
        double confidence = 0.95;
        double assumedCv = 1;
        int looks = 100;
        int threads = 1;
        SimulationLimits limits = SimulationLimits.DEFAULT;

        Draft(long seed) {
            this.seed = seed;
        }
    }

    private Draft draft() {
        Draft draft = new Draft(seed);
        draft.horizon = horizon.orElse(null);
        draft.warmUp = warmUp;
        draft.replications = replications;
        draft.confidence = confidence;
        draft.assumedCv = assumedCv;
        draft.looks = looks;
        draft.threads = threads;
        draft.limits = limits;
        return draft;
    }

    /**
     * A plan with a seed.
     *
     * @param seed the seed of all chance; the same seed gives the same results
     * @return the plan
     */
    public static SimulationPlan of(long seed) {
        return new SimulationPlan(new Draft(seed));
    }

    /**
     * This plan with a horizon.
     *
     * @param time the whole simulated working time of each replication, warm-up included, longer than 0
     * @return the plan
     * @throws IllegalArgumentException if the time is not longer than 0
     */
    public SimulationPlan horizon(Duration time) {
        if (time.isZero() || time.isNegative()) {
            throw new IllegalArgumentException(
                    "The horizon (" + time + ") must be longer than 0. [simulation.horizon.range]");
        }
        Draft draft = draft();
        draft.horizon = time;
        return new SimulationPlan(draft);
    }

    /**
     * This plan with a warm-up.
     *
     * @param time the part at the start that is not measured, 0 or longer; shorter than the horizon, which a run checks
     * @return the plan
     * @throws IllegalArgumentException if the time is negative
     */
    public SimulationPlan warmUp(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(
                    "The warm-up (" + time + ") must be 0 or longer. [simulation.warm-up.range]");
        }
        Draft draft = draft();
        draft.warmUp = time;
        return new SimulationPlan(draft);
    }

    /**
     * This plan with a number of replications.
     *
     * @param count how many independent runs, from 1 to a million; one alone has no confidence intervals
     * @return the plan
     * @throws IllegalArgumentException if the count is outside its range
     */
    public SimulationPlan replications(int count) {
        Draft draft = draft();
        draft.replications = count("replications", count, MOST_REPLICATIONS);
        return new SimulationPlan(draft);
    }

    /**
     * This plan with a confidence.
     *
     * @param probability the probability that an interval holds the true value, between 0 and 1
     * @return the plan
     * @throws IllegalArgumentException if the probability is not between 0 and 1
     */
    public SimulationPlan confidence(double probability) {
        if (!(probability > 0 && probability < 1)) {
            throw new IllegalArgumentException(
                    "The confidence (" + probability + ") must be more than 0 and less than 1." + advice(probability)
                            + " [simulation.confidence.range]");
        }
        Draft draft = draft();
        draft.confidence = probability;
        return new SimulationPlan(draft);
    }

    private static String advice(double probability) {
        return probability > 1 && probability < 100 ? " Maybe it is a percentage: divide it by 100." : "";
    }

    /**
     * This plan with another assumption on unknown variability.
     *
     * @param cv the coefficient of variation where the map states none, from 0 to 100
     * @return the plan
     * @throws IllegalArgumentException if the coefficient is outside its range
     */
    public SimulationPlan assumedCv(double cv) {
        if (!(cv >= 0 && cv <= 100)) {
            throw new IllegalArgumentException(
                    "The assumed coefficient of variation (" + cv + ") must be from 0 to 100. [simulation.cv.range]");
        }
        Draft draft = draft();
        draft.assumedCv = cv;
        return new SimulationPlan(draft);
    }

    /**
     * This plan with a number of looks at the queues.
     *
     * @param intervals in how many equal intervals the queues are noted, from 1 to 100,000
     * @return the plan
     * @throws IllegalArgumentException if the number is outside its range
     */
    public SimulationPlan looks(int intervals) {
        Draft draft = draft();
        draft.looks = count("looks", intervals, MOST_LOOKS);
        return new SimulationPlan(draft);
    }

    /**
     * This plan with a number of threads, on which no figure depends.
     *
     * @param count on how many threads replications run, from 1, the caller's own, to 1,024
     * @return the plan
     * @throws IllegalArgumentException if the count is outside its range
     */
    public SimulationPlan threads(int count) {
        Draft draft = draft();
        draft.threads = count("threads", count, MOST_THREADS);
        return new SimulationPlan(draft);
    }

    /**
     * This plan with limits.
     *
     * @param most how far a run may go
     * @return the plan
     */
    public SimulationPlan limits(SimulationLimits most) {
        Draft draft = draft();
        draft.limits = most;
        return new SimulationPlan(draft);
    }

    private static int count(String what, int count, int most) {
        if (count < 1 || count > most) {
            throw new IllegalArgumentException(
                    "The " + what + " (" + count + ") must be from 1 to " + most + ". [simulation." + what + ".range]");
        }
        return count;
    }

    /**
     * The seed of all chance.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * The whole simulated working time of each replication.
     *
     * @return the time, empty for 20 days of the map's calendar
     */
    public Optional<Duration> horizon() {
        return horizon;
    }

    /**
     * The part at the start that is not measured.
     *
     * @return the time, 0 or longer
     */
    public Duration warmUp() {
        return warmUp;
    }

    /**
     * The number of independent runs.
     *
     * @return 1 or more
     */
    public int replications() {
        return replications;
    }

    /**
     * The probability that an interval holds the true value.
     *
     * @return between 0 and 1
     */
    public double confidence() {
        return confidence;
    }

    /**
     * The coefficient of variation where the map states none.
     *
     * @return from 0 to 100
     */
    public double assumedCv() {
        return assumedCv;
    }

    /**
     * In how many equal intervals the queues are noted.
     *
     * @return 1 or more
     */
    public int looks() {
        return looks;
    }

    /**
     * On how many threads replications run.
     *
     * @return 1 or more
     */
    public int threads() {
        return threads;
    }

    /**
     * How far a run may go.
     *
     * @return the limits
     */
    public SimulationLimits limits() {
        return limits;
    }

    private List<Object> fields() {
        return List.of(seed, horizon, warmUp, replications, confidence, assumedCv, looks, threads, limits);
    }

    /** Two are equal if all they hold is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SimulationPlan that && fields().equals(that.fields()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(seed, horizon, warmUp, replications);
    }

    @Override
    public String toString() {
        return "simulation of " + horizon.map(Duration::toString).orElse("20 days") + ", warm-up " + warmUp + ", "
                + replications + " replications, seed " + seed;
    }
}
