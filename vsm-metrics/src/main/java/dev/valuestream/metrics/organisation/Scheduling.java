package dev.valuestream.metrics.organisation;

import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.State;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the line is told from outside what to do. */
final class Scheduling {

    private Scheduling() {}

    /** The scheduled steps in element order, each with the ids of the information flows that tell it. */
    static Map<String, List<String>> of(ValueStream stream) {
        Map<String, List<String>> points = new LinkedHashMap<>();
        stream.steps().forEach(s -> points.put(s.id(), new ArrayList<>()));
        for (InformationFlow information : stream.information()) {
            if (points.containsKey(information.to()) && comesFromOutside(stream, information)) {
                points.get(information.to()).add(information.id());
            }
        }
        points.values().removeIf(List::isEmpty);
        return points;
    }

    /** What another step says is a kanban, what a supplier says an advice; neither is a schedule. */
    private static boolean comesFromOutside(ValueStream stream, InformationFlow information) {
        return stream.node(information.from())
                .filter(n -> !(n instanceof ProcessStep) && !(n instanceof Supplier))
                .isPresent();
    }

    /** Says that more than one schedule is push: good to know of today's map, to be looked at in a designed one. */
    static List<Finding> findings(ValueStream stream, List<String> points) {
        if (points.size() < 2) {
            return List.of();
        }
        String text =
                "{0} steps are told separately what to do, which is push: {1}. Schedule one of them, the pacemaker, and"
                        + " let the others flow or pull.";
        Object[] arguments = {points.size(), Assumptions.some(points)};
        return List.of(
                stream.state().equals(Optional.of(State.TO_BE))
                        ? Finding.warning("map.schedule.several", stream.id(), text, arguments)
                        : Finding.info("map.schedule.several", stream.id(), text, arguments));
    }
}
