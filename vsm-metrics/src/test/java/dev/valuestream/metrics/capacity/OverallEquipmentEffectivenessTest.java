package dev.valuestream.metrics.capacity;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Overall equipment effectiveness, by hand from a shift's counts. */
class OverallEquipmentEffectivenessTest {

    private static final Duration SHIFT = Duration.ofMinutes(420);
    private static final String OEE = "overall-equipment-effectiveness[press]";

    private static ValueStreamBuilder map(Consumer<StepBuilder> step) {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(SHIFT).daysPerWeek(5))
                .trigger("in")
                .step("press", step::accept)
                .customer("out")
                .flow("in", "press")
                .flow("press", "out");
    }

    /**
     * A shift that is planned to run 420 min, is down for 47, makes 19,271 pieces of which 423 are bad, at an ideal of 60 a
     * minute: 373 ÷ 420 · (19,271 ÷ 60) ÷ 373 · 18,848 ÷ 19,271 = 18,848 ÷ 60 ÷ 420 = 74.79 %.
     */
    @Test
    void shift_countedInPieces_isGoodPiecesAtTheIdealOverPlannedTime() {
        double made = 19_271;
        double good = made - 423;
        Answers answers = Answers.of(map(s -> s.uptime(373 / 420.0)
                .idealCycleTime(Duration.ofSeconds(1))
                .cycleTime(Duration.ofNanos(Math.round(373 * 60e9 / made)))
                .goodShare(good / made)));
        assertThat(answers.value(OEE)).isCloseTo(good / 60 / 420, within(1e-9));
    }

    @Test
    void factors_areMultipliedOnce() {
        Answers answers = Answers.of(map(
                s -> s.uptime(0.9).idealCycleTime(min(0.95)).cycleTime(min(1)).goodShare(0.99)));
        assertThat(answers.value(OEE)).isCloseTo(0.9 * 0.95 * 0.99, EXACT);
        assertThat(answers.analysis().explain(OverallEquipmentEffectiveness.KEY).toText())
                .contains("uptime 90 % · idealCycleTime 57 s ÷ cycleTime 60 s · goodShare 99 %");
    }

    @Test
    void uptime_notStated_isAssumedAndSaid() {
        Answers answers =
                Answers.of(map(s -> s.idealCycleTime(min(1)).processTime(min(2)).goodShare(1)));
        assertThat(answers.value(OEE)).isCloseTo(0.5, EXACT);
        assertThat(answers.analysis().explain(OverallEquipmentEffectiveness.KEY).assumptions())
                .containsExactly("uptime 1 where none is stated: press");
    }

    @Test
    void families_ofTheStep_weighByTheTimeTheyTake() {
        // x: 100 min planned, 50 min ideal and good; y: 100 · 2 ÷ 0.8 = 250 min, 100 · 1.5 · 0.9 = 135 min
        Answers answers = Answers.of(map(s -> s.families(
                                "x",
                                f -> f.cycleTime(min(1))
                                        .idealCycleTime(min(0.5))
                                        .goodShare(1))
                        .families(
                                "y",
                                f -> f.cycleTime(min(2))
                                        .idealCycleTime(min(1.5))
                                        .uptime(0.8)
                                        .goodShare(0.9)))
                .demand(d -> d.family("x").quantity(100).per(SHIFT))
                .demand(d -> d.family("y").quantity(100).per(SHIFT)));
        assertThat(answers.value(OEE + "{x}")).isCloseTo(0.5, EXACT);
        assertThat(answers.value(OEE + "{y}")).isCloseTo(0.54, EXACT);
        assertThat(answers.value(OEE)).isCloseTo(185 / 350.0, EXACT);
    }

    @Test
    void missingFields_areNamed() {
        Answers answers = Answers.of(map(s -> s.uptime(0.9).cycleTime(min(1))));
        assertThat(answers.unknown(OEE).reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(answers.why(OEE)).contains("press", "idealCycleTime", "goodShare");
    }

    @Test
    void cycleShorterThanTheIdeal_isAFinding() {
        Answers answers =
                Answers.of(map(s -> s.idealCycleTime(min(2)).cycleTime(min(1)).goodShare(1)));
        assertThat(answers.analysis().findings())
                .anyMatch(f -> f.code().equals("step.idealCycleTime.slow")
                        && f.element().equals("press"));
    }

    @Test
    void cycleOfNoTime_isNotApplicable() {
        Answers answers =
                Answers.of(map(s -> s.idealCycleTime(min(2)).cycleTime(min(0)).goodShare(1)));
        assertThat(answers.unknown(OEE).reason()).isEqualTo(Reason.NOT_APPLICABLE);
    }
}
