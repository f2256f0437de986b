package dev.valuestream.cli;

import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.model.WorkCalendar;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What a caller chooses of an analysis, in every command that makes one. */
final class AnalysisChoices {

    @Spec(Target.MIXEE)
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--horizon",
            paramLabel = "D",
            description = "How long queues are projected ahead, in working time such as \"60 d\"; 20 d if not said.")
    private @Nullable String horizon;

    @Option(
            names = "--assume-cv",
            paramLabel = "X",
            description = "The coefficient of variation that unknown variability is taken for; 1 if not said.")
    private @Nullable Double assumedCv;

    @Option(
            names = "--elapsed",
            description = "Lead time in calendar time too; asking for lead-time.elapsed by its id does the same.")
    private boolean elapsed;

    @Option(
            names = "--time-limit",
            paramLabel = "D",
            description =
                    "Give a metric up that works for longer, such as \"10 s\", if it lets itself; no limit if not said.")
    private @Nullable String timeLimit;

    /**
     * The options of an analysis of a map.
     *
     * @throws ParameterException if one of them is wrong
     */
    AnalysisOptions options(WorkCalendar calendar) {
        try {
            AnalysisOptions options = AnalysisOptions.DEFAULT.withTicker(System::nanoTime);
            options = elapsed ? options.withElapsedTime() : options;
            options = assumedCv == null ? options : options.withAssumedCv(assumedCv);
            options = horizon == null
                    ? options
                    : options.withHorizon(TimeOption.read(spec, "--horizon", horizon, calendar));
            return timeLimit == null
                    ? options
                    : options.withTimeLimit(TimeOption.read(spec, "--time-limit", timeLimit, calendar));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
