package dev.valuestream.metrics.network;

import com.google.common.collect.ImmutableSet;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.Set;

/**
 * Where a map limits the items that may wait, and its predictions do not.
 *
 * @param full by id, the steps before which the room is limited
 * @param held by id, the nodes whose finished items may find no room
 */
record LeftOut(Set<String> full, Set<String> held) {

    static LeftOut of(ValueStream stream, Followed followed) {
        ImmutableSet.Builder<String> full = ImmutableSet.builder();
        ImmutableSet.Builder<String> held = ImmutableSet.builder();
        for (MaterialFlow flow : stream.flows()) {
            if (isLimited(stream, flow) && !isFollowed(stream, flow, followed)) {
                full.add(flow.to());
                held.add(flow.from());
            }
        }
        boolean limited = (stream.wipLimit().isPresent() && !followed.stream())
                || stream.flows().stream().anyMatch(LeftOut::isMarket);
        if (limited) {
            stream.steps().forEach(s -> full.add(s.id()));
        }
        return new LeftOut(full.build(), held.build());
    }

    static boolean isLane(MaterialFlow flow) {
        return flow.statedKind().filter(FlowKind.FIFO::equals).isPresent();
    }

    /** Whether a flow is a supermarket of limited room, whose cards let no more begin. */
    private static boolean isMarket(MaterialFlow flow) {
        return flow.statedKind().filter(FlowKind.PULL::equals).isPresent()
                && flow.most().isPresent();
    }

    /** Whether the predictions know how much room there is on a flow. */
    static boolean isFollowed(ValueStream stream, MaterialFlow flow, Followed followed) {
        return followed.line() && target(stream, flow) instanceof ProcessStep;
    }

    private static boolean isLimited(ValueStream stream, MaterialFlow flow) {
        boolean limits = target(stream, flow) instanceof ProcessStep next
                && next.wipLimit().isPresent();
        return limits || isLane(flow);
    }

    private static Node target(ValueStream stream, MaterialFlow flow) {
        return stream.node(flow.to()).orElseThrow();
    }
}
