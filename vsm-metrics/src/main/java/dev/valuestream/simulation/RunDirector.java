package dev.valuestream.simulation;

import dev.valuestream.graph.Routes;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.internal.Ending;
import dev.valuestream.simulation.internal.Engine;
import dev.valuestream.simulation.internal.Replication;
import dev.valuestream.simulation.internal.RunOrder;
import dev.valuestream.simulation.internal.StopSignal;
import dev.valuestream.simulation.internal.Tracer;
import dev.valuestream.simulation.internal.statistics.WarmUp;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Lets the engine run what a plan asks for, and looks at its limits. Used once. */
final class RunDirector {

    private static final int PILOTS = 5;
    private static final int PILOT_LOOKS = 500;

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
        Rehearsal.once();
        StopSignal signal = signal();
        Duration warmUp = plan.findsWarmUp() ? foundWarmUp(signal) : plan.warmUp();
        List<Replication> all = new ArrayList<>(run(0, plan.replications(), warmUp, signal));
        int more = missing(all);
        while (more > 0) {
            all.addAll(run(all.size(), more, warmUp, signal));
            more = missing(all);
        }
        List<Replication> found = measured(all);
        if (found.isEmpty()) {
            throw new SimulationStoppedException(stream.id(), ending(all));
        }
        return new SimulationReport(stream, plan, horizon, warmUp, engine, found, ending(all));
    }

    private static List<Replication> measured(List<Replication> all) {
        return all.stream().filter(r -> r.measured() > 0).toList();
    }

    private static RunEnding ending(List<Replication> all) {
        return all.stream()
                .map(Replication::ending)
                .filter(e -> e != Ending.COMPLETE)
                .map(e -> RunEnding.valueOf(e.name()))
                .findFirst()
                .orElse(RunEnding.COMPLETE);
    }

    private List<Replication> run(int first, int count, Duration warmUp, StopSignal signal) {
        AtomicInteger done = new AtomicInteger(first);
        int all = first + count;
        RunOrder order = order(first, count, warmUp, plan.looks());
        return engine.run(order, signal, () -> tell(done, all), tracer());
    }

    /** Where the number of items in the stream has settled, on average over a few replications. */
    private Duration foundWarmUp(StopSignal signal) {
        RunOrder order = order(0, PILOTS, Duration.ZERO, PILOT_LOOKS);
        List<Replication> pilots = engine.run(order, signal, () -> {}, Tracer.NOBODY);
        if (pilots.stream().anyMatch(r -> r.looks() <= PILOT_LOOKS)) {
            return Duration.ZERO; // stopped by a limit, as the run itself will be
        }
        double[] items = new double[PILOT_LOOKS];
        for (int look = 0; look < PILOT_LOOKS; look++) {
            for (Replication pilot : pilots) {
                items[look] += pilot.insideAt(look + 1);
            }
        }
        double share = (double) WarmUp.length(items) / PILOT_LOOKS;
        return Durations.ofSeconds(share * Durations.toSeconds(horizon));
    }

    /** How many more replications the precision asks for. */
    private int missing(List<Replication> all) {
        return ending(all) == RunEnding.COMPLETE ? new PrecisionGoal(plan).missing(all) : 0;
    }

    private RunOrder order(int first, int count, Duration warmUp, int looks) {
        return new RunOrder(
                plan.seed(),
                first,
                count,
                plan.threads(),
                Durations.toSeconds(horizon),
                Durations.toSeconds(warmUp),
                looks);
    }

    private Tracer tracer() {
        return control.trace().map(this::telling).orElse(Tracer.NOBODY);
    }

    private Tracer telling(Consumer<? super TraceEvent> told) {
        List<Routes> families = Routes.all(stream);
        TraceEvent.Kind[] kinds = TraceEvent.Kind.values();
        return (seconds, item, family, kind, node) -> told.accept(new TraceEvent(
                seconds,
                item,
                families.get(family).family(),
                kinds[kind],
                stream.nodes().get(node).id()));
    }

    private void tell(AtomicInteger done, int all) {
        synchronized (done) {
            control.progress().at(done.incrementAndGet(), all);
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
