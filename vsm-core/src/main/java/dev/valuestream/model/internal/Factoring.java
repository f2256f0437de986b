package dev.valuestream.model.internal;

import java.util.List;
import java.util.Optional;

/**
 * What came of factoring a linear flow: the flow, or the loops that make it impossible. Immutable.
 *
 * @param flow the factored system; empty if and only if there are loops
 * @param loops every component without a solution, in topological order
 */
public record Factoring(Optional<LinearFlow> flow, List<EndlessLoop> loops) {

    /**
     * Either a flow or loops.
     *
     * @param flow the factored system
     * @param loops every component without a solution; copied
     * @throws IllegalArgumentException if there are both or neither
     */
    public Factoring {
        loops = List.copyOf(loops);
        if (flow.isPresent() != loops.isEmpty()) {
            throw new IllegalArgumentException("either a flow or loops, not both or neither: " + loops);
        }
    }

    /**
     * The flow of a system that was already found sound.
     *
     * @return the flow
     * @throws IllegalStateException if there are loops; it names the first
     */
    public LinearFlow orElseThrow() {
        return flow.orElseThrow(() -> new IllegalStateException("The flow through the loop of nodes "
                + loops.get(0).cycle() + " has no solution: " + loops.get(0).kind()));
    }
}
