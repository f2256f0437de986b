package dev.valuestream.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Unit;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.plan.StatedValue;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of seven hours, weeks of four days. */
class StatedUnitsTest {

    private static final WorkCalendar CALENDAR =
            WorkCalendar.of(c -> c.workingTimePerDay(Duration.ofHours(7)).daysPerWeek(4));

    @ParameterizedTest
    @CsvSource({"ms, 0.003", "s, 3", "min, 180", "h, 10800", "d, 75600", "w, 302400"})
    void in_seconds_countsWorkingDaysAndWeeks(String unit, double seconds) {
        assertThat(StatedUnits.in(Unit.SECONDS, new StatedValue(3, unit), CALENDAR))
                .hasValue(seconds);
    }

    @ParameterizedTest
    @CsvSource({"h, 10800", "d, 259200", "w, 1814400"})
    void in_elapsedSeconds_countsDaysOfTheClock(String unit, double seconds) {
        assertThat(StatedUnits.in(Unit.ELAPSED_SECONDS, new StatedValue(3, unit), CALENDAR))
                .hasValue(seconds);
    }

    @Test
    void in_seconds_ofAWordThatIsNoTime_isNone() {
        assertThat(StatedUnits.in(Unit.SECONDS, new StatedValue(3, "items"), CALENDAR))
                .isEmpty();
        assertThat(StatedUnits.in(Unit.SECONDS, StatedValue.of(3), CALENDAR)).isEmpty();
        assertThat(StatedUnits.in(Unit.SECONDS, new StatedValue(1e308, "w"), CALENDAR))
                .isEmpty();
    }

    @Test
    void in_ratio_takesPercentOrAPlainNumber() {
        assertThat(StatedUnits.in(Unit.RATIO, new StatedValue(45, "%"), CALENDAR))
                .hasValue(0.45);
        assertThat(StatedUnits.in(Unit.RATIO, StatedValue.of(0.45), CALENDAR)).hasValue(0.45);
        assertThat(StatedUnits.in(Unit.RATIO, new StatedValue(45, "d"), CALENDAR))
                .isEmpty();
    }

    @Test
    void in_another_takesItsOwnSymbolOrAPlainNumber() {
        String symbol = Unit.ITEMS_PER_DAY.symbol();

        assertThat(StatedUnits.in(Unit.ITEMS_PER_DAY, new StatedValue(12, symbol), CALENDAR))
                .hasValue(12);
        assertThat(StatedUnits.in(Unit.ITEMS_PER_DAY, StatedValue.of(12), CALENDAR))
                .hasValue(12);
        assertThat(StatedUnits.in(Unit.ITEMS_PER_DAY, new StatedValue(12, "%"), CALENDAR))
                .isEmpty();
    }
}
