package dev.valuestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AnalysisTest {

    private static final MetricKey<Double> GOOD = OneMetric.key("good");
    private static final Text WHY = Text.of("step.team.missing", "The step {0} has no team.", "work");

    /** A metric with measures of every scope. */
    private static final class Broad implements Metric<String> {
        static final MetricKey<String> KEY = MetricKey.of("broad", String.class);
        private final MetricResult<String> result;

        Broad(MetricResult<String> result) {
            this.result = result;
        }

        @Override
        public MetricKey<String> key() {
            return KEY;
        }

        @Override
        public MetricDescription description() {
            return MetricDescription.of(
                    "Broad",
                    "a formula",
                    "a source",
                    of("broad.whole", Scope.STREAM),
                    of("broad.step", Scope.STEP),
                    of("broad.team", Scope.TEAM),
                    of("broad.flow", Scope.FLOW));
        }

        static MeasureDefinition of(String id, Scope scope) {
            return new MeasureDefinition(id, Unit.ITEMS, Direction.NEUTRAL, scope, "something");
        }

        @Override
        public MetricResult<String> evaluate(MetricContext context) {
            return result;
        }
    }

    private static ValueStream families() {
        return OneMetric.map().toBuilder()
                .demand(d -> d.family("LH").quantity(2).per(java.time.Duration.ofHours(8)))
                .demand(d -> d.family("RH").quantity(1).per(java.time.Duration.ofHours(8)))
                .build();
    }

    private static Analysis broad(MetricResult<String> result) {
        return Analysis.of(MetricCatalog.of(List.of(new Broad(result))), families());
    }

    @Test
    void get_metric_isEvaluatedOnceAndOnlyWhenAsked() {
        AtomicInteger calls = new AtomicInteger();
        Analysis analysis = OneMetric.analysis(OneMetric.of("good", c -> (double) calls.incrementAndGet()));
        assertThat(calls).hasValue(0);
        assertThat(analysis.get(GOOD)).isEqualTo(1.0);
        analysis.measures();
        analysis.explain(GOOD);
        analysis.findings();
        assertThat(analysis.get(GOOD)).isEqualTo(1.0);
        assertThat(calls).hasValue(1);
    }

    @Test
    void measures_askedBy16ThreadsAtOnce_areEqualAndEvaluatedOnce() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        Analysis analysis = OneMetric.analysis(OneMetric.of("next", c -> c.get(GOOD) + 1), OneMetric.of("good", c ->
                (double) calls.incrementAndGet()));
        CyclicBarrier start = new CyclicBarrier(16);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Callable<List<Measure>>> tasks = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                tasks.add(() -> {
                    start.await();
                    return analysis.measures();
                });
            }
            List<Measure> first = analysis.measures();
            for (Future<List<Measure>> answer : threads.invokeAll(tasks)) {
                assertThat(answer.get()).isEqualTo(first);
            }
        } catch (ExecutionException e) {
            throw new AssertionError(e);
        } finally {
            threads.shutdownNow();
        }
        assertThat(calls).hasValue(1);
    }

    @Test
    void get_unavailable_throwsWithReasonAndMessage() {
        Analysis analysis = OneMetric.analysis(
                OneMetric.answering("good", c -> MetricResult.unavailable(Reason.MISSING_INPUT, WHY)));
        assertThatThrownBy(() -> analysis.get(GOOD))
                .isInstanceOfSatisfying(MetricUnavailableException.class, e -> {
                    assertThat(e.metric()).isEqualTo("good");
                    assertThat(e.reason()).isEqualTo(Reason.MISSING_INPUT);
                    assertThat(e.text()).isEqualTo(WHY);
                })
                .hasMessage("The metric good is unavailable (MISSING_INPUT): The step work has no team.");
    }

    @Test
    void get_unknownKey_namesTheNearest() {
        Analysis analysis = OneMetric.analysis(OneMetric.of("good", c -> 7.0));
        for (String wrong : List.of("god", "good-one")) {
            assertThatThrownBy(() -> analysis.get(OneMetric.key(wrong)))
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageContaining("There is no metric " + wrong);
        }
        assertThatThrownBy(() -> analysis.result(OneMetric.key("god"))).hasMessageContaining("Maybe it is good.");
        assertThatThrownBy(() -> analysis.get(MetricKey.of("good", String.class)))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("The value of metric good is a java.lang.Double, not a java.lang.String. [metric.type]");
    }

    @Test
    void explain_unavailable_saysWhatIsMissing() {
        Analysis analysis = OneMetric.analysis(
                OneMetric.answering("good", c -> MetricResult.unavailable(Reason.MISSING_INPUT, WHY)));
        Explanation explanation = analysis.explain(GOOD);
        assertThat(explanation.formula()).isEqualTo("a formula");
        assertThat(explanation.source()).isEqualTo("a source");
        assertThat(explanation.terms())
                .containsExactly(new Explanation.Term("unavailable", "MISSING_INPUT", "The step work has no team."));
    }

    @Test
    void measures_unavailable_areAllThereWithTheReason() {
        Analysis analysis = broad(MetricResult.unavailable(Reason.UNSTABLE, WHY));
        assertThat(analysis.measures())
                .extracting(Measure::name)
                .containsExactly(
                        "broad.whole",
                        "broad.whole{LH}",
                        "broad.whole{RH}",
                        "broad.step[work]",
                        "broad.team[crew]",
                        "broad.flow[order->work]",
                        "broad.flow[work->buyer]");
        assertThat(analysis.measures()).extracting(Measure::figure).containsOnly(Figure.unknown(Reason.UNSTABLE, WHY));
    }

    @Test
    void measures_someGiven_areCompletedInTheDeclaredOrder() {
        Measure given = Broad.of("broad.team", Scope.TEAM).of(Optional.of("crew"), Optional.empty(), Figure.of(2));
        Measure ofFamily = Broad.of("broad.step", Scope.STEP).of(Optional.of("work"), Optional.of("LH"), Figure.of(3));
        Analysis analysis = broad(MetricResult.of("value", OneMetric.explanation("Broad"), List.of(ofFamily, given)));
        assertThat(analysis.measures(Broad.KEY)).hasSize(8).contains(given, ofFamily);
        assertThat(analysis.measure("broad.team[crew]")).contains(given);
        assertThat(analysis.measure("broad.step[work]{LH}")).contains(ofFamily);
        Figure.Unknown missing = (Figure.Unknown)
                analysis.measure("broad.whole{LH}").orElseThrow().figure();
        assertThat(missing.reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(missing.text().message()).isEqualTo("The measure broad.whole has no value here.");
    }

    @Test
    void measure_unknownName_isEmpty() {
        Analysis analysis = broad(MetricResult.unavailable(Reason.UNSTABLE, WHY));
        for (String name :
                List.of("", "x", "broad", "broad.step", "broad.step[x]", "broad.whole{XX}", "[", "broad.step[work")) {
            assertThat(analysis.measure(name)).as(name).isEmpty();
        }
    }

    @Test
    void findings_givenTwice_areThereOnce() {
        Finding finding = Finding.info("acme.advice", "work", "Look at {0}.", "work");
        OneMetric one = OneMetric.answering(
                "one",
                c -> new MetricResult.Computed<>(
                        1.0, OneMetric.explanation("One"), List.of(), List.of(finding, finding)));
        OneMetric two = OneMetric.answering(
                "two",
                c -> new MetricResult.Computed<>(1.0, OneMetric.explanation("Two"), List.of(), List.of(finding)));
        Analysis analysis = OneMetric.analysis(one, two);
        assertThat(analysis.findings()).doesNotHaveDuplicates().containsOnlyOnce(finding);
        assertThat(analysis.findings()).containsAll(OneMetric.map().findings());
    }

    @Test
    @SuppressWarnings("NullAway")
    void of_null_isRefusedAtOnce() {
        MetricCatalog catalog = MetricCatalog.of(List.of());
        assertThatThrownBy(() -> Analysis.of(null, OneMetric.map())).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Analysis.of(catalog, null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> Analysis.of(catalog, OneMetric.map(), null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void analysis_ofCatalogAndStream_holdsThem() {
        MetricCatalog catalog = MetricCatalog.of(List.of());
        ValueStream stream = OneMetric.map();
        Analysis analysis = Analysis.of(catalog, stream);
        assertThat(analysis.catalog()).isSameAs(catalog);
        assertThat(analysis.valueStream()).isSameAs(stream);
        assertThat(analysis.options()).isSameAs(AnalysisOptions.DEFAULT);
        assertThat(analysis.measures()).isEmpty();
    }
}
