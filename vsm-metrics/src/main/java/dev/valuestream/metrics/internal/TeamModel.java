package dev.valuestream.metrics.internal;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.Team;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one team can do in a day of the stream for all steps that name it, and how much of it is asked for.
 *
 * <p>Available time = people · share · working time − Σ changeovers of an EPE interval · servers · crew; load = Σ items a
 * day · item time · crew ÷ available time. Immutable.
 */
public final class TeamModel {

    private final String id;
    private final Optional<Team> team;
    private final double timePerDay;
    private final ImmutableList<StepModel> steps;
    private final Figure available;
    private final Figure load;

    TeamModel(String id, Optional<Team> team, double timePerDay, List<StepModel> steps) {
        this.id = id;
        this.team = team;
        this.timePerDay = timePerDay;
        this.steps = ImmutableList.copyOf(steps);
        available = availableTime();
        load = loadOfAll();
    }

    /**
     * The team's id.
     *
     * @return the id, by which steps name it
     */
    public String id() {
        return id;
    }

    /**
     * The team, if the map describes it.
     *
     * @return the team, or empty if steps only name it
     */
    public Optional<Team> team() {
        return team;
    }

    /**
     * The steps that name the team.
     *
     * @return at least one, in the order of the map
     */
    public List<StepModel> steps() {
        return steps;
    }

    /**
     * Whether several steps share it, so that it may set a limit where none of them does.
     *
     * @return true if more than one step names it
     */
    public boolean isShared() {
        return steps.size() > 1;
    }

    /**
     * Working time of one of its people in a day of the stream, the share counted: that of its steps if they all have the
     * same, else that of the stream.
     *
     * @return seconds
     */
    public double timePerDay() {
        return timePerDay;
    }

    /**
     * How many people one item occupies at a step.
     *
     * @param step the step
     * @return the crew, 1 where the step states none
     */
    public static double crew(StepModel step) {
        return step.step().crew().orElse(1);
    }

    /**
     * How many people it has.
     *
     * @return the people, or why they are not known
     */
    public Figure people() {
        return team.isPresent() && team.get().people().isPresent()
                ? Figure.of(team.get().people().getAsDouble())
                : Figure.unknown(Reason.MISSING_INPUT, missingPeople(id));
    }

    /**
     * Says that a team has no people.
     *
     * @param team its id
     * @return the text
     */
    public static Text missingPeople(String team) {
        return Text.of("team.people.missing", "The team {0} has no people. State them under teams.", team);
    }

    /**
     * The working time of all its people in a day of the stream, changeovers of an EPE interval taken off.
     *
     * @return seconds of people, 0 or more, or why it is not known
     */
    public Figure available() {
        return available;
    }

    private Figure availableTime() {
        if (!(people() instanceof Figure.Known known)) {
            return people();
        }
        double time = known.value() * timePerDay - changeoversPerDay();
        return Finite.of(Math.max(0, time), "The working time of team", id);
    }

    /**
     * Working time of its people that the changeovers of an EPE interval take in a day of the stream.
     *
     * @return seconds of people; infinite where an uptime is 0
     */
    public double changeoversPerDay() {
        double time = 0;
        for (StepModel step : steps) {
            double servers = step.servers().number().orElse(0);
            if (servers > 0 && step.changeoversPerDay() > 0) {
                time += servers * crew(step) * step.changeoversPerDay();
            }
        }
        return time;
    }

    /**
     * The share of the team's time that all items ask for.
     *
     * @return the load; where a part of it is not known, what is known as a lower bound
     */
    public Figure load() {
        return load;
    }

    private Figure loadOfAll() {
        List<Figure> loads = new ArrayList<>();
        for (StepModel step : steps) {
            step.families().forEach(f -> loads.add(load(step, f)));
        }
        return StepModel.sum(loads);
    }

    /**
     * The share of the team's time that one family asks for.
     *
     * @param member the family's place in the mix
     * @return the load; where a part of it is not known, what is known as a lower bound
     */
    public Figure load(int member) {
        return StepModel.sum(
                steps.stream().map(s -> load(s, s.families().get(member))).toList());
    }

    private Figure load(StepModel step, FamilyWork family) {
        Figure ofStep = step.load(family);
        if (family.idle()) {
            return ofStep;
        }
        if (!(available instanceof Figure.Known known)) {
            return available;
        }
        if (ofStep instanceof Figure.Unknown unknown && unknown.reason() != Reason.UNSTABLE) {
            return unknown;
        }
        return load(step, family, known.value());
    }

    private Figure load(StepModel step, FamilyWork family, double time) {
        double seconds = family.time().orElseThrow().seconds();
        double items = family.itemsPerDay();
        return Double.isFinite(items) && (time == 0 || Double.isInfinite(seconds))
                ? Figure.unknown(Reason.UNSTABLE, nothingDone(step, family, time))
                : Finite.load(items * seconds * crew(step) / time, "team " + id);
    }

    private Text nothingDone(StepModel step, FamilyWork family, double available) {
        return Text.of(
                "team.capacity.none",
                "The team {0} can do nothing for step {1} ({2}), and work comes to it: {3} items a day.",
                id,
                step.step().id(),
                available > 0 ? "the uptime there is 0" : whyNoTime(),
                Shown.number(family.rate().number().orElseThrow()));
    }

    private String whyNoTime() {
        if (people().number().orElse(0) == 0) {
            return "it has no people";
        }
        return timePerDay == 0 ? "it has no working time" : "changeovers take all its time";
    }
}
