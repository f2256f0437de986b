package dev.valuestream.simulation;

import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.internal.Ending;
import dev.valuestream.simulation.internal.Engine;
import dev.valuestream.simulation.internal.Replication;
import dev.valuestream.simulation.internal.RunOrder;
import dev.valuestream.simulation.internal.StopSignal;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets the engine run what a plan asks for, and looks at its limits. Used once. */
final class RunDirector {

    private final ValueStream stream;
    private final Engine engine;
    private final SimulationPlan plan;
    private final RunControl control;
    private final Duration horizon;

    RunDirector(ValueStream stream, Engine engine, SimulationPlan plan, RunControl control, Duration horizon) {
        this.stream = stream;
        this.engine = engine;
        this.plan = plan;
        this.control = control;
        this.horizon = horizon;
    }

    SimulationReport run() {
        AtomicInteger done = new AtomicInteger();
        List<Replication> all = engine.run(order(), signal(), () -> tell(done));
        RunEnding ending = all.stream()
                .map(Replication::ending)
                .filter(e -> e != Ending.COMPLETE)
                .map(e -> RunEnding.valueOf(e.name()))
                .findFirst()
                .orElse(RunEnding.COMPLETE);
        List<Replication> found = all.stream().filter(r -> r.measured() > 0).toList();
        if (found.isEmpty()) {
            throw new SimulationStoppedException(stream.id(), ending);
        }
        return new SimulationReport(stream, plan, horizon, engine, found, ending);
    }

    private RunOrder order() {
        return new RunOrder(
                plan.seed(),
                0,
                plan.replications(),
                plan.threads(),
                Durations.toSeconds(horizon),
                Durations.toSeconds(plan.warmUp()),
                plan.looks());
    }

    private void tell(AtomicInteger done) {
        synchronized (done) {
            control.progress().at(done.incrementAndGet(), plan.replications());
        }
    }

    private StopSignal signal() {
        StopSignal limits = (events, items) -> {
            if (control.cancellation().isCancelled() || Thread.currentThread().isInterrupted()) {
                return Ending.CANCELLED;
            }
            if (events >= plan.limits().events()) {
                return Ending.EVENT_LIMIT;
            }
            return items > plan.limits().items() ? Ending.ITEM_LIMIT : Ending.COMPLETE;
        };
        return plan.limits().wallTime().map(time -> timed(limits, time)).orElse(limits);
    }

    private StopSignal timed(StopSignal limits, Duration time) {
        var ticker = control.ticker()
                .orElseThrow(() -> new IllegalArgumentException("A time limit (" + time
                        + ") needs a ticker. Call withTicker(System::nanoTime) on the run control."
                        + " [simulation.limits.ticker]"));
        long start = ticker.nanos();
        long allowed = time.toNanos();
        return (events, items) -> ticker.nanos() - start > allowed ? Ending.TIME_LIMIT : limits.look(events, items);
    }
}
