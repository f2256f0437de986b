package dev.valuestream.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTextTest {

    /** 15 h 20 min a day and 5 days a week, as at Acme. */
    private static final WorkCalendar ACME =
            WorkCalendar.of(c -> c.workingTimePerDay(Duration.ofMinutes(920)).daysPerWeek(5));

    @ParameterizedTest
    @CsvSource({
        "39 s, PT39S",
        "10 min, PT10M",
        "1.5 h, PT1H30M",
        "250 ms, PT0.25S",
        "0.5 ms, PT0.0005S",
        "0.000001 ms, PT0.000000001S",
        "0 s, PT0S",
        "15 h 20 min, PT15H20M",
        "1 h 1 min 1 s 1 ms, PT1H1M1.001S",
        "1h30min, PT1H30M",
        "39s, PT39S",
        "007 min, PT7M",
        "7.6 d, PT116H32M",
        "1 d, PT15H20M",
        "2 w, PT153H20M",
        "1 w 1 d 1 h, PT93H",
        "PT1M30S, PT1M30S",
        "PT1H, PT1H",
        "PT0.5H, PT30M",
        "PT1.25S, PT1.25S",
        "PT90M, PT1H30M"
    })
    void parse_rightText_isTheDuration(String text, Duration expected) {
        assertThat(DurationText.parse(text, ACME)).isEqualTo(expected);
    }

    @Test
    void parse_withoutStatedDay_takesEightHoursAndFiveDays() {
        assertThat(DurationText.parse("1 d", WorkCalendar.ASSUMED)).isEqualTo(Duration.ofHours(8));
        assertThat(DurationText.parse("1 w", WorkCalendar.ASSUMED)).isEqualTo(Duration.ofHours(40));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P1D | ambiguous | Write \"1 d\".",
                "P2W | ambiguous | Write \"2 w\".",
                "P1DT2H30M | ambiguous | Write \"1 d 2 h 30 min\".",
                "39 | unit | must have a unit: ms, s, min, h, d or w",
                "39 sec | unit | Write \"39 s\".",
                "5 m | unit | Write \"5 min\".",
                "5 Min | unit | Write \"5 min\".",
                "2 days | unit | Write \"2 d\".",
                "2 lightyears | unit | one of the units ms, s, min, h, d, w",
                "-5 min | negative | must be 0 or more",
                "-PT5M | negative | must be 0 or more",
                "1,5 h | form | Write \"1.5 h\".",
                "five minutes | form | must be a number and a unit",
                "'' | form | must be a number and a unit",
                "' 5 min' | form | must be a number and a unit",
                "'5 min ' | form | must be a number and a unit",
                "1e3 s | exponent | must have no exponent. Write \"1000 s\".",
                "1.5e-2d | exponent | must have no exponent. Write \"0.015 d\".",
                "1E3 | exponent | must have no exponent. Write the unit, too: for instance \"1000 min\".",
                "1e400 s | exponent | must have no exponent. Write all digits, in a unit in which they are few.",
                "1e99 s | exponent | must have no exponent. Write all digits, in a unit in which they are few.",
                "2 h 1e1 min | exponent | must have no exponent. Write all digits",
                "1e3 years | exponent | must have no exponent. Write all digits",
                "-1e3 s | negative | must be 0 or more",
                "1e s | unit | one of the units",
                "PT | form | must be a number and a unit",
                "P | form | must be a number and a unit",
                "pt5m | form | must be a number and a unit",
                "P1Y | form | must be a number and a unit",
                "20 min 15 h | order | from the largest unit to the smallest",
                "1 h 1 h | order | each once",
                "0.0000001 ms | fine | finer than a nanosecond",
                "9223372036854775808 s | long | must be at most",
                "99999999999999999999999999999999999999 w | long | must be at most",
                "٣ min | form | must be a number and a unit"
            })
    void parse_wrongText_saysWhatToWrite(String text, String rule, String advice) {
        DurationTextException wrong =
                catchThrowableOfType(DurationTextException.class, () -> DurationText.parse(text, ACME));

        assertThat(wrong.text().code()).isEqualTo("duration." + rule);
        assertThat(wrong).hasMessageContaining(advice).hasMessageEndingWith("[duration." + rule + "]");
    }

    @Test
    void parse_longText_isRefusedAtOnce() {
        assertThatThrownBy(() -> DurationText.parse("1".repeat(1_000_000), ACME))
                .isInstanceOf(DurationTextException.class)
                .hasMessageContaining("at most 200 characters")
                .message()
                .hasSizeLessThan(300);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 d", "2 w", "1 d 4 h"})
    void parseTime_days_areRefused(String text) {
        assertThatThrownBy(() -> DurationText.parseTime(text))
                .isInstanceOf(DurationTextException.class)
                .hasMessageContaining("Write it in hours. [duration.calendar]");
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT39S, 39 s",
        "PT1M, 1 min",
        "PT90S, 1.5 min",
        "PT1H, 1 h",
        "PT1H20M, 80 min",
        "PT15H20M, 1 d",
        "PT116H32M, 1.52 w",
        "PT153H20M, 2 w",
        "PT38H20M, 2.5 d",
        "PT0.25S, 250 ms",
        "PT0.0005S, 0.5 ms",
        "PT0.000000001S, 0.000001 ms",
        "PT0.001001S, 1.001 ms",
        "PT1.0000001S, 1 s 0.0001 ms",
        "PT1H0.000000001S, 1 h 0.000001 ms",
        "PT25H1M1.000000001S, 25 h 1 min 1 s 0.000001 ms"
    })
    void format_duration_isInTheLargestUnitThatIsExact(Duration duration, String expected) {
        assertThat(DurationText.format(duration, ACME)).isEqualTo(expected);
    }

    @Test
    void format_dayOfNoTime_passesOverDaysAndWeeks() {
        WorkCalendar closed = WorkCalendar.of(c -> c.workingTimePerDay(Duration.ZERO));

        assertThat(DurationText.format(Duration.ofHours(16), closed)).isEqualTo("16 h");
        assertThat(DurationText.parse("3 d", closed)).isEqualTo(Duration.ZERO);
    }

    @Test
    void format_negative_isWrongUse() {
        assertThatThrownBy(() -> DurationText.format(Duration.ofNanos(-1), ACME))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[duration.negative]");
    }

    @Test
    void format_longestDuration_isReadBack() {
        String text = DurationText.format(Durations.LONGEST, ACME);

        assertThat(DurationText.parse(text, ACME)).isEqualTo(Durations.LONGEST);
        assertThat(DurationText.parseTime(DurationText.formatTime(Durations.LONGEST)))
                .isEqualTo(Durations.LONGEST);
    }
}
