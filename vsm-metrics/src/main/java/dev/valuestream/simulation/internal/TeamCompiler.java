package dev.valuestream.simulation.internal;

import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ServiceRule;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Teams that several steps share, as pools of people. A fraction of a person makes the others faster or slower by as much: 2.5 people
 * are 2 that work 1.25 times as fast; a crew larger than the team is the whole team, slower by as much.
 */
final class TeamCompiler {

    private final ValueStream stream;
    private final Map<String, Integer> nodes;
    private final NetworkParts parts;
    private final Assumptions assumptions;

    TeamCompiler(ValueStream stream, Map<String, Integer> nodes, NetworkParts parts, Assumptions assumptions) {
        this.stream = stream;
        this.nodes = nodes;
        this.parts = parts;
        this.assumptions = assumptions;
    }

    void compile() {
        List<String> ids = new ArrayList<>();
        List<Double> people = new ArrayList<>();
        List<ServiceRule> rules = new ArrayList<>();
        for (Team team : stream.teams()) {
            List<ProcessStep> its = stepsOf(team);
            double stated = team.people().orElse(0);
            if (its.size() > 1 && stated > 0) {
                double whole = Math.max(1, Math.floor(stated));
                its.forEach(step -> join(step, ids.size(), whole));
                ids.add(team.id());
                people.add(whole);
                rules.add(rule(team));
            }
        }
        parts.teamIds = ids.toArray(String[]::new);
        parts.serves = rules.toArray(ServiceRule[]::new);
        parts.people = people.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private ServiceRule rule(Team team) {
        if (team.serves().isEmpty()) {
            assumptions.add("A shared team serves the item that has waited longest", team.id());
        }
        return team.serves().orElse(ServiceRule.FIFO);
    }

    private List<ProcessStep> stepsOf(Team team) {
        return stream.steps().stream()
                .filter(s -> s.team().filter(team.id()::equals).isPresent())
                .filter(s -> parts.isStep[nodes.getOrDefault(s.id(), 0)])
                .toList();
    }

    private void join(ProcessStep step, int team, double whole) {
        int node = nodes.getOrDefault(step.id(), Items.NONE);
        parts.team[node] = team;
        parts.crew[node] = Math.min(whole, step.crew().orElse(1));
    }

    /** How many times as long a start at a step takes because people are no whole number, or fewer than its crew. */
    static double slowness(ValueStream stream, ProcessStep step) {
        double people = step.team()
                .flatMap(stream::team)
                .map(team -> team.people().orElse(0))
                .orElse(0.0);
        String id = step.team().orElse("");
        long sharing = stream.steps().stream()
                .filter(s -> s.team().filter(id::equals).isPresent())
                .count();
        if (sharing < 2 || people == 0) {
            return 1;
        }
        double whole = Math.max(1, Math.floor(people));
        return whole / people * Math.max(1, step.crew().orElse(1) / whole);
    }
}
