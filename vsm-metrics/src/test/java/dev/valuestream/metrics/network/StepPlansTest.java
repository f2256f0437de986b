package dev.valuestream.metrics.network;

import static dev.valuestream.metrics.network.OneMap.exponential;
import static dev.valuestream.metrics.network.OneMap.minutes;
import static dev.valuestream.metrics.network.OneMap.requests;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Steps of a team, of which one takes more than its share: what is left of the people, in crews, for the others. */
class StepPlansTest {

    /**
     * Sixty an hour come to a, whose one station of two people does thirty of 2 min: 120 of the 300 minutes an hour
     * that five people have. Of the 180 min of the other three, b asks for 30 · 1 min and c, in pairs, for 2 · 30 ·
     * 1.5 min.
     */
    private static ValueStreamBuilder workshop() {
        return requests(60)
                .team("w", t -> t.people(5))
                .step("a", s -> s.processTime(exponential(2)).team("w").crew(2).stations(1))
                .step("b", s -> s.processTime(exponential(1)).team("w"))
                .step("c", s -> s.processTime(exponential(1.5)).team("w").crew(2))
                .step("look", s -> s.processTime(Duration.ZERO).team("w"))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "look")
                .flow("look", "done");
    }

    private static StepPlan plan(OneMap map, String step) {
        return map.queues().plan(map.step(step));
    }

    /** Load 120 ÷ 180; (30 + 45) min of work in 120 of labour are crews of 1.6, of which three people make one. */
    @Test
    void othersShareWhatIsLeftOfTheTeam() {
        OneMap map = OneMap.of(workshop());
        assertThat(plan(map, "a").is(Standing.OVERLOADED)).isTrue();
        for (String step : new String[] {"b", "c"}) {
            assertThat(plan(map, step).is(Standing.QUEUED)).as(step).isTrue();
            assertThat(plan(map, step).station()).isEqualTo("team w");
            assertThat(plan(map, step).servers()).isEqualTo(1);
            assertThat(plan(map, step).load()).isCloseTo(120 / 180.0, within(1e-12));
            assertThat(plan(map, step).isAlone()).isFalse();
        }
    }

    /** Three people who are one server do a man-minute in 20 s, and one of a pair in 40 s. */
    @Test
    void itemHoldsTheOneServerForItsLabour() {
        OneMap map = OneMap.of(workshop());
        assertThat(plan(map, "b").stretch()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(plan(map, "c").stretch()).isCloseTo(2 / 3.0, within(1e-12));
    }

    @Test
    void stepWithoutWork_standsIdle() {
        OneMap map = OneMap.of(workshop());
        assertThat(plan(map, "look").is(Standing.IDLE)).isTrue();
        assertThat(plan(map, "look").station()).isEmpty();
    }

    /** With three people at a there are two left, each a crew: 30 · 1 and 30 · 1.5 min of their 120 min an hour. */
    @Test
    void crewsOfOne_areServersEach() {
        OneMap map = OneMap.of(workshop().editStep("a", s -> s.crew(3)).editStep("c", s -> s.crew(1)));
        assertThat(plan(map, "b").servers()).isEqualTo(2);
        assertThat(plan(map, "b").stretch()).isCloseTo(1, within(1e-12));
        assertThat(plan(map, "c").load()).isCloseTo(75 / 120.0, within(1e-12));
    }

    /** Behind the 120 min of a, b and c ask for 30 · (2 + 2 · 2) min: all of the 180 min that are left. */
    @Test
    void teamThatIsAskedForAllThatIsLeft_neverRests() {
        OneMap map = OneMap.of(workshop()
                .editStep("b", s -> s.processTime(exponential(2)))
                .editStep("c", s -> s.processTime(exponential(2))));
        assertThat(plan(map, "b").is(Standing.OVERLOADED)).isTrue();
        assertThat(plan(map, "c").is(Standing.OVERLOADED)).isTrue();
    }

    /** A station of its own: 12 h a day do in 40 min what takes an hour; load 30 · 1 min · 8 ÷ (12 · 60). */
    @Test
    void stepAlone_isAStationWithItsServers() {
        OneMap map = OneMap.of(requests(30)
                .step(
                        "b",
                        s -> s.processTime(minutes(1))
                                .stations(2)
                                .calendar(c -> c.workingTimePerDay(Duration.ofHours(12))
                                        .daysPerWeek(5)))
                .flow("request", "b")
                .flow("b", "done"));
        assertThat(plan(map, "b").station()).isEqualTo("step b");
        assertThat(plan(map, "b").servers()).isEqualTo(2);
        assertThat(plan(map, "b").stretch()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(plan(map, "b").load()).isCloseTo(1 / 6.0, within(1e-12));
    }
}
