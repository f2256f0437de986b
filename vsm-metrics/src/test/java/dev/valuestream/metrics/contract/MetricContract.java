package dev.valuestream.metrics.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What every metric keeps to. Extend it in a test of your own, say which metric, and all of this is tested:
 *
 * <pre>{@code
 * class CostOfDelayTest extends MetricContract {
 *     protected Metric<?> metric() {
 *         return new CostOfDelay();
 *     }
 *
 *     protected ValueStream prepared(ValueStream map) {
 *         return map.toBuilder().attribute(CostOfDelay.PER_DAY, new BigDecimal(350)).build();
 *     }
 * }
 * }</pre>
 *
 * <p>The metric is tried on sketches of one step, on maps without demand or calendar, and on random maps with everything a
 * map may have; on each as it is, and {@linkplain #prepared prepared}. What figures come out is not tested here: that is
 * for tests with numbers from elsewhere.
 */
public abstract class MetricContract {

    private static final int THREADS = 16;
    private static final int SOME = 5;

    /** For those who extend it. */
    protected MetricContract() {}

    /**
     * The metric under test.
     *
     * @return the metric; a new one at each call, or the same
     */
    protected abstract Metric<?> metric();

    /**
     * A map with what the metric needs beyond what maps have of themselves, such as attributes.
     *
     * @param map any map
     * @return the map with that added; the map itself where nothing is needed
     */
    protected ValueStream prepared(ValueStream map) {
        return map;
    }

    /**
     * More maps to try the metric on.
     *
     * @return the maps; none unless this is overridden
     */
    protected List<ValueStream> maps() {
        return List.of();
    }

    /**
     * Metrics that this one needs, beside the built-in ones.
     *
     * @return the metrics; none unless this is overridden
     */
    protected List<Metric<?>> others() {
        return List.of();
    }

    /**
     * What the metric is asked with.
     *
     * @return the options; times in calendar time too, unless this is overridden
     */
    protected AnalysisOptions options() {
        return AnalysisOptions.DEFAULT.withElapsedTime();
    }

    /**
     * Whether ids need a prefix of the author's own.
     *
     * @return true unless this is overridden, as it is for the built-in metrics
     */
    protected boolean isFromElsewhere() {
        return true;
    }

    private List<ValueStream> allMaps() {
        List<ValueStream> all = new ArrayList<>(maps());
        for (ValueStream map : ContractMaps.all()) {
            ValueStream prepared = prepared(map);
            all.add(map);
            if (!prepared.equals(map)) {
                all.add(prepared);
            }
        }
        return all;
    }

    /** Every so many of all maps, for what takes long. */
    private List<ValueStream> someMaps() {
        List<ValueStream> all = allMaps();
        return IntStream.range(0, all.size())
                .filter(i -> i % SOME == 0)
                .mapToObj(all::get)
                .toList();
    }

    private Trial trial() {
        return trial(metric());
    }

    private Trial trial(Metric<?> metric) {
        return isFromElsewhere()
                ? Trial.beside(metric, others(), options())
                : Trial.inPlace(metric, others(), options());
    }

    private List<Answer> answers() {
        Trial trial = trial();
        return allMaps().stream().map(trial::on).toList();
    }

    /** The key is the same at every call. */
    @Test
    public final void key_atEveryCall_isTheSame() {
        Metric<?> metric = metric();
        assertThat(metric.key()).isEqualTo(metric.key()).isEqualTo(metric().key());
    }

    /** The description is the same at every call, and says what the metric is. */
    @Test
    public final void description_atEveryCall_isTheSameAndSaysWhatItIs() {
        Metric<?> metric = metric();
        assertThat(metric.description()).isEqualTo(metric.description()).isEqualTo(metric().description());
        assertThat(List.of(
                        metric.description().title(),
                        metric.description().formula(),
                        metric.description().source()))
                .as("title, formula, source")
                .noneMatch(String::isBlank);
        assertThat(metric.description().measures())
                .allSatisfy(m -> assertThat(m.text()).as(m.id()).isNotBlank());
    }

    /** The ids of the metric and of its measures start with a name of the author's own, and none is taken. */
    @Test
    public final void ids_ofMetricAndMeasures_areItsOwn() {
        assertThat(trial().catalog().problems()).isEmpty();
        if (isFromElsewhere()) {
            String party = metric().key().id().split("\\.", 2)[0] + ".";
            assertThat(metric().key().id())
                    .as("an id with a name of your own before it")
                    .startsWith(party);
            assertThat(Trial.firstWordsOfOurs())
                    .as("words that built-in ids start with")
                    .doesNotContain(party);
            assertThat(metric().description().measures())
                    .extracting(MeasureDefinition::id)
                    .allSatisfy(id -> assertThat(id).startsWith(party));
        }
    }

    /** Whatever the map, the metric neither throws nor answers what it did not declare. */
    @Test
    public final void result_onAnyMap_isNeverFailed() {
        for (Answer answer : answers()) {
            if (answer.result() instanceof MetricResult.Unavailable<?> none && none.reason() == Reason.FAILED) {
                fail(
                        "on " + answer.map().id() + ": " + none.message(),
                        none.failure().orElse(null));
            }
        }
    }

    /** Every measure that is declared is known somewhere: what is never known is no measure. */
    @Test
    public final void measures_declared_areKnownOnSomeMap() {
        Set<String> known = new HashSet<>();
        boolean answered = false;
        for (Answer answer : answers()) {
            answered |= answer.result() instanceof MetricResult.Computed<?>;
            answer.measures().stream()
                    .filter(m -> m.figure().number().isPresent())
                    .map(Measure::id)
                    .forEach(known::add);
        }
        assertThat(answered)
                .as("an answer on some map; override prepared() or maps()")
                .isTrue();
        assertThat(metric().description().measures())
                .extracting(MeasureDefinition::id)
                .as("measures that are known on some map; override prepared() or maps()")
                .allSatisfy(id -> assertThat(known).contains(id));
    }

    /** Asked again, after other maps, the metric answers the same: it holds no state. */
    @Test
    public final void result_askedAgain_isTheSame() {
        Trial trial = trial();
        List<ValueStream> maps = new ArrayList<>(allMaps());
        List<String> first = maps.stream().map(m -> trial.on(m).text()).toList();
        Collections.reverse(maps);
        List<String> again =
                new ArrayList<>(maps.stream().map(m -> trial.on(m).text()).toList());
        Collections.reverse(again);
        assertThat(again).isEqualTo(first);
    }

    /** Asked by many threads at once, on analyses of their own, the metric answers the same. */
    @Test
    public final void result_askedByManyThreads_isTheSame() {
        Trial trial = trial();
        List<ValueStream> maps = someMaps();
        List<String> alone = maps.stream().map(m -> trial.on(m).text()).toList();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<List<String>>> seen = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                seen.add(CompletableFuture.supplyAsync(
                        () -> maps.stream().map(m -> trial.on(m).text()).toList(), threads));
            }
            seen.forEach(s -> assertThat(s.join()).isEqualTo(alone));
        } finally {
            threads.shutdownNow();
        }
    }

    /** Where the machine is set to another language, the metric answers the same. */
    @Test
    public final void result_underAnotherLocale_isTheSame() {
        List<String> wanted = someAnswers();
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr-TR", "ar-EG", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(someAnswers()).as(tag).isEqualTo(wanted);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private List<String> someAnswers() {
        Trial trial = trial();
        return someMaps().stream().map(m -> trial.on(m).text()).toList();
    }

    /** A value comes with formula and source, and with terms that say where they come from. */
    @Test
    public final void explanation_ofAValue_hasSourceAndTerms() {
        Set<String> origins = new HashSet<>();
        for (Answer answer : answers()) {
            if (answer.result() instanceof MetricResult.Computed<?> computed) {
                Explanation explanation = computed.explanation();
                assertThat(explanation.formula()).as("formula").isNotBlank();
                assertThat(explanation.source()).as("source").isNotBlank();
                for (Explanation.Term term : explanation.terms()) {
                    assertThat(term.name()).as("name of a term").isNotBlank();
                    assertThat(term).as("lines that could not be made").isNotEqualTo(failedLines(term));
                    origins.add(term.origin());
                }
            }
        }
        origins.remove("");
        assertThat(origins).as("origins of the terms").isNotEmpty();
    }

    private static Explanation.Term failedLines(Explanation.Term term) {
        return new Explanation.Term("failed", "", term.origin());
    }

    /** Where something is missing, the answer names an element of the map, or the map, and is a sentence. */
    @Test
    public final void unavailable_forMissingInput_namesTheElement() {
        for (Answer answer : answers()) {
            if (answer.result() instanceof MetricResult.Unavailable<?> none) {
                assertThat(none.message()).isNotBlank().endsWith(".");
                if (none.reason() == Reason.MISSING_INPUT) {
                    assertThat(answer.names(none.message()))
                            .as("names an element or the map: %s", none.message())
                            .isTrue();
                }
            }
        }
    }

    /** The context is used while the metric is evaluated, and never afterwards. */
    @Test
    public final void context_afterwards_isNotUsed() {
        Watched<?> watched = Watched.of(metric());
        Trial trial = trial(watched);
        allMaps().forEach(map -> trial.on(map).text());
        assertThat(watched.misuses())
                .as("uses of a context after its evaluation")
                .isEmpty();
    }
}
