package dev.valuestream.simulation;

import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.ClockTime;
import dev.valuestream.problem.Problem;
import dev.valuestream.simulation.internal.Engine;
import dev.valuestream.simulation.internal.RunRules;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs a map as it would work: items enter by its demand, wait, are served, go their way and leave, as often as the plan says,
 * each time with other chance.
 *
 * <p>Immutable and safe to share between threads. What a map leaves out that a sketch may leave out is assumed, and listed in the
 * report; demand and times of the steps that items reach must be there.
 */
public final class Simulation {

    private static final int DEFAULT_DAYS = 20;

    private final ValueStream stream;

    /** What was run last, kept as most run a map again and again; other threads may see it or make their own. */
    private volatile @Nullable Made made;

    /** An engine, and all of a plan on which it depends. */
    private record Made(RunRules rules, Engine engine) {}

    private Simulation(ValueStream stream) {
        this.stream = stream;
    }

    /**
     * The simulation of a map.
     *
     * @param stream the map
     * @return the simulation
     */
    public static Simulation of(ValueStream stream) {
        return new Simulation(stream);
    }

    /**
     * What the map lacks to be run.
     *
     * @return a problem for each, with what to measure; empty if it can be run
     */
    public List<Problem> missing() {
        return Engine.of(stream, RunRules.DEFAULT).problems();
    }

    /**
     * Runs the map, and comes back when all replications are done.
     *
     * @param plan how to run it
     * @return what was found
     * @throws NotSimulableException if something is {@linkplain #missing() missing}
     * @throws IllegalArgumentException if the warm-up is not shorter than the horizon, or a limit on time has no ticker
     */
    public SimulationReport run(SimulationPlan plan) {
        return run(plan, RunControl.NONE);
    }

    /**
     * Runs the map, and comes back when all replications are done or the run is stopped.
     *
     * @param plan how to run it
     * @param control how to follow it and stop it
     * @return what was found, partial if the run was stopped
     * @throws NotSimulableException if something is {@linkplain #missing() missing}
     * @throws SimulationStoppedException if it was stopped before anything was found
     * @throws IllegalArgumentException if the warm-up is not shorter than the horizon, or a limit on time has no ticker
     */
    public SimulationReport run(SimulationPlan plan, RunControl control) {
        RunRules rules = new RunRules(
                plan.assumedCv(),
                plan.start() == StartFrom.AS_FOUND,
                plan.followed().contains(Followed.CHANGEOVERS),
                plan.followed().contains(Followed.SHIPMENTS));
        Engine engine = engine(rules);
        if (!engine.problems().isEmpty()) {
            throw new NotSimulableException(stream.id(), engine.problems());
        }
        Duration horizon = plan.horizon().orElseGet(this::defaultHorizon);
        if (horizon.compareTo(plan.warmUp()) <= 0) {
            throw new IllegalArgumentException(
                    "The warm-up (" + ClockTime.text(plan.warmUp()) + ") must be shorter than the horizon ("
                            + ClockTime.text(horizon) + "), of which it is a part. [simulation.warm-up.long]");
        }
        return new RunDirector(stream, engine, plan, control, horizon).run();
    }

    private Engine engine(RunRules rules) {
        Made last = made;
        if (last == null || !last.rules.equals(rules)) {
            last = new Made(rules, Engine.of(stream, rules));
            made = last;
        }
        return last.engine;
    }

    private Duration defaultHorizon() {
        return Durations.times(stream.calendar().day(), DEFAULT_DAYS);
    }
}
