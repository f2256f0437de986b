package dev.valuestream.metrics.queue;

import static dev.valuestream.metrics.queue.PredictedMaps.exponential;
import static dev.valuestream.metrics.queue.PredictedMaps.requests;

import dev.valuestream.model.StepBuilder;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How long an item is in a step: M/M/1 of six an hour, whose items are there for 1 ÷ (μ − λ). */
class PredictedStaysTest {

    private static PredictedMaps sixAnHour(Consumer<? super StepBuilder> step) {
        return PredictedMaps.of(requests(6).step("a", step).flow("request", "a").flow("a", "done"));
    }

    /** Twelve hours a day of work that comes in eight: five minutes of the step pass in 3 min 20 s of the stream, μ = 18 an hour. */
    @Test
    void longerDayThanTheStream_isShorterInItsTime() {
        PredictedMaps map = sixAnHour(s -> s.processTime(exponential(5))
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(12)).daysPerWeek(5)));
        map.is("step.wait.predicted[a]", 300 - 200)
                .is("lead-time.predicted", 300)
                .is("work-in-process.predicted", 0.5);
        map.is("lead-time.predicted.p50", 300 * Math.log(2));
    }

    /** The other way round, four hours a day: three minutes of the step pass in six of the stream, μ = 10 an hour. */
    @Test
    void shorterDayThanTheStream_isLongerInItsTime() {
        sixAnHour(s -> s.processTime(exponential(3))
                        .calendar(c -> c.workingTimePerDay(Duration.ofHours(4)).daysPerWeek(5)))
                .is("lead-time.predicted", 900)
                .is("work-in-process.predicted", 1.5);
    }

    /** A machine busy half of the time has half an item in it, of whose cycle the process may be a part only. */
    @Test
    void cycleLongerThanItsProcess_isInTheStepForAllOfIt() {
        sixAnHour(s -> s.cycleTime(exponential(5)).processTime(exponential(2)))
                .is("lead-time.predicted", 600)
                .is("work-in-process.predicted", 1);
    }

    /** The rest of a process goes on without the machine. */
    @Test
    void processLongerThanItsCycle_addsItsRest() {
        sixAnHour(s -> s.cycleTime(exponential(5)).processTime(exponential(8)))
                .is("lead-time.predicted", 600 + 180)
                .is("work-in-process.predicted", 1.3);
    }

    /** A cycle makes half an item. */
    @Test
    void severalCyclesForAnItem_areAllInTheStep() {
        sixAnHour(s -> s.cycleTime(exponential(3)).quantityPerCycle(0.5))
                .is("lead-time.predicted", 360 + 0.6 * 360 * 0.75 / 0.4);
    }
}
