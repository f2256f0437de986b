package dev.valuestream.metrics.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/**
 * Choice, rework, parallel branches and shared pools: Laguna and Marklund, Business Process Modeling, ch. 5. The book takes
 * the loop as 1 + r; here it is 1 ÷ (1 − r).
 */
class SharedTeamsTest {

    private static final Duration DAY = Duration.ofHours(8);
    private static final Offset<Double> EXACT = within(1e-12);

    private static ValueStream process(double perMinute) {
        return ValueStream.builder("pools")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(perMinute * 480, DAY)
                .team("r1", t -> t.people(2))
                .team("r2", t -> t.people(2))
                .team("r3", t -> t.people(1))
                .trigger("request")
                .step("a", s -> s.processTime(Duration.ofMinutes(2)).team("r1"))
                .step("b", s -> s.processTime(Duration.ofMinutes(5)).team("r1"))
                .step("c", s -> s.processTime(Duration.ofMinutes(8)).team("r2"))
                .step("d", s -> s.processTime(Duration.ofMinutes(3)).team("r2"))
                .step("e", s -> s.processTime(Duration.ofMinutes(4)).team("r2"))
                .step("inspect", s -> s.processTime(Duration.ofMinutes(4)))
                .step("f", s -> s.processTime(Duration.ofMinutes(2)).team("r1"))
                .step("g", s -> s.processTime(Duration.ofMinutes(4)).team("r3"))
                .step("h", s -> s.processTime(Duration.ofMinutes(2)).team("r3").join(Join.ALL))
                .step("done", s -> s.processTime(Duration.ZERO))
                .customer("client")
                .flow("request", "a")
                .flow("a", "b", f -> f.probability(0.3))
                .flow("a", "c", f -> f.probability(0.7))
                .flow("b", "c")
                .flow("c", "d")
                .flow("d", "e")
                .flow("e", "inspect")
                .flow("inspect", "d", f -> f.probability(0.1))
                .flow("inspect", "done", f -> f.probability(0.9))
                .flow("done", "f")
                .flow("done", "g")
                .flow("f", "h")
                .flow("g", "h")
                .flow("h", "client")
                .build();
    }

    private static double value(Analysis analysis, String measure) {
        return analysis.measure(measure).orElseThrow().figure().number().orElseThrow();
    }

    @Test
    void visits_choiceReworkAndJoin_areAsByHand() {
        Analysis analysis = StandardMetrics.analyze(process(0.1));
        assertThat(value(analysis, "step.visits[b]")).isCloseTo(0.3, EXACT);
        assertThat(value(analysis, "step.visits[c]")).isCloseTo(1, EXACT);
        assertThat(value(analysis, "step.visits[d]")).isCloseTo(1 / 0.9, EXACT);
        assertThat(value(analysis, "step.visits[h]")).isCloseTo(1, EXACT);
    }

    @Test
    void teamLoad_pools_isDemandOverPoolCapacity() {
        Analysis analysis = StandardMetrics.analyze(process(0.1));
        assertThat(value(analysis, "team.load[r1]")).isCloseTo(0.1 / (2 / 5.5), EXACT);
        assertThat(value(analysis, "team.load[r2]")).isCloseTo(0.1 / (2 / (8 + 7 / 0.9)), EXACT);
        assertThat(value(analysis, "team.load[r3]")).isCloseTo(0.1 / (1 / 6.0), EXACT);
        assertThat(2 / (8 + 7 / 0.9)).isCloseTo(0.1268, within(0.00005));
    }

    @Test
    void bottleneck_pools_isTheSecond() {
        Bottleneck.Result result = StandardMetrics.analyze(process(0.1)).get(Bottleneck.KEY);
        assertThat(result.highest()).extracting(Bottleneck.Ranked::id).containsExactly("r2");
        assertThat(result.isBottleneck(Bottleneck.Kind.TEAM, "r2")).isTrue();
        assertThat(result.ranking()).hasSize(13);
    }

    @Test
    void bottleneck_longestCycleIsBesideItUnderItsOwnName() {
        Bottleneck.Result result = StandardMetrics.analyze(process(0.1)).get(Bottleneck.KEY);
        assertThat(result.longestCycle()).contains(new Champion(List.of("c"), 480, Unit.SECONDS));
        assertThat(result.longestWait()).as("nothing waits").isEmpty();
        assertThat(result.biggestQueue()).as("nothing waits").isEmpty();
    }

    @Test
    void throughput_moreThanThePoolCanDo_isThePoolsCapacity() {
        Analysis analysis = StandardMetrics.analyze(process(0.2));
        assertThat(value(analysis, "throughput")).isCloseTo(480 * 2 / (8 + 7 / 0.9), within(1e-9));
        assertThat(analysis.findings())
                .anyMatch(f -> f.code().equals("team.overloaded")
                        && f.message()
                                .equals("Team r2 is asked for 158 % of its time, by c, d, e. Free at least"
                                        + " 36.6 % of its work: rework, stops and changeovers first; then teach others to take over a"
                                        + " step, add people, or take on less."));
    }

    @Test
    void growth_overloadedPool_sharesItsTimeEvenlyOverWhatComes() {
        Analysis analysis = StandardMetrics.analyze(process(0.2));
        double c = value(analysis, "step.queue.growth[c]");
        double d = value(analysis, "step.queue.growth[d]");
        double e = value(analysis, "step.queue.growth[e]");
        // with λ the common share: c passes 96·λ, and d sees 96·λ + 0.1·(what e passes), e sees λ of d
        double toC = 96;
        double share = 1 - c / toC;
        double toD = toC * share / (1 - 0.1 * share * share);
        double toE = toD * share;
        assertThat(d).isCloseTo(toD * (1 - share), within(1e-9));
        assertThat(e).isCloseTo(toE * (1 - share), within(1e-9));
        assertThat(share * (toC * 8 + toD * 3 + toE * 4)).isCloseTo(2 * 480, within(1e-7));
    }

    private static Analysis lifting(double people, double crew) {
        return StandardMetrics.analyze(ValueStream.builder("lifting")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(20, DAY)
                .team("lift", t -> t.people(people))
                .trigger("request")
                .step(
                        "carry",
                        s -> s.processTime(Duration.ofMinutes(40)).team("lift").crew(crew))
                .customer("client")
                .flow("request", "carry")
                .flow("carry", "client")
                .build());
    }

    /** Two crews of 960 min a day, 800 of them asked for, and 5 people of 2400 min, 1600 of them. */
    @Test
    void explain_peopleWhoMakeNoCrew_saysWhyTheLoadsDiffer() {
        Analysis analysis = lifting(5, 2);
        String why =
                "4 people at work at once (servers 2 · crew 2) for step.load, and all 5 of the team for team.load: carry";

        assertThat(value(analysis, "step.load[carry]")).isCloseTo(800 / 960.0, EXACT);
        assertThat(value(analysis, "team.load[lift]")).isCloseTo(1600 / 2400.0, EXACT);
        assertThat(analysis.explain(StepLoad.KEY).assumptions()).contains(why);
        assertThat(analysis.explain(TeamLoad.KEY).assumptions()).contains(why);
    }

    @Test
    void explain_peopleWhoAllWork_saysNothingOfIt() {
        assertThat(lifting(4, 2).explain(TeamLoad.KEY).assumptions()).noneMatch(a -> a.contains("at work at once"));
        assertThat(lifting(4, 2).explain(StepLoad.KEY).assumptions()).noneMatch(a -> a.contains("at work at once"));
        assertThat(lifting(Double.MAX_VALUE, 0.1).explain(StepLoad.KEY).assumptions())
                .hasSizeLessThan(3);
    }
}
