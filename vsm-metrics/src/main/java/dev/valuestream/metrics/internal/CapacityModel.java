package dev.valuestream.metrics.internal;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.graph.Visits;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Durations;
import dev.valuestream.unit.Ratio;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The capacity of every step and team of a map, from which all metrics of capacity and load are read, so that none is
 * computed in two ways. Immutable. All times are seconds in a day of the stream's calendar.
 */
public final class CapacityModel {

    /** Rounding of a quotient such as 0.3 people by a crew of 0.1 must not cost a server. */
    private static final double WHOLE = 1e-9;

    private final ValueStream stream;
    private final FamilyMix mix;
    private final ImmutableMap<String, StepModel> steps;
    private final ImmutableMap<String, StepModel> stepsWithoutChangeover;
    private final ImmutableMap<String, TeamModel> teams;

    private CapacityModel(ValueStream stream, FamilyMix mix) {
        this.stream = stream;
        this.mix = mix;
        List<Optional<Visits>> visits =
                mix.members().stream().map(m -> m.routes().visits()).toList();
        ImmutableMap.Builder<String, StepModel> with = ImmutableMap.builder();
        ImmutableMap.Builder<String, StepModel> without = ImmutableMap.builder();
        for (ProcessStep step : stream.steps()) {
            StepModel capacity = capacity(step, visits);
            with.put(step.id(), capacity);
            without.put(step.id(), capacity.withoutChangeover());
        }
        steps = with.buildOrThrow();
        stepsWithoutChangeover = without.buildOrThrow();
        teams = teamsOfSteps();
    }

    /**
     * The capacities of a map.
     *
     * @param context the analysis
     * @return the model, computed once
     */
    public static CapacityModel of(MetricContext context) {
        return context.once(CapacityModel.class, c -> new CapacityModel(c.valueStream(), FamilyMix.of(c)));
    }

    /**
     * The capacities of a map, and its loads if one item of each family were asked for in a day.
     *
     * @param context the analysis of a map whose working day is longer than 0
     * @return the model
     */
    public static CapacityModel ofOneItemADay(MetricContext context) {
        ValueStream stream = context.valueStream();
        return new CapacityModel(stream, FamilyMix.of(context).withDemand(1 / day(stream.calendar())));
    }

    private StepModel capacity(ProcessStep step, List<Optional<Visits>> visits) {
        List<FamilyWork> families = new ArrayList<>();
        double changeovers = 0;
        for (int f = 0; f < visits.size(); f++) {
            FamilyWork work = work(mix.members().get(f), visits.get(f), step);
            families.add(work);
            changeovers += changeovers(work, step);
        }
        return new StepModel(step, servers(step), share(step) * timePerDay(step), changeovers, families);
    }

    private FamilyWork work(FamilyMix.Member member, Optional<Visits> visits, ProcessStep step) {
        StepFigures figures = member.routes().figures(step);
        Optional<ItemTime> time = figures.cycleTimeOrProcessTime().map(t -> ItemTime.of(figures));
        boolean reached = member.routes().reaches(step);
        if (!reached) {
            return new FamilyWork(member, false, Figure.of(0), Figure.of(0), time);
        }
        if (visits.isEmpty()) {
            Figure unknown = Sources.unknown(member.routes()).orElseThrow();
            return new FamilyWork(member, true, unknown, unknown, time);
        }
        if (visits.get().started() == 0) {
            Figure.Unknown nothing = Sources.nothingStarts(member.routes());
            return new FamilyWork(member, true, nothing, nothing, time);
        }
        double each = visits.get().of(step);
        Figure count = Finite.of(each, "The number of visits to step", step.id());
        return new FamilyWork(member, each > 0, count, rate(member, each, count), time);
    }

    private Figure rate(FamilyMix.Member member, double each, Figure count) {
        if (each == 0 || count instanceof Figure.Unknown) {
            return count;
        }
        return member.demand().isPresent()
                ? Finite.of(each * member.demand().getAsDouble() * day(stream.calendar()), "The number of items a day")
                : mix.demandOf(member);
    }

    /** One changeover in each interval for every family that comes to the step, one where the map knows no families. */
    private double changeovers(FamilyWork work, ProcessStep step) {
        return takesTurns(work)
                ? ItemTime.changeoversPerDay(work.member().routes().figures(step), stream.calendar())
                : 0;
    }

    /** Whether a family has its turn between changeovers: its items come, or the map knows no families. */
    boolean takesTurns(FamilyWork work) {
        return !mix.hasFamilies() || (work.reached() && work.member().demand().orElse(1) > 0);
    }

    private Figure servers(ProcessStep step) {
        if (step.team().isEmpty()) {
            return Figure.of(step.stations().orElse(1));
        }
        String team = step.team().get();
        Optional<Team> described = stream.team(team);
        if (described.isEmpty() || described.get().people().isEmpty()) {
            return step.stations().isPresent()
                    ? Figure.of(step.stations().getAsInt())
                    : Figure.unknown(Reason.MISSING_INPUT, TeamModel.missingPeople(team));
        }
        double people = described.get().people().getAsDouble();
        double served = people / step.crew().orElse(1);
        double allowed = people == 0 ? 0 : Math.max(1, Math.floor(served * (1 + WHOLE)));
        double servers = step.stations().isPresent() ? Math.min(step.stations().getAsInt(), allowed) : allowed;
        return Finite.of(servers, "The number of servers");
    }

    private double share(ProcessStep step) {
        return step.team().flatMap(stream::team).map(CapacityModel::share).orElse(1.0);
    }

    private static double share(Team team) {
        return team.share().map(Ratio::value).orElse(1.0);
    }

    /** The working time of the step's own calendar in a day of the stream: 8 h on 6 days of a 5-day stream are 9.6 h. */
    double timePerDay(ProcessStep step) {
        WorkCalendar own = step.calendar().orElse(stream.calendar());
        return day(own) * own.daysOfWeek() / stream.calendar().daysOfWeek();
    }

    private static double day(WorkCalendar calendar) {
        return Durations.toSeconds(calendar.day());
    }

    private ImmutableMap<String, TeamModel> teamsOfSteps() {
        Map<String, List<StepModel>> named = new LinkedHashMap<>();
        stream.teams().forEach(t -> named.put(t.id(), new ArrayList<>()));
        for (StepModel step : steps.values()) {
            step.step()
                    .team()
                    .ifPresent(t ->
                            named.computeIfAbsent(t, id -> new ArrayList<>()).add(step));
        }
        ImmutableMap.Builder<String, TeamModel> built = ImmutableMap.builder();
        named.forEach((id, its) -> {
            if (!its.isEmpty()) {
                built.put(id, team(id, its));
            }
        });
        return built.buildOrThrow();
    }

    private TeamModel team(String id, List<StepModel> its) {
        Optional<Team> described = stream.team(id);
        double first = timePerDay(its.get(0).step());
        boolean same = its.stream().allMatch(s -> timePerDay(s.step()) == first);
        double time = same ? first : day(stream.calendar());
        return new TeamModel(id, described, described.map(CapacityModel::share).orElse(1.0) * time, its);
    }

    /**
     * The families.
     *
     * @return the mix
     */
    public FamilyMix mix() {
        return mix;
    }

    /**
     * The steps.
     *
     * @return by id, in the order of the map
     */
    public Map<String, StepModel> steps() {
        return steps;
    }

    /**
     * The steps with no changeover counted.
     *
     * @return by id, in the order of the map
     */
    public Map<String, StepModel> stepsWithoutChangeover() {
        return stepsWithoutChangeover;
    }

    /**
     * The teams that at least one step names.
     *
     * @return by id: those the map describes first, then those that steps only name
     */
    public Map<String, TeamModel> teams() {
        return teams;
    }

    /**
     * The stream.
     *
     * @return the stream under analysis
     */
    public ValueStream stream() {
        return stream;
    }
}
