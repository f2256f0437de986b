package dev.valuestream.metrics.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.Finding;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Demand that steps cannot meet, by nothing up to more than a double holds: the first can do 480 a day, the second 240. */
class OverloadTest {

    private static final Duration DAY = Duration.ofHours(8);

    private static final List<String> PREDICTED = List.of(
            "lead-time.predicted",
            "lead-time.predicted.p85",
            "work-in-process.predicted",
            "step.wait.predicted[second]",
            "step.queue.predicted[second]");

    private static ValueStreamBuilder steps(double perDay) {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(perDay, DAY)
                .team("pair", t -> t.people(1))
                .trigger("request")
                .customer("done")
                .step("first", s -> s.processTime(Duration.ofMinutes(1)))
                .flow("request", "first")
                .flow("first", "second");
    }

    private static Analysis line(double perDay) {
        return StandardMetrics.analyze(steps(perDay)
                .step("second", s -> s.processTime(Duration.ofMinutes(2)))
                .flow("second", "done")
                .build());
    }

    /** Four in five come back, to a team that does more than this: more visits than demand, where the two can overflow. */
    private static Analysis rework(double perDay) {
        return StandardMetrics.analyze(steps(perDay)
                .step("second", s -> s.processTime(Duration.ofMinutes(2)).team("pair"))
                .step("third", s -> s.processTime(Duration.ofMinutes(3)).team("pair"))
                .flow("second", "third")
                .flow("third", "second", f -> f.probability(0.8))
                .flow("third", "done", f -> f.probability(0.2))
                .build());
    }

    private static Figure figure(Analysis analysis, String measure) {
        return analysis.measure(measure).orElseThrow().figure();
    }

    private static void isUnstable(Analysis analysis, String measure) {
        assertThat(figure(analysis, measure))
                .as(measure)
                .isInstanceOfSatisfying(
                        Figure.Unknown.class,
                        u -> assertThat(u.reason()).as(u.text().message()).isEqualTo(Reason.UNSTABLE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1e18, 1e155, 1e300, 1e304, 1e307, Double.MAX_VALUE})
    void predictions_overloadOfAnySize_areUnstable(double perDay) {
        for (Analysis analysis : List.of(line(perDay), rework(perDay))) {
            PREDICTED.forEach(measure -> isUnstable(analysis, measure));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1e18, 1e155, 1e300, 1e304, 1e307, Double.MAX_VALUE})
    void measures_overloadOfAnySize_neverBlameAnUptimeNorBreakDown(double perDay) {
        for (Analysis analysis : List.of(line(perDay), rework(perDay))) {
            assertThat(analysis.measures())
                    .extracting(Measure::figure)
                    .filteredOn(Figure.Unknown.class::isInstance)
                    .extracting(f -> ((Figure.Unknown) f).text().message())
                    .noneMatch(m -> m.contains("uptime") || m.contains("Exception") || m.contains("1e-9"));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {500, 1e18, 1e155, 1e300})
    void growth_overloadOfAnySize_isDemandLessCapacityAndNoMorePasses(double perDay) {
        Analysis analysis = line(perDay);
        assertThat(figure(analysis, "step.queue.growth[first]").number().orElseThrow())
                .isCloseTo(perDay - 480, within(1e-9 * perDay));
        assertThat(figure(analysis, "step.queue.growth[second]").number().orElseThrow())
                .isCloseTo(480 - 240, within(1e-9 * 480));
        assertThat(figure(analysis, "throughput").number().orElseThrow()).isCloseTo(240, within(1e-9 * 240));
    }

    @Test
    void load_beyondWhatADoubleHolds_isUnstableAndSetsNoRate() {
        Analysis analysis = rework(Double.MAX_VALUE);
        for (String measure : List.of("step.load[third]", "team.load[pair]", "bottleneck.load", "throughput")) {
            isUnstable(analysis, measure);
            assertThat(((Figure.Unknown) figure(analysis, measure)).text().message())
                    .as(measure)
                    .contains("check the units of demand and times");
        }
        isUnstable(analysis, "factory-physics.bottleneck-rate");
    }

    private static String finding(Analysis analysis) {
        return analysis.findings().stream()
                .filter(f -> f.code().equals("step.overloaded"))
                .map(Finding::message)
                .reduce("", String::concat);
    }

    @Test
    void finding_loadOfExactlyOne_saysThatNothingMakesUpForWhatVaries() {
        Analysis analysis = line(240);
        isUnstable(analysis, "step.wait.predicted[second]");
        assertThat(finding(analysis))
                .startsWith("Step second is asked for 100 % of what it can do, and as much reaches it as it can do:")
                .contains("with any variability the queue before it gets longer without end")
                .contains("with none it stays as it is")
                .doesNotContain("no queue grows");
    }

    @Test
    void finding_lessReachesAnOverloadedStepThanItCanDo_saysThatNoQueueGrows() {
        Analysis analysis = StandardMetrics.analyze(steps(1000)
                .step("second", s -> s.processTime(Duration.ofSeconds(45)))
                .flow("second", "done")
                .build());
        assertThat(finding(analysis))
                .contains("Step second is asked for 156 % of what it can do, but no queue grows before it, because no"
                        + " more reaches it than it can do.");
    }
}
