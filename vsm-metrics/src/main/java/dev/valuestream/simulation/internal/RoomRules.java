package dev.valuestream.simulation.internal;

import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Limits under which nothing could ever move: a lane or a step too small for what a cycle takes at once. */
final class RoomRules {

    private final ValueStream stream;
    private final NetworkParts parts;
    private final List<Problem> problems;

    RoomRules(ValueStream stream, NetworkParts parts, List<Problem> problems) {
        this.stream = stream;
        this.parts = parts;
        this.problems = problems;
    }

    void check() {
        for (int node = 0; node < parts.nodeIds.length; node++) {
            int together = together(node);
            Node at = stream.nodes().get(node);
            if (together > Math.min(parts.wipLimit[node], parts.wholes)) {
                problems.add(tooSmall(at.id(), "WIP limit of step " + at.id(), parts.wipLimit[node], together));
            }
            for (int flow = 0; flow < parts.flowIds.length; flow++) {
                if (parts.flowTo[flow] == node) {
                    check(flow, together);
                }
            }
        }
    }

    private int together(int node) {
        int most = 0;
        for (int at = node; at < parts.work.length; at += parts.nodeIds.length) {
            @Nullable Work work = parts.work[at];
            most = Math.max(most, work == null ? 0 : work.together());
        }
        return most;
    }

    private void check(int flow, int together) {
        MaterialFlow along = stream.flows().get(flow);
        int needed = Math.max(together, parts.carried[flow]);
        if (needed > 1 && needed > parts.lane[flow]) {
            problems.add(tooSmall(along.id(), "lane " + along.id(), parts.lane[flow], needed));
        }
    }

    static Problem tooSmall(String element, String what, int room, int needed) {
        return Problem.of(
                "simulation.room.batch",
                element,
                "The {0} has room for {1} items, and {2} are needed before anything moves on. Make room for at least as many.",
                what,
                room,
                needed);
    }
}
