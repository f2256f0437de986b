package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Ratio;
import java.util.List;
import java.util.Optional;

/** The lines on who does the work, and for how long in a day. */
final class ServersReport {

    private ServersReport() {}

    static void add(CapacityModel model, StepModel step, List<Term> terms, Assumptions assumptions) {
        ProcessStep its = step.step();
        if (step.servers() instanceof Figure.Known servers) {
            String origin = servers(model.stream(), its, assumptions);
            terms.add(new Term("servers " + its.id(), Shown.number(servers.value()), origin));
        }
        String origin = its.calendar().isPresent()
                ? "steps[" + its.id() + "].calendar, its days a week ÷ those of the stream"
                : "calendar.workingTimePerDay";
        Optional<Team> team = its.team().flatMap(model.stream()::team);
        if (team.isPresent()) {
            origin += share(team.get(), assumptions);
        }
        terms.add(new Term("time a day " + its.id(), hours(step.timePerDay()), origin));
    }

    private static String share(Team team, Assumptions assumptions) {
        Optional<Ratio> share = team.share();
        if (share.isEmpty()) {
            assumptions.add("all of their time is there where a team states no share", team.id());
        }
        return share.map(s -> " · teams[" + team.id() + "].share " + Shown.percent(s.value()))
                .orElse("");
    }

    private static String hours(double seconds) {
        return Shown.number(seconds / 3600) + " h";
    }

    private static String servers(ValueStream stream, ProcessStep step, Assumptions assumptions) {
        String stations = "steps[" + step.id() + "].stations";
        if (step.team().isEmpty()) {
            if (step.stations().isEmpty()) {
                assumptions.add("one station where a step states no stations and names no team", step.id());
                return "";
            }
            return stations;
        }
        String id = step.team().get();
        if (stream.team(id).flatMap(t -> boxed(t)).isEmpty()) {
            assumptions.add("its team has people for all stations, though the team states none", step.id());
            return stations;
        }
        double people = stream.team(id).orElseThrow().people().orElseThrow();
        if (step.crew().isEmpty()) {
            assumptions.add("a crew of 1 where none is stated", step.id());
        }
        double crew = step.crew().orElse(1);
        if (people > 0 && people < crew) {
            assumptions.add("one server, though the team has fewer people than the crew", step.id());
        }
        String allowed = "teams[" + id + "].people " + Shown.number(people) + " ÷ crew " + Shown.number(crew);
        return step.stations().isPresent() ? "the smaller of " + stations + " and " + allowed : allowed;
    }

    /** Says why the load of a step is not that of its team: stations and crews may leave some of the team's people without work. */
    static void atOnce(CapacityModel model, StepModel step, Assumptions assumptions) {
        Optional<Double> people =
                step.step().team().flatMap(model.stream()::team).flatMap(ServersReport::boxed);
        if (people.isEmpty() || !(step.servers() instanceof Figure.Known servers)) {
            return;
        }
        double crew = TeamModel.crew(step);
        double working = Math.min(servers.value() * crew, Double.MAX_VALUE);
        if (working != people.get()) {
            assumptions.add(
                    Shown.people(working) + " at work at once (servers " + Shown.number(servers.value()) + " · crew "
                            + Shown.number(crew) + ") for step.load, and all " + Shown.number(people.get())
                            + " of the team for team.load",
                    step.step().id());
        }
    }

    private static Optional<Double> boxed(Team team) {
        return team.people().isPresent() ? Optional.of(team.people().getAsDouble()) : Optional.empty();
    }

    static void add(TeamModel team, List<Term> terms, Assumptions assumptions) {
        if (team.people() instanceof Figure.Known people) {
            String name = "teams[" + team.id() + "].people";
            terms.add(new Term("people " + team.id(), Shown.number(people.value()), name));
        }
        String share = team.team().map(t -> share(t, assumptions)).orElse("");
        terms.add(new Term("time a day " + team.id(), hours(team.timePerDay()), "working time of its steps" + share));
        double changeovers = team.changeoversPerDay();
        if (changeovers > 0 && Double.isFinite(changeovers)) {
            terms.add(new Term("changeovers a day " + team.id(), hours(changeovers), "Σ servers · crew · changeovers"));
        }
    }
}
