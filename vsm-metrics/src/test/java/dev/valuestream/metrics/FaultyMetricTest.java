package dev.valuestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.model.AttributeKey;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;

/** Whatever a stranger's metric does, it is named and harms no other. */
@Timeout(60)
class FaultyMetricTest {

    private static final MetricKey<Double> BAD = OneMetric.key("bad");
    private static final MetricKey<Double> GOOD = OneMetric.key("good");
    private static final OneMetric SOUND = OneMetric.of("good", c -> 7.0);

    /** The bad one fails, in words that name it; the good ones before and after it answer. */
    private static MetricResult.Unavailable<Double> assertIsolated(
            Function<MetricContext, @Nullable MetricResult<Double>> evaluate) {
        Analysis analysis =
                OneMetric.analysis(OneMetric.of("before", c -> 1.0), OneMetric.answering("bad", evaluate), SOUND);
        MetricResult<Double> result = analysis.result(BAD);
        assertThat(result).isInstanceOf(MetricResult.Unavailable.class);
        MetricResult.Unavailable<Double> unavailable = (MetricResult.Unavailable<Double>) result;
        assertThat(unavailable.reason()).isEqualTo(Reason.FAILED);
        assertThat(unavailable.message()).contains("The metric bad");
        assertThat(analysis.measures()).extracting(Measure::name).containsExactly("before", "bad", "good");
        assertThat(analysis.get(GOOD)).isEqualTo(7.0);
        assertThat(analysis.measure("bad").orElseThrow().figure()).isInstanceOf(Figure.Unknown.class);
        return unavailable;
    }

    private static Function<MetricContext, @Nullable MetricResult<Double>> throwing(Throwable fault) {
        return context -> {
            FaultyMetricTest.<RuntimeException>sneak(fault);
            return null;
        };
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable fault) throws T {
        throw (T) fault;
    }

    private static Measure measure(String id, Optional<String> element, Optional<String> family, Figure figure) {
        return new Measure(id, element, family, Unit.COUNT, Direction.LOWER, figure);
    }

    @Test
    void result_ofMetricThatThrows_keepsWhatWasThrown() {
        for (Throwable fault : List.of(
                new IllegalStateException("boom"),
                new NoClassDefFoundError("gone/Away"),
                new AssertionError("never"),
                new java.io.IOException("checked, thrown on the sly"),
                new Error("some error"))) {
            MetricResult.Unavailable<Double> failed = assertIsolated(throwing(fault));
            assertThat(failed.failure()).containsSame(fault);
            assertThat(failed.message()).contains(String.valueOf(fault.getMessage()));
        }
    }

    @Test
    void result_ofMetricThatRecursesWithoutEnd_isFailed() {
        MetricResult.Unavailable<Double> failed = assertIsolated(FaultyMetricTest::endless);
        assertThat(failed.failure().orElseThrow()).isInstanceOf(StackOverflowError.class);
    }

    @SuppressWarnings("InfiniteRecursion") // the fault that is planted
    private static MetricResult<Double> endless(MetricContext context) {
        return endless(context).measures().isEmpty() ? endless(context) : endless(context);
    }

    @Test
    void result_ofSoundMetricAskedAtTheEndOfTheStack_isComputedWhenAskedAnew() {
        assertIsolated(FaultyMetricTest::endless); // a class that is first needed where no stack is left is never there
        Analysis analysis = OneMetric.analysis(
                OneMetric.answering("bad", FaultyMetricTest::deepThenAsk), OneMetric.of("good", c -> deep(2000)));
        assertThat(analysis.result(BAD)).isInstanceOf(MetricResult.Unavailable.class);
        assertThat(analysis.get(GOOD)).isEqualTo(2000.0);
    }

    private static double deep(int depth) {
        return depth == 0 ? 0 : 1 + deep(depth - 1);
    }

    /** Asks for the other metric on the way back from the end of the stack, when there is hardly room for it. */
    @SuppressWarnings("InfiniteRecursion") // it ends when the stack does
    private static MetricResult<Double> deepThenAsk(MetricContext context) {
        try {
            return deepThenAsk(context);
        } catch (StackOverflowError e) {
            context.result(GOOD);
            throw e;
        }
    }

    @Test
    void result_ofMetricThatExhaustsTheMachine_isThrown() {
        OutOfMemoryError fatal = new OutOfMemoryError("test");
        Analysis analysis = OneMetric.analysis(OneMetric.answering("bad", throwing(fatal)), SOUND);
        assertThatThrownBy(() -> analysis.result(BAD)).isSameAs(fatal);
        assertThatThrownBy(analysis::measures).isSameAs(fatal);
        assertThat(analysis.get(GOOD)).isEqualTo(7.0);
    }

    @Test
    void result_ofFaultWhoseOwnWordsFail_isFailed() {
        assertIsolated(throwing(new IllegalStateException() {
            @Override
            public String toString() {
                throw new UnsupportedOperationException("no words");
            }
        }));
        assertIsolated(throwing(new IllegalStateException() {
            @Override
            public String getMessage() {
                throw new AssertionError("no words");
            }
        }));
        assertIsolated(throwing(new IllegalStateException() {
            @Override
            @SuppressWarnings("NullAway")
            public String toString() {
                return null;
            }
        }));
        assertThat(assertIsolated(throwing(new IllegalStateException("x".repeat(100_000))))
                        .message()
                        .length())
                .isLessThan(2000);
    }

    @Test
    void result_ofClassThatCannotBeReady_saysWhyNot() {
        assertThat(assertIsolated(throwing(new ExceptionInInitializerError(new IllegalStateException("no licence"))))
                        .message())
                .contains("ExceptionInInitializerError: java.lang.IllegalStateException: no licence");
    }

    @Test
    void result_null_isFailed() {
        assertThat(assertIsolated(context -> null).message()).contains("It gives no result (null).");
    }

    @Test
    void result_withNotANumber_isFailed() {
        assertThat(assertIsolated(c -> OneMetric.known(
                                "bad", 1, measure("bad", Optional.empty(), Optional.empty(), Figure.of(0.0 / 0))))
                        .message())
                .contains("finite");
        assertIsolated(c -> OneMetric.known("bad", Double.POSITIVE_INFINITY));
    }

    @Test
    void result_withMeasureThatIsNotDeclared_isFailed() {
        Figure one = Figure.of(1);
        assertThat(assertIsolated(c ->
                                OneMetric.known("bad", 1, measure("other", Optional.empty(), Optional.empty(), one)))
                        .message())
                .contains("a measure that it does not declare: other");
        assertThat(assertIsolated(c -> OneMetric.known(
                                "bad",
                                1,
                                measure("bad", Optional.empty(), Optional.empty(), one),
                                measure("bad", Optional.empty(), Optional.empty(), one)))
                        .message())
                .contains("twice: bad");
        Measure inOtherUnit =
                new Measure("bad", Optional.empty(), Optional.empty(), Unit.SECONDS, Direction.LOWER, one);
        assertThat(assertIsolated(c -> OneMetric.known("bad", 1, inOtherUnit)).message())
                .contains("another unit or direction");
    }

    @Test
    void result_withMeasureOfNothingOnTheMap_isFailed() {
        Figure one = Figure.of(1);
        assertIsolated(c -> OneMetric.known("bad", 1, measure("bad", Optional.of("work"), Optional.empty(), one)));
        assertIsolated(c -> OneMetric.known("bad", 1, measure("bad", Optional.empty(), Optional.of("LH"), one)));
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"})
    void result_ofAnotherType_isFailed() {
        assertThat(assertIsolated(c -> (MetricResult) MetricResult.of("seven", OneMetric.explanation("bad"), List.of()))
                        .message())
                .contains("java.lang.String", "java.lang.Double");
    }

    @Test
    void result_ofMetricsThatNeedEachOther_namesTheWayWhicheverIsAsked() {
        for (String first : List.of("a", "b", "c")) {
            Analysis analysis = OneMetric.analysis(
                    OneMetric.of("a", c -> c.get(OneMetric.key("b"))),
                    OneMetric.of("b", c -> c.get(OneMetric.key("c")) + 1),
                    OneMetric.answering("c", c -> {
                        c.result(OneMetric.key("a")); // does not care for the answer
                        return OneMetric.known("c", 1);
                    }),
                    OneMetric.of("outside", c -> c.get(OneMetric.key("b"))),
                    SOUND);
            analysis.result(OneMetric.key(first));
            assertUnavailable(analysis, "a", "The metric a needs itself: a → b → c → a.");
            assertUnavailable(analysis, "b", "The metric b needs itself: b → c → a → b.");
            assertUnavailable(analysis, "c", "The metric c needs itself: c → a → b → c.");
            assertUnavailable(analysis, "outside", "The metric b needs itself: b → c → a → b.");
            assertThat(analysis.get(GOOD)).isEqualTo(7.0);
        }
    }

    private static void assertUnavailable(Analysis analysis, String id, String message) {
        MetricResult.Unavailable<?> result = (MetricResult.Unavailable<?>) analysis.result(OneMetric.key(id));
        assertThat(result.reason()).isEqualTo(Reason.FAILED);
        assertThat(result.message()).isEqualTo(message);
    }

    @Test
    void result_ofMetricThatNeedsItself_namesIt() {
        Analysis analysis = OneMetric.analysis(OneMetric.of("a", c -> c.get(OneMetric.key("a"))));
        assertUnavailable(analysis, "a", "The metric a needs itself: a → a.");
    }

    @Test
    void result_ofMetricThatNeedsAFailedOne_isUnavailableForTheSameReason() {
        Analysis analysis = OneMetric.analysis(
                OneMetric.answering("bad", throwing(new IllegalStateException("boom"))),
                OneMetric.of("next", c -> c.get(BAD)));
        assertUnavailable(analysis, "next", "The metric bad failed: java.lang.IllegalStateException: boom");
    }

    @Test
    void context_kept_servesNobodyAndNamesWhoKeptIt() {
        AtomicReference<MetricContext> kept = new AtomicReference<>();
        Analysis analysis = OneMetric.analysis(
                OneMetric.of("bad", c -> {
                    kept.set(c);
                    return 1.0;
                }),
                OneMetric.of("user", c -> kept.get().get(GOOD)),
                SOUND);
        assertThat(analysis.get(BAD)).isEqualTo(1.0);
        MetricContext context = kept.get();
        for (Executable use : List.<Executable>of(
                () -> context.get(GOOD), () -> context.result(BAD), () -> context.once(String.class, c -> "made"))) {
            assertThatThrownBy(use::execute)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("The context of metric bad must not be kept")
                    .hasMessageContaining("[metric.context.kept]");
        }
        assertThat(context.valueStream().id()).isEqualTo("small");
        context.checkCancelled();
        assertThat(((MetricResult.Unavailable<Double>) analysis.result(OneMetric.key("user"))).message())
                .contains("The metric user failed", "The context of metric bad must not be kept");
        assertThat(analysis.get(GOOD)).isEqualTo(7.0);
    }

    @Test
    void context_keptAndAskedByAThreadThatAMetricWaitsFor_doesNotHang() {
        AtomicReference<MetricContext> kept = new AtomicReference<>();
        Analysis analysis = OneMetric.analysis(
                OneMetric.of("bad", c -> {
                    kept.set(c);
                    return 1.0;
                }),
                OneMetric.of(
                        "waits",
                        c -> CompletableFuture.supplyAsync(() -> kept.get().get(GOOD))
                                .join()),
                SOUND);
        assertThat(analysis.measures()).extracting(Measure::name).containsExactly("bad", "waits", "good");
        assertThat(analysis.result(OneMetric.key("waits"))).isInstanceOf(MetricResult.Unavailable.class);
        assertThat(analysis.get(GOOD)).isEqualTo(7.0);
    }

    @Test
    void context_usedByAnotherThreadWhileEvaluating_isRefusedAndDoesNotHang() {
        assertThat(assertIsolated(context -> {
                            AtomicReference<Throwable> thrown = new AtomicReference<>();
                            Thread other = new Thread(() -> context.get(GOOD));
                            other.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
                            other.start();
                            try {
                                other.join();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            throw new IllegalStateException(thrown.get());
                        })
                        .message())
                .contains("must be used by the thread that evaluates it");
    }

    @Test
    void result_ofSlowMetric_isGivenUpByNameAndAnsweredLater() {
        AtomicBoolean cancelled = new AtomicBoolean();
        MetricCatalog catalog = MetricCatalog.of(List.of(
                OneMetric.of("slow", c -> {
                    for (int i = 0; i < 3; i++) {
                        cancelled.set(i == 2 || cancelled.get());
                        c.checkCancelled();
                    }
                    return 3.0;
                }),
                SOUND));
        AtomicBoolean listening = new AtomicBoolean(true);
        Analysis analysis = Analysis.of(
                catalog,
                OneMetric.map(),
                AnalysisOptions.DEFAULT.withCancellation(() -> listening.get() && cancelled.get()));
        assertThat(analysis.get(GOOD)).isEqualTo(7.0);
        assertThatThrownBy(() -> analysis.result(OneMetric.key("slow")))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("given up at the metric slow");
        assertThat(analysis.get(GOOD)).as("what was computed before").isEqualTo(7.0);
        listening.set(false);
        assertThat(analysis.get(OneMetric.key("slow"))).isEqualTo(3.0);
    }

    @Test
    void result_ofMetricThatGivesUpUnasked_isFailed() {
        assertIsolated(throwing(new CancellationException("nobody asked")));
    }

    @Test
    void result_ofMetricThatReadsAnAttributeOfAnotherType_saysWhatIsWrongOnTheMap() {
        Metric<Double> reads = OneMetric.of(
                "reads",
                c -> c.valueStream()
                        .attribute(AttributeKey.decimal("acme.cost"))
                        .orElse(BigDecimal.ONE)
                        .doubleValue());
        Analysis analysis = Analysis.of(
                MetricCatalog.of(List.of(reads, SOUND)),
                OneMetric.map().toBuilder()
                        .attribute(AttributeKey.text("acme.cost"), "much")
                        .build());
        MetricResult.Unavailable<Double> wrong =
                (MetricResult.Unavailable<Double>) analysis.result(OneMetric.key("reads"));
        assertThat(wrong.reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(wrong.message())
                .isEqualTo("The attribute (acme.cost) of small must be a number, found: the text much.");
        assertThat(analysis.get(GOOD)).isEqualTo(7.0);
    }

    @Test
    void once_ofNull_isRefusedAndOfAThrowIsTriedAgain() {
        Analysis analysis = OneMetric.analysis(
                OneMetric.of("null", c ->
                        (double) c.once(String.class, x -> nothing()).length()),
                OneMetric.of("throws", c -> (double) c.once(String.class, x -> {
                            throw new IllegalStateException("not yet");
                        })
                        .length()),
                OneMetric.of(
                        "first", c -> (double) c.once(String.class, x -> "four").length()),
                OneMetric.of("second", c ->
                        (double) c.once(String.class, x -> "longer").length()));
        assertUnavailable(
                analysis,
                "null",
                "The metric null failed: java.lang.IllegalStateException: What is computed once (java.lang.String) must not"
                        + " be null.");
        assertUnavailable(analysis, "throws", "The metric throws failed: java.lang.IllegalStateException: not yet");
        assertThat(analysis.get(OneMetric.key("first"))).isEqualTo(4.0);
        assertThat(analysis.get(OneMetric.key("second"))).isEqualTo(4.0);
    }

    @SuppressWarnings("NullAway")
    private static String nothing() {
        return null;
    }
}
