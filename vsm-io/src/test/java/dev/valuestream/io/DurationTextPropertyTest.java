package dev.valuestream.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.model.WorkCalendar;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(RepeatableDraws.class)
class DurationTextPropertyTest {

    /** 15 h 20 min a day and 5 days a week, as at Acme. */
    private static final WorkCalendar ACME =
            WorkCalendar.of(c -> c.workingTimePerDay(Duration.ofMinutes(920)).daysPerWeek(5));

    @Provide
    Arbitrary<Duration> durations() {
        Arbitrary<Duration> exact = Combinators.combine(
                        Arbitraries.longs().between(0, Long.MAX_VALUE),
                        Arbitraries.integers().between(0, 999_999_999))
                .as(Duration::ofSeconds);
        return Arbitraries.oneOf(
                exact, Arbitraries.longs().between(0, Long.MAX_VALUE).map(Duration::ofNanos));
    }

    @Provide
    Arbitrary<WorkCalendar> calendars() {
        return Combinators.combine(
                        Arbitraries.longs().between(0, 86_400_000_000_000L),
                        Arbitraries.doubles().between(1e-9, 7).ofScale(9))
                .as((day, week) -> WorkCalendar.of(
                        c -> c.workingTimePerDay(Duration.ofNanos(day)).daysPerWeek(week)));
    }

    @Property
    void parse_ofFormatted_isTheSameDuration(
            @ForAll("durations") Duration duration, @ForAll("calendars") WorkCalendar calendar) {
        assertThat(DurationText.parse(DurationText.format(duration, calendar), calendar))
                .isEqualTo(duration);
        assertThat(DurationText.parseTime(DurationText.formatTime(duration))).isEqualTo(duration);
    }

    @Property(tries = 3000)
    void parse_anyText_isADurationOrTheOneException(@ForAll String text, @ForAll("near") String near) {
        for (String each : new String[] {text, near}) {
            try {
                assertThat(DurationText.parse(each, ACME)).isGreaterThanOrEqualTo(Duration.ZERO);
            } catch (DurationTextException e) {
                assertThat(e).hasMessageMatching("(?s)The duration \\(.*\\[duration\\.[a-z]+]");
            }
        }
    }

    @Provide
    Arbitrary<String> near() {
        return Arbitraries.of(
                        "1", "0.5", " ", "h", "min", "d", "w", "s", "ms", "PT", "T", "P", "M", "S", "D", "-", ".", ",",
                        "e", "x")
                .list()
                .ofMaxSize(9)
                .map(parts -> String.join("", parts));
    }
}
