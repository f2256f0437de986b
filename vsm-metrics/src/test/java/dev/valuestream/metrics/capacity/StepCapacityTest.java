package dev.valuestream.metrics.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Batch;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.function.Consumer;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Capacities and loads of one step, worked by hand on a day of 8 h and a week of 5 days. */
class StepCapacityTest {

    private static final Duration DAY = Duration.ofHours(8);
    private static final Offset<Double> EXACT = within(1e-9);

    private static ValueStreamBuilder map(Consumer<StepBuilder> step) {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .trigger("request")
                .step("work", step::accept)
                .customer("client")
                .flow("request", "work")
                .flow("work", "client");
    }

    private static Analysis analysis(Consumer<StepBuilder> step) {
        return StandardMetrics.analyze(map(step).demand(100, DAY).build());
    }

    private static Figure figure(Analysis analysis, String measure) {
        return analysis.measure(measure).orElseThrow().figure();
    }

    private static double value(Analysis analysis, String measure) {
        return figure(analysis, measure).number().orElseThrow();
    }

    private static Figure.Unknown unknown(Analysis analysis, String measure) {
        return (Figure.Unknown) figure(analysis, measure);
    }

    private static void capacity(Analysis analysis, double perDay) {
        assertThat(value(analysis, "step.capacity[work]")).isCloseTo(perDay, EXACT);
        assertThat(value(analysis, "step.load[work]")).isCloseTo(100 / perDay, EXACT);
    }

    @Test
    void capacity_ownCalendar_isConvertedToDaysOfTheStream() {
        // 8 h on 6 days of a 5-day stream are 9.6 h a stream day
        Consumer<StepBuilder> six = s -> s.cycleTime(Duration.ofMinutes(6))
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(6));
        capacity(analysis(six), 96);
    }

    @Test
    void capacity_quantityPerCycleAndStations_multiply() {
        capacity(analysis(s -> s.cycleTime(Duration.ofMinutes(6)).quantityPerCycle(4)), 320);
        capacity(analysis(s -> s.cycleTime(Duration.ofMinutes(6)).stations(3)), 240);
    }

    @Test
    void capacity_processTimeOnly_standsForTheCycle() {
        capacity(analysis(s -> s.processTime(Duration.ofMinutes(6))), 80);
    }

    @Test
    void capacity_batchOfItems_chargesEachItsPartOfAChangeover() {
        // 5 min ÷ 0.8 + 30 min ÷ 20 = 7.75 min
        capacity(
                analysis(s -> s.cycleTime(Duration.ofMinutes(5))
                        .uptime(0.8)
                        .changeover(Duration.ofMinutes(30))
                        .batch(Batch.ofItems(20))),
                480 / 7.75);
    }

    @Test
    void capacity_epeIntervalWithUptime_isUptimeTimesTimeLessChangeovers() {
        // (0.8 · 480 min − 60 min ÷ 2 days) · 3 stations ÷ 6 min
        capacity(
                analysis(s -> s.cycleTime(Duration.ofMinutes(6))
                        .uptime(0.8)
                        .stations(3)
                        .changeover(Duration.ofHours(1))
                        .batch(Batch.every(DAY.multipliedBy(2)))),
                (0.8 * 480 - 30) * 3 / 6);
    }

    @Test
    void capacity_changeoversTakeAllTime_isZeroAndTheLoadUnstable() {
        Analysis analysis =
                analysis(s -> s.cycleTime(Duration.ofMinutes(6)).changeover(DAY).batch(Batch.every(DAY)));
        assertThat(value(analysis, "step.capacity[work]")).isZero();
        assertThat(unknown(analysis, "step.load[work]").reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(unknown(analysis, "step.load[work]").text().message())
                .isEqualTo(
                        "The step work can do nothing (changeovers take all its time), and work comes to it: 100 items a"
                                + " day.");
        assertThat(unknown(analysis, "bottleneck.load").reason()).isEqualTo(Reason.UNSTABLE);
        assertThat(value(analysis, "throughput")).isZero();
    }

    private static Analysis withTeam(double people, double share, Consumer<StepBuilder> step) {
        return StandardMetrics.analyze(map(s -> step.accept(s.team("crew")))
                .team("crew", t -> t.people(people).share(share))
                .demand(100, DAY)
                .build());
    }

    @Test
    void capacity_team_hasAsManyServersAsItsPeopleMakeCrews() {
        capacity(withTeam(7, 1, s -> s.cycleTime(Duration.ofMinutes(6)).crew(2)), 240);
        capacity(withTeam(7, 0.5, s -> s.cycleTime(Duration.ofMinutes(6)).crew(2)), 120);
        capacity(withTeam(7, 1, s -> s.cycleTime(Duration.ofMinutes(6)).crew(2).stations(2)), 160);
        capacity(withTeam(0.5, 1, s -> s.cycleTime(Duration.ofMinutes(6))), 80);
        capacity(withTeam(0.3, 1, s -> s.cycleTime(Duration.ofMinutes(6)).crew(0.1)), 240);
    }

    @Test
    void teamLoad_oneStepWhoseStationsTakeUpAllPeople_isItsLoad() {
        Analysis analysis = withTeam(
                6,
                0.5,
                s -> s.cycleTime(Duration.ofMinutes(6))
                        .crew(2)
                        .stations(3)
                        .uptime(0.9)
                        .changeover(Duration.ofMinutes(20))
                        .batch(Batch.every(DAY)));
        assertThat(value(analysis, "team.load[crew]")).isCloseTo(value(analysis, "step.load[work]"), EXACT);
    }

    @Test
    void capacity_teamOfNobody_isZero() {
        Analysis analysis = withTeam(0, 1, s -> s.cycleTime(Duration.ofMinutes(6)));
        assertThat(value(analysis, "step.capacity[work]")).isZero();
        assertThat(unknown(analysis, "team.load[crew]").reason()).isEqualTo(Reason.UNSTABLE);
    }

    @Test
    void capacity_teamThatNobodyCounted_namesTeamAndPeople() {
        Analysis analysis = analysis(s -> s.cycleTime(Duration.ofMinutes(6)).team("risk"));
        Figure.Unknown none = unknown(analysis, "step.capacity[work]");
        assertThat(none.reason()).isEqualTo(Reason.MISSING_INPUT);
        assertThat(none.text().message()).contains("risk").contains("people");
        assertThat(unknown(analysis, "bottleneck.load").text().message()).contains("risk");
    }

    @Test
    void capacity_teamThatNobodyCountedButStations_takesThemAndSaysSo() {
        Analysis analysis =
                analysis(s -> s.cycleTime(Duration.ofMinutes(6)).team("risk").stations(2));
        capacity(analysis, 160);
        assertThat(analysis.explain(StepCapacity.KEY).assumptions())
                .anyMatch(a -> a.contains("though the team states none"));
    }

    @Test
    void capacity_itemTimeZero_isNotApplicableAndTheLoadZero() {
        Analysis analysis = analysis(s -> s.cycleTime(Duration.ZERO));
        assertThat(unknown(analysis, "step.capacity[work]").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(value(analysis, "step.load[work]")).isZero();
        assertThat(analysis.get(Bottleneck.KEY).highest()).isEmpty();
        assertThat(value(analysis, "throughput")).isCloseTo(100, EXACT);
    }

    @Test
    void load_demandZero_isZeroAndThereIsNoTakt() {
        Analysis analysis = StandardMetrics.analyze(
                map(s -> s.cycleTime(Duration.ofMinutes(6))).demand(0, DAY).build());
        assertThat(value(analysis, "step.load[work]")).isZero();
        assertThat(value(analysis, "step.capacity[work]")).isCloseTo(80, EXACT);
        assertThat(value(analysis, "throughput")).isZero();
        assertThat(unknown(analysis, "takt-time").reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(unknown(analysis, "takt-time").text().message()).isEqualTo("There is no takt: demand is 0.");
    }

    @Test
    void load_noDemand_isMissingAndTheCapacityKnown() {
        Analysis analysis = StandardMetrics.analyze(
                map(s -> s.cycleTime(Duration.ofMinutes(6))).build());
        assertThat(value(analysis, "step.capacity[work]")).isCloseTo(80, EXACT);
        for (String measure : new String[] {"step.load[work]", "takt-time", "bottleneck.load", "throughput"}) {
            assertThat(unknown(analysis, measure).reason()).as(measure).isEqualTo(Reason.MISSING_INPUT);
            assertThat(unknown(analysis, measure).text().message()).as(measure).contains("demand");
        }
    }

    @Test
    void load_noTime_namesTheStep() {
        Analysis analysis = analysis(s -> {});
        assertThat(unknown(analysis, "step.load[work]").text().message())
                .isEqualTo("The step work has neither cycleTime nor processTime. Time one cycle of a station, or one"
                        + " item.");
    }

    @Test
    void capacity_calendarWithoutWorkingTime_isZero() {
        Analysis analysis = StandardMetrics.analyze(map(s -> s.cycleTime(Duration.ofMinutes(6)))
                .calendar(c -> c.workingTimePerDay(Duration.ZERO))
                .demand(100, DAY)
                .build());
        assertThat(value(analysis, "step.capacity[work]")).isZero();
        assertThat(unknown(analysis, "step.load[work]").reason()).isEqualTo(Reason.UNSTABLE);
    }

    @Test
    void bottleneck_ties_areAllNamed() {
        Analysis analysis = StandardMetrics.analyze(ValueStream.builder("ties")
                .trigger("request")
                .step("a", s -> s.cycleTime(Duration.ofMinutes(3)))
                .step("b", s -> s.cycleTime(Duration.ofMinutes(6)).stations(2))
                .step("c", s -> s.cycleTime(Duration.ofMinutes(1)))
                .customer("client")
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "client")
                .demand(100, DAY)
                .build());
        assertThat(analysis.get(Bottleneck.KEY).highest())
                .extracting(Bottleneck.Ranked::id)
                .containsExactly("a", "b");
    }

    @Test
    void bottleneck_aLoadUnknown_isAtLeastTheHighestKnown() {
        ValueStream map = map(s -> s.cycleTime(Duration.ofMinutes(6)))
                .step("more")
                .removeFlow("work->client")
                .flow("work", "more")
                .flow("more", "client")
                .demand(100, DAY)
                .build();
        Figure.Unknown load = unknown(StandardMetrics.analyze(map), "bottleneck.load");
        assertThat(load.atLeast()).hasValueCloseTo(1.25, EXACT);
        assertThat(load.text().message()).contains("step more");
    }

    @Test
    void capacity_familiesOfDifferentTimes_isThatOfTheMix() {
        // 30 a day at 4 min, 10 a day at 12 min: 6 min on average
        Analysis analysis = StandardMetrics.analyze(map(s -> s.families("x", f -> f.cycleTime(Duration.ofMinutes(4)))
                        .families("y", f -> f.cycleTime(Duration.ofMinutes(12))))
                .demand(d -> d.family("x").quantity(30).per(DAY))
                .demand(d -> d.family("y").quantity(10).per(DAY))
                .build());
        assertThat(value(analysis, "step.capacity[work]")).isCloseTo(80, EXACT);
        assertThat(value(analysis, "step.capacity[work]{x}")).isCloseTo(120, EXACT);
        assertThat(value(analysis, "step.capacity[work]{y}")).isCloseTo(40, EXACT);
        assertThat(value(analysis, "step.load[work]")).isCloseTo(0.5, EXACT);
        assertThat(value(analysis, "step.load[work]{x}")).isCloseTo(0.25, EXACT);
        assertThat(value(analysis, "throughput{x}")).isCloseTo(30, EXACT);
    }

    @Test
    void capacity_familiesOfDifferentTimesAndNoDemand_needsIt() {
        Analysis analysis = StandardMetrics.analyze(map(s -> s.families("x", f -> f.cycleTime(Duration.ofMinutes(4)))
                        .families("y", f -> f.cycleTime(Duration.ofMinutes(12))))
                .build());
        assertThat(value(analysis, "step.capacity[work]{y}")).isCloseTo(40, EXACT);
        assertThat(unknown(analysis, "step.capacity[work]").text().message()).contains("Family x has no demand");
    }

    @Test
    void throughput_scrapBehindATrigger_losesItAndFromSuppliersStartsMore() {
        ValueStream fromTrigger = map(s -> s.cycleTime(Duration.ofMinutes(1)).yield(0.8))
                .demand(100, DAY)
                .build();
        assertThat(value(StandardMetrics.analyze(fromTrigger), "throughput")).isCloseTo(80, EXACT);
        ValueStream fromSupplier = ValueStream.builder("pulled")
                .supplier("store")
                .step("work", s -> s.cycleTime(Duration.ofMinutes(1)).yield(0.8))
                .customer("client")
                .flow("store", "work")
                .flow("work", "client")
                .demand(100, DAY)
                .build();
        Analysis pulled = StandardMetrics.analyze(fromSupplier);
        assertThat(value(pulled, "throughput")).isCloseTo(100, EXACT);
        assertThat(value(pulled, "step.visits[work]")).isCloseTo(1.25, EXACT);
        assertThat(value(pulled, "step.load[work]")).isCloseTo(125 / 480.0, EXACT);
    }

    @Test
    void explanation_load_redoesTheSum() {
        String text = analysis(s -> s.cycleTime(Duration.ofMinutes(6)).uptime(0.9))
                .explain(StepCapacity.KEY)
                .toText();
        assertThat(text).contains("steps[work].cycleTime 360 s ÷ uptime 90 %").contains("72 items/d");
    }
}
