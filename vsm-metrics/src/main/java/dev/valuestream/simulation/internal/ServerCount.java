package dev.valuestream.simulation.internal;

import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Problem;
import java.util.List;
import java.util.Optional;

/** How many items a step works on at once: its stations, as far as its team has people for them. */
final class ServerCount {

    /** Rounding of a quotient such as 0.3 people by a crew of 0.1 must not cost a server. */
    private static final double WHOLE = 1e-9;

    private static final int MOST = 1_000_000;

    private final ValueStream stream;
    private final List<Problem> problems;
    private final Assumptions assumptions;

    ServerCount(ValueStream stream, List<Problem> problems, Assumptions assumptions) {
        this.stream = stream;
        this.problems = problems;
        this.assumptions = assumptions;
    }

    int of(ProcessStep step) {
        if (step.team().isEmpty()) {
            if (step.stations().isEmpty()) {
                assumptions.add("One station where none are stated", step.id());
            }
            return Math.min(MOST, step.stations().orElse(1));
        }
        String team = step.team().get();
        Optional<Team> described = stream.team(team).filter(t -> t.people().isPresent());
        return described.isPresent() ? ofTeam(step, described.get().people().getAsDouble()) : withoutPeople(step, team);
    }

    private int withoutPeople(ProcessStep step, String team) {
        if (step.stations().isPresent()) {
            return Math.min(MOST, step.stations().getAsInt());
        }
        problems.add(Problem.of(
                "simulation.people.missing",
                team,
                "The step {0} has no stations and its team {1} no people, so nobody knows how many items it works on at"
                        + " once. State the people of the team, or the stations of the step.",
                step.id(),
                team));
        return 1;
    }

    private int ofTeam(ProcessStep step, double people) {
        if (people == 0) {
            problems.add(Problem.of(
                    "simulation.people.none",
                    step.id(),
                    "The team of step {0} has 0 people, so the step can do nothing, and work comes to it. State how many"
                            + " people there are.",
                    step.id()));
            return 1;
        }
        double served = Math.floor(people / step.crew().orElse(1) * (1 + WHOLE));
        double allowed = Math.min(MOST, Math.max(1, served));
        return (int) Math.min(step.stations().orElse(MOST), allowed);
    }
}
