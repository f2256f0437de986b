package dev.valuestream.cli;

import dev.valuestream.model.WorkCalendar;
import dev.valuestream.simulation.RunControl;
import dev.valuestream.simulation.SimulationPlan;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a caller chooses of the simulation of one map. */
final class SimulationChoices {

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ChanceChoices chance = new ChanceChoices();

    @Option(
            names = "--horizon",
            paramLabel = "D",
            description = "The working time of each run, such as \"60 d\", warm-up included; 20 d if not said.")
    private @Nullable String horizon;

    @Option(
            names = "--assume-cv",
            paramLabel = "X",
            description = "The coefficient of variation that unknown variability is taken for; 1 if not said.")
    private @Nullable Double assumedCv;

    @Option(
            names = "--time-limit",
            paramLabel = "D",
            description =
                    "Stop after so long on a clock, such as \"30 s\", and tell of what was run by then; no limit if not said.")
    private @Nullable String timeLimit;

    /** How the run is followed: with a clock, which a time limit needs. */
    RunControl control() {
        return RunControl.NONE.withTicker(System::nanoTime);
    }

    /**
     * The plan that was chosen.
     *
     * @throws ParameterException if a choice is wrong
     */
    SimulationPlan plan(WorkCalendar calendar) {
        try {
            SimulationPlan plan = chance.plan(calendar);
            plan = timeLimit == null
                    ? plan
                    : plan.limits(
                            plan.limits().withWallTime(TimeOption.read(spec, "--time-limit", timeLimit, calendar)));
            plan = horizon == null ? plan : plan.horizon(TimeOption.read(spec, "--horizon", horizon, calendar));
            return assumedCv == null ? plan : plan.assumedCv(assumedCv);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}
