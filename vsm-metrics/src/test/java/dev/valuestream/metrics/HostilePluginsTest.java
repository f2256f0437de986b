package dev.valuestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.fixture.RandomMaps;
import dev.valuestream.metrics.hostile.Hostile;
import dev.valuestream.metrics.hostile.Hostile.Fate;
import dev.valuestream.metrics.hostile.HostileWaits;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each hostile metric is named, and leaves every figure of every other metric as it is without it. */
@Timeout(120)
@Tag("slow")
class HostilePluginsTest {

    private static final ValueStream MAP = RandomMaps.map(20, 6);
    private static final Set<MetricKey<?>> OURS =
            new HashSet<>(StandardMetrics.catalog().keys());
    private static final String ALONE = ours(StandardMetrics.analyze(MAP));

    static List<Hostile> hostile() {
        return Hostile.all();
    }

    /** All figures of our metrics with their reasons and explanations, as text. */
    private static String ours(Analysis analysis) {
        return StandardMetrics.catalog().keys().stream()
                .map(k -> analysis.measures(k) + "\n" + analysis.explain(k).toText())
                .collect(Collectors.joining("\n"));
    }

    private static Analysis with(List<? extends Metric<?>> metrics, AnalysisOptions options) {
        return Analysis.of(StandardMetrics.catalog().with(metrics), MAP, options);
    }

    private static Analysis with(Hostile hostile) {
        return with(hostile.metrics(), AnalysisOptions.DEFAULT);
    }

    private static List<MetricKey<?>> theirs(Analysis analysis) {
        return analysis.catalog().keys().stream().filter(k -> !OURS.contains(k)).toList();
    }

    @Test
    void suite_isLarge() {
        assertThat(Hostile.all()).hasSizeGreaterThan(40);
        assertThat(Hostile.all()).extracting(Hostile::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileMetric_askedLast_harmsNoFigureOfOthers(Hostile hostile) {
        Analysis analysis = with(hostile);
        assertThat(ours(analysis)).isEqualTo(ALONE);
        analysis.measures();
        analysis.findings();
        assertThat(ours(analysis)).isEqualTo(ALONE);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileMetric_askedFirst_isNamedAndHarmsNoFigureOfOthers(Hostile hostile) {
        Analysis analysis = with(hostile);
        String said = theirs(analysis).stream()
                .map(k -> analysis.measures(k) + "\n" + analysis.explain(k).toText())
                .collect(Collectors.joining("\n"));

        assertThat(ours(analysis)).isEqualTo(ALONE);
        if (hostile.fate() == Fate.LEFT_OUT) {
            assertThat(theirs(analysis)).isEmpty();
            assertThat(analysis.catalog().problems()).hasSize(1);
            assertThat(analysis.catalog().problems().get(0).message()).contains("hostile", hostile.words());
        } else if (hostile.fate() == Fate.FAILED) {
            assertThat(said).contains("The metric hostile.", "FAILED", hostile.words());
        } else {
            assertThat(said).doesNotContain("FAILED");
            assertThat(analysis.catalog().problems()).isEmpty();
        }
    }

    @Test
    void hostileMetrics_allAtOnce_harmNoFigureOfOthersFromAnyThread() throws InterruptedException {
        List<Metric<?>> metrics = new ArrayList<>();
        Hostile.all().forEach(h -> metrics.addAll(h.metrics()));
        Analysis analysis = with(metrics, AnalysisOptions.DEFAULT);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<CompletableFuture<String>> seen = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                boolean theirsFirst = i % 2 == 0;
                seen.add(CompletableFuture.supplyAsync(() -> seen(analysis, theirsFirst), threads));
            }
            assertThat(seen).allSatisfy(s -> assertThat(s.join()).isEqualTo(ALONE));
        } finally {
            threads.shutdown();
        }
    }

    private static String seen(Analysis analysis, boolean theirsFirst) {
        if (theirsFirst) {
            theirs(analysis).forEach(analysis::measures);
        }
        return ours(analysis);
    }

    @Test
    void metricThatNeverEnds_underALimit_isGivenUpByNameAndHarmsNoOther() {
        AtomicLong now = new AtomicLong();
        AnalysisOptions options = AnalysisOptions.DEFAULT.withTicker(now::get).withTimeLimit(Duration.ofSeconds(2));
        Analysis analysis = with(HostileWaits.metrics(() -> now.addAndGet(1_000_000)), options);

        for (MetricKey<?> key : theirs(analysis)) {
            assertThat(analysis.explain(key).toText())
                    .contains("The metric " + key + " was given up: it works for longer than 2 s.");
            assertThat(analysis.evaluationTimes().get(key)).isEqualTo(Duration.ofMillis(2001));
        }
        assertThat(theirs(analysis)).hasSize(2);
        assertThat(ours(analysis)).isEqualTo(ALONE);
    }

    @Test
    void metricThatNeverEnds_whenTheCallerGivesUp_stopsByName() {
        AtomicLong rounds = new AtomicLong();
        AnalysisOptions options = AnalysisOptions.DEFAULT.withCancellation(() -> rounds.get() == 1000);
        Analysis analysis = with(HostileWaits.metrics(rounds::incrementAndGet), options);

        assertThatThrownBy(analysis::measures)
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("given up at the metric hostile.endless");
        rounds.set(0);
        assertThat(ours(analysis)).as("nobody gives up any more").isEqualTo(ALONE);
    }

    @Test
    void metricThatExhaustsTheMachine_isNotHidden() {
        OutOfMemoryError fatal = new OutOfMemoryError("test");
        Metric<?> metric = OneMetric.of("hostile.memory", c -> {
            throw fatal;
        });
        Analysis analysis = with(List.of(metric), AnalysisOptions.DEFAULT);
        assertThatThrownBy(analysis::measures).isSameAs(fatal);
        assertThat(ours(analysis)).isEqualTo(ALONE);
    }
}
