package dev.valuestream.metrics.internal;

import com.google.common.collect.ImmutableSet;
import dev.valuestream.graph.JoinedBranches;
import dev.valuestream.graph.Routes;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import dev.valuestream.queueing.fluid.FluidIntake;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the steps that join work on: a set of one item of each branch, where branches of inner splits are sets themselves. */
final class FluidJoins {

    private final Map<String, Integer> number = new HashMap<>();
    private final Map<String, FluidIntake> made = new HashMap<>();
    private final Map<String, FluidIntake> intakes = new LinkedHashMap<>();

    private FluidJoins(ValueStream stream) {
        stream.flows().forEach(f -> number.put(f.id(), number.size()));
    }

    /**
     * The joins of one family.
     *
     * @param stream the map
     * @param routes the family's routes
     * @return by the step's id, what is put together there
     */
    static Map<String, FluidIntake> of(ValueStream stream, Routes routes) {
        List<JoinedBranches> joins = routes.joins();
        if (joins.isEmpty()) {
            return Map.of();
        }
        FluidJoins all = new FluidJoins(stream);
        for (JoinedBranches join : joins) {
            if (stream.step(join.node().id()).isPresent()) {
                all.add(join);
            }
        }
        return all.intakes;
    }

    /** Later meetings at a node hold the earlier ones. */
    private void add(JoinedBranches join) {
        FluidIntake together =
                FluidIntake.all(join.branches().stream().map(this::branch).toList());
        join.branches().forEach(b -> b.forEach(f -> made.put(f.id(), together)));
        intakes.put(join.node().id(), together);
    }

    private FluidIntake branch(Set<MaterialFlow> flows) {
        ImmutableSet.Builder<FluidIntake> parts = ImmutableSet.builder();
        for (MaterialFlow flow : flows) {
            FluidIntake inner = made.get(flow.id());
            parts.add(inner != null ? inner : FluidIntake.flow(number.getOrDefault(flow.id(), -1)));
        }
        return FluidIntake.any(parts.build().asList());
    }
}
