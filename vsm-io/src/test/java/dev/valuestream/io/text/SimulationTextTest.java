package dev.valuestream.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.model.Batch;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.simulation.Followed;
import dev.valuestream.simulation.RunControl;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.StartFrom;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the text says in words, on maps without chance of which one can tell by hand what is true. An item comes a minute. */
class SimulationTextTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final SimulationPlan PLAN =
            SimulationPlan.of(1).horizon(Duration.ofHours(20)).assumedCv(0).replications(10);

    private static ValueStreamBuilder map() {
        return ValueStream.builder("map")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(10)))
                .demand(1, MINUTE)
                .trigger("in")
                .customer("out");
    }

    private static ValueStreamBuilder line(double first, double second) {
        return map().step("s", s -> s.name("Saw").processTime(minutes(first)))
                .step("t", s -> s.name("Turn").processTime(minutes(second)))
                .flow("in", "s")
                .flow("t", "out");
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }

    private static String text(ValueStreamBuilder map, SimulationPlan plan) {
        return words(SimulationText.of(Simulation.of(map.build()).run(plan)));
    }

    private static String words(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** 60 an hour come and 30 are done: after 20 hours 600 wait, 300 more a day of 10 hours. */
    @Test
    void of_queueThatGrows_saysByHowMuchAndHowSureSoManyRunsAre() {
        ValueStreamBuilder map = line(2, 1).flow("s", "t");

        assertThat(text(map, PLAN))
                .contains("Before Saw the queue grows by about 300 items a day: after 2 d 600 items wait there in the"
                        + " middle run, from 600 to 600 in eight runs of ten. That is sure: nine runs of ten end with more"
                        + " than nine of ten had halfway. Saw is busy 99.9 % of the time.");
        assertThat(text(map, PLAN.replications(3)))
                .contains("the queue seems to grow by about 300 items a day")
                .contains(
                        "from about 600 to 600 in the 3 runs. That is likely, not sure: 3 runs are few. Ten or more tell.")
                .doesNotContain("of ten");
    }

    @Test
    void of_queuesThatGrow_countsThoseThatAreNotTold() {
        ValueStreamBuilder map =
                map().flow("s1", "s2").flow("s2", "s3").flow("s3", "s4").flow("s4", "s5");
        for (int i = 1; i <= 5; i++) {
            double time = 1 + i;
            map.step("s" + i, s -> s.processTime(minutes(time)));
        }
        map.flow("in", "s1").flow("s5", "out");

        assertThat(text(map, PLAN)).contains("So do 2 more queues.");
        assertThat(text(map.editStep("s5", s -> s.processTime(MINUTE)), PLAN)).contains("So does one more queue.");
    }

    /** What was found before the second step shrinks, and yet is more than what grows before the first. */
    @Test
    void of_largestQueueThatDoesNotGrow_namesItToo() {
        ValueStreamBuilder map = line(2, 1).flow("s", "t", f -> f.inventory(5_000));

        assertThat(text(map, PLAN.start(StartFrom.AS_FOUND)))
                .contains("Before Saw the queue grows by")
                .contains("Most items wait before Turn: 4,")
                .contains("No lead time is known: all that was delivered was there at the start.");
    }

    @Test
    void of_stepThatIsHeldUp_saysSo() {
        ValueStreamBuilder map =
                line(1, 2).flow("s", "t", f -> f.kind(FlowKind.FIFO).max(1));

        assertThat(text(map, PLAN))
                .contains("Saw is busy 50.1 % of the time, and holds finished items 49.8 % of it, as there is no room"
                        + " further on.");
    }

    /** Two steps of a minute each share one person. */
    @Test
    void of_stepWhosePeopleAreBusy_namesThem() {
        ValueStreamBuilder map = line(1, 1)
                .flow("s", "t")
                .team("crew", t -> t.name("Crew").people(1))
                .editStep("s", s -> s.team("crew"))
                .editStep("t", s -> s.team("crew"));

        assertThat(text(map, PLAN)).contains("of the time, but Crew 99.9 %.");
    }

    @Test
    void of_stepThatLacksCounterparts_saysSo() {
        ValueStreamBuilder map = map().step("s", s -> s.processTime(Duration.ZERO))
                .step("a", s -> s.processTime(minutes(0.5)))
                .step("b", s -> s.processTime(minutes(0.9)).yield(1))
                .step("j", s -> s.name("Join").processTime(minutes(0.1)).join(Join.ALL))
                .flow("in", "s")
                .flow("s", "a")
                .flow("s", "b")
                .flow("a", "j")
                .flow("b", "j")
                .flow("j", "out");

        assertThat(text(map, PLAN)).contains("of the time only: items wait there for their other parts.");
    }

    @Test
    void of_stepThatLacksAFullCycle_saysSo() {
        ValueStreamBuilder map =
                line(0.1, 1).editStep("t", s -> s.quantityPerCycle(6)).flow("s", "t");

        assertThat(text(map, PLAN)).contains("of the time only: items wait there until there are enough for a cycle.");
    }

    @Test
    void of_stepWhoseFamiliesHaveTurns_saysSo() {
        ValueStreamBuilder map = ValueStream.builder("turns")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(10)))
                .demand(d -> d.family("A").quantity(1).per(MINUTE).at("in"))
                .demand(d -> d.family("B").quantity(1).per(MINUTE).at("in"))
                .trigger("in")
                .customer("out")
                .step(
                        "s",
                        s -> s.name("Press")
                                .processTime(minutes(0.1))
                                .changeover(MINUTE)
                                .batch(Batch.every(Duration.ofHours(5))))
                .flow("in", "s")
                .flow("s", "out");

        assertThat(text(map, PLAN.follow(Followed.CHANGEOVERS)))
                .contains("of the time only: items wait there for the turn of their family.");
    }

    @Test
    void of_runThatWasStopped_saysThatItDidNotComeToItsEnd() {
        AtomicInteger asked = new AtomicInteger();
        RunControl control = RunControl.NONE.withCancellation(() -> asked.incrementAndGet() > 1);
        SimulationPlan plan = PLAN.horizon(Duration.ofHours(2_000_000));

        assertThat(words(SimulationText.of(
                        Simulation.of(line(0.5, 0.5).flow("s", "t").build()).run(plan, control))))
                .contains("Simulated not to its end, of 200,000 d of working time, once")
                .contains("The simulation did not run to its horizon: it was cancelled.")
                .contains("Whether a queue goes on growing these runs do not tell."); // nobody has looked twice
    }

    /** Of items each minute that take 2 minutes each, all but the first wait longer than promised. */
    @Test
    void of_promise_saysHowManyAreLater() {
        ValueStreamBuilder family = ValueStream.builder("late")
                .demand(d -> d.family("A").quantity(1).per(MINUTE).at("in").promise(minutes(2.5)));
        ValueStreamBuilder none = ValueStream.builder("late")
                .demand(d -> d.quantity(1).per(MINUTE).promise(minutes(2.5)));

        // one of the 599 that are finished within 20 hours is in time
        assertThat(text(slow(family), PLAN)).contains("Later than promised, A 99.8 %");
        assertThat(text(slow(none), PLAN)).contains("Later than promised 99.8 %");
    }

    private static ValueStreamBuilder slow(ValueStreamBuilder map) {
        return map.calendar(c -> c.workingTimePerDay(Duration.ofHours(10)))
                .trigger("in")
                .step("s", s -> s.processTime(minutes(2)))
                .customer("out")
                .flow("in", "s")
                .flow("s", "out");
    }

    @Test
    void of_runTooShortForAnyItem_saysThatNothingWasDelivered() {
        assertThat(text(line(1, 1).flow("s", "t"), PLAN.horizon(Duration.ofSeconds(1))))
                .contains("No queue goes on growing. THE WHOLE STREAM")
                .contains("No lead time is known: nothing was delivered in the time measured.");
    }

    /** A queue of a load near 1 wanders so much that ten short runs tell nothing. */
    @Test
    void of_queueOfWhichRunsTellNothing_saysSo() {
        ValueStreamBuilder map = line(0.99, 0.1).flow("s", "t");

        assertThat(text(map, PLAN.assumedCv(1))).contains("Whether a queue goes on growing these runs do not tell.");
    }
}
