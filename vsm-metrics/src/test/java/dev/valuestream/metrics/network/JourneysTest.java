package dev.valuestream.metrics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.graph.Routes;
import dev.valuestream.model.Join;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.queueing.network.Stay;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The time of an item whose parts wait for each other, of stays that are known: constant, exponential, or those of
 * M/M/1.
 */
class JourneysTest {

    private final Map<String, Stay> stays = new HashMap<>();

    private static ValueStreamBuilder map(String... sources) {
        ValueStreamBuilder map = OneMap.empty().customer("done");
        Arrays.stream(sources).forEach(map::trigger);
        return map;
    }

    private static Stay constant(double seconds) {
        return new Stay(seconds, 0, 0);
    }

    private static Stay exponential(double seconds) {
        return new Stay(seconds, seconds * seconds, 0);
    }

    /** The mean of the later of two exponential times. */
    private static double later(double a, double b) {
        return a + b - 1 / (1 / a + 1 / b);
    }

    private JourneysTest stay(String place, Stay stay) {
        stays.put(place, stay);
        return this;
    }

    private Found of(ValueStreamBuilder builder) {
        return new Found(builder.build(), stays);
    }

    private static final class Found {

        private final ValueStream map;
        private final Ways ways;
        private final Journeys journeys;

        Found(ValueStream map, Map<String, Stay> stays) {
            this.map = map;
            ways = new Ways(map, Routes.of(map));
            Stay[] all = new Stay[ways.size()];
            Arrays.fill(all, Stay.NONE);
            for (int f = 0; f < ways.flows.size(); f++) {
                all[ways.nodes.size() + f] =
                        stays.getOrDefault(ways.flows.get(f).id(), Stay.NONE);
            }
            for (Node node : map.nodes()) {
                all[ways.place(node.id())] = stays.getOrDefault(node.id(), Stay.NONE);
            }
            journeys = new Journeys(ways, all);
        }

        Stay start(String source) {
            return journeys.start(map.node(source).orElseThrow());
        }

        double delay(String node) {
            return journeys.delay(map.node(node).orElseThrow());
        }

        double waitForOthers(String id) {
            MaterialFlow flow = map.flows().stream()
                    .filter(f -> f.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            return journeys.waitForOthers(flow);
        }
    }

    private static ValueStreamBuilder twoBranches() {
        return map("s").step("x")
                .step("y")
                .step("d", s -> s.join(Join.ALL))
                .flow("s", "x")
                .flow("s", "y")
                .flow("x", "d")
                .flow("y", "d")
                .flow("d", "done");
    }

    private static void assertMean(Stay stay, double mean) {
        assertThat(stay.mean()).isCloseTo(mean, within(1e-9 * mean));
    }

    private static void assertConstant(Stay stay, double seconds) {
        assertMean(stay, seconds);
        assertThat(stay.variance()).isCloseTo(0, within(1e-9));
    }

    /**
     * What follows the join belongs to no branch: its 5 s are neither waited for twice nor lost, however much they
     * vary.
     */
    @Test
    void itemGoesOnBehindTheJoin() {
        Found found = stay("x", exponential(30))
                .stay("y", exponential(10))
                .stay("d", exponential(5))
                .of(twoBranches());
        double last = later(30, 10);
        // E max² of exponential times of means a and b: 2a² + 2b² − 2/(1/a + 1/b)²
        double square = 2 * 900 + 2 * 100 - 2 * 7.5 * 7.5;
        assertMean(found.start("s"), last + 5);
        assertThat(found.start("s").variance()).isCloseTo(square - last * last + 25, within(1e-9 * square));
        assertThat(found.delay("s")).isCloseTo(last - 30, within(1e-9));
        assertThat(found.delay("x")).isCloseTo(0, within(1e-9));
        assertThat(found.waitForOthers("x->d")).isCloseTo(last - 30, within(1e-9));
        assertThat(found.waitForOthers("y->d")).isCloseTo(last - 10, within(1e-9));
        assertThat(found.waitForOthers("d->done")).isCloseTo(0, within(1e-9));
    }

    /**
     * Flatto and Hahn, (12 − ρ) ÷ 8 of the time in one M/M/1, here of load 0.8; the wait behind the join is not that
     * of a branch.
     */
    @Test
    void waitBehindTheJoin_isNoWaitInABranch() {
        Stay queue = new Stay(6000, 36e6, 4800);
        Found found = stay("x", queue)
                .stay("y", queue)
                .stay("d", new Stay(700, 490_000, 500))
                .of(twoBranches());
        assertMean(found.start("s"), 11.2 / 8 * 6000 + 700);
        assertThat(found.start("s").waiting()).isCloseTo(4800 + 500, within(1e-9 * 5300));
    }

    /** Parts that are delivered one by one wait for nobody, but the item is there with the last. */
    @Test
    void customerTakesEachPartAsItComes() {
        Found found = stay("x", exponential(30))
                .stay("y", exponential(10))
                .of(map("s").step("x")
                        .step("y")
                        .flow("s", "x")
                        .flow("s", "y")
                        .flow("x", "done")
                        .flow("y", "done"));
        assertMean(found.start("s"), later(30, 10));
        assertThat(found.delay("s")).isCloseTo(later(30, 10) - 30, within(1e-9));
        assertThat(found.waitForOthers("x->done")).isCloseTo(0, within(1e-9));
    }

    @Test
    void threeBranches_waitForTheLongest() {
        Found found = stay("x", constant(30))
                .stay("y", constant(11))
                .stay("z", constant(17))
                .stay("d", constant(5))
                .of(twoBranches().step("z").flow("s", "z").flow("z", "d"));
        assertConstant(found.start("s"), 35);
        assertThat(found.waitForOthers("x->d")).isCloseTo(0, within(1e-9));
        assertThat(found.waitForOthers("y->d")).isCloseTo(19, within(1e-9));
        assertThat(found.waitForOthers("z->d")).isCloseTo(13, within(1e-9));
    }

    /**
     * A branch with a choice takes 8 s, and 13 s more three times in ten: 11.9 s on the mean, of variance 0.3 · 0.7 ·
     * 13².
     */
    @Test
    void choice_isWeightedByItsShares() {
        ValueStreamBuilder map = map("s").step("c")
                .step("e")
                .flow("s", "c")
                .flow("c", "e", f -> f.probability(0.3))
                .flow("c", "done", f -> f.probability(0.7))
                .flow("e", "done");
        Found found = stay("c", constant(8)).stay("e", constant(13)).of(map);
        assertMean(found.start("s"), 11.9);
        assertThat(found.start("s").variance()).isCloseTo(0.21 * 169, within(1e-9));
    }

    /** A choice in a branch whose ways take the same time, 8 + 13 s, against 19 s. */
    @Test
    void choiceInABranch_isPartOfIt() {
        Found found = stay("c", constant(8))
                .stay("e", constant(13))
                .stay("f", constant(13))
                .stay("y", constant(19))
                .stay("d", constant(5))
                .of(map("s").step("c")
                        .step("e")
                        .step("f")
                        .step("y")
                        .step("d", s -> s.join(Join.ALL))
                        .flow("s", "c")
                        .flow("s", "y")
                        .flow("c", "e", f -> f.probability(0.3))
                        .flow("c", "f", f -> f.probability(0.7))
                        .flow("e", "d")
                        .flow("f", "d")
                        .flow("y", "d")
                        .flow("d", "done"));
        assertMean(found.start("s"), 26);
        assertThat(found.waitForOthers("y->d")).isCloseTo(2, within(1e-9));
    }

    /** A part that only ends in the bin is waited for by nobody. */
    @Test
    void partThatReachesNoCustomer_isNotWaitedFor() {
        Found found = stay("x", constant(30))
                .stay("bin", constant(70))
                .of(map("s").step("x")
                        .step("bin")
                        .flow("s", "x")
                        .flow("s", "bin")
                        .flow("x", "done"));
        assertConstant(found.start("s"), 30);
        assertThat(found.delay("s")).isCloseTo(0, within(1e-9));
    }

    /** Two splits one behind the other, the second stated first on the map: 30 + 5 and 17 + 3 s. */
    @Test
    void splitsInARow_areJoinedEachByItsOwn() {
        Found found = stay("x", constant(30))
                .stay("y", constant(11))
                .stay("d", constant(5))
                .stay("u", constant(2))
                .stay("v", constant(17))
                .stay("e", constant(3))
                .of(map("s").step("x")
                        .step("y")
                        .step("d", s -> s.join(Join.ALL))
                        .step("u")
                        .step("v")
                        .step("e", s -> s.join(Join.ALL))
                        .flow("d", "u")
                        .flow("d", "v")
                        .flow("u", "e")
                        .flow("v", "e")
                        .flow("s", "x")
                        .flow("s", "y")
                        .flow("x", "d")
                        .flow("y", "d")
                        .flow("e", "done"));
        assertConstant(found.start("s"), 55);
        assertThat(found.waitForOthers("y->d")).isCloseTo(19, within(1e-9));
        assertThat(found.waitForOthers("u->e")).isCloseTo(15, within(1e-9));
        assertThat(found.waitForOthers("x->d") + found.waitForOthers("v->e")).isCloseTo(0, within(1e-9));
    }

    /** A split in a branch of another: 7 + max(2, 23) + 1 against 4 s, and 5 s behind both. */
    @Test
    void splitInABranch_isOverBeforeTheBranch() {
        Found found = stay("i", constant(7))
                .stay("x", constant(2))
                .stay("y", constant(23))
                .stay("j", constant(1))
                .stay("z", constant(4))
                .stay("d", constant(5))
                .of(map("s").step("i")
                        .step("x")
                        .step("y")
                        .step("z")
                        .step("j", s -> s.join(Join.ALL))
                        .step("d", s -> s.join(Join.ALL))
                        .flow("s", "i")
                        .flow("s", "z")
                        .flow("i", "x")
                        .flow("i", "y")
                        .flow("x", "j")
                        .flow("y", "j")
                        .flow("j", "d")
                        .flow("z", "d")
                        .flow("d", "done"));
        assertConstant(found.start("s"), 36);
        assertThat(found.waitForOthers("z->d")).isCloseTo(27, within(1e-9));
        assertThat(found.waitForOthers("x->j")).isCloseTo(21, within(1e-9));
        assertThat(found.waitForOthers("j->d")).isCloseTo(0, within(1e-9));
    }

    private static ValueStreamBuilder threeSources() {
        return map("a", "b", "c")
                .step("i", s -> s.join(Join.ALL))
                .step("d", s -> s.join(Join.ALL))
                .flow("a", "i")
                .flow("b", "i")
                .flow("i", "d")
                .flow("c", "d")
                .flow("d", "done");
    }

    /** Parts of three sources that meet in two stages: max(max(30, 11) + 7, 41) + 5 s. */
    @Test
    void sourcesThatMeetInTwoStages_areOneItem() {
        Found found = stay("a->i", constant(30))
                .stay("b->i", constant(11))
                .stay("i", constant(7))
                .stay("c->d", constant(41))
                .stay("d", constant(5))
                .of(threeSources());
        for (String source : new String[] {"a", "b", "c"}) {
            assertConstant(found.start(source), 46);
            assertThat(found.delay(source)).as(source).isCloseTo(0, within(1e-9));
        }
        assertThat(found.waitForOthers("b->i")).isCloseTo(19, within(1e-9));
        assertThat(found.waitForOthers("i->d")).isCloseTo(4, within(1e-9));
    }

    /**
     * Of sources with exponential ways the last comes later than the slowest, max of 20 and 15 of three of which one
     * takes no time.
     */
    @Test
    void sourcesThatMeet_areLateByWhatTheLastIsLater() {
        Found found = stay("a->i", exponential(20))
                .stay("c->d", exponential(15))
                .stay("d", exponential(5))
                .of(threeSources());
        assertMean(found.start("b"), later(20, 15) + 5);
        assertThat(found.delay("c")).isCloseTo(later(20, 15) - 20, within(1e-9));
        assertThat(found.waitForOthers("c->d")).isCloseTo(later(20, 15) - 15, within(1e-9));
    }

    /** What starts by itself waits for none of those that meet, in however many stages they do. */
    @Test
    void sourceOfItsOwn_waitsForNoOther() {
        Found found = stay("a->i", constant(30))
                .stay("c->d", constant(41))
                .stay("d", constant(5))
                .stay("x", exponential(13))
                .of(threeSources()
                        .demand(d -> d.quantity(3).per(Duration.ofHours(1)).at("a"))
                        .demand(d -> d.quantity(3).per(Duration.ofHours(1)).at("b"))
                        .demand(d -> d.quantity(3).per(Duration.ofHours(1)).at("c"))
                        .demand(d -> d.quantity(7).per(Duration.ofHours(1)).at("e"))
                        .trigger("e")
                        .step("x")
                        .flow("e", "x")
                        .flow("x", "done"));
        assertMean(found.start("e"), 13);
        assertThat(found.start("e").variance()).isCloseTo(169, within(1e-9));
        assertThat(found.delay("e")).isCloseTo(0, within(1e-9));
        assertConstant(found.start("a"), 46);
    }

    @Test
    void oneSource_startsWithEverythingThatFollows() {
        Found found = stay("x", exponential(30))
                .stay("x->done", exponential(4))
                .of(map("s").step("x").flow("s", "x").flow("x", "done"));
        assertMean(found.start("s"), 34);
        assertThat(found.start("s").variance()).isCloseTo(916, within(1e-9));
        assertThat(found.delay("s")).isCloseTo(0, within(1e-9));
    }
}
