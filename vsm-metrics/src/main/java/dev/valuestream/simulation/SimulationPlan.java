package dev.valuestream.simulation;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import dev.valuestream.problem.ClockTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a map is to be run. Immutable; each method returns a changed copy. Map and plan settle every figure of the report.
 *
 * <p>What is not stated: a horizon of 20 days of the map's calendar, an empty start, no warm-up, 30 replications, a confidence of 95 %, a
 * coefficient of variation of 1 where the map states none, one thread, 100 intervals in which queues are noted, nothing {@linkplain
 * Followed followed} one by one, and {@link SimulationLimits#DEFAULT}.
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
    private final StartFrom start;
    private final ImmutableSet<Followed> followed;
    private final boolean findsWarmUp;
    private final double precision;
    private final int mostReplications;

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
        start = draft.start;
        followed = draft.followed;
        findsWarmUp = draft.findsWarmUp;
        precision = draft.precision;
        mostReplications = draft.mostReplications;
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
        StartFrom start = StartFrom.EMPTY;
        ImmutableSet<Followed> followed = ImmutableSet.of();
        boolean findsWarmUp;
        double precision;
        int mostReplications;

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
        draft.start = start;
        draft.followed = followed;
        draft.findsWarmUp = findsWarmUp;
        draft.precision = precision;
        draft.mostReplications = mostReplications;
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
                    "The horizon (" + ClockTime.text(time) + ") must be longer than 0. [simulation.horizon.range]");
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
                    "The warm-up (" + ClockTime.text(time) + ") must be 0 or longer. [simulation.warm-up.range]");
        }
        Draft draft = draft();
        draft.warmUp = time;
        draft.findsWarmUp = false;
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

    /**
     * This plan with another start.
     *
     * @param from what is in the stream when a run begins
     * @return the plan
     */
    public SimulationPlan start(StartFrom from) {
        Draft draft = draft();
        draft.start = from;
        return new SimulationPlan(draft);
    }

    /**
     * This plan with other things followed one by one; nothing is, if not said.
     *
     * @param what what is followed, none for nothing
     * @return the plan
     */
    public SimulationPlan follow(Followed... what) {
        Draft draft = draft();
        draft.followed = Sets.immutableEnumSet(Arrays.asList(what));
        return new SimulationPlan(draft);
    }

    /**
     * This plan with a warm-up that is found: the number of items in the stream is noted in five replications at 500 equal
     * intervals, averaged, and cut where MSER-5 says (White, Cobb and Spratt, Proc. Winter Simulation Conference 2000, 755–760), at
     * most at half of the horizon. The report says where.
     *
     * @return the plan
     */
    public SimulationPlan findWarmUp() {
        Draft draft = draft();
        draft.warmUp = Duration.ZERO;
        draft.findsWarmUp = true;
        return new SimulationPlan(draft);
    }

    /**
     * This plan with a precision to reach: replications are added to those of {@link #replications(int)} until the half-widths
     * of mean lead time, throughput and work in process are all at most e ÷ (1 + e) of their means (Law, <i>Simulation Modeling and
     * Analysis</i>, 5th ed., section 9.4.1), or there are as many as allowed.
     *
     * @param relativeError e, more than 0 and at most 1: 0.05 for 5 %
     * @param most the most replications, from 2 to a million
     * @return the plan
     * @throws IllegalArgumentException if the error or the count is outside its range
     */
    public SimulationPlan precision(double relativeError, int most) {
        if (!(relativeError > 0 && relativeError <= 1)) {
            throw new IllegalArgumentException("The relative error (" + relativeError
                    + ") must be more than 0 and at most 1." + advice(relativeError) + " [simulation.precision.range]");
        }
        Draft draft = draft();
        draft.precision = relativeError;
        draft.mostReplications = count("replications", most, MOST_REPLICATIONS);
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

    /**
     * What is in the stream when a run begins.
     *
     * @return nothing, or what was found
     */
    public StartFrom start() {
        return start;
    }

    /**
     * What is followed one by one.
     *
     * @return what is, in the order of {@link Followed}; perhaps nothing
     */
    public Set<Followed> followed() {
        return followed;
    }

    /**
     * Whether the warm-up is found by the run.
     *
     * @return true if MSER-5 finds it
     */
    public boolean findsWarmUp() {
        return findsWarmUp;
    }

    /**
     * The relative error to reach.
     *
     * @return more than 0, or empty to run just the replications stated
     */
    public OptionalDouble precision() {
        return precision > 0 ? OptionalDouble.of(precision) : OptionalDouble.empty();
    }

    /**
     * The most replications to reach a precision.
     *
     * @return at least {@link #replications()}
     */
    public int mostReplications() {
        return Math.max(replications, mostReplications);
    }

    private List<Object> fields() {
        return List.of(
                seed,
                horizon,
                warmUp,
                replications,
                confidence,
                assumedCv,
                looks,
                threads,
                limits,
                start,
                followed,
                findsWarmUp,
                precision,
                mostReplications);
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
