package dev.valuestream.metrics.network;

import static dev.valuestream.metrics.network.OneMap.constant;
import static dev.valuestream.metrics.network.OneMap.exponential;
import static dev.valuestream.metrics.network.OneMap.minutes;
import static dev.valuestream.metrics.network.OneMap.requests;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.Text;
import dev.valuestream.queueing.network.Confidence;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** An explanation shows what was computed, and names each thing that the map does not say. */
class PredictionReportTest {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final String LIMITED =
            "limits on items change queues as they would with exponential times; a finished item without room stays"
                    + " where it is";
    private static final String OWN_HOURS =
            "working time that is not the stream's is spread evenly over it, as faster or slower work";
    private static final String PACED = "no wait where a step takes its items from a supplier at its own pace";
    private static final String SCHEDULE = "demand at the mean of its schedule all the time";
    private static final String ARRIVALS =
            "times between arrivals with a coefficient of variation of 1 where none is stated";
    private static final String FULL_BATCH = "a transfer batch leaves when it is full";
    private static final String TRANSFERS = "transfer times with a coefficient of variation of 1 where none is stated";

    private static Explanation explain(OneMap map, Consumer<? super PredictionReport> more) {
        return PredictionReport.explain(
                MetricDescription.of("A figure", "its formula", "its source"), map.queues(), more);
    }

    private static List<String> assumptions(ValueStreamBuilder map) {
        return explain(OneMap.of(map), report -> {}).assumptions();
    }

    private static ValueStreamBuilder one(double perHour, Consumer<? super StepBuilder> step) {
        return requests(perHour).step("a", step).flow("request", "a").flow("a", "done");
    }

    private static boolean tellsOf(List<String> lines, String what, String element) {
        return lines.contains(what + ": " + element);
    }

    /** M/M/1 of load 0.5: 300 s of service and as many of wait. */
    @Test
    void station_isShownWithItsWait() {
        Explanation explanation = explain(OneMap.of(one(6, s -> s.processTime(exponential(5)))), r -> {});
        assertThat(explanation.terms())
                .containsExactly(
                        new Term("load a", "50 %", "1 server"),
                        new Term("service a", "300 s", "effective process time of the stream's working time"),
                        new Term("service scv a", "1", "c_s², failures and setups counted"),
                        new Term("arrival scv a", "1", "c_a² as this queue sees it"),
                        new Term("wait a", "300 s", "of the network, from load and variability"),
                        new Term("confidence", "exact", ""));
    }

    @Test
    void timeThatIsNotKnown_isShownWithTheReason() {
        Figure unknown = Figure.unknown(Reason.MISSING_INPUT, Text.of("a.code", "Nobody has looked."));
        Explanation explanation = explain(OneMap.of(one(6, s -> s.processTime(exponential(5)))), r -> {
            r.time("one", unknown, "somewhere");
            r.time("other", Figure.of(420), "elsewhere");
        });
        assertThat(explanation.terms())
                .contains(new Term("one", "unknown", "Nobody has looked."), new Term("other", "420 s", "elsewhere"));
    }

    @Test
    void longLineOfSteps_isShownInPart() {
        ValueStreamBuilder map = requests(6);
        for (int i = 0; i < 203; i++) {
            map.step("s" + i, s -> s.processTime(Duration.ZERO)).flow(i == 0 ? "request" : "s" + (i - 1), "s" + i);
        }
        List<Term> terms = explain(OneMap.of(map.flow("s202", "done")), r -> {}).terms();
        assertThat(terms).hasSize(201);
        assertThat(terms.get(200)).isEqualTo(new Term("and 3 more in the same way", "", ""));
    }

    @Test
    void manyReasons_areShownInPart() {
        Explanation explanation = explain(
                OneMap.of(one(6, s -> s.processTime(exponential(5)))),
                r -> r.trust(new Trust(Confidence.LOW, List.of("a", "b", "c", "d", "e", "f", "g"))));
        assertThat(explanation.terms()).contains(new Term("confidence", "low", "a; b; c; d; e; and 2 more"));
        assertThat(explanation.terms())
                .filteredOn(t -> t.name().equals("confidence"))
                .hasSize(1);
    }

    @Test
    void fiveReasons_areAllShown() {
        Explanation explanation = explain(
                OneMap.of(one(6, s -> s.processTime(exponential(5)))),
                r -> r.trust(new Trust(Confidence.GOOD, List.of("a", "b", "c", "d", "e"))));
        assertThat(explanation.terms()).contains(new Term("confidence", "good", "a; b; c; d; e"));
    }

    /** Red comes by schedule, blue at stated intervals, green at intervals of which nothing is stated. */
    @Test
    void demand_isAssumedWhereItIsNotStated() {
        List<String> lines = assumptions(OneMap.empty()
                .demand(d -> d.family("red").phase(HOUR, 4).phase(HOUR, 8))
                .demand(d -> d.family("blue").quantity(3).per(HOUR).cv(0.7))
                .demand(d -> d.family("green").quantity(1).per(HOUR))
                .trigger("request")
                .customer("done")
                .step("a", s -> s.processTime(exponential(3)))
                .flow("request", "a")
                .flow("a", "done"));
        assertThat(lines).contains(SCHEDULE + ": red", ARRIVALS + ": red, green");
    }

    @Test
    void demandThatIsStated_isNotAssumed() {
        assertThat(assumptions(one(6, s -> s.processTime(exponential(3)))))
                .noneMatch(line -> line.startsWith(ARRIVALS) || line.startsWith(SCHEDULE));
    }

    /** A map without families has one demand, which comes to all. */
    @Test
    void demandOfNoFamily_isAssumedToo() {
        List<String> lines = assumptions(OneMap.empty()
                .demand(d -> d.phase(HOUR, 4).phase(HOUR, 8))
                .trigger("request")
                .customer("done")
                .step("a", s -> s.processTime(exponential(3)))
                .flow("request", "a")
                .flow("a", "done"));
        assertThat(lines).anyMatch(line -> line.startsWith(SCHEDULE)).anyMatch(line -> line.startsWith(ARRIVALS));
    }

    /** A line of one server each: the room in front of b is known. */
    @Test
    void limitOfAStepInALine_isFollowed() {
        List<String> lines = assumptions(requests(6)
                .step("a", s -> s.processTime(exponential(5)))
                .step("b", s -> s.processTime(exponential(4)).wipLimit(3))
                .flow("request", "a")
                .flow("a", "b")
                .flow("b", "done"));
        assertThat(tellsOf(lines, LIMITED, "b")).isTrue();
    }

    @Test
    void hoursThatAreNotTheStreams_areSpread() {
        assertThat(tellsOf(
                        assumptions(one(
                                6,
                                s -> s.processTime(exponential(5))
                                        .calendar(c -> c.workingTimePerDay(Duration.ofHours(12))
                                                .daysPerWeek(5)))),
                        OWN_HOURS,
                        "a"))
                .isTrue();
        assertThat(tellsOf(assumptions(one(6, s -> s.processTime(exponential(5)))), OWN_HOURS, "a"))
                .isFalse();
    }

    /** An hour of changeovers a day takes time that is the stream's own: 7 of 8 h are left. */
    @Test
    void changeoversOfAnInterval_areNoHoursOfTheirOwn() {
        List<String> lines = assumptions(one(
                1,
                s -> s.processTime(exponential(20)).changeover(constant(60)).batch(Batch.every(Duration.ofHours(8)))));
        assertThat(tellsOf(lines, OWN_HOURS, "a")).isFalse();
        assertThat(lines)
                .contains("changeovers of an EPE interval only take time; the rhythm of the interval is not followed:"
                        + " a");
    }

    @Test
    void stepAtASuppliersPace_isNamed() {
        List<String> lines = assumptions(OneMap.empty()
                .demand(d -> d.quantity(6).per(HOUR).cv(1))
                .supplier("mill")
                .customer("done")
                .step("a", s -> s.processTime(exponential(5)))
                .step("b", s -> s.processTime(exponential(4)))
                .flow("mill", "a")
                .flow("a", "b")
                .flow("b", "done"));
        assertThat(tellsOf(lines, PACED, "a")).isTrue();
        assertThat(lines).noneMatch(line -> line.startsWith(PACED) && line.endsWith("b"));
    }

    @Test
    void waysOfSeveralItems_areNamed() {
        List<String> lines = assumptions(requests(6)
                .step("a", s -> s.processTime(exponential(5)))
                .step("b", s -> s.processTime(exponential(4)))
                .flow("request", "a", f -> f.transferBatch(1).transferTime(exponential(2)))
                .flow("a", "b", f -> f.transferBatch(3).transferTime(minutes(7)))
                .flow("b", "done", f -> f.kind(FlowKind.SHIPMENT).every(HOUR)));
        assertThat(lines)
                .contains(
                        FULL_BATCH + ": a->b",
                        TRANSFERS + ": a->b",
                        "a shipment leaves at the multiples of its rhythm with all that waits for it: b->done");
    }
}
