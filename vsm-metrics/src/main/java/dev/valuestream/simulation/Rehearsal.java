package dev.valuestream.simulation;

import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.internal.Engine;
import dev.valuestream.simulation.internal.RunRules;
import java.time.Duration;

/**
 * A small run with its report, once in the life of the virtual machine, before the first run: whoever cancels that one need not wait until
 * the code that makes a report has been loaded and linked.
 */
final class Rehearsal {

    @SuppressWarnings("unused") // the outcome of what is done once, when this class is first used
    private static final boolean DONE = rehearse();

    private Rehearsal() {}

    /** Sees to it that the rehearsal has been. */
    static void once() {}

    /** Rehearses. What happens to a rehearsal, an interrupted thread say, harms no run: a class that fails here could never be used again. */
    static boolean rehearse() {
        try {
            return run().ending() == RunEnding.COMPLETE;
        } catch (RuntimeException | VirtualMachineError e) {
            return false; // what is amiss, the run itself will meet
        }
    }

    private static SimulationReport run() {
        Duration minute = Duration.ofMinutes(1);
        ValueStream map = ValueStream.builder("rehearsal")
                .demand(1, minute)
                .trigger("in")
                .step("step", s -> s.processTime(minute.dividedBy(2)))
                .customer("out")
                .flow("in", "step")
                .flow("step", "out")
                .build();
        SimulationPlan plan = SimulationPlan.of(1).replications(2).looks(1);
        Engine engine = Engine.of(map, RunRules.DEFAULT);
        return new RunDirector(map, engine, plan, RunControl.NONE, minute.multipliedBy(20)).run();
    }
}
