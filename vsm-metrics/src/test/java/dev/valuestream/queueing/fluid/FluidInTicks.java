package dev.valuestream.queueing.fluid;

import java.util.List;

/**
 * A {@link RandomFluid#tree tree} followed in small ticks, slow and plain: in each, from the last node to the first, a node
 * takes what waits before it as far as its time lasts and there is room for in every lane behind it. It knows nothing of the
 * engine, and is as far off as its ticks are long.
 */
final class FluidInTicks {

    private final RandomFluid tree;
    private final double tick;

    /** By node: what waits on the one lane into it; of the source what has to wait outside. */
    final double[] waits;

    /** By node: what it has passed on. */
    final double[] passed;

    FluidInTicks(RandomFluid tree, double horizon, int ticks) {
        this.tree = tree;
        tick = horizon / ticks;
        waits = new double[tree.nodes];
        passed = new double[tree.nodes];
        for (RandomFluid.Flow flow : tree.flows) {
            waits[flow.to] = flow.share[0] > 0 ? flow.start[0] : 0;
        }
        for (int i = 0; i < ticks; i++) {
            for (int n = tree.nodes - 1; n >= 0; n--) {
                node(n, i * tick);
            }
        }
    }

    private void node(int n, double now) {
        if (n == 0) {
            waits[0] += tree.arrived(0, now + tick) - tree.arrived(0, now);
        }
        List<RandomFluid.Flow> out =
                tree.flows.stream().filter(f -> f.from == n).toList();
        double takes = Math.min(waits[n], tree.capacity[n] * tick);
        for (RandomFluid.Flow flow : out) {
            if (flow.share[0] > 0) {
                takes = Math.min(takes, Math.max(0, flow.most - waits[flow.to]) / flow.share[0]);
            }
        }
        waits[n] -= takes;
        passed[n] += takes;
        for (RandomFluid.Flow flow : out) {
            waits[flow.to] += takes * flow.share[0];
        }
    }
}
