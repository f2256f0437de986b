package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Rates found from any levels of the teams, as a search that begins where the last one ended has them. */
@AddLifecycleHook(RepeatableDraws.class)
class FluidSolverPropertyTest {

    @Property(tries = 500)
    void solve_fromAnyLevels_findsTheSameRates(@ForAll long seed) {
        RandomFluid tangle = RandomFluid.tangle(seed);
        tangle.flows.forEach(f -> f.most = Double.POSITIVE_INFINITY);
        Arrays.fill(tangle.mostBefore, Double.POSITIVE_INFINITY);
        FluidNetwork network = tangle.build();
        FluidContents contents = new FluidContents(network, true);
        FluidFlow anew = solved(new FluidFlow(network, contents, 0, null));
        FluidFlow before = new FluidFlow(network, contents, 0, null);
        before.teamLevel[0] = Math.exp(6 * new SplittableRandom(seed).nextDouble() - 3);
        FluidFlow further = solved(new FluidFlow(network, contents, 0, before));
        for (int f = 0; f < tangle.families; f++) {
            assertThat(further.arriving[f]).containsExactly(anew.arriving[f], within(1e-9));
        }
        assertThat(further.level).containsExactly(anew.level, within(1e-9));
    }

    private static FluidFlow solved(FluidFlow flow) {
        assertThat(FluidSolver.solve(flow.network, flow, 1_000_000, () -> {})).isTrue();
        return flow;
    }
}
