package dev.valuestream.metrics.capacity;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Acme's pace and people, Rother and Shook, and streams by hand. */
class PitchAndOperatorsTest {

    private static final Duration SHIFTS = Duration.ofSeconds(2 * 27_600);

    private static ValueStreamBuilder cell(Consumer<StepBuilder> step) {
        return ValueStream.builder("cell")
                .calendar(c -> c.workingTimePerDay(SHIFTS).daysPerWeek(5))
                .supplier("stamping")
                .step("cell", step::accept)
                .customer("state-street", c -> c.packOut(20))
                .flow("stamping", "cell")
                .flow("cell", "state-street");
    }

    private static Consumer<StepBuilder> seconds(int seconds) {
        return s -> s.processTime(Duration.ofSeconds(seconds));
    }

    /** 187 s at a takt of 60 s; 168 s after kaizen. The tray of 20 is due every 20 min. */
    @Test
    void acme_cellOfWeldingAndAssembly_asPrinted() {
        Answers answers = Answers.of(cell(seconds(187)).demand(920, SHIFTS));
        assertThat(answers.value("operators-needed")).isCloseTo(187 / 60.0, EXACT);
        assertThat(answers.value("labour-required")).isCloseTo(187 / 60.0, EXACT);
        assertThat(answers.minutes("pitch")).isCloseTo(20, EXACT);
        assertThat(Answers.of(cell(seconds(168)).demand(920, SHIFTS)).value("operators-needed"))
                .isCloseTo(2.8, EXACT);
    }

    @Test
    void operators_ofFamilies_addUp() {
        Answers answers = Answers.of(cell(s -> s.families("LH", f -> f.processTime(Duration.ofSeconds(92)))
                        .families("RH", f -> f.processTime(Duration.ofSeconds(345))))
                .demand(d -> d.family("LH").quantity(600).per(SHIFTS))
                .demand(d -> d.family("RH").quantity(320).per(SHIFTS)));
        // takts of 92 s and 172.5 s
        assertThat(answers.value("operators-needed{LH}")).isCloseTo(1, EXACT);
        assertThat(answers.value("operators-needed{RH}")).isCloseTo(2, EXACT);
        assertThat(answers.value("operators-needed")).isCloseTo(3, EXACT);
        assertThat(answers.minutes("pitch{LH}")).isCloseTo(20 * 92 / 60.0, EXACT);
        assertThat(answers.minutes("pitch")).isCloseTo(20, EXACT);
    }

    @Test
    void operators_crewAndRework_count() {
        Answers answers = Answers.of(ValueStream.builder("map")
                .demand(48, Duration.ofHours(8))
                .trigger("in")
                .step("a", s -> s.processTime(min(5)).crew(2))
                .customer("out")
                .flow("in", "a")
                .flow("a", "a", f -> f.probability(0.2))
                .flow("a", "out", f -> f.probability(0.8)));
        // 1.25 visits · 5 min · 2 people at a takt of 10 min
        assertThat(answers.value("operators-needed")).isCloseTo(1.25, EXACT);
    }

    @Test
    void labour_ownCalendar_isMeasuredAgainstIt() {
        Answers answers = Answers.of(ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5))
                .demand(48, Duration.ofHours(8))
                .trigger("in")
                .step(
                        "a",
                        s -> s.processTime(min(20))
                                .calendar(c -> c.workingTimePerDay(Duration.ofHours(16))
                                        .daysPerWeek(5)))
                .step("b", s -> s.processTime(min(5)))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out"));
        assertThat(answers.value("operators-needed")).isCloseTo(2.5, EXACT);
        assertThat(answers.value("labour-required")).isCloseTo(1 + 0.5, EXACT);
    }

    @Test
    void operators_aTimeMissing_areAtLeastWhatIsKnown() {
        Answers answers = Answers.of(cell(seconds(187))
                .step("pack")
                .removeFlow("cell->state-street")
                .flow("cell", "pack")
                .flow("pack", "state-street")
                .demand(920, SHIFTS));
        for (String measure : new String[] {"operators-needed", "labour-required"}) {
            assertThat(answers.why(measure)).startsWith("The step pack has no processTime.");
            assertThat(answers.unknown(measure).atLeast().orElseThrow()).isCloseTo(187 / 60.0, EXACT);
        }
    }

    @Test
    void operators_noDemand_areMissingAndOfNone_areNobody() {
        assertThat(Answers.of(cell(seconds(187))).why("operators-needed")).contains("cell has no demand");
        assertThat(Answers.of(cell(seconds(187)).demand(0, SHIFTS)).value("operators-needed"))
                .isZero();
    }

    @Test
    void labour_stepWithoutWorkingTime_isUnstable() {
        Answers answers = Answers.of(cell(s -> s.processTime(min(1)).calendar(c -> c.workingTimePerDay(Duration.ZERO)))
                .demand(920, SHIFTS));
        assertThat(answers.unknown("labour-required").reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(answers.why("labour-required")).contains("cell", "workingTimePerDay");
        assertThat(answers.value("operators-needed")).isCloseTo(1, EXACT);
    }

    @Test
    void pitch_customerWithoutPackOut_isMissing() {
        Answers answers = Answers.of(
                cell(seconds(187)).customer("other").flow("cell", "other").demand(920, SHIFTS));
        assertThat(answers.unknown("pitch").reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(answers.why("pitch")).contains("customer other", "packOut").doesNotContain("state-street");
    }

    @Test
    void pitch_containersOfDifferentSizes_isNotApplicable() {
        Answers answers = Answers.of(cell(seconds(187))
                .customer("other", c -> c.packOut(5))
                .flow("cell", "other", f -> f.family("b"))
                .editFlow("cell->state-street", f -> f.family("a"))
                .demand(d -> d.family("a").quantity(460).per(SHIFTS))
                .demand(d -> d.family("b").quantity(460).per(SHIFTS)));
        assertThat(answers.unknown("pitch").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(answers.why("pitch")).contains("state-street.packOut 20, other.packOut 5");
        assertThat(answers.minutes("pitch{a}")).isCloseTo(40, EXACT);
        assertThat(answers.minutes("pitch{b}")).isCloseTo(10, EXACT);
    }
}
