package dev.valuestream.change;

import static java.util.Objects.requireNonNull;

import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;

/**
 * A material or information flow gets other ends. One whose id follows from its ends gets the id of the new ones, unless
 * it is to keep its id.
 *
 * @param flow which flow
 * @param before the ends it must have; empty if it may have any
 * @param after the ends it gets
 * @param becomes its id after
 */
public record FlowRerouted(ElementRef flow, Optional<Ends> before, Ends after, String becomes) implements Change {

    /**
     * The ends of a flow.
     *
     * @param from the id of the node it leaves
     * @param to the id of the node it leads to
     */
    public record Ends(String from, String to) {
        /**
         * Checks that nothing is null.
         *
         * @param from the id of the node it leaves
         * @param to the id of the node it leads to
         */
        public Ends {
            requireNonNull(from);
            requireNonNull(to);
        }

        /**
         * The id of a flow that says no other.
         *
         * @return such as {@code a->b}
         */
        public String id() {
            return from + "->" + to;
        }
    }

    /**
     * Checks that it is a flow.
     *
     * @param flow which flow
     * @param before the ends it must have
     * @param after the ends it gets
     * @param becomes its id after
     * @throws IllegalArgumentException if it is no flow
     */
    public FlowRerouted {
        if (flow.kind() != ElementKind.FLOW && flow.kind() != ElementKind.INFORMATION) {
            throw new IllegalArgumentException("Only a flow can be rerouted, not " + flow + ". [change.reroute.kind]");
        }
        requireNonNull(before);
        requireNonNull(after);
        requireNonNull(becomes);
    }

    @Override
    public FlowRerouted inverse() {
        Ends back = before.orElseThrow(() -> new IllegalStateException("The rerouting of " + flow
                + " does not say what was before, so it has no way back. [change.before.open]"));
        return new FlowRerouted(new ElementRef(flow.kind(), becomes), Optional.of(after), back, flow.id());
    }

    @Override
    public Text text() {
        return Text.of("change.rerouted", "{0} now leads from {1} to {2}.", flow, after.from(), after.to());
    }

    @Override
    public List<ElementRef> elements() {
        return List.of(flow, new ElementRef(flow.kind(), becomes));
    }
}
