package dev.valuestream.metrics.capacity;

import static dev.valuestream.metrics.Answers.EXACT;
import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.Batch;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Changeovers for which there is time, by hand: a day of 16 h, in which the demand of 870 takes 14.5 h at 1 min each. */
class ChangeoverBudgetTest {

    private static final Duration DAY = Duration.ofHours(16);

    private static ValueStreamBuilder map(Consumer<StepBuilder> step) {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .trigger("in")
                .step("press", step::accept)
                .customer("out")
                .flow("in", "press")
                .flow("press", "out");
    }

    private static Answers of(Consumer<StepBuilder> step) {
        return Answers.of(map(step).demand(870, DAY));
    }

    private static void expect(Answers answers, double budget, double days) {
        assertThat(answers.value("changeover-budget[press]")).isCloseTo(budget, EXACT);
        assertThat(answers.value("every-part-every[press]")).isCloseTo(days * 57_600, within(1e-6));
    }

    /** Rother and Shook: 16 h − 14.5 h leave 1.5 h, 6 changeovers of 15 min. */
    @Test
    void budget_asTheBookPrints_isSix() {
        expect(of(s -> s.cycleTime(min(1)).changeover(min(15))), 6, 1 / 6.0);
    }

    @Test
    void interval_twelvePartsAtSixChangeovers_isTwoDays() {
        ValueStreamBuilder map = map(s -> s.cycleTime(min(1)).changeover(min(15)));
        for (int part = 1; part <= 12; part++) {
            String family = "p" + part;
            map.demand(d -> d.family(family).quantity(72.5).per(DAY));
        }
        Answers answers = Answers.of(map);
        expect(answers, 6, 2);
        assertThat(answers.value("changeover-budget[press]{p3}")).isCloseTo(6, EXACT);
        assertThat(answers.value("every-part-every[press]{p3}")).isCloseTo(115_200, within(1e-6));
    }

    @Test
    void budget_familiesWithTimesOfTheirOwn_countsTheMeanChangeover() {
        // 400 · 1 min + 200 · 2 min = 800 min of 960; a round of 10 + 30 min fits 4 times, with 8 changeovers
        Answers answers =
                Answers.of(map(s -> s.families("x", f -> f.cycleTime(min(1)).changeover(min(10)))
                                .families("y", f -> f.cycleTime(min(2)).changeover(min(30))))
                        .demand(d -> d.family("x").quantity(400).per(DAY))
                        .demand(d -> d.family("y").quantity(200).per(DAY)));
        expect(answers, 8, 0.25);
        assertThat(answers.value("changeover-budget[press]{x}")).isCloseTo(16, EXACT);
        assertThat(answers.value("changeover-budget[press]{y}")).isCloseTo(160 / 30.0, EXACT);
    }

    @Test
    void budget_uptime_stretchesRunningAndChangeover() {
        // at 95 %: 870 ÷ 0.95 of 960 min run; 960 · 0.95 − 870 = 42 min up are left
        expect(of(s -> s.cycleTime(min(1)).changeover(min(15)).uptime(0.95)), 2.8, 1 / 2.8);
    }

    @Test
    void budget_serversShareCalendarAndCycleOfSeveral_allCount() {
        // 2 stations · half of 20 h a stream day = 20 h; 870 · 4 min ÷ 4 = 14.5 h; 5.5 h are 22 changeovers, 11 a
        // server
        Answers answers = Answers.of(map(s -> s.cycleTime(min(4))
                        .quantityPerCycle(4)
                        .changeover(min(15))
                        .stations(2)
                        .team("t")
                        .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(6.25)))
                .team("t", t -> t.people(5).share(0.5))
                .demand(870, DAY));
        expect(answers, 22, 1 / 11.0);
    }

    @Test
    void budget_reworkAndScrap_takeRunningTime() {
        // every second item comes back: 2 visits, 2 · 435 min
        Answers answers = Answers.of(ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(435, DAY)
                .trigger("in")
                .step("press", s -> s.cycleTime(min(1)).changeover(min(15)))
                .customer("out")
                .flow("in", "press")
                .flow("press", "press", f -> f.probability(0.5))
                .flow("press", "out", f -> f.probability(0.5)));
        expect(answers, 6, 1 / 6.0);
    }

    @Test
    void budget_batchOfTheMap_isNotInIt() {
        expect(of(s -> s.cycleTime(min(1)).changeover(min(15)).batch(Batch.ofItems(10))), 6, 1 / 6.0);
    }

    @Test
    void budget_noChangeover_isNotApplicableAndSaysWhatToMeasure() {
        Answers answers = of(s -> s.cycleTime(min(1)));
        assertThat(answers.unknown("changeover-budget[press]").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(answers.why("every-part-every[press]"))
                .isEqualTo(
                        "The step press states no changeover. If it has one, measure it from the last good item of one"
                                + " kind to the first of the next.");
    }

    @Test
    void budget_noTimeLeft_isUnstableWithTheGrowthOfTheQueue() {
        Answers answers = of(s -> s.cycleTime(min(1.2)).changeover(min(15)));
        assertThat(answers.unknown("changeover-budget[press]").reason()).isEqualTo(Reason.UNSTABLE);
        // 870 · 1.2 min = 17.4 h; 800 a day can pass
        assertThat(answers.why("every-part-every[press]"))
                .isEqualTo("Running a day's demand at step press takes 1.09 d of the 1 d it has: no time is left for"
                        + " changeovers. The queue before it grows by 70 items a day.");
    }

    @Test
    void budget_whatIsMissing_isNamed() {
        assertThat(of(s -> s.changeover(min(15))).why("changeover-budget[press]"))
                .contains("press", "cycleTime")
                .contains("processTime");
        assertThat(Answers.of(map(s -> s.cycleTime(min(1)).changeover(min(15)))).why("changeover-budget[press]"))
                .contains("has no demand");
        assertThat(of(s -> s.cycleTime(min(1)).changeover(min(15)).team("t")).why("changeover-budget[press]"))
                .contains("team t", "people");
    }

    @Test
    void explanation_tellsTheSum() {
        String text = of(s -> s.cycleTime(min(1)).changeover(min(15)))
                .analysis()
                .explain(ChangeoverBudget.KEY)
                .toText();
        assertThat(text)
                .contains("time left press", "90 min")
                .contains("changeover press", "15 min", "steps[press].changeover")
                .contains("changeover-budget[press]");
        // 15 ÷ 0.95 = 15.8 min; 960 − 870 ÷ 0.95 = 44.2 min left; 44.2 ÷ 15.8 = 2.8
        assertThat(of(s -> s.cycleTime(min(1)).changeover(min(15)).uptime(0.95))
                        .analysis()
                        .explain(ChangeoverBudget.KEY)
                        .terms())
                .contains(new Term("changeover press", "15.8 min", "steps[press].changeover 15 min ÷ uptime 95 %"))
                .contains(new Term("changeover-budget[press]", "2.8", "time left ÷ changeover"));
    }
}
