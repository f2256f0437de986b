package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.DAY;
import static dev.valuestream.whatif.Lines.analyze;
import static dev.valuestream.whatif.Lines.compare;
import static dev.valuestream.whatif.Lines.fromSupplier;
import static dev.valuestream.whatif.Lines.map;
import static dev.valuestream.whatif.Lines.twoSteps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    private static final Figure NONE = Figure.unknown(Reason.MISSING_INPUT, Text.of("test", "Not known."));

    private static MeasureChange change(Unit unit, Direction better, Figure before, Figure after) {
        Measure measure = new Measure("some", Optional.empty(), Optional.empty(), unit, better, after);
        return MeasureChange.of(measure, before, Optional.empty());
    }

    private static MeasureChange change(Direction better, double before, double after) {
        return change(Unit.RATIO, better, Figure.of(before), Figure.of(after));
    }

    private static MeasureChange measure(Comparison comparison, String name) {
        return comparison.measure(name).orElseThrow();
    }

    /** Four steps of 40, 50, 60 and 30 s in a row between a saw and a truck. */
    private static ValueStream fourSteps() {
        return map().demand(100, DAY)
                .supplier("start")
                .step("saw", s -> s.cycleTime(Duration.ofSeconds(10)))
                .step("w1", s -> s.cycleTime(Duration.ofSeconds(40)))
                .step("w2", s -> s.cycleTime(Duration.ofSeconds(50)))
                .step("a1", s -> s.cycleTime(Duration.ofSeconds(60)))
                .step("pack", s -> s.cycleTime(Duration.ofSeconds(5)))
                .flow("start", "saw")
                .flow("saw", "w1", f -> f.wait(Duration.ofHours(4)))
                .flow("w1", "w2")
                .flow("w2", "a1")
                .flow("a1", "pack", f -> f.wait(Duration.ofHours(2)))
                .flow("pack", "shop")
                .build();
    }

    private static ValueStream cell(String in) {
        return map().demand(100, DAY)
                .supplier("start")
                .step("saw", s -> s.cycleTime(Duration.ofSeconds(10)))
                .step("cell", s -> s.processTime(Duration.ofSeconds(150)).cycleTime(Duration.ofSeconds(50)))
                .step("pack", s -> s.cycleTime(Duration.ofSeconds(5)))
                .flow("start", "saw")
                .flow(in, "cell", f -> f.wait(Duration.ofHours(1)))
                .flow("cell", "pack", f -> f.wait(Duration.ofHours(2)))
                .flow("pack", "shop")
                .build();
    }

    @Test
    void change_ofARatio_isInPointsAndAShare() {
        MeasureChange change = change(Direction.LOWER, 0.8, 0.6);

        assertThat(change.change().getAsDouble()).isCloseTo(-0.2, within(1e-15));
        assertThat(change.relative().getAsDouble()).isCloseTo(-0.25, within(1e-15));
        assertThat(change.percentagePoints().getAsDouble()).isCloseTo(-20, within(1e-13));
        assertThat(change.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void change_ofAnotherUnit_hasNoPoints() {
        assertThat(change(Unit.ITEMS, Direction.LOWER, Figure.of(1), Figure.of(2))
                        .percentagePoints())
                .isEmpty();
    }

    @Test
    void change_fromAZeroBaseline_hasNoShare() {
        MeasureChange change = change(Direction.LOWER, 0, 3);

        assertThat(change.change()).hasValue(3);
        assertThat(change.relative()).isEmpty();
        assertThat(change.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(change(Direction.HIGHER, 0, 0).relative()).isEmpty();
        assertThat(change(Direction.HIGHER, 0, 0).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void change_fromANegativeBaseline_isAShareOfItsSize() {
        assertThat(change(Direction.HIGHER, -4, -2).relative()).hasValue(0.5);
        assertThat(change(Direction.HIGHER, -4, -2).verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void change_unknownOnEitherSide_isUnknown() {
        for (MeasureChange change : List.of(
                change(Unit.RATIO, Direction.LOWER, NONE, Figure.of(1)),
                change(Unit.RATIO, Direction.LOWER, Figure.of(1), NONE),
                change(Unit.RATIO, Direction.LOWER, NONE, NONE))) {
            assertThat(change.verdict()).isEqualTo(Verdict.UNKNOWN);
            assertThat(change.change()).isEmpty();
            assertThat(change.relative()).isEmpty();
            assertThat(change.percentagePoints()).isEmpty();
        }
    }

    @Test
    void change_whereNeitherWayIsBetter_isUnknownUnlessTheSame() {
        assertThat(change(Direction.NEUTRAL, 2, 3).verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(change(Direction.NEUTRAL, 2, 3).change()).hasValue(1);
        assertThat(change(Direction.NEUTRAL, 2, 2).verdict()).isEqualTo(Verdict.SAME);
    }

    @Test
    void change_byRoundingOnly_isNone() {
        assertThat(change(Direction.LOWER, 0.1 + 0.2, 0.3).verdict()).isEqualTo(Verdict.SAME);
        assertThat(change(Direction.LOWER, 1, 1 + 1e-6).verdict()).isEqualTo(Verdict.WORSE);
    }

    @Test
    void change_beyondTheLargestNumber_isNotSaid() {
        MeasureChange change = change(Direction.LOWER, Double.MAX_VALUE, -Double.MAX_VALUE);

        assertThat(change.change()).isEmpty();
        assertThat(change.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void compare_aMapWithItself_findsNothing() {
        Comparison comparison = compare(fourSteps(), fourSteps());

        assertThat(comparison.diff().isEmpty()).isTrue();
        assertThat(comparison.merges()).isEmpty();
        assertThat(comparison.measures())
                .allMatch(m -> m.verdict() == (m.before() instanceof Figure.Known ? Verdict.SAME : Verdict.UNKNOWN))
                .hasSameSizeAs(analyze(fourSteps()).measures());
    }

    @Test
    void compare_elements_areMatchedById() {
        Comparison comparison = compare(fromSupplier(8, 8, 10), fromSupplier(10, 8, 10));

        MeasureChange capacity = measure(comparison, "step.capacity[a]");
        assertThat(capacity.change().getAsDouble()).isCloseTo(2, within(1e-9));
        assertThat(capacity.relative().getAsDouble()).isCloseTo(0.25, within(1e-9));
        assertThat(capacity.verdict()).isEqualTo(Verdict.BETTER);
        assertThat(measure(comparison, "step.capacity[b]").verdict()).isEqualTo(Verdict.SAME);
        assertThat(measure(comparison, "throughput").verdict()).isEqualTo(Verdict.SAME);
        assertThat(measure(comparison, "step.queue.growth[b]").change().getAsDouble())
                .isCloseTo(2, within(1e-9));
    }

    /** Capacities a day: 28,800 s ÷ 60 s = 480 of the slowest of the three, 28,800 ÷ 50 = 576 of the cell. */
    @Test
    void compare_connectedStepsBetweenTheSameNeighbours_areTakenForAMergeAndThatIsSaid() {
        Comparison comparison = compare(fourSteps(), cell("saw"));

        assertThat(comparison.merges()).containsExactly(new Merge("cell", List.of("w1", "w2", "a1"), true));
        MeasureChange capacity = measure(comparison, "step.capacity[cell]");
        assertThat(capacity.before().number()).hasValue(480);
        assertThat(capacity.after().number()).hasValue(576);
        assertThat(capacity.origin()).contains("a1");
        assertThat(measure(comparison, "step.capacity[w1]").verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(measure(comparison, "step.capacity[w1]").before().number()).hasValue(720);
        assertThat(comparison.measure("step.capacity[a1]")).isEmpty();
    }

    @Test
    void compare_mergedSteps_bringTheirFlowsAlong() {
        MeasureChange wait = measure(compare(fourSteps(), cell("saw")), "flow.wait[saw->cell]");

        assertThat(wait.origin()).contains("saw->w1");
        assertThat(wait.change()).hasValue(-3 * 3600);
        assertThat(wait.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void compare_otherNeighbours_areNoMerge() {
        ValueStream elsewhere = map().demand(100, DAY)
                .supplier("start")
                .step("saw", s -> s.cycleTime(Duration.ofSeconds(10)))
                .step("cell", s -> s.cycleTime(Duration.ofSeconds(50)))
                .step("pack", s -> s.cycleTime(Duration.ofSeconds(5)))
                .flow("start", "cell")
                .flow("cell", "saw")
                .flow("saw", "pack")
                .flow("pack", "shop")
                .build();

        Comparison comparison = compare(fourSteps(), elsewhere);

        assertThat(comparison.merges()).isEmpty();
        assertThat(((Figure.Unknown) measure(comparison, "step.load[cell]").before())
                        .text()
                        .message())
                .isEqualTo("The map before has no cell, so no step.load[cell].");
        assertThat(((Figure.Unknown) measure(comparison, "step.load[w1]").after())
                        .text()
                        .message())
                .isEqualTo("The map after has no w1, so no step.load[w1].");
    }

    @Test
    void compare_twoNewStepsThatCouldBoth_areNoMerge() {
        ValueStream either = map().demand(100, DAY)
                .supplier("start")
                .step("c1", s -> s.cycleTime(Duration.ofSeconds(50)))
                .step("c2", s -> s.cycleTime(Duration.ofSeconds(50)))
                .flow("start", "c1", f -> f.probability(0.5))
                .flow("start", "c2", f -> f.probability(0.5))
                .flow("c1", "shop")
                .flow("c2", "shop")
                .build();

        assertThat(compare(fromSupplier(8, 8, 10), either).merges()).isEmpty();
    }

    @Test
    void compare_oneStepForOne_isMatchedAndNoMerge() {
        ValueStream renamed = map().demand(10, DAY)
                .supplier("start")
                .step("a", s -> s.cycleTime(Lines.pace(8)))
                .step("robot", s -> s.cycleTime(Lines.pace(12)))
                .flow("start", "a")
                .flow("a", "robot")
                .flow("robot", "shop")
                .build();

        Comparison comparison = compare(fromSupplier(8, 8, 10), renamed);

        assertThat(comparison.merges()).isEmpty();
        assertThat(measure(comparison, "step.capacity[robot]").origin()).contains("b");
        assertThat(measure(comparison, "step.capacity[robot]").change().getAsDouble())
                .isCloseTo(4, within(1e-9));
    }

    @Test
    void compare_mergesSaid_areTakenAndNothingIsConcluded() {
        Analysis before = analyze(fourSteps());
        Analysis after = analyze(cell("saw"));

        assertThat(Comparison.of(before, after, Map.of("cell", List.of("w1", "w2", "a1")))
                        .merges())
                .containsExactly(new Merge("cell", List.of("w1", "w2", "a1"), false));
        assertThat(Comparison.of(before, after, Map.of()).merges()).isEmpty();
        assertThatThrownBy(() -> Comparison.of(before, after, Map.of("cell", List.of("w9", "a1"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("w9");
        assertThatThrownBy(() -> Comparison.of(before, after, Map.of("cell", List.of("w1"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void compare_families_haveTheirOwnChanges() {
        Comparison comparison = compare(twoFamilies(6), twoFamilies(3));

        assertThat(measure(comparison, "process-time{x}").change()).hasValue(-3);
        assertThat(measure(comparison, "process-time{y}").verdict()).isEqualTo(Verdict.SAME);
        assertThat(measure(comparison, "process-time").change()).hasValue(-1.5);
    }

    /** Half the items are of family x, which takes other seconds at a. */
    private static ValueStream twoFamilies(long seconds) {
        return twoSteps(
                map().supplier("start")
                        .demand(d -> d.family("x").quantity(50).per(DAY))
                        .demand(d -> d.family("y").quantity(50).per(DAY)),
                s -> s.cycleTime(Duration.ofSeconds(4)).families("x", f -> f.cycleTime(Duration.ofSeconds(seconds))),
                s -> s.cycleTime(Duration.ofSeconds(2)));
    }

    @Test
    void compare_measuresOfPlugIns_takePart() {
        Analysis before = Analysis.of(StandardMetrics.catalog().with(List.of(new Nodes())), fourSteps());
        Analysis after = Analysis.of(StandardMetrics.catalog().with(List.of(new Nodes())), cell("saw"));

        MeasureChange nodes = measure(Comparison.of(before, after), "acme.nodes");
        assertThat(nodes.change()).hasValue(-2);
        assertThat(nodes.verdict()).isEqualTo(Verdict.BETTER);

        MeasureChange oneSided = measure(Comparison.of(analyze(fourSteps()), after), "acme.nodes");
        assertThat(oneSided.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(((Figure.Unknown) oneSided.before()).text().message()).isEqualTo("There is no acme.nodes before.");
    }

    /** A stranger's metric: how many nodes there are. */
    private static final class Nodes implements Metric<Integer> {
        private static final MeasureDefinition MEASURE =
                MeasureDefinition.ofStream("acme.nodes", Unit.COUNT, Direction.LOWER, "Nodes on the map.");
        private static final MetricDescription DESCRIPTION = MetricDescription.of("Nodes", "count", "test", MEASURE);

        @Override
        public MetricKey<Integer> key() {
            return MetricKey.of("acme.nodes", Integer.class);
        }

        @Override
        public MetricDescription description() {
            return DESCRIPTION;
        }

        @Override
        public MetricResult<Integer> evaluate(MetricContext context) {
            int nodes = context.valueStream().nodes().size();
            Measure measure = MEASURE.of(Optional.empty(), Optional.empty(), Figure.of(nodes));
            return MetricResult.of(nodes, Explanation.of(DESCRIPTION, List.of(), List.of()), List.of(measure));
        }
    }
}
