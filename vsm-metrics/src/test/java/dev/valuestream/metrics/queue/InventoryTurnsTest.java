package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.Answers.EXACT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.CalendarBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Turns of Acme's states, Rother and Shook, and of streams by hand. */
class InventoryTurnsTest {

    private static final Duration DAY = Duration.ofSeconds(55_200);

    private static ValueStreamBuilder waiting(double days, Consumer<CalendarBuilder> calendar) {
        return ValueStream.builder("map")
                .calendar(c -> calendar.accept(c.workingTimePerDay(DAY).daysPerWeek(5)))
                .supplier("coils")
                .step("cell", s -> s.processTime(Duration.ofSeconds(60)))
                .customer("out")
                .flow("coils", "cell", f -> f.wait(Duration.ofMillis(Math.round(days * 55_200_000))))
                .flow("cell", "out");
    }

    private static double turns(double days) {
        return Answers.of(waiting(days, c -> c.workingDaysPerYear(240))).value("inventory-turns");
    }

    @Test
    void acme_states_turnAsPrinted() {
        assertThat(turns(23.619565)).isCloseTo(10.2, within(0.05));
        assertThat(turns(8)).isCloseTo(30, EXACT);
        assertThat(turns(4.5)).isCloseTo(53.3, within(0.05));
    }

    @Test
    void year_notStated_is52WeeksLessTheHolidays() {
        Answers answers =
                Answers.of(waiting(10, c -> c.holiday(LocalDate.of(2026, 5, 1)).holiday(LocalDate.of(2026, 12, 25))));
        assertThat(answers.value("inventory-turns")).isCloseTo(25.8, EXACT);
        assertThat(answers.analysis().explain(InventoryTurns.KEY).assumptions())
                .containsExactly(
                        "a year of 52 working weeks less the holidays listed: no workingDaysPerYear is stated");
    }

    @Test
    void nothingWaits_isNotApplicable() {
        Answers answers = Answers.of(waiting(0, c -> {}));
        assertThat(answers.unknown("inventory-turns").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(answers.why("inventory-turns")).contains("production-lead-time");
    }

    @Test
    void waitUnknown_isMissing() {
        Answers answers = Answers.of(waiting(8, c -> {}).editFlow("cell->out", f -> f.inventory(100)));
        assertThat(answers.unknown("inventory-turns").reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(answers.why("inventory-turns")).contains("has no demand");
        assertThat(answers.unknown("inventory-turns").atLeast()).isEmpty();
    }
}
