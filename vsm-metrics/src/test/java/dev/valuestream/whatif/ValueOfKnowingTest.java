package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.DAY;
import static dev.valuestream.whatif.Lines.analyze;
import static dev.valuestream.whatif.Lines.map;
import static dev.valuestream.whatif.Lines.pace;
import static dev.valuestream.whatif.Lines.twoSteps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.ObservationSource;
import dev.valuestream.model.State;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.unit.Ratio;
import dev.valuestream.whatif.OpenInput.Standing;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValueOfKnowingTest {

    private static final Duration HOUR = Duration.ofHours(1);

    /** A walked step of 2 h after 20 h of waiting, then an estimated one of 10 h. */
    private static ValueStreamBuilder office() {
        return map().trigger("in")
                .step("walked", s -> s.processTime(hours(2)).observation(o -> o.source(ObservationSource.WALKED)))
                .step("guess", s -> s.processTime(hours(10)).observation(o -> o.source(ObservationSource.ESTIMATE)))
                .flow("in", "walked", f -> f.wait(hours(20)))
                .flow("walked", "guess")
                .flow("guess", "shop", f -> f.wait(hours(5)));
    }

    private static Duration hours(int hours) {
        return HOUR.multipliedBy(hours);
    }

    /** Of the estimate 30 % to either side is a swing of 6 h, of the wait seen with it 3 h; what was walked is not open. */
    @Test
    void inputs_areWhatNobodyWalked_thatFirstOnWhichMostHangs() {
        ValueOfKnowing knowing = ValueOfKnowing.of(analyze(office().build()), "lead-time");

        assertThat(knowing.inputs())
                .extracting(i -> i.element().id() + "." + i.parameter())
                .containsExactly("guess.processTime", "guess->shop.inventory.wait");
        OpenInput first = knowing.inputs().get(0);
        assertThat(first.standing()).isEqualTo(Standing.ESTIMATE);
        assertThat(first.low()).isCloseTo(25_200, within(1e-6));
        assertThat(first.high()).isCloseTo(46_800, within(1e-6));
        assertThat(first.swing()).isCloseTo(21_600, within(1e-6));
        assertThat(knowing.inputs().get(1).swing()).isCloseTo(10_800, within(1e-6));
        assertThat(knowing.missing()).isEmpty();
    }

    @Test
    void inputs_ofAnotherError_areOffByThat() {
        ValueOfKnowing knowing = ValueOfKnowing.of(analyze(office().build()), "lead-time", Ratio.of(0.5));

        assertThat(knowing.inputs().get(0).swing()).isCloseTo(36_000, within(1e-6));
        assertThat(knowing.error()).isEqualTo(Ratio.of(0.5));
    }

    /** Uniform from 10 h to 110 h: 5 % and 95 % are 15 h and 105 h. */
    @Test
    void inputs_givenAsARange_lieInIt() {
        ValueStream stream = map().trigger("in")
                .step("a", s -> s.processTime(TimeDistribution.uniform(hours(10), hours(110))))
                .flow("in", "a")
                .flow("a", "shop")
                .build();

        OpenInput input =
                ValueOfKnowing.of(analyze(stream), "lead-time").inputs().get(0);

        assertThat(input.standing()).isEqualTo(Standing.UNOBSERVED);
        assertThat(input.low()).isCloseTo(hours(15).toSeconds(), within(1e-6));
        assertThat(input.high()).isCloseTo(hours(105).toSeconds(), within(1e-6));
        assertThat(input.swing()).isCloseTo(hours(90).toSeconds(), within(1e-3));
    }

    /** Of 90 % good what is lost may be 30 % off, of a way taken by 20 % the way: 87 to 93 %, 14 to 26 %. */
    @Test
    void inputs_shares_areOffByThatPartOfTheSmallerSide() {
        ValueStream stream = map().trigger("in")
                .demand(1, DAY)
                .step("a", s -> s.processTime(HOUR).yield(0.9))
                .step("b", s -> s.processTime(HOUR).yield(1))
                .flow("in", "a")
                .flow("a", "b", f -> f.probability(0.2))
                .flow("a", "shop", f -> f.probability(0.8))
                .flow("b", "shop")
                .build();

        List<OpenInput> ofYield = ValueOfKnowing.of(analyze(stream), "yield").inputs();
        List<OpenInput> ofTime = ValueOfKnowing.of(analyze(stream), "effort").inputs();

        assertThat(ofYield.get(0).low()).isCloseTo(0.87, within(1e-12));
        assertThat(ofYield.get(0).high()).isCloseTo(0.93, within(1e-12));
        OpenInput way = ofTime.stream()
                .filter(i -> i.element().id().equals("a->b"))
                .findFirst()
                .orElseThrow();
        assertThat(way.low()).isCloseTo(0.14, within(1e-12));
        assertThat(way.high()).isCloseTo(0.26, within(1e-12));
    }

    /** Nobody said how even the work is, nor how evenly it comes: each may be anything from none to twice as assumed. */
    @Test
    void inputs_thatAnAnalysisAssumes_areOpenToo() {
        ValueStream line = twoSteps(
                map().trigger("start").demand(10, DAY),
                s -> s.cycleTime(pace(12)).observation(o -> o.source(ObservationSource.SYSTEM_DATA)),
                s -> s.cycleTime(pace(40)).observation(o -> o.source(ObservationSource.WALKED)));

        List<OpenInput> inputs =
                ValueOfKnowing.of(analyze(line), "lead-time.predicted").inputs();

        assertThat(inputs).allMatch(i -> i.standing() == Standing.ASSUMED);
        assertThat(inputs).extracting(OpenInput::parameter).contains("cycleTime.cv", "cv");
        OpenInput variability = inputs.stream()
                .filter(i ->
                        i.parameter().equals("cycleTime.cv") && i.element().id().equals("a"))
                .findFirst()
                .orElseThrow();
        assertThat(variability.low()).isZero();
        assertThat(variability.high()).isEqualTo(2);
        assertThat(variability.atHigh().number().orElseThrow())
                .isGreaterThan(variability.atLow().number().orElseThrow());
    }

    /** A step that may be full decides whether there is a wait to tell at all. */
    @Test
    void inputs_thatDecideWhetherQueuesEnd_comeFirst() {
        ValueStream line = twoSteps(
                map().trigger("start").demand(10, DAY), s -> s.cycleTime(pace(12)), s -> s.cycleTime(pace(40)));

        OpenInput first =
                ValueOfKnowing.of(analyze(line), "lead-time.predicted").inputs().get(0);

        assertThat(first.element().id()).isEqualTo("a");
        assertThat(first.parameter()).isEqualTo("cycleTime");
        assertThat(first.isDecisive()).isTrue();
        assertThat(first.atHigh().number()).isEmpty();
    }

    /** Process time cannot be longer than the step's lead time: what makes no map decides nothing. */
    @Test
    void inputs_thatMakeNoMap_decideNothing() {
        ValueStream stream = map().trigger("in")
                .step(
                        "a",
                        (StepBuilder s) -> s.processTime(HOUR)
                                .leadTime(HOUR.multipliedBy(3).dividedBy(2)))
                .flow("in", "a")
                .flow("a", "shop")
                .build();

        List<OpenInput> inputs =
                ValueOfKnowing.of(analyze(stream), "activity-ratio").inputs();

        assertThat(inputs).noneMatch(OpenInput::isDecisive);
        assertThat(inputs).extracting(OpenInput::parameter).containsExactlyInAnyOrder("processTime", "leadTime");
        OpenInput leadTime = ValueOfKnowing.of(analyze(stream), "activity-ratio", Ratio.of(0.5)).inputs().stream()
                .filter(i -> i.parameter().equals("leadTime"))
                .findFirst()
                .orElseThrow();
        assertThat(leadTime.atLow().toString()).contains("There is no such map");
        assertThat(leadTime.swing()).isCloseTo(2.0 / 3 - 1 / 2.25, within(1e-9));
    }

    /** Nobody can have walked what is designed. */
    @Test
    void inputs_ofADesign_areOnlyWhatIsAssumed() {
        assertThat(ValueOfKnowing.of(analyze(office().state(State.TO_BE).build()), "lead-time")
                        .inputs())
                .isEmpty();
    }

    @Test
    void missing_namesWhatMustBeFoundOutFirst() {
        ValueStream sketch =
                map().trigger("in").step("a").flow("in", "a").flow("a", "shop").build();

        ValueOfKnowing knowing = ValueOfKnowing.of(analyze(sketch), "lead-time");

        assertThat(knowing.missing().orElseThrow().message()).contains("step a has no");
        assertThat(knowing.inputs()).isEmpty();
        assertThat(knowing.measure().name()).isEqualTo("lead-time");
    }
}
