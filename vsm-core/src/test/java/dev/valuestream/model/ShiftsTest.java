package dev.valuestream.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.valuestream.unit.Quantity;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShiftsTest {

    private static final LocalTime SIX = LocalTime.of(6, 0);
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime TEN = LocalTime.of(22, 0);

    private static WorkSpan span(double from, double to) {
        return new WorkSpan(Duration.ofMinutes((long) (from * 60)), Duration.ofMinutes((long) (to * 60)));
    }

    @Test
    void day_ofTwoShifts_isTheirSum() {
        WorkCalendar calendar = WorkCalendar.of(c -> c.shift(SIX, TWO).shift(TWO, TEN));

        assertThat(calendar.day()).isEqualTo(Duration.ofHours(16));
        assertThat(calendar.daysOfWeek()).isEqualTo(5);
        assertThat(calendar.isDayAssumed()).isFalse();
        assertThat(calendar.isWeekAssumed()).isFalse();
    }

    @Test
    void day_withAShorterSaturday_isAWeekOverItsDays() {
        WorkCalendar calendar = WorkCalendar.of(
                c -> c.shift(SIX, TWO).shift(new Shift(SIX, LocalTime.NOON, Set.of(DayOfWeek.SATURDAY))));

        assertThat(calendar.daysOfWeek()).isEqualTo(6);
        assertThat(calendar.day()).isEqualTo(Duration.ofMinutes(46 * 60 / 6));
    }

    @Test
    void day_statedBesideShifts_isTheStatedOne() {
        WorkCalendar calendar = WorkCalendar.of(c -> c.workingTimePerDay(Duration.ofMinutes(920))
                .shift(SIX, LocalTime.of(14, 20))
                .shift(LocalTime.of(15, 0), TEN));

        assertThat(calendar.day()).isEqualTo(Duration.ofMinutes(920));
        assertThat(calendar.daysOfWeek()).isEqualTo(5);
    }

    @Test
    void daysOfWeek_withoutNamedDays_areAsManyAsAreWorked() {
        WorkCalendar calendar = WorkCalendar.of(c -> c.daysPerWeek(2).shift(SIX, TWO));

        assertThat(calendar.day()).isEqualTo(Duration.ofHours(8));
        assertThat(calendar.week()).containsExactly(span(6, 14), span(30, 38));
    }

    @Test
    void week_shiftsThatTouch_areOneSpan() {
        WorkCalendar calendar =
                WorkCalendar.of(c -> c.daysPerWeek(1).shift(TWO, TEN).shift(SIX, TWO));

        assertThat(calendar.week()).containsExactly(span(6, 22));
        assertThat(calendar.week().get(0).length()).isEqualTo(Duration.ofHours(16));
    }

    @Test
    void week_nightOfSunday_isCutWhereTheWeekEnds() {
        WorkCalendar calendar = WorkCalendar.of(c -> c.shift(new Shift(TEN, SIX, Set.of(DayOfWeek.SUNDAY))));

        assertThat(calendar.week()).containsExactly(span(0, 6), span(6 * 24 + 22, 7 * 24));
        assertThat(calendar.day()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void week_roundTheClock_isOneSpan() {
        Shift always = new Shift(SIX, SIX, EnumSet.allOf(DayOfWeek.class));

        assertThat(always.length()).isEqualTo(Duration.ofDays(1));
        assertThat(WorkCalendar.of(c -> c.shift(always)).week()).containsExactly(span(0, 7 * 24));
    }

    @Test
    void week_withoutShifts_isUnknown() {
        assertThat(WorkCalendar.ASSUMED.week()).isEmpty();
        assertThat(WorkCalendar.ASSUMED.isDayAssumed()).isTrue();
        assertThat(WorkCalendar.ASSUMED.isWeekAssumed()).isTrue();
    }

    /** Hours and days are stated apart: of either the other may be a guess. */
    @Test
    void calendar_halfStated_assumesTheOtherHalf() {
        WorkCalendar hours = WorkCalendar.of(c -> c.workingTimePerDay(Duration.ofHours(7)));
        WorkCalendar days = WorkCalendar.of(c -> c.daysPerWeek(6));

        assertThat(hours.isDayAssumed()).isFalse();
        assertThat(hours.isWeekAssumed()).isTrue();
        assertThat(hours.day()).isEqualTo(Duration.ofHours(7));
        assertThat(hours.daysOfWeek()).isEqualTo(5);
        assertThat(days.isDayAssumed()).isTrue();
        assertThat(days.isWeekAssumed()).isFalse();
        assertThat(days.day()).isEqualTo(Duration.ofHours(8));
        assertThat(days.daysOfWeek()).isEqualTo(6);
    }

    @Test
    void days_ofAShift_standInTheOrderOfTheWeek() {
        Shift shift = new Shift(SIX, TWO, Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY));

        assertThat(shift.days()).containsExactly(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }

    @Test
    void phase_withoutLength_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ArrivalPhase(Duration.ZERO, Quantity.of(1)))
                .withMessageContaining("length of a phase");
    }
}
