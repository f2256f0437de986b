package dev.valuestream.cli;

import dev.valuestream.model.WorkCalendar;
import dev.valuestream.simulation.RunControl;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a caller chooses of a simulation. */
final class SimulationChoices {

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "From which all chance follows; ${DEFAULT-VALUE} if not said.")
    private long seed;

    @Option(
            names = "--replications",
            paramLabel = "N",
            defaultValue = "30",
            description = "How many independent runs; ${DEFAULT-VALUE} if not said.")
    private int replications;

    @Option(
            names = "--horizon",
            paramLabel = "D",
            description = "The working time of each run, such as \"60 d\", warm-up included; 20 d if not said.")
    private @Nullable String horizon;

    @Option(
            names = "--warm-up",
            paramLabel = "D",
            description = "The part at the start that is not measured; none if not said.")
    private @Nullable String warmUp;

    @Option(
            names = "--confidence",
            paramLabel = "P",
            defaultValue = "0.95",
            description = "How often an interval is to hold the true mean; ${DEFAULT-VALUE} if not said.")
    private double confidence;

    @Option(
            names = "--assume-cv",
            paramLabel = "X",
            description = "The coefficient of variation that unknown variability is taken for; 1 if not said.")
    private @Nullable Double assumedCv;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many runs at the same time, as many as processors if not said; no figure depends on it.")
    private int threads = Math.min(1_024, Runtime.getRuntime().availableProcessors());

    /**
     * Runs a simulation as it was chosen.
     *
     * @throws ParameterException if a choice is wrong
     */
    SimulationReport run(Simulation simulation, WorkCalendar calendar, RunControl control) {
        try {
            return simulation.run(plan(calendar), control);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private SimulationPlan plan(WorkCalendar calendar) {
        SimulationPlan plan = SimulationPlan.of(seed)
                .replications(replications)
                .confidence(confidence)
                .threads(threads);
        plan = horizon == null ? plan : plan.horizon(TimeOption.read(spec, "--horizon", horizon, calendar));
        plan = warmUp == null ? plan : plan.warmUp(TimeOption.read(spec, "--warm-up", warmUp, calendar));
        return assumedCv == null ? plan : plan.assumedCv(assumedCv);
    }
}
