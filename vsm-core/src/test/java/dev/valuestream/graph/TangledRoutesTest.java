package dev.valuestream.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.Customer;
import dev.valuestream.model.Element;
import dev.valuestream.model.Join;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.InvalidValueStreamException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Random maps of any shape, most of them tangled: against brute force, and no valid one without an answer. */
class TangledRoutesTest {

    /** Fewer where each test runs once for every fault that is planted. */
    private static final int MAPS = Integer.getInteger("vsm.routes.maps", 3000);

    /** Steps whose flows go anywhere, as a choice or, if wanted, as a split; or empty, if the map is refused. */
    private static Optional<ValueStream> random(long seed, boolean splits, boolean joins) {
        Random random = new Random(seed);
        int steps = 1 + random.nextInt(8);
        ValueStreamBuilder builder = ValueStream.builder("m").trigger("t").customer("c");
        builder.flow("t", "s" + random.nextInt(steps), f -> f.id("start"));
        if (joins && random.nextBoolean()) {
            builder.supplier("u").flow("u", "s" + random.nextInt(steps), f -> f.id("start-2"));
        }
        for (int s = 0; s < steps; s++) {
            double yield = random.nextInt(3) == 0 ? 0.5 + random.nextInt(50) / 100.0 : 1;
            boolean join = joins && random.nextInt(3) == 0;
            builder.step("s" + s, x -> x.yield(yield).join(join ? Join.ALL : Join.ANY));
            flowsFrom(builder, s, steps, random, splits);
        }
        try {
            return Optional.of(builder.build());
        } catch (InvalidValueStreamException e) {
            assertThat(e.problems())
                    .extracting(p -> p.code())
                    .allMatch(code -> code.startsWith("node.cycle.") || code.equals("customer.route.missing"));
            return Optional.empty();
        }
    }

    private static void flowsFrom(ValueStreamBuilder builder, int step, int steps, Random random, boolean splits) {
        int count = random.nextInt(4);
        boolean split = splits && random.nextInt(3) == 0;
        int[] weights = random.ints(count, 1, 5).toArray();
        double sum = Arrays.stream(weights).sum();
        for (int i = 0; i < count; i++) {
            String to = random.nextInt(3) == 0 ? "c" : "s" + random.nextInt(steps);
            double probability = weights[i] / sum;
            String id = "f" + step + "-" + i;
            boolean self = to.equals("s" + step);
            boolean says = random.nextInt(15) == 0;
            boolean saying = random.nextBoolean();
            if (!(split && self)) {
                builder.flow("s" + step, to, f -> {
                    f.id(id);
                    if (!split) {
                        f.probability(probability);
                    }
                    if (says) {
                        f.rework(saying);
                    }
                });
            }
        }
    }

    private static Map<String, Double> figures(ValueStream stream, long seed, double least) {
        Random random = new Random(seed);
        Map<String, Double> figures = new HashMap<>();
        Stream.concat(stream.nodes().stream(), stream.flows().stream())
                .map(Element::id)
                .forEach(id -> figures.put(id, least + random.nextDouble() * (1 - least)));
        return figures;
    }

    private static void assertClose(String what, double found, double wanted) {
        assertThat(found).as(what).isCloseTo(wanted, within(1e-9 * Math.max(1, wanted)));
    }

    private static void assertRight(ValueStream stream, long seed) {
        Routes routes = Routes.of(stream);
        BruteRoutes brute = new BruteRoutes(stream);
        Set<String> rework = brute.rework();
        assertThat(routes.reworkFlows().stream().map(MaterialFlow::id).collect(Collectors.toSet()))
                .isEqualTo(rework);
        Visits visits = routes.visits().orElseThrow();
        Map<String, Double> wanted = brute.visits(true);
        Map<String, Double> once = brute.without(rework).visits(true);
        for (Node node : stream.nodes()) {
            assertClose("visits of " + node, visits.of(node), wanted.getOrDefault(node.id(), 0.0));
            assertClose(
                    "visits without rework of " + node,
                    routes.visitsWithoutRework().orElseThrow().of(node),
                    once.getOrDefault(node.id(), 0.0));
        }
        stream.flows().forEach(f -> assertClose("passages", visits.of(f), wanted.getOrDefault(f.id(), 0.0)));
        assertJourney(stream, routes.delivering(), brute.delivering(), rework, seed);
        assertJourney(stream, routes.firstPass(), brute.without(rework).delivering(), rework, seed);
    }

    private static void assertJourney(
            ValueStream stream, Journey journey, BruteRoutes brute, Set<String> rework, long seed) {
        assertThat(journey.exists()).isEqualTo(brute.delivers());
        if (!journey.exists()) {
            return;
        }
        Map<String, Double> visits = brute.visits(false);
        stream.nodes().forEach(n -> assertClose("journey", journey.visits(n), visits.getOrDefault(n.id(), 0.0)));
        Map<String, Double> times = figures(stream, seed, 0);
        assertClose(
                "lead time",
                journey.longest(n -> times.get(n.id()), f -> times.get(f.id())).seconds(),
                brute.seconds(times));
        Map<String, Double> factors = figures(stream, seed, 0.5);
        assertClose("product", journey.product(n -> factors.get(n.id())), brute.product(factors, rework));
    }

    @Test
    void routes_ofChoicesAnywhere_agreeWithBruteForce() {
        int valid = 0;
        for (long seed = 0; seed < MAPS; seed++) {
            long number = seed;
            Optional<ValueStream> stream = random(seed, false, false);
            valid += stream.isPresent() ? 1 : 0;
            try {
                stream.ifPresent(s -> assertRight(s, number));
            } catch (RuntimeException | AssertionError e) {
                throw new AssertionError("seed " + seed + " " + stream.map(ValueStream::flows), e);
            }
        }
        assertThat(valid).as("valid maps").isGreaterThan(MAPS / 4);
    }

    @Test
    void routes_ofAnyValidMap_haveFiniteAnswers() {
        int valid = 0;
        for (long seed = 0; seed < MAPS; seed++) {
            Optional<ValueStream> stream = random(seed, true, true);
            if (stream.isPresent()) {
                valid++;
                try {
                    askEverything(stream.get());
                } catch (RuntimeException | AssertionError e) {
                    throw new AssertionError("seed " + seed + " " + stream.get().flows(), e);
                }
            }
        }
        assertThat(valid).as("valid maps").isGreaterThan(MAPS / 6);
    }

    private static void askEverything(ValueStream stream) {
        Routes routes = Routes.of(stream);
        stream.findings();
        for (Optional<Visits> visits : List.of(routes.visits(), routes.visitsWithoutRework())) {
            visits.ifPresent(v ->
                    stream.nodes().forEach(n -> assertThat(v.of(n)).isFinite().isNotNegative()));
            visits.ifPresent(v -> assertThat(v.delivered()).isFinite().isNotNegative());
            visits.ifPresent(v -> assertThat(v.started()).isFinite().isNotNegative());
        }
        for (Journey journey : List.of(routes.delivering(), routes.firstPass())) {
            CriticalPath path = journey.longest(n -> 1, f -> 1);
            assertThat(path.seconds()).isFinite().isNotNegative();
            assertThat(path.sum(n -> 1, f -> 1))
                    .isCloseTo(path.seconds() + customers(path, stream), within(1e-9 * (1 + path.seconds())));
            assertThat(journey.product(n -> 0.5)).isBetween(0.0, 1.0);
        }
    }

    /** Time to go counts nothing at the customer; the sum over the path counts what it is given. */
    private static double customers(CriticalPath path, ValueStream stream) {
        return stream.nodes().stream()
                .filter(Customer.class::isInstance)
                .mapToDouble(path::visits)
                .sum();
    }
}
