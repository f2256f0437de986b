package dev.valuestream.io.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.SampleMaps;
import dev.valuestream.io.svg.chart.Chart;
import dev.valuestream.io.svg.chart.Charts;
import dev.valuestream.io.text.StrangersMetric;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.State;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Reports of maps that are not like the usual ones. */
class ReportCornersTest {

    private static final Duration DAY = Duration.ofHours(8);

    private static ValueStreamBuilder line(int perDay) {
        return ValueStream.builder("line")
                .name("The line")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(perDay, DAY)
                .trigger("in")
                .step("a", s -> s.name("First").processTime(Duration.ofMinutes(10)))
                .step("b", s -> s.name("Second").processTime(Duration.ofMinutes(5)))
                .customer("out");
    }

    private static Document page(ValueStream stream) {
        return Pages.parse(Html.reportWriter().toString(StandardMetrics.analyze(stream)));
    }

    private static String finding(Document page) {
        return Pages.byId(page, "finding").getTextContent();
    }

    @Test
    void toString_withAStrangersMetric_hasItsChartsAndExplanation() {
        Analysis analysis =
                Analysis.of(StandardMetrics.catalog().with(List.of(new StrangersMetric())), SampleMaps.acme());

        Document page = Pages.parse(Html.reportWriter().toString(analysis));

        assertThat(Pages.byId(page, "further").getTextContent())
                .contains("Cost of delay: 4,200 EUR", "Acme, risk: highest for", "12.5 %", "What a lead time costs.");
        assertThat(Pages.byId(page, "chart-measure-acme-risk").getTextContent()).contains("How risky a step is.");
        assertThat(Pages.byId(page, "figure-acme.cost-of-delay").getTextContent())
                .contains("cost a day · lead time");
    }

    @Test
    void toString_ofAnOffice_tellsReworkQualityAndWhatWasNotSeen() {
        Document page = page(SampleMaps.delivery());

        assertThat(finding(page))
                .contains("UX design cannot keep up")
                .contains("of the work is done again.")
                .contains("pass all steps without a correction (rolled %C&A).");
    }

    /** 32 a day of 48 that the first step can do: a load of two thirds. */
    @Test
    void toString_ofALineThatCopes_namesTheStepNearestToItsLimit() {
        ValueStream stream = line(32).state(State.TO_BE)
                .snapshot(LocalDate.of(2026, 3, 2))
                .flow("in", "a", f -> f.wait(Duration.ofMinutes(15)))
                .flow("a", "b")
                .flow("b", "out")
                .build();

        Document page = page(stream);

        assertThat(finding(page))
                .contains("First is nearest to its limit: 32 items a day are to pass, and it can do 48 (load 66.7 %).")
                .contains("The longest wait is 15 min, before First.");
        assertThat(Pages.text(page, "header")).contains("future state", "counted on 2026-03-02", "8 h a day");
    }

    /** 60 a day are asked for; both can do 48, so that nothing more waits before the second. Then the second can do 40, and 8 more wait. */
    @Test
    void toString_ofStepsThatCannotKeepUp_namesAllAndWhatReallyWaits() {
        ValueStream both = line(60).editStep("b", s -> s.processTime(Duration.ofMinutes(10)))
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out")
                .build();

        assertThat(finding(page(both)))
                .contains(
                        "First cannot keep up: 60 items a day are to pass, and it can do 48. 12 more wait before it each day."
                                + " As high is the load of Second.");
        assertThat(finding(page(both.toBuilder()
                        .editStep("b", s -> s.processTime(Duration.ofMinutes(12)))
                        .build())))
                .contains(
                        "Second cannot keep up: 60 items a day are to pass, and it can do 40. 8 more wait before it each day.")
                .doesNotContain("As high");
    }

    @Test
    void toString_ofManyStepsOfOneLoad_namesSome() {
        ValueStreamBuilder map = line(60).editStep("b", s -> s.processTime(Duration.ofMinutes(10)))
                .flow("in", "a")
                .flow("a", "b");
        String last = "b";
        for (String step : List.of("c", "d", "e")) {
            map.step(step, s -> s.processTime(Duration.ofMinutes(10))).flow(last, step);
            last = step;
        }

        assertThat(finding(page(map.flow(last, "out").build())))
                .contains("As high is the load of Second, c, d and 1 more.");
    }

    @Test
    void toString_ofAnIdealState_saysSoAndTellsHoursAndMinutes() {
        ValueStream stream = line(32).state(State.IDEAL)
                .calendar(c -> c.workingTimePerDay(Duration.ofMinutes(450)).daysPerWeek(5))
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out")
                .build();

        assertThat(Pages.text(page(stream), "header")).contains("ideal state", "7 h 30 min a day");
    }

    /** Two people work at three steps of 10 + 5 + 5 minutes for 64 items a day: 1,280 of 960 minutes. */
    @Test
    void toString_ofATeamThatCannotKeepUp_namesTheTeam() {
        ValueStream stream = ValueStream.builder("shared")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(64, DAY)
                .team("desk", t -> t.name("The desk").people(2))
                .trigger("in")
                .step("a", s -> s.processTime(Duration.ofMinutes(10)).team("desk"))
                .step("b", s -> s.processTime(Duration.ofMinutes(5)).team("desk"))
                .step("c", s -> s.processTime(Duration.ofMinutes(5)).team("desk"))
                .customer("out")
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "out")
                .build();

        assertThat(finding(page(stream))).contains("The desk cannot keep up: it is asked for 133 % of its time.");
        assertThat(finding(page(
                        stream.toBuilder().editTeam("desk", t -> t.people(4)).build())))
                .contains("The desk is nearest to its limit, with a load of 66.7 %.");
    }

    /** 20 min of transfer and a step of which only the whole stay of 2 h is known. */
    @Test
    void time_ofCarriedAndStayedTimes_hasBarsForThem() {
        ValueStream stream = line(8).step("c", s -> s.name("Third").leadTime(Duration.ofHours(2)))
                .flow("in", "a")
                .flow("a", "b", f -> f.transferTime(Duration.ofMinutes(20)))
                .flow("b", "c")
                .flow("c", "out")
                .build();

        Chart chart =
                Charts.time(StandardMetrics.analyze(stream), Labels.english()).orElseThrow();

        assertThat(chart.summary()).contains("carried 20 min").contains("in all 2 h");
    }

    @Test
    void toString_ofManySteps_showsThoseThatMatterAndCountsTheRest() {
        ValueStreamBuilder map = ValueStream.builder("long")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(10, DAY)
                .trigger("in")
                .customer("out");
        for (int i = 0; i < 20; i++) {
            int minutes = i + 1;
            map.step("s" + i, s -> s.processTime(Duration.ofMinutes(minutes)));
            map.flow(i == 0 ? "in" : "s" + (i - 1), "s" + i, f -> f.wait(Duration.ofMinutes(minutes)));
        }
        Analysis analysis = StandardMetrics.analyze(map.flow("s19", "out").build());

        List<String> subtitles = Charts.of(analysis, Labels.english()).stream()
                .map(c -> c.caption().subtitle())
                .toList();
        assertThat(subtitles)
                .anyMatch(s -> s.endsWith("the 14 of 20 with the highest load"))
                .anyMatch(s -> s.endsWith("the 14 of 20 steps with the longest times"))
                .anyMatch(s -> s.endsWith("8 with shorter waits left out"));
    }
}
