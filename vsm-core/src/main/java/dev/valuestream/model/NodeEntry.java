package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import dev.valuestream.problem.Problems;
import org.jspecify.annotations.Nullable;

/** A node while the map is being built: a step, or one of the others. */
record NodeEntry(@Nullable StepBuilder step, @Nullable NodeBuilder other) {

    static NodeEntry of(StepBuilder step) {
        return new NodeEntry(step, null);
    }

    static NodeEntry of(NodeBuilder other) {
        return new NodeEntry(null, other);
    }

    static NodeEntry of(Node node) {
        if (node instanceof ProcessStep step) {
            return of(new StepBuilder(step));
        }
        NodeBuilder builder = builderOf(node);
        builder.fields.copy(node);
        return of(builder);
    }

    private static NodeBuilder builderOf(Node node) {
        if (node instanceof Supplier) {
            return NodeBuilder.supplier(node.id());
        } else if (node instanceof Trigger) {
            return NodeBuilder.trigger(node.id());
        } else if (node instanceof Customer customer) {
            NodeBuilder builder = NodeBuilder.customer(node.id());
            customer.packOut().ifPresent(builder::packOut);
            return builder;
        }
        NodeBuilder control = NodeBuilder.control(node.id());
        ((ControlPoint) node).system().ifPresent(control::system);
        return control;
    }

    String id() {
        return step != null ? step.id : requireNonNull(other).id;
    }

    Object builder() {
        return step != null ? step : requireNonNull(other);
    }

    StepBuilder requireStep() {
        return requireNonNull(step);
    }

    Node build(Problems problems) {
        if (step != null) {
            return step.build(new Checks(problems, "step", step.id));
        }
        NodeBuilder node = requireNonNull(other);
        return node.build(new Checks(problems, node.kind(), node.id));
    }
}
