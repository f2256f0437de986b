package dev.valuestream.model;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.problem.Problems;
import dev.valuestream.unit.Ratio;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A process step: one area of work, which ends where work stops and waits. Immutable; any figure may be absent.
 *
 * <p>Its {@link #figures()} hold for all items; {@link #figures(String)} are those of one family, where what the step
 * says for the family stands over what it says for all.
 */
public final class ProcessStep implements Node {

    private final String id;
    private final String name;
    private final Annotations annotations;
    private final StepFigures figures;
    private final ImmutableMap<String, StepFigures> families;
    private final OptionalInt stations;
    private final Optional<String> team;
    private final OptionalDouble crew;
    private final OptionalDouble operators;
    private final Optional<WorkCalendar> calendar;
    private final Optional<ShiftEnd> atShiftEnd;
    private final Optional<FailureBasis> failures;
    private final OptionalInt wipLimit;
    private final Optional<Join> join;
    private final boolean pacemaker;
    private final Optional<Observation> observation;

    ProcessStep(StepBuilder from, Checks checks) {
        checks.id();
        id = from.id;
        name = from.fields.builtName(checks, id);
        annotations = from.fields.builtAnnotations(checks);
        figures = new StepFigures(from, checks);
        families = builtFamilies(from, checks);
        stations = checks.count("stations", from.stations);
        team = checks.text("team", from.team);
        crew = checks.positive("crew", from.crew);
        operators = checks.notNegative("operators", from.operators);
        calendar = Optional.ofNullable(from.calendar).map(c -> c.build(checks));
        atShiftEnd = Optional.ofNullable(from.atShiftEnd);
        failures = Optional.ofNullable(from.failures);
        wipLimit = checks.count("wipLimit", from.wipLimit);
        join = Optional.ofNullable(from.join);
        pacemaker = from.pacemaker != null && from.pacemaker;
        observation = Optional.ofNullable(from.observation).map(o -> o.build(checks));
    }

    /**
     * A step on its own, to be put into a map.
     *
     * @param id its id
     * @param fill fills in the step
     * @return the step
     * @throws dev.valuestream.problem.InvalidValueStreamException if something it states is wrong
     */
    public static ProcessStep of(String id, Consumer<? super StepBuilder> fill) {
        StepBuilder builder = new StepBuilder(id);
        fill.accept(builder);
        Problems problems = new Problems();
        ProcessStep step = builder.build(new Checks(problems, "step", id));
        problems.throwIfAny("step " + Checks.shown(id));
        return step;
    }

    private static ImmutableMap<String, StepFigures> builtFamilies(StepBuilder from, Checks checks) {
        ImmutableMap.Builder<String, StepFigures> built = ImmutableMap.builder();
        from.families.forEach((family, figures) -> {
            checks.family("families", family);
            built.put(family, new StepFigures(figures, checks));
        });
        return built.buildOrThrow();
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Annotations annotations() {
        return annotations;
    }

    /**
     * The figures that hold for all items.
     *
     * @return the figures
     */
    public StepFigures figures() {
        return figures;
    }

    /**
     * The figures that hold for one family.
     *
     * @param family the family; one that the step does not mention has the figures of all items
     * @return the figures
     */
    public StepFigures figures(String family) {
        StepFigures own = families.get(family);
        return own == null ? figures : figures.with(own);
    }

    /**
     * What the step says for single families, without what it says for all.
     *
     * @return the figures by family, in the order they were given
     */
    public Map<String, StepFigures> families() {
        return families;
    }

    /**
     * The touch time of one item, uninterrupted.
     *
     * @return the process time for all items, or empty if not stated
     */
    public Optional<TimeDistribution> processTime() {
        return figures.processTime();
    }

    /**
     * One station's cycle.
     *
     * @return the cycle time for all items, or empty if not stated
     */
    public Optional<TimeDistribution> cycleTime() {
        return figures.cycleTime();
    }

    /**
     * From work made available to work passed on, the queue before the step included.
     *
     * @return the step's lead time for all items, or empty if not stated
     */
    public Optional<TimeDistribution> leadTime() {
        return figures.leadTime();
    }

    /**
     * %C&amp;A: the share of output that the receiver can use as it is.
     *
     * @return percent complete and accurate for all items, or empty if not stated
     */
    public Optional<Ratio> percentCompleteAccurate() {
        return figures.percentCompleteAccurate();
    }

    /**
     * What the step is worth to the customer.
     *
     * @return the value class for all items, or empty if unknown
     */
    public Optional<ValueClass> value() {
        return figures.value();
    }

    /**
     * How many stations work in parallel.
     *
     * @return the stations, 1 or more, or empty if not stated
     */
    public OptionalInt stations() {
        return stations;
    }

    /**
     * The team that does the work.
     *
     * @return the team's id, or empty if none is named
     */
    public Optional<String> team() {
        return team;
    }

    /**
     * How many people one item occupies.
     *
     * @return people, more than 0, or empty if not stated (read as 1, an assumption)
     */
    public OptionalDouble crew() {
        return crew;
    }

    /**
     * The headcount as drawn at the block.
     *
     * @return people, or empty if not stated
     */
    public OptionalDouble operators() {
        return operators;
    }

    /**
     * The step's own working time, where it differs from the stream's.
     *
     * @return the calendar, or empty if the stream's holds
     */
    public Optional<WorkCalendar> calendar() {
        return calendar;
    }

    /**
     * What becomes of the item in work when the shift ends.
     *
     * @return the rule, or empty if not stated (read as {@link ShiftEnd#SUSPEND}, an assumption)
     */
    public Optional<ShiftEnd> atShiftEnd() {
        return atShiftEnd;
    }

    /**
     * Which time brings the next failure nearer.
     *
     * @return the basis, or empty if not stated (read as {@link FailureBasis#OPERATION}, an assumption)
     */
    public Optional<FailureBasis> failures() {
        return failures;
    }

    /**
     * The most items allowed at and in front of the step.
     *
     * @return the limit, or empty if there is none
     */
    public OptionalInt wipLimit() {
        return wipLimit;
    }

    /**
     * What the step waits for where several flows come in.
     *
     * @return the join, {@link Join#ANY} where the step does not say
     */
    public Join join() {
        return join.orElse(Join.ANY);
    }

    /**
     * The join as stated.
     *
     * @return the join, or empty if the step does not say
     */
    public Optional<Join> statedJoin() {
        return join;
    }

    /**
     * Whether this step's schedule sets the pace of the stream.
     *
     * @return true if it is a pacemaker
     */
    public boolean pacemaker() {
        return pacemaker;
    }

    /**
     * Who saw the figures, when and how.
     *
     * @return the observation, or empty if none stands behind the figures
     */
    public Optional<Observation> observation() {
        return observation;
    }

    private List<Object> fields() {
        return List.of(
                id,
                name,
                annotations,
                figures,
                families,
                stations,
                team,
                crew,
                operators,
                calendar,
                atShiftEnd,
                failures,
                wipLimit,
                join,
                pacemaker,
                observation);
    }

    /** Two are equal if all they hold is. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ProcessStep that && id.equals(that.id) && fields().equals(that.fields()));
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return "step " + id;
    }
}
