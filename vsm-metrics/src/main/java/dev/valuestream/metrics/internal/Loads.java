package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
        highest = findHighest();
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

    private Figure findHighest() {
        if (steps.isEmpty()) {
            return Figure.unknown(Reason.NOT_APPLICABLE, CapacityReport.noSteps());
        }
        List<Figure> all = new ArrayList<>(steps.values());
        all.addAll(teams.values());
        double most = 0;
        List<Figure.Unknown> unknown = new ArrayList<>();
        for (Figure load : all) {
            most = Math.max(most, load.number().orElse(0));
            if (load instanceof Figure.Unknown why) {
                most = Math.max(most, why.atLeast().orElse(0));
                unknown.add(why);
            }
        }
        // who can do nothing is the bottleneck, whatever is missing of others
        return unknown.isEmpty() ? Figure.of(most) : StepModel.because(unknown, most);
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
