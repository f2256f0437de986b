package dev.valuestream.metrics.internal;

import static java.util.Objects.requireNonNull;

import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which steps' rates in the long run are not known, and for want of what: where demand or capacity is missing, at every
 * step downstream of that, and at every step whose team serves one of these.
 */
final class FluidUnknowns {

    private final CapacityModel model;
    private final Map<String, Figure.Unknown> unknown = new LinkedHashMap<>();
    private final ArrayDeque<Node> open = new ArrayDeque<>();
    private final Map<String, TeamModel> sharedTeam = new HashMap<>();

    /** Teams whose steps are all among the unknown ones. */
    private final Set<String> spread = new HashSet<>();

    private FluidUnknowns(CapacityModel model) {
        this.model = model;
        for (TeamModel team : model.teams().values()) {
            if (team.isShared()) {
                team.steps().forEach(s -> sharedTeam.put(s.step().id(), team));
            }
        }
    }

    /**
     * The steps, and other nodes, of which the rates are not known.
     *
     * @param model the capacities
     * @return by id, what is missing
     */
    static Map<String, Figure.Unknown> of(CapacityModel model) {
        FluidUnknowns search = new FluidUnknowns(model);
        model.steps().values().forEach(search::start);
        search.spread();
        return search.unknown;
    }

    private void start(StepModel step) {
        missing(step).ifPresent(why -> add(step.step(), why));
    }

    private Optional<Figure.Unknown> missing(StepModel step) {
        TeamModel team = sharedTeam.get(step.step().id());
        for (FamilyWork family : step.families()) {
            if (step.load(family) instanceof Figure.Unknown none && none.reason() != Reason.UNSTABLE) {
                return Optional.of(none);
            }
            if (team != null && !family.idle() && team.people() instanceof Figure.Unknown none) {
                return Optional.of(none);
            }
        }
        return Optional.empty();
    }

    private void add(Node node, Figure.Unknown why) {
        if (unknown.putIfAbsent(node.id(), why) == null) {
            open.add(node);
        }
    }

    private void spread() {
        while (!open.isEmpty()) {
            Node node = open.remove();
            Figure.Unknown why = requireNonNull(unknown.get(node.id()));
            for (FamilyMix.Member member : model.mix().members()) {
                if (member.routes().reaches(node)) {
                    downstream(member.routes(), node, why);
                }
            }
            TeamModel team = sharedTeam.get(node.id());
            if (team != null && spread.add(team.id())) {
                team.steps().stream()
                        .filter(s -> s.families().stream().anyMatch(FamilyWork::reached))
                        .forEach(s -> add(s.step(), why));
            }
        }
    }

    private void downstream(Routes routes, Node node, Figure.Unknown why) {
        for (MaterialFlow flow : routes.flowsFrom(node)) {
            Node target = model.stream().node(flow.to()).orElseThrow();
            if (target instanceof ProcessStep) {
                add(target, why);
            }
        }
    }
}
