package dev.valuestream.model;

import static java.util.Objects.requireNonNull;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Builds a node that is not a process step: a supplier, trigger, customer or control point. */
public final class NodeBuilder extends ElementBuilder<NodeBuilder> {

    final String id;
    private final String kind;
    private final BiFunction<NodeBuilder, Checks, Node> maker;

    @Nullable
    String system;

    @Nullable
    Double packOut;

    NodeBuilder(String kind, String id, BiFunction<NodeBuilder, Checks, Node> maker) {
        this.kind = kind;
        this.id = requireNonNull(id, "id");
        this.maker = maker;
    }

    static NodeBuilder supplier(String id) {
        return new NodeBuilder("supplier", id, Supplier::new);
    }

    static NodeBuilder trigger(String id) {
        return new NodeBuilder("trigger", id, Trigger::new);
    }

    static NodeBuilder customer(String id) {
        return new NodeBuilder("customer", id, Customer::new);
    }

    static NodeBuilder control(String id) {
        return new NodeBuilder("control", id, ControlPoint::new);
    }

    /**
     * Sets the system that a control point plans with; only control points have one.
     *
     * @param system free text, such as MRP
     * @return this builder
     */
    public NodeBuilder system(String system) {
        this.system = requireNonNull(system, "system");
        return this;
    }

    /**
     * Sets how many items the customer takes in one container, more than 0; only customers have one.
     *
     * @param items the figure
     * @return this builder
     */
    public NodeBuilder packOut(double items) {
        packOut = items;
        return this;
    }

    @Override
    NodeBuilder self() {
        return this;
    }

    String kind() {
        return kind;
    }

    Node build(Checks checks) {
        if (system != null && !kind.equals("control")) {
            checks.report("system", "misplaced", system, "left out: only a control point has a system", "");
        }
        if (packOut != null && !kind.equals("customer")) {
            checks.report(
                    "packOut", "misplaced", Checks.number(packOut), "left out: only a customer has a pack-out", "");
        }
        return maker.apply(this, checks);
    }
}
