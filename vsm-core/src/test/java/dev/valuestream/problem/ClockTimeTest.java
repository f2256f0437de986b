package dev.valuestream.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockTimeTest {

    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE, 999_999_999);

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT27M, 27 min",
        "PT90S, 1.5 min",
        "PT37H30M, 37.5 h",
        "PT24H1M, 1441 min",
        "PT1H0.0005S, 3600000.5 ms",
        "PT0.25S, 250 ms",
        "PT0.0005S, 0.5 ms",
        "PT0.000000001S, 0.000001 ms",
        "PT1H0.000000001S, 1 h 0.000001 ms",
        "PT25H1M1.000000001S, 25 h 1 min 1 s 0.000001 ms",
        "PT-2M, -2 min",
        "PT-0.000000001S, -0.000001 ms",
    })
    void text_anyDuration_isInTheLargestUnitThatIsExact(Duration time, String expected) {
        assertThat(ClockTime.text(time)).isEqualTo(expected);
    }

    /** 9223372036854775807 s are 2562047788015215 h 30 min 7 s; the shortest there is has one second more, and no nanoseconds. */
    @Test
    void text_longestAndShortestThereIs_areExact() {
        assertThat(ClockTime.text(LONGEST)).isEqualTo("2562047788015215 h 30 min 7 s 999.999999 ms");
        assertThat(ClockTime.text(Duration.ofSeconds(Long.MIN_VALUE))).isEqualTo("-9223372036854775808 s");
    }

    @Test
    void text_inOneUnit_isEmptyWhereTheUnitDoesNotFit() {
        Duration day = Duration.ofMinutes(920);

        assertThat(ClockTime.text(Duration.ofMinutes(6992), day, "d")).hasValue("7.6 d");
        assertThat(ClockTime.text(day, day, "d")).hasValue("1 d");
        assertThat(ClockTime.text(Duration.ofMinutes(919), day, "d")).isEmpty();
        assertThat(ClockTime.text(Duration.ofMinutes(1000), day, "d")).isEmpty();
        assertThat(ClockTime.text(day, Duration.ZERO, "d")).isEmpty();
    }
}
