package dev.valuestream.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Items that walk over a map at random: their mean is where the figures say, within four standard errors. */
@Tag("slow")
class RandomWalkTest {

    private static final int WALKS = 200_000;

    /** Two nested loops, a side-track, and a choice. */
    private static ValueStream stream() {
        ValueStreamBuilder builder = ValueStream.builder("m").trigger("t").customer("c");
        for (String step : List.of("draft", "review", "fix", "check", "short", "long")) {
            builder.step(step, s -> s.processTime(Duration.ofMinutes(step.length())));
        }
        builder.flow("t", "draft")
                .flow("draft", "review")
                .flow("fix", "review")
                .flow("short", "c")
                .flow("long", "c");
        choice(builder, "review", "fix", 0.3);
        choice(builder, "review", "check", 0.7);
        choice(builder, "check", "check", 0.1);
        choice(builder, "check", "draft", 0.25);
        choice(builder, "check", "short", 0.4);
        choice(builder, "check", "long", 0.25);
        return builder.build();
    }

    private static void choice(ValueStreamBuilder builder, String from, String to, double probability) {
        builder.flow(from, to, f -> f.probability(probability).wait(Duration.ofMinutes(from.length() * to.length())));
    }

    private static double minutes(MaterialFlow flow) {
        return flow.inventory()
                .waitTime()
                .map(w -> (double) w.mean().toMinutes())
                .orElse(0.0);
    }

    private static double minutes(Node node) {
        return node.id().length() > 1 ? node.id().length() : 0;
    }

    private static MaterialFlow next(Routes routes, Node node, SplittableRandom random) {
        List<MaterialFlow> flows = routes.flowsFrom(node);
        double dice = random.nextDouble();
        for (MaterialFlow flow : flows) {
            dice -= routes.probability(flow);
            if (dice < 0) {
                return flow;
            }
        }
        return flows.get(flows.size() - 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 20_260_302})
    void meanOfWalks_isWithinFourStandardErrors(long seed) {
        ValueStream stream = stream();
        Routes routes = Routes.of(stream);
        SplittableRandom random = new SplittableRandom(seed);
        Map<String, Moments> visits = new HashMap<>();
        stream.nodes().forEach(n -> visits.put(n.id(), new Moments()));
        Moments time = new Moments();
        for (int walk = 0; walk < WALKS; walk++) {
            Map<String, Integer> seen = new HashMap<>();
            double spent = 0;
            Node node = stream.node("t").orElseThrow();
            while (!routes.flowsFrom(node).isEmpty()) {
                seen.merge(node.id(), 1, Integer::sum);
                MaterialFlow flow = next(routes, node, random);
                spent += minutes(node) + minutes(flow);
                node = stream.node(flow.to()).orElseThrow();
            }
            seen.merge(node.id(), 1, Integer::sum);
            time.add(spent);
            visits.forEach((id, m) -> m.add(seen.getOrDefault(id, 0)));
        }
        stream.nodes()
                .forEach(n -> visits.get(n.id())
                        .assertNear(
                                "visits of " + n, routes.visits().orElseThrow().of(n)));
        time.assertNear(
                "lead time",
                routes.delivering()
                        .longest(RandomWalkTest::minutes, RandomWalkTest::minutes)
                        .seconds());
    }

    private static final class Moments {
        private double sum;
        private double squares;

        void add(double value) {
            sum += value;
            squares += value * value;
        }

        void assertNear(String what, double figure) {
            double mean = sum / WALKS;
            double error = Math.sqrt(Math.max(0, squares / WALKS - mean * mean) / WALKS);
            assertThat(mean).as(what).isCloseTo(figure, within(4 * error + 1e-9));
        }
    }
}
