package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.queueing.Arrivals;
import dev.valuestream.queueing.ServiceTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What flows between the points of a network, by hand: a part p of a flow has p·I + 1 − p, batches of n multiply by n,
 * gathering divides.
 */
class FlowGraphsTest {

    private static final double NEAR = 1e-12;

    private static FlowGraph graph(QueueingNetworkBuilder network) {
        Wiring wiring = Wiring.of(network);
        Traffic traffic = Traffic.of(wiring);
        return FlowGraphs.of(wiring, traffic, StationLoads.of(wiring, traffic));
    }

    /**
     * Eight a time unit are baked in fours and three trimmed one by one by the same team, in 2 + 3 turns. Of what is
     * baked 0.7 is painted in threes, and
     * 0.2 goes by van in fives; of what is trimmed 0.4 is painted. Three more come in sixes to be painted: 5.6 + 1.2 +
     * 3 = 9.8 in all.
     */
    private static QueueingNetworkBuilder workshop() {
        return QueueingNetwork.builder()
                .station("team", 1)
                .station("paint", 1)
                .visit("bake", "team", ServiceTime.constant(0.1))
                .batch("bake", 4)
                .visit("trim", "team", ServiceTime.exponential(0.05))
                .visit("painting", "paint", ServiceTime.exponential(0.2))
                .batch("painting", 3)
                .delay("van", ServiceTime.constant(7))
                .batch("van", 5)
                .delay("shop", ServiceTime.constant(0))
                .delay("spare van", ServiceTime.constant(7))
                .batch("spare van", 2)
                .route("bake", "painting", 0.7)
                .route("bake", "van", 0.2)
                .route("trim", "painting", 0.4)
                .route("trim", "spare van", 0)
                .route("van", "shop")
                .arrivals("rolls", "bake", new Arrivals(8, 0.5))
                .arrivals("loaves", "trim", new Arrivals(3, 0.5))
                .arrivals("frames", "painting", new Arrivals(0.5, 1.7), 6);
    }

    private static Flow flow(FlowGraph graph, int to, int place) {
        return graph.into.get(to).get(place);
    }

    private static void assertIndex(Flow flow, double share, double passed, double added) {
        assertThat(flow.share()).isCloseTo(share, within(NEAR));
        assertThat(flow.passed()).isCloseTo(passed, within(NEAR));
        assertThat(flow.added()).isCloseTo(added, within(NEAR));
    }

    private static void assertCalm(Flow flow, double passed, double added) {
        assertThat(flow.calm()).isCloseTo(passed, within(NEAR));
        assertThat(flow.calmAdded()).isCloseTo(added, within(NEAR));
    }

    /**
     * Two turns of five are batches: 4·(0.4·I + 0.6) = 1.6·I + 2.4 for their items, 1.12·I + 1.98 for 0.7 of them, a
     * third for threes.
     */
    @Test
    void flow_ofBatchesThatShareTheirStationAndAreServedInOthers() {
        Flow baked = flow(graph(workshop()), 1, 0);
        assertThat(baked.from()).isZero();
        assertThat(baked.to()).isEqualTo(1);
        assertIndex(baked, 5.6 / 9.8, 1.12 / 3, 1.98 / 3);
        assertCalm(baked, 0.28 / 3, 0.72 / 3);
        assertThat(baked.isBatched()).isTrue();
        assertThat(baked.isWhole()).isFalse();
    }

    /** Of five turns 1.2 go on so: 0.24·I + 0.76, a third for threes. */
    @Test
    void flow_ofSingleItemsOfTheSameStation_isAPartOfAllItsTurns() {
        Flow trimmed = flow(graph(workshop()), 1, 1);
        assertIndex(trimmed, 1.2 / 9.8, 0.24 / 3, 0.76 / 3);
        assertCalm(trimmed, 0.24 / 3, 0.76 / 3);
        assertThat(trimmed.isBatched()).isFalse();
    }

    /** 0.2·(1.6·I + 2.4) + 0.8 = 0.32·I + 1.28, a fifth for fives; one by one it would be 0.08·I + 0.92. */
    @Test
    void flow_toADelayThatGathers_countsItsLoadsButNotCalmly() {
        Flow driven = flow(graph(workshop()), 5, 0);
        assertIndex(driven, 1, 0.064, 0.256);
        assertCalm(driven, 0.08, 0.92);
    }

    @Test
    void flow_behindADelayThatGathers_comesInItsLoads() {
        Flow unloaded = flow(graph(workshop()), 6, 0);
        assertThat(unloaded.from()).isEqualTo(5);
        assertIndex(unloaded, 1, 5, 0);
        assertCalm(unloaded, 1, 0);
    }

    /** Sixes that are served in threes: two batches each time. */
    @Test
    void source_ofBatchesServedInOthers_isTheirRatio() {
        Source frames = graph(workshop()).outside.get(1).get(0);
        assertThat(frames.rate()).isEqualTo(0.5);
        assertThat(frames.scv()).isEqualTo(1.7);
        assertThat(frames.share()).isCloseTo(3 / 9.8, within(NEAR));
        assertThat(frames.scale()).isCloseTo(2, within(NEAR));
        assertThat(frames.calmScale()).isCloseTo(1 / 3.0, within(NEAR));
        assertThat(frames.isPoisson()).isFalse();
    }

    /** 1.6 a time unit go by van. */
    @Test
    void gatherings_areOfDelaysThatAreUsed() {
        FlowGraph graph = graph(workshop());
        assertThat(graph.gatherings).containsOnlyKeys(5);
        assertThat(graph.gatherings.get(5).size()).isEqualTo(5);
        assertThat(graph.gatherings.get(5).rate()).isCloseTo(0.32, within(NEAR));
    }

    @Test
    void flow_alongARouteThatNobodyTakes_isNone() {
        assertThat(graph(workshop()).into.get(7)).isEmpty();
        assertThat(graph(workshop()).batched).isTrue();
    }

    /**
     * 0.7 of what leaves comes to the van, 0.7·I + 0.3 if every item were carried alone, and a third of that for
     * threes.
     */
    @Test
    void delayThatGathers_statedFirst_countsItsLoadsButNotCalmly() {
        FlowGraph graph = graph(QueueingNetwork.builder()
                .delay("van", ServiceTime.constant(7))
                .batch("van", 3)
                .station("m", 1, ServiceTime.constant(0.1))
                .route("m", "van", 0.7)
                .arrivals("items", "m", new Arrivals(5, 0.5))
                .arrivals("others", "van", new Arrivals(2, 0.5)));
        assertIndex(flow(graph, 1, 0), 3.5 / 5.5, 0.7 / 3, 0.1);
        assertCalm(flow(graph, 1, 0), 0.7, 0.3);
        assertThat(graph.outside.get(1)).singleElement().satisfies(source -> {
            assertThat(source.scale()).isCloseTo(1 / 3.0, within(NEAR));
            assertThat(source.calmScale()).isEqualTo(1);
            assertThat(source.share()).isCloseTo(2 / 5.5, within(NEAR));
        });
    }

    /**
     * Four come a time unit and are served together, which takes 2: half of what comes goes on, in fours, but for a
     * tenth of them.
     */
    @Test
    void flow_behindTooMuch_isOfWhatIsDone() {
        FlowGraph graph = graph(QueueingNetwork.builder()
                .station("bake", 1, ServiceTime.constant(2))
                .batch("bake", 4)
                .station("trim", 1, ServiceTime.constant(0.3))
                .route("bake", "trim", 0.9)
                .arrivals("rolls", "bake", new Arrivals(4, 0.5)));
        // 0.9·4·I + 0.1
        assertIndex(flow(graph, 1, 0), 1, 3.6, 0.1);
        assertCalm(flow(graph, 1, 0), 0.9, 0.1);
    }

    /**
     * Two kinds come to a join, 3 and 5 a time unit: along one branch from different delays, along the other from the
     * same.
     */
    @Test
    void share_ofABranch_isOneOverTheirNumber() {
        FlowGraph graph = graph(QueueingNetwork.builder()
                .fork("split", "a", "b")
                .delay("a", ServiceTime.constant(1))
                .delay("b", ServiceTime.constant(2))
                .delay("c", ServiceTime.constant(3))
                .join("meet", "split")
                .route("plain", "a", "meet", 1)
                .route("fancy", "a", "c", 1)
                .route("c", "meet")
                .route("b", "meet")
                .arrivals("plain", "split", Arrivals.poisson(3))
                .arrivals("fancy", "split", Arrivals.poisson(5)));
        List<Flow> flows = graph.into.get(4);
        assertThat(flows).extracting(Flow::from).containsExactlyInAnyOrder(1, 2, 3);
        for (Flow flow : flows) {
            double share = new double[] {0, 3 / 16.0, 0.5, 5 / 16.0}[flow.from()];
            assertThat(flow.share()).isCloseTo(share, within(NEAR));
        }
        // 3 of the 8 that leave a
        Flow plain = flows.stream().filter(f -> f.from() == 1).findFirst().orElseThrow();
        assertIndex(plain, 3 / 16.0, 3 / 8.0, 5 / 8.0);
    }

    @Test
    void asPart_isAPartOfAPart() {
        Source part = new Source(3, 0.7, 0.6, 2, 0.5).asPart(0.4);
        assertThat(part).isEqualTo(new Source(3, 0.7, 0.6 * 0.4, 2, 0.5));
    }
}
