package dev.valuestream.metrics.time;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.time.ThreeSteps.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Lead time through the calendar, by hand. */
class ElapsedLeadTimeTest {

    @Test
    void elapsed_askedFor_isThroughTheCalendar() {
        ValueStreamBuilder map = line().calendar(
                        c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5))
                .editFlow("a->b", f -> f.wait(Duration.ofHours(39)));
        Answers asked = Answers.of(map, AnalysisOptions.DEFAULT.withElapsedTime());
        // 40 working hours are a week
        assertThat(asked.value("lead-time.elapsed")).isCloseTo(7 * 86_400, EXACT);
        assertThat(Answers.of(map).unknown("lead-time.elapsed").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(Answers.of(map).why("lead-time.elapsed")).contains("only when asked for");
    }

    /** 40 h of 8 h a day on 5 days a week: 40 · 24 ÷ 8 · 7 ÷ 5 = 168 h, a week on the clock and not 21 working days. */
    @Test
    void elapsed_shown_isInDaysOfTheClockAndTellsTheSum() {
        ValueStreamBuilder map = line().calendar(
                        c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5))
                .editFlow("a->b", f -> f.wait(Duration.ofHours(39)));
        Analysis analysis = StandardMetrics.analyze(map.build(), AnalysisOptions.DEFAULT.withElapsedTime());
        Measure elapsed = analysis.measure("lead-time.elapsed").orElseThrow();
        assertThat(Shown.value(
                        elapsed.figure().number().orElseThrow(),
                        elapsed.unit(),
                        analysis.valueStream().calendar()))
                .isEqualTo("7 d");
        assertThat(analysis.explain(ElapsedLeadTime.KEY).terms())
                .containsExactly(
                        new Term("lead-time", "5 d", "metric lead-time"),
                        new Term("working time a day", "8 h", "calendar.workingTimePerDay"),
                        new Term("days a week", "5", "calendar.daysPerWeek"),
                        new Term("calendar time per working time", "4.2", "24 h ÷ working time · 7 ÷ days per week"));
    }

    @Test
    void elapsed_missingFigure_keepsTheBound() {
        Answers answers = Answers.of(
                line().step("d").removeFlow("c->out").flow("c", "d").flow("d", "out"),
                AnalysisOptions.DEFAULT.withElapsedTime());
        assertThat(answers.atLeastMinutes("lead-time.elapsed")).isCloseTo(100 * 3 * 1.4, EXACT);
    }

    @Test
    void elapsed_dayWithoutWork_isNotApplicable() {
        Answers answers = Answers.of(
                line().calendar(c -> c.workingTimePerDay(Duration.ZERO)), AnalysisOptions.DEFAULT.withElapsedTime());
        assertThat(answers.unknown("lead-time.elapsed").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(answers.minutes("lead-time")).isCloseTo(100, EXACT);
    }

    @Test
    void elapsed_families_areEachConverted() {
        Answers answers = Answers.of(
                line().demand(d -> d.family("LH").quantity(1).per(min(10)))
                        .demand(d -> d.family("RH").quantity(1).per(min(10)))
                        .editStep("a", s -> s.families("RH", f -> f.processTime(min(30)))),
                AnalysisOptions.DEFAULT.withElapsedTime());
        assertThat(answers.minutes("lead-time.elapsed{LH}")).isCloseTo(100 * 4.2, EXACT);
        assertThat(answers.minutes("lead-time.elapsed{RH}")).isCloseTo(120 * 4.2, EXACT);
        assertThat(answers.minutes("lead-time.elapsed")).isCloseTo(110 * 4.2, EXACT);
    }
}
