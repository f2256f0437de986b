package dev.valuestream.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.InvalidValueStreamException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A hundred thousand steps in every direction, on a stack of 256 kB: no recursion over a map, no hang. */
@Tag("slow")
class LargeMapTest {

    private static final int MANY = 100_000;
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static void onSmallStack(Executable work) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Runnable guarded = () -> {
            try {
                work.execute();
            } catch (Throwable t) {
                failure.set(t);
            }
        };
        Thread thread = new Thread(null, guarded, "small-stack", 256 * 1024);
        thread.setDaemon(true);
        thread.start();
        thread.join(LIMIT.toMillis());
        assertThat(thread.isAlive()).as("still running after %s", LIMIT).isFalse();
        assertThat(failure.get()).isNull();
    }

    private static ValueStreamBuilder ends() {
        return ValueStream.builder("large").trigger("t").customer("c");
    }

    private static void assertFigures(ValueStream stream, double seconds, double delivered) {
        Routes routes = Routes.of(stream);
        assertThat(routes.delivering().longest(n -> 1, f -> 0).seconds()).isCloseTo(seconds, within(1e-9 * seconds));
        assertThat(routes.visits().orElseThrow().delivered()).isCloseTo(delivered, within(1e-9));
        assertThat(routes.firstPass().product(n -> 1)).isBetween(0.0, 1 + 1e-9);
        assertThat(stream.findings()).isNotEmpty();
        assertThat(StreamGraphs.material(stream).edgeSet()).hasSameSizeAs(stream.flows());
    }

    @Test
    void chain_ofManySteps_isAnswered() throws InterruptedException {
        onSmallStack(() -> {
            ValueStreamBuilder builder = ends().flow("t", "s0").flow("s" + (MANY - 1), "c");
            for (int i = 0; i < MANY; i++) {
                builder.step("s" + i);
                if (i > 0) {
                    builder.flow("s" + (i - 1), "s" + i);
                }
            }
            ValueStream stream = builder.build();
            assertFigures(stream, MANY + 1, 1);
            assertThat(stream.toBuilder().build()).isEqualTo(stream);
        });
    }

    /** Every step but the first sends a tenth one step back: one loop of all.. */
    @Test
    void chain_withReworkEverywhere_isAnswered() throws InterruptedException {
        onSmallStack(() -> {
            ValueStreamBuilder builder = ends().flow("t", "s0").flow("s0", "s1");
            for (int i = 0; i < MANY; i++) {
                int back = i - 1;
                String on = i == MANY - 1 ? "c" : "s" + (i + 1);
                builder.step("s" + i);
                if (i > 0) {
                    builder.flow("s" + i, on, f -> f.probability(0.9))
                            .flow("s" + i, "s" + back, f -> f.probability(0.1));
                }
            }
            ValueStream stream = builder.build();
            // from s(i) on to s(i+1) it takes d(i) = (1 + d(i-1) / 10) / 0.9 visits, d(0) = 1: d(i) = 1.25 - 0.25 / 9^i
            double steps = MANY / 0.8 - 0.25 * 9 / 8;
            assertFigures(stream, steps + 1, 1);
            assertThat(Routes.of(stream).reworkFlows()).hasSize(MANY - 1);
        });
    }

    @Test
    void fan_ofManyBranches_isJoined() throws InterruptedException {
        onSmallStack(() -> {
            ValueStreamBuilder builder = ends().step("split")
                    .step("join", s -> s.join(Join.ALL))
                    .flow("t", "split")
                    .flow("join", "c");
            for (int i = 0; i < MANY; i++) {
                double yield = i == MANY / 2 ? 0.75 : 1;
                builder.step("s" + i, s -> s.yield(yield))
                        .flow("split", "s" + i)
                        .flow("s" + i, "join");
            }
            assertFigures(builder.build(), 4, 0.75);
        });
    }

    @Test
    void branches_joinedOneAfterTheOther_areJoined() throws InterruptedException {
        onSmallStack(() -> {
            int count = MANY / 5;
            ValueStreamBuilder builder = ends().step("split").flow("t", "split").flow("j" + (count - 1), "c");
            for (int i = 0; i < count; i++) {
                builder.step("s" + i)
                        .flow("split", "s" + i)
                        .step("j" + i, s -> s.join(Join.ALL))
                        .flow("s" + i, "j" + i);
                if (i > 0) {
                    builder.flow("j" + (i - 1), "j" + i);
                }
            }
            assertFigures(builder.build(), count + 3, 1);
        });
    }

    @Test
    void splits_withinSplits_areJoinedFromTheInside() throws InterruptedException {
        onSmallStack(() -> {
            int count = MANY / 5;
            ValueStreamBuilder builder = ends().flow("t", "a0").flow("j0", "c");
            for (int i = 0; i < count; i++) {
                builder.step("a" + i).step("j" + i, s -> s.join(Join.ALL)).flow("a" + i, "j" + i);
                if (i > 0) {
                    builder.flow("a" + (i - 1), "a" + i).flow("j" + i, "j" + (i - 1));
                }
            }
            assertFigures(builder.build(), 2 * count + 1, 1);
        });
    }

    @Test
    void choice_ofManySideTracks_isAnswered() throws InterruptedException {
        onSmallStack(() -> {
            ValueStreamBuilder builder =
                    ends().step("test").flow("t", "test").flow("test", "c", f -> f.probability(0.5));
            for (int i = 0; i < MANY; i++) {
                builder.step("s" + i)
                        .flow("test", "s" + i, f -> f.probability(0.5 / MANY))
                        .flow("s" + i, "test");
            }
            ValueStream stream = builder.build();
            assertFigures(stream, 4, 1);
            assertThat(Routes.of(stream).reworkFlows()).hasSize(MANY);
        });
    }

    @Test
    void sources_many_areJoined() throws InterruptedException {
        onSmallStack(() -> {
            ValueStreamBuilder builder = ValueStream.builder("large")
                    .customer("c")
                    .step("join", s -> s.join(Join.ALL))
                    .flow("join", "c");
            for (int i = 0; i < MANY; i++) {
                builder.supplier("u" + i).flow("u" + i, "join");
            }
            assertFigures(builder.build(), 2, 1);
        });
    }

    @Test
    void cycle_ofManySteps_isRefusedWithAShortMessage() throws InterruptedException {
        onSmallStack(() -> {
            ValueStreamBuilder builder = ends().flow("t", "c").flow("s" + (MANY - 1), "s0");
            for (int i = 0; i < MANY; i++) {
                builder.step("s" + i);
                if (i > 0) {
                    builder.flow("s" + (i - 1), "s" + i);
                }
            }
            try {
                builder.build();
            } catch (InvalidValueStreamException e) {
                assertThat(e.problems()).singleElement().satisfies(p -> {
                    assertThat(p.code()).isEqualTo("node.cycle.closed");
                    assertThat(p.message()).hasSizeLessThan(300).contains("s0 -> s1 -> ", " -> … -> s0");
                });
                return;
            }
            throw new AssertionError("a closed cycle was built");
        });
    }
}
