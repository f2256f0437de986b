package dev.valuestream.benchmarks;

import dev.valuestream.model.Batch;
import dev.valuestream.model.Join;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;

/** The maps that are measured. */
final class Maps {

    private Maps() {}

    /**
     * An order stream of twenty steps as people draw them: two families, six teams, a choice, rework, an inspection beside
     * an assembly, inventories, batches, a lane, and a few figures that nobody has walked yet.
     */
    static ValueStream twentySteps() {
        ValueStreamBuilder map = ValueStream.builder("orders")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5));
        map.demand(d -> d.family("standard").quantity(40).per(Duration.ofHours(8)));
        map.demand(d -> d.family("special").quantity(10).per(Duration.ofHours(8)));
        for (int team = 0; team < 6; team++) {
            map.team("team-" + team, t -> t.people(4));
        }
        map.trigger("order");
        for (int i = 1; i <= 20; i++) {
            int step = i;
            map.step("s" + i, s -> figures(s, step));
        }
        map.customer("customer");
        return flows(map).build();
    }

    private static void figures(StepBuilder step, int i) {
        step.processTime(Duration.ofMinutes(4 + i % 7)).team("team-" + i % 6);
        if (i % 4 != 3) {
            step.percentCompleteAccurate(90 + i % 10);
        }
        if (i % 5 == 2) {
            step.uptime(0.9).changeover(Duration.ofMinutes(10)).batch(Batch.ofItems(20));
        }
        if (i == 16) {
            step.join(Join.ALL);
        }
        if (i % 6 == 1) {
            step.families("special", f -> f.processTime(Duration.ofMinutes(12)));
        }
    }

    private static ValueStreamBuilder flows(ValueStreamBuilder map) {
        map.flow("order", "s1", f -> f.inventory(25));
        for (int i = 1; i < 20; i++) {
            int step = i;
            if (i == 6) {
                map.flow("s6", "s7", f -> f.probability(0.7).inventory(12));
                map.flow("s6", "s8", f -> f.probability(0.3));
            } else if (i == 11) {
                map.flow("s11", "s12", f -> f.probability(0.92).wait(Duration.ofHours(6)));
                map.flow("s11", "s9", f -> f.probability(0.08));
            } else if (i == 13) {
                map.flow("s13", "s14").flow("s13", "s15");
            } else if (i == 14) {
                map.flow("s14", "s16");
            } else {
                map.flow("s" + i, "s" + (i + 1), f -> f.inventory(5 + step % 4 * 10));
            }
        }
        return map.flow("s20", "customer");
    }

    /** A chain of many steps, each with time and a wait. */
    static ValueStream chain(int steps) {
        ValueStreamBuilder map = ValueStream.builder("chain")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)).daysPerWeek(5))
                .demand(d -> d.quantity(10).per(Duration.ofHours(8)))
                .trigger("start");
        String before = "start";
        for (int i = 0; i < steps; i++) {
            String id = "s" + i;
            map.step(id, s -> s.processTime(Duration.ofMinutes(20)).team("t").percentCompleteAccurate(99));
            map.flow(before, id, f -> f.wait(Duration.ofMinutes(30)));
            before = id;
        }
        return map.customer("end").flow(before, "end").build();
    }
}
