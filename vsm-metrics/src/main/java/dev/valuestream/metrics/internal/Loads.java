package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** The loads that compete for being the highest: those of all steps, and of the teams that serve several steps. */
public final class Loads {

    private final Map<String, Figure> steps = new LinkedHashMap<>();
    private final Map<String, Figure> teams = new LinkedHashMap<>();
    private final Figure highest;

    private Loads(CapacityModel model) {
        model.steps().forEach((id, step) -> steps.put(id, step.load()));
        model.teams().forEach((id, team) -> {
            if (team.isShared()) {
                teams.put(id, team.load());
            }
        });
        highest = highest(model);
    }

    /**
     * The loads of a map.
     *
     * @param model the capacities
     * @return the loads
     */
    public static Loads of(CapacityModel model) {
        return new Loads(model);
    }

    private Figure highest(CapacityModel model) {
        if (steps.isEmpty()) {
            return Figure.unknown(Reason.NOT_APPLICABLE, CapacityReport.noSteps());
        }
        List<Figure> all = new ArrayList<>(steps.values());
        all.addAll(teams.values());
        double most = 0;
        Set<Text> missing = new LinkedHashSet<>();
        Reason reason = Reason.MISSING_INPUT;
        for (Figure load : all) {
            if (load instanceof Figure.Unknown unknown) {
                most = Math.max(most, unknown.atLeast().orElse(0));
                if (unknown.reason() == Reason.UNSTABLE && reason != Reason.UNSTABLE) {
                    missing.clear(); // who can do nothing is the bottleneck, whatever is missing of others
                    reason = Reason.UNSTABLE;
                }
                if (unknown.reason() == Reason.UNSTABLE || reason != Reason.UNSTABLE) {
                    missing.add(unknown.text());
                }
            } else {
                most = Math.max(most, load.number().orElse(0));
            }
        }
        OptionalDouble bound = most > 0 ? OptionalDouble.of(most) : OptionalDouble.empty();
        return missing.isEmpty() ? Figure.of(most) : new Figure.Unknown(reason, Missing.all(missing), bound);
    }

    /**
     * The load of each step.
     *
     * @return by id, in the order of the map
     */
    public Map<String, Figure> steps() {
        return steps;
    }

    /**
     * The load of each team that serves several steps.
     *
     * @return by id, in the order of the map
     */
    public Map<String, Figure> teams() {
        return teams;
    }

    /**
     * The highest of them.
     *
     * @return the load; while one is unknown, the highest known as a lower bound; unstable where one is beyond all bounds
     */
    public Figure highest() {
        return highest;
    }
}
