package dev.valuestream.metrics.internal;

import static dev.valuestream.metrics.Answers.min;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.ChangeoverBudget;
import dev.valuestream.metrics.capacity.EveryPartEvery;
import dev.valuestream.metrics.capacity.StepCapacity;
import dev.valuestream.metrics.capacity.StepLoad;
import dev.valuestream.metrics.capacity.StepVisits;
import dev.valuestream.metrics.capacity.TaktTime;
import dev.valuestream.metrics.capacity.TeamLoad;
import dev.valuestream.metrics.queue.StepQueueGrowth;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Batch;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The lines by which capacities, loads and changeovers are explained, and what is taken for granted in them. */
class LinesTest {

    private static final Duration DAY = Duration.ofHours(8);

    private static ValueStreamBuilder map() {
        return ValueStream.builder("map").trigger("ask").customer("out");
    }

    private static ValueStreamBuilder map(Duration day) {
        return map().calendar(c -> c.workingTimePerDay(day).daysPerWeek(5));
    }

    private static ValueStreamBuilder demand(ValueStreamBuilder map, String family, double items) {
        return map.demand(d -> d.family(family).quantity(items).per(DAY));
    }

    /** 30 of A and 20 of B a day at one step. */
    private static ValueStreamBuilder mixed(Consumer<StepBuilder> step) {
        ValueStreamBuilder map =
                map(DAY).step("do", step::accept).flow("ask", "do").flow("do", "out");
        return demand(demand(map, "A", 30), "B", 20);
    }

    private static Explanation explain(MetricKey<?> metric, ValueStreamBuilder map) {
        return StandardMetrics.analyze(map.build()).explain(metric);
    }

    private static void expect(Explanation explanation, List<Term> terms, String... assumptions) {
        assertThat(explanation.terms()).containsExactlyElementsOf(terms);
        assertThat(explanation.assumptions()).containsExactlyInAnyOrder(assumptions);
    }

    /** All lines but that of the time left, and the time in it. */
    private static void expectChangeovers(
            Explanation explanation, String left, List<Term> terms, String... assumptions) {
        Predicate<Term> ofTimeLeft = t -> t.name().equals("time left press");
        assertThat(explanation.terms())
                .filteredOn(ofTimeLeft)
                .extracting(Term::value)
                .containsExactly(left);
        assertThat(explanation.terms()).filteredOn(ofTimeLeft.negate()).containsExactlyElementsOf(terms);
        assertThat(explanation.assumptions()).containsExactlyInAnyOrder(assumptions);
    }

    /**
     * A takes 360 ÷ 1.6 + 1800 ÷ 15 = 345 s, so 50 items take 30 · 345 + 20 · 420 = 50 · 375 s; two crews of 2 of the 5
     * people work 12 h · 90 % each; 2 · 10.8 h ÷ 375 s = 207.4.
     */
    @Test
    void capacityOfAMixAtATeamWithACalendarOfItsOwn() {
        ValueStreamBuilder map = mixed(s -> s.stations(3)
                        .team("t")
                        .crew(2)
                        .calendar(c -> c.workingTimePerDay(Duration.ofHours(10)).daysPerWeek(6))
                        .families(
                                "A",
                                f -> f.cycleTime(min(6))
                                        .uptime(0.8)
                                        .quantityPerCycle(2)
                                        .changeover(min(30))
                                        .batch(Batch.ofItems(15)))
                        .families("B", f -> f.processTime(min(7))))
                .team("t", t -> t.people(5).share(0.9));

        expect(
                explain(StepCapacity.KEY, map),
                List.of(
                        new Term("servers do", "2", "the smaller of steps[do].stations and teams[t].people 5 ÷ crew 2"),
                        new Term(
                                "time a day do",
                                "10.8 h",
                                "steps[do].calendar, its days a week ÷ those of the stream · teams[t].share 90 %"),
                        new Term(
                                "item time do {A}",
                                "345 s",
                                "steps[do].cycleTime 360 s ÷ quantityPerCycle 2 ÷ uptime 80 % + changeover 30 min"
                                        + " ÷ batch of 15"),
                        new Term("item time do {B}", "420 s", "steps[do].processTime 420 s"),
                        new Term("item time do", "375 s", "of the families, weighted by their items a day"),
                        new Term("step.capacity[do]", "207 items/d", "servers · time ÷ item time")),
                "uptime 1 where none is stated: do",
                "1 item a cycle where no quantityPerCycle is stated: do");
    }

    /** 12 min once in 2 days for each of two families take 12 min a day, ÷ 0.9; (8 h − 800 s) · 0.9 ÷ 40 s = 630. */
    @Test
    void capacityOfAStepThatMakesEveryPartEveryTwoDays() {
        expect(
                explain(
                        StepCapacity.KEY,
                        mixed(s -> s.cycleTime(Duration.ofSeconds(40))
                                .uptime(0.9)
                                .changeover(min(12))
                                .batch(Batch.every(DAY.multipliedBy(2))))),
                List.of(
                        new Term("servers do", "1", ""),
                        new Term("time a day do", "8 h", "calendar.workingTimePerDay"),
                        new Term(
                                "changeovers a day do",
                                "0.222 h",
                                "steps[do].changeover ÷ batch.every ÷ uptime, once for each family and server"),
                        new Term("item time do {A}", "44.4 s", "steps[do].cycleTime 40 s ÷ uptime 90 %"),
                        new Term("item time do {B}", "44.4 s", "steps[do].cycleTime 40 s ÷ uptime 90 %"),
                        new Term("step.capacity[do]", "630 items/d", "servers · time ÷ item time")),
                "one station where a step states no stations and names no team: do",
                "1 item a cycle where no quantityPerCycle is stated: do");
    }

    /** A line of one kind of item, of which each cycle states its quantity and its uptime. */
    private static ValueStreamBuilder plain(Consumer<StepBuilder> step) {
        return map(DAY).step(
                        "do",
                        s -> step.accept(s.cycleTime(min(3)).quantityPerCycle(1).uptime(1)))
                .flow("ask", "do")
                .flow("do", "out")
                .demand(11, DAY);
    }

    private static void expectServers(ValueStreamBuilder map, Term servers, Term time, String... assumptions) {
        Explanation explanation = explain(StepCapacity.KEY, map);
        assertThat(explanation.terms().subList(0, 2)).containsExactly(servers, time);
        assertThat(explanation.assumptions()).containsExactlyInAnyOrder(assumptions);
    }

    @Test
    void serversOfATeamThatStatesNothing() {
        expectServers(
                plain(s -> s.stations(4).team("t").batch(Batch.ofItems(5))).team("t"),
                new Term("servers do", "4", "steps[do].stations"),
                new Term("time a day do", "8 h", "calendar.workingTimePerDay"),
                "its team has people for all stations, though the team states none: do",
                "all of their time is there where a team states no share: t",
                "no changeover where none is stated: do");
    }

    @Test
    void serversOfATeamThatIsOneCrew() {
        expectServers(
                plain(s -> s.team("t").crew(3).changeover(min(5)))
                        .team("t", t -> t.people(3).share(0.5)),
                new Term("servers do", "1", "teams[t].people 3 ÷ crew 3"),
                new Term("time a day do", "4 h", "calendar.workingTimePerDay · teams[t].share 50 %"),
                "the changeover could not be charged, because no batch says how often it happens: do");
    }

    @Test
    void serversOfATeamWhoseStepStatesNoCrew() {
        expectServers(
                plain(s -> s.team("t").stations(7)).team("t", t -> t.people(3).share(1)),
                new Term("servers do", "3", "the smaller of steps[do].stations and teams[t].people 3 ÷ crew 1"),
                new Term("time a day do", "8 h", "calendar.workingTimePerDay · teams[t].share 100 %"),
                "a crew of 1 where none is stated: do");
    }

    @Test
    void serversOfATeamOfNobody_areNone() {
        expectServers(
                plain(s -> s.team("t").crew(2)).team("t", t -> t.people(0).share(1)),
                new Term("servers do", "0", "teams[t].people 0 ÷ crew 2"),
                new Term("time a day do", "8 h", "calendar.workingTimePerDay · teams[t].share 100 %"));
    }

    @Test
    void alwaysDown_takesTimeWithoutEnd() {
        assertThat(explain(StepCapacity.KEY, plain(s -> s.uptime(0))).terms())
                .contains(new Term(
                        "item time do", "without end", "steps[do].cycleTime 180 s ÷ quantityPerCycle 1 ÷ uptime 0 %"));
    }

    /**
     * 6 people of 6 h, in crews of 2 that change over for 40 min and crews of 3: 36 h − 3 · 2 · 40 min = 32 h for
     * 48 · (5 min · 2 + 4 min · 3) = 17.6 h.
     */
    private static ValueStreamBuilder crews() {
        return map().demand(48, DAY)
                .team("t", t -> t.people(6).share(0.75))
                .step(
                        "a",
                        s -> s.team("t")
                                .crew(2)
                                .cycleTime(min(5))
                                .changeover(min(20))
                                .batch(Batch.every(Duration.ofHours(4))))
                .step("b", s -> s.team("t").crew(3).processTime(min(4)))
                .flow("ask", "a")
                .flow("a", "b")
                .flow("b", "out");
    }

    @Test
    void loadOfATeam() {
        expect(
                explain(TeamLoad.KEY, crews()),
                List.of(
                        new Term("demand", "48 items/d", "demand"),
                        new Term("people t", "6", "teams[t].people"),
                        new Term("time a day t", "6 h", "working time of its steps · teams[t].share 75 %"),
                        new Term("changeovers a day t", "4 h", "Σ servers · crew · changeovers"),
                        new Term("work a day a", "8 h", "48 items/d · item time steps[a].cycleTime 300 s · crew 2"),
                        new Term("work a day b", "9.6 h", "48 items/d · item time steps[b].processTime 240 s · crew 3"),
                        new Term("team.load[t]", "55 %", "Σ items · item time · crew ÷ (people · time)")),
                "a working day of 8 h and a week of 5 d: the map has no calendar",
                "uptime 1 where none is stated: a, b",
                "1 item a cycle where no quantityPerCycle is stated: a, b");
    }

    /** 3 crews of 5 h 20 min at 5 min and 2 of 6 h at 4 min. */
    @Test
    void loadsOfItsSteps() {
        String visits = "from the flows' probabilities and the yields";
        expect(
                explain(StepLoad.KEY, crews()),
                List.of(
                        new Term("demand", "48 items/d", "demand"),
                        new Term("step.visits[a]", "1", visits),
                        new Term("step.capacity[a]", "192 items/d", "metric step.capacity"),
                        new Term("step.load[a]", "25 %", "demand · visits ÷ capacity"),
                        new Term("step.visits[b]", "1", visits),
                        new Term("step.capacity[b]", "180 items/d", "metric step.capacity"),
                        new Term("step.load[b]", "26.7 %", "demand · visits ÷ capacity")),
                "a working day of 8 h and a week of 5 d: the map has no calendar");
    }

    /**
     * 100 · 60 s + 60 · 120 s, ÷ 0.9, leave 28,800 − 14,666.7 s; changeovers of 10 and 20 min in turn fit 2 · 7.85
     * times. Nobody asks for C.
     */
    @Test
    void changeoversToFamilies() {
        ValueStreamBuilder map = map(DAY).step(
                        "press",
                        s -> s.uptime(0.9)
                                .families("A", f -> f.cycleTime(min(1)).changeover(min(9)))
                                .families("B", f -> f.cycleTime(min(2)).changeover(min(18)))
                                .families("C", f -> f.cycleTime(min(4)).changeover(min(7))))
                .step("pack", s -> s.cycleTime(min(1)))
                .flow("ask", "press")
                .flow("press", "pack")
                .flow("pack", "out");
        demand(demand(demand(map, "A", 100), "B", 60), "C", 0);

        expectChangeovers(
                explain(ChangeoverBudget.KEY, map),
                "3.93 h",
                List.of(
                        new Term("demand {A}", "100 items/d", "demand {A}"),
                        new Term("demand {B}", "60 items/d", "demand {B}"),
                        new Term("demand {C}", "0 items/d", "demand {C}"),
                        new Term("servers press", "1", ""),
                        new Term("time a day press", "8 h", "calendar.workingTimePerDay"),
                        new Term("item time press {A}", "66.7 s", "steps[press].cycleTime 60 s ÷ uptime 90 %"),
                        new Term("items a day press {A}", "100 items/d", "demand · step.visits"),
                        new Term("item time press {B}", "133 s", "steps[press].cycleTime 120 s ÷ uptime 90 %"),
                        new Term("items a day press {B}", "60 items/d", "demand · step.visits"),
                        new Term("item time press {C}", "267 s", "steps[press].cycleTime 240 s ÷ uptime 90 %"),
                        new Term("changeover press {A}", "10 min", "steps[press].changeover 540 s ÷ uptime 90 %"),
                        new Term("changeover press {B}", "20 min", "steps[press].changeover 18 min ÷ uptime 90 %"),
                        new Term("changeover-budget[press]", "15.7", "time left ÷ changeover")),
                "one station where a step states no stations and names no team: press",
                "1 item a cycle where no quantityPerCycle is stated: press",
                "yield 1 where none is stated: press, pack");
    }

    /** Rother and Shook: 16 h less 870 min leave 90 min, so one changeover of 15 min fits every sixth of a day. */
    @Test
    void changeoversOfOneKindOfItem() {
        ValueStreamBuilder map = map(Duration.ofHours(16))
                .step("press", s -> s.cycleTime(min(1)).changeover(min(15)).yield(1))
                .flow("ask", "press")
                .flow("press", "out")
                .demand(870, Duration.ofHours(16));

        expectChangeovers(
                explain(EveryPartEvery.KEY, map),
                "90 min",
                List.of(
                        new Term("demand", "870 items/d", "demand"),
                        new Term("servers press", "1", ""),
                        new Term("time a day press", "16 h", "calendar.workingTimePerDay"),
                        new Term("item time press", "60 s", "steps[press].cycleTime 60 s"),
                        new Term("items a day press", "870 items/d", "demand · step.visits"),
                        new Term("changeover press", "15 min", "steps[press].changeover"),
                        new Term(
                                "every-part-every[press]",
                                "2.67 h",
                                "servers · Σ changeovers of the parts ÷ time left, in days")),
                "one station where a step states no stations and names no team: press",
                "uptime 1 where none is stated: press",
                "1 item a cycle where no quantityPerCycle is stated: press");
    }

    /** 0.75 · 0.8 come to b, and 0.25 · 0.8 and half of those of b to c. */
    @Test
    void visitsNameYieldsAndProbabilities() {
        ValueStreamBuilder map = map(DAY).step("a", s -> s.yield(0.8))
                .step("b", s -> s.yield(0.5))
                .step("c")
                .flow("ask", "a")
                .flow("a", "b", f -> f.probability(0.75))
                .flow("a", "c", f -> f.probability(0.25))
                .flow("b", "c")
                .flow("c", "out")
                .demand(11, DAY);

        expect(
                explain(StepVisits.KEY, map),
                List.of(
                        new Term("step.visits[a]", "1", "ask"),
                        new Term("step.visits[b]", "0.6", "0.75 · yield 80 % · a"),
                        new Term("step.visits[c]", "0.5", "0.25 · yield 80 % · a + yield 50 % · b")),
                "yield 1 where none is stated: c");
    }

    /** Three steps more than are shown. */
    private static ValueStreamBuilder line() {
        ValueStreamBuilder map = map(DAY).demand(11, DAY);
        String last = "ask";
        for (int i = 1; i <= 203; i++) {
            map.step("s" + i, s -> s.cycleTime(min(1))).flow(last, "s" + i);
            last = "s" + i;
        }
        return map.flow(last, "out");
    }

    @Test
    void growthOfManyQueues_saysHowManyItLeavesOut() {
        assertThat(explain(StepQueueGrowth.KEY, line()).terms())
                .endsWith(new Term("and 3 more in the same way", "", ""))
                .filteredOn(t -> t.name().startsWith("step.load["))
                .hasSize(200);
    }

    @Test
    void rankingOfManyLoads_endsAtTwoHundred() {
        assertThat(explain(Bottleneck.KEY, line()).terms()).hasSize(200);
    }

    @Test
    void mapWithoutSteps_saysSo() {
        Answers answers = Answers.of(map(DAY).flow("ask", "out").demand(11, DAY));
        Figure.Unknown highest = answers.unknown("bottleneck.load");
        assertThat(highest.reason()).isEqualTo(Reason.NOT_APPLICABLE);
        assertThat(highest.text().message()).isEqualTo("The map has no step.");
    }

    @Test
    void workingTimeIsThatOfTheShiftsOrOfTheCalendar() {
        ValueStreamBuilder shifts = map().calendar(
                        c -> c.shift(LocalTime.of(6, 0), LocalTime.of(14, 0)).daysPerWeek(5))
                .flow("ask", "out")
                .demand(10, DAY);
        assertThat(explain(TaktTime.KEY, shifts).terms())
                .contains(new Term("working time a day", "8 h", "calendar.shifts"));
        assertThat(explain(TaktTime.KEY, plain(s -> s.stations(2))).terms())
                .contains(new Term("working time a day", "8 h", "calendar.workingTimePerDay"));
    }
}
