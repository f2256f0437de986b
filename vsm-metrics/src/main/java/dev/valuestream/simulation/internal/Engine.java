package dev.valuestream.simulation.internal;

import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Problem;
import dev.valuestream.simulation.internal.random.Streams;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs replications of a map. Immutable, safe to share between threads: what a replication finds depends on the map, the seed and
 * its number, never on the thread that runs it or on the others.
 *
 * <p>Nodes are known by their place in {@link ValueStream#nodes()}, families by their place in {@link
 * dev.valuestream.graph.Routes#all}.
 */
public final class Engine {

    private final NetworkCompiler.Compiled compiled;

    private Engine(NetworkCompiler.Compiled compiled) {
        this.compiled = compiled;
    }

    /**
     * The engine of a map.
     *
     * @param stream the map
     * @param rules how it is to be understood
     * @return the engine; it cannot run if it has {@link #problems()}
     */
    public static Engine of(ValueStream stream, RunRules rules) {
        return new Engine(new NetworkCompiler(stream, rules).compile());
    }

    /**
     * What is missing for a run.
     *
     * @return the problems; none if it can run
     */
    public List<Problem> problems() {
        return compiled.problems();
    }

    /**
     * What was taken for granted.
     *
     * @return a line each
     */
    public List<String> assumptions() {
        return compiled.assumptions();
    }

    /**
     * Whether a node is a step that items reach.
     *
     * @param node the node
     * @return true if it has figures in a replication
     */
    public boolean isStep(int node) {
        return compiled.network().isStep[node];
    }

    /**
     * The teams that several steps share; the index of a team in a replication is its place here.
     *
     * @return their ids
     */
    public List<String> teams() {
        return List.of(compiled.network().teamIds);
    }

    /**
     * Runs replications.
     *
     * @param order what to run
     * @param signal says when to stop; asked by the threads that run
     * @param done told after each replication, by the thread that ran it
     * @param tracer told what happens in the replication of number 0, by the thread that runs it
     * @return the replications that were begun, in order
     */
    public List<Replication> run(RunOrder order, StopSignal signal, Runnable done, Tracer tracer) {
        if (order.threads() == 1) {
            return runHere(order, signal, done, tracer);
        }
        AtomicBoolean interrupted = new AtomicBoolean();
        StopSignal both = (events, items) -> interrupted.get() ? Ending.CANCELLED : signal.look(events, items);
        ExecutorService threads = Executors.newFixedThreadPool(Math.min(order.threads(), order.replications()));
        try {
            List<Future<Replication>> running = new ArrayList<>();
            for (int i = 0; i < order.replications(); i++) {
                int number = order.first() + i;
                running.add(threads.submit(() -> replicate(number, order, both, done, tracer)));
            }
            return collect(running, interrupted);
        } finally {
            threads.shutdown();
        }
    }

    private List<Replication> runHere(RunOrder order, StopSignal signal, Runnable done, Tracer tracer) {
        List<Replication> replications = new ArrayList<>();
        boolean going = true;
        for (int i = 0; going && i < order.replications(); i++) {
            Replication replication = replicate(order.first() + i, order, signal, done, tracer);
            replications.add(replication);
            going = !replication.ending().endsAll();
        }
        return replications;
    }

    private Replication replicate(int number, RunOrder order, StopSignal signal, Runnable done, Tracer tracer) {
        Streams streams = new Streams(order.seed(), number);
        RunLength length = new RunLength(order.horizon(), order.warmUp(), order.looks());
        Replication replication = replicate(streams, length, signal, number == 0 ? tracer : Tracer.NOBODY);
        done.run();
        return replication;
    }

    /**
     * By strides where that is possible, else event by event. Who looks on changes no figure: what is told then comes from a run of its
     * own.
     */
    private Replication replicate(Streams streams, RunLength length, StopSignal signal, Tracer tracer) {
        Network network = compiled.network();
        if (network.open == null) {
            return new Kernel(network, length, streams, signal, tracer).run();
        }
        if (tracer != Tracer.NOBODY) {
            new Kernel(network, length, streams, signal, tracer).run();
        }
        Tandem tandem = network.open.tandem;
        Replication found = tandem != null && TandemRun.isWorthIt(tandem, length)
                ? new TandemRun(network, tandem, length, streams, signal).run()
                : new OpenRun(network, network.open, length, streams, signal).run();
        return found == null ? new Kernel(network, length, streams, signal, Tracer.NOBODY).run() : found;
    }

    /** Waits for all; if this thread is interrupted, the others are told to stop, and the flag is kept. */
    private static List<Replication> collect(List<Future<Replication>> running, AtomicBoolean interrupted) {
        List<Replication> replications = new ArrayList<>();
        for (Future<Replication> one : running) {
            replications.add(result(one, interrupted));
        }
        if (interrupted.get()) {
            Thread.currentThread().interrupt();
        }
        return replications;
    }

    private static Replication result(Future<Replication> one, AtomicBoolean interrupted) {
        while (true) {
            if (Thread.interrupted()) {
                interrupted.set(true);
            }
            try {
                return one.get();
            } catch (InterruptedException e) {
                interrupted.set(true);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) e.getCause();
            }
        }
    }
}
