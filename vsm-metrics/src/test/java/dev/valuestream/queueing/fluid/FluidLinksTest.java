package dev.valuestream.queueing.fluid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** How flows, nodes, stores and families hang together in a network that was just built. */
class FluidLinksTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void grouped_leavesOutWhatBelongsToNone() {
        assertThat(FluidLinks.grouped(new int[] {2, -1, 0, 2, 2}, 3)).isDeepEqualTo(new int[][] {{2}, {}, {0, 3, 4}});
    }

    /** Of the lanes 0, 1 (flows) and 2, 3, 4 (from outside) those on which something of a family comes add up. */
    @Test
    void sum_ofANode_isTheLanesOnWhichItsFamilyComes() {
        FluidNetworkBuilder b = new FluidNetworkBuilder(2);
        int left = b.node();
        int right = b.node();
        int last = b.node();
        b.share(0, b.flow(left, last), 0.5);
        b.share(1, b.flow(right, last), 0.25);
        b.arrivals(0, left, FluidSchedule.of(3));
        b.arrivals(1, last, FluidSchedule.of(7));

        int[][][] sum = b.build().sum;

        assertThat(sum[0][last]).containsExactly(0);
        assertThat(sum[1][last]).containsExactly(1, 4);
        assertThat(sum[0][left]).containsExactly(2);
        assertThat(sum[1][left]).containsExactly(2);
    }

    @Test
    void stores_areListedAlongTheFlowAndByFlow() {
        FluidNetworkBuilder b = new FluidNetworkBuilder(1);
        int first = b.node();
        int last = b.node();
        int narrow = b.flow(first, last);
        int wide = b.flow(first, last);
        b.mostBefore(last, 11);
        b.mostOnFlow(narrow, 7);

        FluidNetwork network = b.build();

        assertThat(network.stores)
                .containsExactly(
                        new FluidNetwork.Store(last, 7, List.of(narrow), true),
                        new FluidNetwork.Store(last, 11, List.of(narrow, wide), false));
        assertThat(network.storesOf).isDeepEqualTo(new int[][] {{0, 1}, {1}});
    }

    @Test
    void back_isTheFlowsThatDoNotLeadOn() {
        FluidNetworkBuilder b = new FluidNetworkBuilder(1);
        int first = b.node();
        int second = b.node();
        int third = b.node();
        b.flow(first, second);
        int again = b.flow(second, second);
        b.flow(second, third);
        int rework = b.flow(third, second);

        FluidNetwork network = b.build();

        assertThat(network.back).containsExactly(again, rework);
        assertThat(network.forward).containsExactly(true, false, true, false);
    }

    /** Half comes back: twice what arrives; in a unit of time as short as a nanosecond too. */
    @Test
    void usual_ofTinyRates_isAsExactAsOfLargeOnes() {
        FluidNetworkBuilder b = new FluidNetworkBuilder(1);
        int node = b.node();
        b.share(0, b.flow(node, node), 0.5);
        b.arrivals(0, node, FluidSchedule.of(3e-9));

        FluidNetwork network = b.build();

        assertThat(network.usual[0][node]).isCloseTo(6e-9, Percentage.withPercentage(1e-9));
        assertThat(network.usualForward[0][node]).isCloseTo(3e-9, Percentage.withPercentage(1e-9));
    }

    /** Nothing waits on a flow from which its node takes at its own pace, whatever was said to wait there. */
    @Test
    void atPace_flow_holdsNothingOfItsFamily() {
        FluidNetworkBuilder b = new FluidNetworkBuilder(2);
        int flow = b.flow(b.node(), b.station(5));
        for (int family = 0; family < 2; family++) {
            b.share(family, flow, 1);
            b.start(family, flow, 7);
        }
        b.arrivals(0, 0, FluidSchedule.of(11));
        b.atPace(0, flow);

        FluidNetwork network = b.build();

        assertThat(network.initial[0][flow]).isZero();
        assertThat(network.initial[1][flow]).isEqualTo(7);
        assertThat(network.pulled[0][flow]).isTrue();
        assertThat(network.pulled[1][flow]).isFalse();
        assertThat(network.until(10, () -> {}).orElseThrow().onFlow(0, flow, 10))
                .isCloseTo(0, EXACT);
    }
}
