package dev.valuestream.metrics.internal;

import static dev.valuestream.metrics.Answers.min;
import static dev.valuestream.metrics.internal.OneStream.DAY;
import static dev.valuestream.metrics.internal.OneStream.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How many people the work of a day of eight hours keeps busy. */
class LabourTest {

    private static Figure people(ValueStreamBuilder map) {
        return Labour.inOwnTime(OneStream.of(map)).people().all();
    }

    private static void expectUnknown(Figure figure, Reason reason, String words) {
        assertThat(figure).isInstanceOf(Figure.Unknown.class);
        assertThat(((Figure.Unknown) figure).reason()).isEqualTo(reason);
        assertThat(((Figure.Unknown) figure).text().message()).contains(words);
    }

    /** 48 · 7 min · 2 people + 48 · 0.25 · 30 min of 480 min; no item is ever sent to rest. */
    private static ValueStreamBuilder office() {
        return ValueStream.builder("office")
                .trigger("ask")
                .step("check", s -> s.processTime(min(7)).crew(2))
                .step("repair", s -> s.processTime(min(30)))
                .step("rest", s -> s.processTime(min(11)))
                .customer("out")
                .flow("ask", "check")
                .flow("check", "repair", f -> f.probability(0.25))
                .flow("check", "rest", f -> f.probability(0))
                .flow("check", "out", f -> f.probability(0.75))
                .flow("repair", "out")
                .flow("rest", "out")
                .demand(48, DAY);
    }

    @Test
    void peopleAreThoseOfTheStepsToWhichWorkComes() {
        assertThat(people(office()).number().orElseThrow()).isCloseTo(1.4 + 0.75, within(1e-12));
    }

    @Test
    void linesAreThoseOfTheStepsToWhichWorkComes() {
        Explanation.Body lines = Labour.inOwnTime(OneStream.of(office())).lines();
        assertThat(lines.terms())
                .containsExactly(
                        new Term("check", "1.4 people", "48 items/d · step.visits 1 · 420 s · crew 2 ÷ 8 h"),
                        new Term("repair", "0.75 people", "48 items/d · step.visits 0.25 · 30 min · crew 1 ÷ 8 h"));
        assertThat(lines.assumptions())
                .containsExactly(
                        "a working day of 8 h and a week of 5 d: the map has no calendar",
                        "a crew of 1 where none is stated: repair");
    }

    @Test
    void linesOfAMapWithACalendar_takeNoneForGranted() {
        ValueStreamBuilder map = map().step("do", s -> s.processTime(min(7)).crew(2))
                .flow("ask", "do")
                .flow("do", "out")
                .demand(48, DAY);
        assertThat(Labour.inStreamTime(OneStream.of(map)).lines().assumptions()).isEmpty();
    }

    /** Two triggers of which nobody says how much comes where: it matters only if something comes. */
    @Test
    void whereDemandArrivesIsUnknown_peopleAreTooUnlessNobodyAsks() {
        expectUnknown(people(twoWays().demand(48, DAY)), Reason.MISSING_INPUT, "demand[].at");
        assertThat(people(twoWays().demand(0, DAY)).number()).hasValue(0);
    }

    private static ValueStreamBuilder twoWays() {
        return map().trigger("shop")
                .step("do", s -> s.processTime(min(3)))
                .step("sell", s -> s.processTime(min(2)))
                .flow("ask", "do")
                .flow("do", "out")
                .flow("shop", "sell")
                .flow("sell", "out");
    }

    @Test
    void whereAllIsScrap_noNumberOfPeopleIsEnoughUnlessNobodyAsks() {
        expectUnknown(people(scrap().demand(48, DAY)), Reason.NOT_APPLICABLE, "a yield of 0");
        assertThat(people(scrap().demand(0, DAY)).number()).hasValue(0);
    }

    private static ValueStreamBuilder scrap() {
        return map().supplier("mine")
                .step("do", s -> s.processTime(min(3)).yield(0))
                .flow("mine", "do")
                .flow("do", "out")
                .removeNode("ask");
    }

    @Test
    void stepWithoutWorkingTime_needsNobodyForWhatTakesNoTime() {
        assertThat(people(closed(0)).number()).hasValue(0);
        expectUnknown(people(closed(1)), Reason.UNSTABLE, "The step do has no working time");
    }

    private static ValueStreamBuilder closed(double minutes) {
        return map().step("do", s -> s.processTime(min(minutes)).calendar(c -> c.workingTimePerDay(Duration.ZERO)))
                .flow("ask", "do")
                .flow("do", "out")
                .demand(48, DAY);
    }
}
