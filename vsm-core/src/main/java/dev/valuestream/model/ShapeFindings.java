package dev.valuestream.model;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.internal.FamilyFigures;
import dev.valuestream.model.internal.FamilyRouting;
import dev.valuestream.model.internal.Topology;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Suggestions;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Advice on the shape of a valid map. */
final class ShapeFindings {

    private static final int MOST_BLOCKS = 15;
    private static final int MOST_NAMES = 8;

    private final ValueStream stream;
    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    private ShapeFindings(ValueStream stream) {
        this.stream = stream;
    }

    static List<Finding> of(ValueStream stream) {
        ShapeFindings found = new ShapeFindings(stream);
        found.frame();
        found.blocks();
        found.steps();
        found.teams();
        found.routes();
        found.findings.addAll(KanbanFindings.of(stream));
        found.findings.addAll(RhythmFindings.of(stream));
        return found.findings.build();
    }

    private void frame() {
        if (stream.demand().isEmpty()) {
            inform(
                    "map.demand.missing",
                    "No demand is stated, so takt, load and throughput cannot be known. Count what is"
                            + " asked for in a week.");
        }
        if (stream.statedCalendar().isEmpty()) {
            inform(
                    "map.calendar.missing",
                    "No calendar is stated; a day is taken as 8 hours and a week as 5 days. State calendar.workingTimePerDay and"
                            + " daysPerWeek as they are worked: takt, capacity and every wait in days follow from them.");
        }
        if (stream.nodes().stream().noneMatch(Customer.class::isInstance)) {
            inform("map.customer.missing", "There is no customer, so nothing can be said about lead time.");
        }
    }

    private void pacemakers() {
        List<ProcessStep> pacemakers =
                stream.steps().stream().filter(ProcessStep::pacemaker).toList();
        if (pacemakers.size() > 1) {
            warn(
                    "map.pacemaker.several",
                    "Several steps are marked as the pacemaker: {0}. Schedule the stream at one point only.",
                    names(pacemakers));
        }
    }

    private void blocks() {
        if (stream.steps().size() > MOST_BLOCKS) {
            inform(
                    "map.steps.many",
                    "The map has {0} steps. A value-stream map shows 5 to 15 key processes; put steps between which no work"
                            + " waits into one.",
                    stream.steps().size());
        }
        pacemakers();
        if (stream.state().equals(Optional.of(State.TO_BE))) {
            for (MaterialFlow flow : stream.flows()) {
                if (flow.kind() == FlowKind.PUSH && isBetweenSteps(flow)) {
                    findings.add(Finding.info(
                            "flow.kind.push",
                            flow.id(),
                            "The flow ({0}) of the to-be map is push. Where work cannot flow, let the next step pull.",
                            flow.id()));
                }
            }
        }
    }

    private boolean isBetweenSteps(MaterialFlow flow) {
        return stream.step(flow.from()).isPresent() && stream.step(flow.to()).isPresent();
    }

    private void steps() {
        List<ProcessStep> unclassified = stream.steps().stream()
                .filter(s -> s.value().isEmpty()
                        && s.families().values().stream()
                                .noneMatch(f -> f.value().isPresent()))
                .toList();
        if (!unclassified.isEmpty()) {
            inform(
                    "step.value.missing",
                    "Whether these steps add value is not stated: {0}. Without it the value-added time cannot be known.",
                    names(unclassified));
        }
        List<ProcessStep> unobserved =
                stream.steps().stream().filter(s -> s.observation().isEmpty()).toList();
        if (!unobserved.isEmpty() && couldBeWalked()) {
            inform(
                    "step.observation.missing",
                    "No observation stands behind the figures of: {0}. Say who walked them and when.",
                    names(unobserved));
        }
    }

    /** What is only designed has not been seen by anybody. */
    private boolean couldBeWalked() {
        return stream.state().orElse(State.AS_IS) == State.AS_IS;
    }

    private static String names(List<ProcessStep> steps) {
        String shown = steps.stream().limit(MOST_NAMES).map(ProcessStep::id).collect(Collectors.joining(", "));
        return steps.size() > MOST_NAMES ? shown + " and " + (steps.size() - MOST_NAMES) + " more" : shown;
    }

    private void teams() {
        if (stream.teams().isEmpty()) {
            return;
        }
        Suggestions known =
                Suggestions.among(stream.teams().stream().map(Team::id).toList());
        for (ProcessStep step : stream.steps()) {
            step.team()
                    .filter(t -> stream.team(t).isEmpty())
                    .ifPresent(team -> findings.add(Finding.warning(
                            "step.team.unknown",
                            step.id(),
                            "The step ({0}) names a team ({1}) that the map does not describe.{2}",
                            step.id(),
                            team,
                            known.nearest(team)
                                    .map(n -> " Maybe it is " + n + ".")
                                    .orElse(""))));
        }
    }

    private void routes() {
        Topology topology = Topology.of(stream.nodes(), stream.flows());
        Set<@Nullable String> families = new LinkedHashSet<>(stream.families());
        if (families.isEmpty()) {
            families.add(null);
        }
        BitSet reached = new BitSet();
        Set<Finding> meetings = new LinkedHashSet<>();
        for (String family : families) {
            FamilyRouting routing = topology.routing(family);
            reached.or(routing.reached());
            routing.doublings().forEach(d -> meetings.add(doubling(topology, d)));
            routing.unequalJoins(
                            FamilyFigures.yields(topology, family), FamilyFigures.demandAt(stream, topology, family))
                    .forEach(n -> meetings.add(unequal(topology, n)));
        }
        findings.addAll(meetings);
        unreached(topology, reached);
    }

    private static Finding doubling(Topology topology, int[] pair) {
        String split = topology.nodes().get(pair[0]).id();
        String meeting = topology.nodes().get(pair[1]).id();
        return Finding.warning(
                "step.join.missing",
                meeting,
                "Parallel branches from ({0}) meet in ({1}), which does not join them, so each item arrives more than once."
                        + " Say join: all if it waits for every branch.",
                split,
                meeting);
    }

    private static Finding unequal(Topology topology, int join) {
        String id = topology.nodes().get(join).id();
        return Finding.warning(
                "step.join.unequal",
                id,
                "Scrap makes the branches that join in ({0}) unequal; as many go on as the smallest brings, and the others"
                        + " pile up.",
                id);
    }

    private void unreached(Topology topology, BitSet reached) {
        for (ProcessStep step : stream.steps()) {
            if (!reached.get(topology.nodeIndex(step.id()))) {
                findings.add(Finding.warning(
                        "step.route.missing",
                        step.id(),
                        "No work reaches the step ({0}). Add the flow that leads to it.",
                        step.id()));
            }
        }
    }

    private void inform(String code, String template, Object... arguments) {
        findings.add(Finding.info(code, stream.id(), template, arguments));
    }

    private void warn(String code, String template, Object... arguments) {
        findings.add(Finding.warning(code, stream.id(), template, arguments));
    }
}
