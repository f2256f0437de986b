package dev.valuestream.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.graph.RandomRoutes.Routed;
import dev.valuestream.graph.RouteAnswer.Mode;
import dev.valuestream.model.Element;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Ratio;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Thousands of random maps against answers composed block by block. */
class RandomRoutesTest {

    /** Fewer where each test runs once for every fault that is planted. */
    private static final int MAPS = Integer.getInteger("vsm.routes.maps", 2000);

    private static final double NEAR = 1e-9;

    private static double seconds(Duration duration) {
        return duration.toNanos() / 1e9;
    }

    private static double time(Node node) {
        return node instanceof ProcessStep step
                ? seconds(step.processTime().orElseThrow().mean())
                : 0;
    }

    private static double time(MaterialFlow flow) {
        return seconds(flow.inventory().waitTime().orElseThrow().mean());
    }

    private static double factor(Node node) {
        return node instanceof ProcessStep step
                ? step.percentCompleteAccurate().map(Ratio::value).orElseThrow()
                : 1;
    }

    private static <E extends Element> void assertAll(
            String what, List<E> elements, ToDoubleFunction<E> found, Map<String, Double> wanted) {
        for (E element : elements) {
            double expected = wanted.getOrDefault(element.id(), 0.0);
            assertThat(found.applyAsDouble(element))
                    .as("%s of %s", what, element)
                    .isCloseTo(expected, within(NEAR * Math.max(1e-3, expected)));
        }
    }

    private static void assertClose(String what, double found, double wanted) {
        assertThat(found).as(what).isCloseTo(wanted, within(NEAR * Math.max(1e-3, wanted)));
    }

    private static void assertVisits(ValueStream stream, Visits visits, RouteAnswer wanted) {
        assertAll("visits", stream.nodes(), visits::of, wanted.visits());
        assertAll("passages", stream.flows(), visits::of, wanted.visits());
        assertClose("delivered", visits.delivered(), wanted.out());
    }

    private static void assertJourney(ValueStream stream, Journey journey, RouteAnswer wanted) {
        assertThat(journey.exists()).isTrue();
        assertAll("visits", stream.nodes(), journey::visits, wanted.visits());
        assertAll("passages", stream.flows(), journey::passages, wanted.visits());
        assertClose("product", journey.product(RandomRoutesTest::factor), wanted.product());
        CriticalPath path = journey.longest(RandomRoutesTest::time, RandomRoutesTest::time);
        assertClose("lead time", path.seconds(), wanted.seconds());
        assertAll("visits on the critical path", stream.nodes(), path::visits, wanted.critical());
        assertAll("passages on the critical path", stream.flows(), path::passages, wanted.critical());
        assertClose("sum", path.sum(RandomRoutesTest::time, RandomRoutesTest::time), wanted.seconds());
    }

    private static List<String> reworkOf(Routed routed) {
        Map<String, Double> passages = routed.answer(Mode.ALL).visits();
        return routed.stream().flows().stream()
                .map(MaterialFlow::id)
                .filter(id -> routed.backwards().contains(id) && passages.getOrDefault(id, 0.0) > 0)
                .toList();
    }

    private static void assertRight(Routed routed) {
        ValueStream stream = routed.stream();
        Routes routes = Routes.of(stream);
        assertThat(routes.reworkFlows()).extracting(MaterialFlow::id).containsAll(reworkOf(routed));
        assertThat(Routes.reworkFlows(routes.valueStream()))
                .containsExactlyElementsOf(Routes.all(routes.valueStream()).stream()
                        .flatMap(r -> r.reworkFlows().stream())
                        .distinct()
                        .toList());
        assertVisits(stream, routes.visits().orElseThrow(), routed.answer(Mode.ALL));
        assertVisits(stream, routes.visitsWithoutRework().orElseThrow(), routed.answer(Mode.ALL_ONCE));
        assertJourney(stream, routes.delivering(), routed.answer(Mode.DELIVERED));
        assertJourney(stream, routes.firstPass(), routed.answer(Mode.FIRST_PASS));
    }

    private static void assertRight(long seed, Routed routed) {
        try {
            assertRight(routed);
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError("seed " + seed + ": " + routed.map(), e);
        }
    }

    @Test
    void routes_ofRandomMaps_agreeWithTheirBlocks() {
        for (int seed = 0; seed < MAPS; seed++) {
            assertRight(seed, RandomRoutes.of(seed, seed % 6));
        }
    }

    @Test
    void routes_elementsInAnotherOrder_areTheSame() {
        for (int seed = 0; seed < MAPS / 4; seed++) {
            Routed routed = RandomRoutes.of(seed, seed % 5);
            assertRight(seed, new Routed(routed.map(), routed.backwards(), routed.draw(seed + 1)));
        }
    }

    @Test
    void routes_otherIds_areTheSame() {
        for (int seed = 0; seed < MAPS / 8; seed++) {
            assertRight(seed, RandomRoutes.of(seed, seed % 5, "Step-Of.Another_Name-"));
        }
    }

    @Test
    void routes_oneYieldChanged_areFoundWrong() {
        Routed routed = RandomRoutes.of(5, 4);
        ProcessStep step = routed.stream().steps().stream()
                .filter(s -> routed.answer(Mode.ALL).visits().getOrDefault(s.id(), 0.0) > 0)
                .findFirst()
                .orElseThrow();
        ValueStream planted = routed.stream().toBuilder()
                .editStep(step.id(), s -> s.yield(0.123))
                .build();

        assertThatThrownBy(() -> assertRight(new Routed(routed.map(), routed.backwards(), planted)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void longest_minutesForSeconds_isSixtyTimesAsLong() {
        for (int seed = 0; seed < MAPS / 8; seed++) {
            Journey journey =
                    Routes.of(RandomRoutes.of(seed, seed % 5).stream()).delivering();
            double seconds = journey.longest(RandomRoutesTest::time, RandomRoutesTest::time)
                    .seconds();
            double sixty = journey.longest(n -> 60 * time(n), f -> 60 * time(f)).seconds();
            assertClose("seed " + seed, sixty, 60 * seconds);
        }
    }

    @Test
    void rework_moreOfIt_neverMeansFewerVisitsOrLessTime() {
        for (int seed = 0; seed < MAPS / 8; seed++) {
            double longest = 0;
            Map<String, Double> before = Map.of();
            for (double again : new double[] {0.05, 0.3, 0.6, 0.95}) {
                ValueStream stream = RandomRoutes.looped(seed, seed % 4, again).stream();
                Journey journey = Routes.of(stream).delivering();
                double seconds = journey.longest(RandomRoutesTest::time, RandomRoutesTest::time)
                        .seconds();
                assertThat(seconds).as("seed %s, lead time", seed).isGreaterThanOrEqualTo(longest * (1 - NEAR));
                Map<String, Double> visits = new HashMap<>();
                stream.nodes().forEach(n -> visits.put(n.id(), journey.visits(n)));
                before.forEach((id, v) -> assertThat(visits.get(id)).as(id).isGreaterThanOrEqualTo(v * (1 - NEAR)));
                longest = seconds;
                before = visits;
            }
        }
    }
}
