package dev.valuestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.model.WorkCalendar;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AddLifecycleHook(RepeatableDraws.class)
class ShownTest {

    private static final WorkCalendar EIGHT_HOURS = WorkCalendar.ASSUMED;
    private static final WorkCalendar ACME = WorkCalendar.of(c -> c.workingTimePerDay(Duration.ofSeconds(55_200)));

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "0, 0 s",
                "0.0005, 0.5 ms",
                "0.25, 250 ms",
                "0.9996, 1 s",
                "1, 1 s",
                "62, 62 s",
                "188, 188 s",
                "460, 460 s",
                "599, 599 s",
                "599.7, 10 min",
                "600, 10 min",
                "630, 10.5 min",
                "5400, 90 min",
                "7199, 2 h",
                "7200, 2 h",
                "9000, 2.5 h",
                "28799, 1 d",
                "28800, 1 d",
                "36000, 1.25 d",
                "207900, 7.22 d",
                "28800000, \"1,000 d\""
            })
    void time_inADayOf8Hours_isInTheUnitThatMapsPrint(double seconds, String text) {
        assertThat(Shown.time(seconds, EIGHT_HOURS)).isEqualTo(text);
    }

    /** Up to the largest double, in the unit that still holds it. */
    @Test
    void figures_tooLargeForTheirUnit_haveATextAllTheSame() {
        WorkCalendar instant = WorkCalendar.of(c -> c.workingTimePerDay(Duration.ofMillis(1)));

        assertThat(Shown.time(Double.MAX_VALUE, EIGHT_HOURS)).endsWith(" d");
        assertThat(Shown.time(1e308, instant)).endsWith(" h");
        assertThat(Shown.percent(1e307)).endsWith(" (as a ratio)");
        assertThat(Shown.percent(1e305)).endsWith(" %");
    }

    @Test
    void points_ofAnyChange_areAHundredTimesIt() {
        assertThat(Shown.points(0.052)).isEqualTo("5.2");
        assertThat(Shown.points(-0.5)).isEqualTo("-50");
        assertThat(Shown.points(1e307)).isEqualTo("1E+309");
    }

    @Test
    void time_acme_isAsPrintedInTheBook() {
        assertThat(Shown.time(23.619565 * 55_200, ACME)).isEqualTo("23.6 d");
        assertThat(Shown.time(7.6087 * 55_200, ACME)).isEqualTo("7.61 d");
        assertThat(Shown.time(27_600, ACME)).isEqualTo("7.67 h");
    }

    @Test
    void time_inADayWithoutWork_isInHours() {
        WorkCalendar none = WorkCalendar.of(c -> c.workingTimePerDay(Duration.ZERO));
        assertThat(Shown.time(1e6, none)).isEqualTo("278 h");
    }

    @Test
    void time_inADayOfAMinute_isInDaysFromAMinuteOn() {
        WorkCalendar minute = WorkCalendar.of(c -> c.workingTimePerDay(Duration.ofMinutes(1)));
        assertThat(Shown.time(59, minute)).isEqualTo("59 s");
        assertThat(Shown.time(188, minute)).isEqualTo("3.13 d");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "0, 0",
                "-0.0, 0",
                "0.0192, 0.0192",
                "0.00014415, 0.000144",
                "1.2345, 1.23",
                "1.235, 1.24",
                "12.25, 12.3",
                "99.96, 100",
                "445.16, 445",
                "999.5, \"1,000\"",
                "18400, \"18,400\"",
                "1234567.5, \"1,234,568\"",
                "-1840, \"-1,840\"",
                "-0.5, -0.5",
                "1e300, 1e300",
                "4.166666666666667e299, 4.17e299",
                "1e-300, 1e-300"
            })
    void number_isRoundedHalfUpToThreeDigits(double value, String text) {
        assertThat(Shown.number(value)).isEqualToIgnoringCase(text);
    }

    @ParameterizedTest
    @CsvSource({"0.00014420, 0.0144 %", "0.35931, 35.9 %", "1.0333, 103 %", "1, 100 %", "0, 0 %", "0.29, 29 %"})
    void percent_movesThePoint(double ratio, String text) {
        assertThat(Shown.percent(ratio)).isEqualTo(text);
    }

    @Test
    void value_inEachUnit_saysIt() {
        Map<Unit, String> texts = Map.of(
                Unit.SECONDS, "62 s",
                Unit.RATIO, "6,200 %",
                Unit.COUNT, "62",
                Unit.ITEMS, "62 items",
                Unit.ITEMS_PER_DAY, "62 items/d",
                Unit.PEOPLE, "62 people",
                Unit.COST, "62 {cost}");
        texts.forEach(
                (unit, text) -> assertThat(Shown.value(62, unit, EIGHT_HOURS)).isEqualTo(text));
        assertThat(Shown.value(-62, Unit.SECONDS, EIGHT_HOURS)).isEqualTo("-62 s");
        assertThat(Shown.value(86_400 * 4.2, Unit.ELAPSED_SECONDS, EIGHT_HOURS)).isEqualTo("4.2 d");
        assertThat(Shown.value(28_800 * 4.2, Unit.SECONDS, EIGHT_HOURS)).isEqualTo("4.2 d");
        assertThat(Shown.value(36_000, Unit.ELAPSED_SECONDS, EIGHT_HOURS)).isEqualTo("10 h");
        assertThat(Shown.value(1, Unit.ITEMS, EIGHT_HOURS)).isEqualTo("1 item");
        assertThat(Shown.value(1.002, Unit.PEOPLE, EIGHT_HOURS)).isEqualTo("1 person");
        assertThat(Shown.value(1, Unit.ITEMS_PER_DAY, EIGHT_HOURS)).isEqualTo("1 items/d");
    }

    @Test
    void number_inAnotherLocale_isTheSame() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : new String[] {"ar-EG-u-nu-arab", "th-TH-u-nu-thai", "tr-TR", "de-DE"}) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Shown.number(18_400.25)).isEqualTo("18,400");
                assertThat(Shown.time(9000, EIGHT_HOURS)).isEqualTo("2.5 h");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    /** What is shown is the number, within half a unit of the third digit. */
    @Property
    void number_readBack_isWithinTheRounding(@ForAll @DoubleRange(min = -1e12, max = 1e12) double value) {
        double read = new BigDecimal(Shown.number(value).replace(",", "")).doubleValue();
        double size = Math.abs(value);
        double half = size >= 100 ? 0.5 : 0.005 * size;
        assertThat(Math.abs(read - value)).isLessThanOrEqualTo(half * (1 + 1e-12));
    }

    @Property
    void time_readBack_isWithinTheRounding(@ForAll @Scale(4) @DoubleRange(min = 0.001, max = 1e12) double seconds) {
        assertThat(ShownReader.seconds(Shown.time(seconds, EIGHT_HOURS), EIGHT_HOURS))
                .isBetween(seconds * 0.995 - 1e-9, seconds * 1.005 + 1e-9);
    }
}
