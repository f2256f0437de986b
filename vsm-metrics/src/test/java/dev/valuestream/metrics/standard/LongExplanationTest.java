package dev.valuestream.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Explanations of maps of many steps, and of teams that cannot do what is asked of them. */
class LongExplanationTest {

    private static final Duration DAY = Duration.ofHours(8);

    private static ValueStream line(int steps) {
        ValueStreamBuilder map =
                ValueStream.builder("long").demand(10, DAY).trigger("t").customer("c");
        String last = "t";
        for (int i = 0; i < steps; i++) {
            int at = i;
            map.step("s" + i, s -> s.cycleTime(Duration.ofMinutes(1 + at % 7))).flow(last, "s" + i);
            last = "s" + i;
        }
        return map.flow(last, "c").build();
    }

    private static String explain(ValueStream map, String metric) {
        Analysis analysis = StandardMetrics.analyze(map);
        return analysis.explain(analysis.catalog().keyOf(metric).orElseThrow()).toText();
    }

    @ParameterizedTest
    @ValueSource(strings = {"step.capacity", "step.load", "step.visits"})
    void explain_ofManySteps_saysHowManyItLeavesOut(String metric) {
        assertThat(explain(line(200), metric)).contains("s199").doesNotContain(" more in the same way");
        assertThat(explain(line(207), metric)).contains("and 7 more in the same way");
    }

    private static ValueStream pool(double people, double crew, Duration workingTime) {
        return ValueStream.builder("pool")
                .calendar(c -> c.workingTimePerDay(workingTime))
                .demand(10, DAY)
                .team("few", t -> t.people(people))
                .trigger("t")
                .step(
                        "lift",
                        s -> s.cycleTime(Duration.ofMinutes(10)).team("few").crew(crew))
                .customer("c")
                .flow("t", "lift")
                .flow("lift", "c")
                .build();
    }

    @Test
    void explain_crewLargerThanTheTeam_saysWhatWasAssumed() {
        assertThat(explain(pool(1, 2, DAY), "step.capacity"))
                .contains("one server, though the team has fewer people than the crew: lift")
                .contains("teams[few].people 1 ÷ crew 2");
    }

    @Test
    void load_ofATeamThatCanDoNothing_saysWhy() {
        assertThat(explain(pool(0, 1, DAY), "team.load"))
                .contains(
                        "The team few can do nothing for step lift (it has no people), and work comes to it: 10 items a day.");
        assertThat(explain(pool(1, 1, Duration.ZERO), "team.load")).contains("(it has no working time)");
    }
}
