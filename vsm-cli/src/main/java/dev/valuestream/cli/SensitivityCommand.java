package dev.valuestream.cli;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.json.Json;
import dev.valuestream.io.text.SensitivityText;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.time.ElapsedLeadTime;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Ratio;
import dev.valuestream.whatif.AnswerRange;
import dev.valuestream.whatif.Sensitivity;
import dev.valuestream.whatif.ValueOfKnowing;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what moves a measure, and what to walk next. */
@Command(
        name = "sensitivity",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "What a little better does to a measure, number by number, and what to walk next.")
final class SensitivityCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final MapInput map = new MapInput();

    @Option(
            names = "--measure",
            required = true,
            paramLabel = "ID",
            description = "The measure by its full name, such as lead-time or step.load[weld-1].")
    private String measure = "";

    @Option(
            names = "--step",
            paramLabel = "X",
            defaultValue = "10 %",
            description =
                    "By how much each number is made better, such as \"5 %%\" or 0.05; ${DEFAULT-VALUE} if not said.")
    private String step = "";

    @Option(
            names = "--estimate-error",
            paramLabel = "X",
            defaultValue = "30 %",
            description =
                    "By how much an estimate may be off, where the map gives no range; ${DEFAULT-VALUE} if not said.")
    private String error = "";

    @Option(
            names = "--samples",
            paramLabel = "N",
            defaultValue = "400",
            description = "How often is drawn from ranges and distributions; ${DEFAULT-VALUE} if not said.")
    private int samples;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "From which the draws follow; ${DEFAULT-VALUE} if not said.")
    private long seed;

    @Option(names = "--json", description = "Write JSON (vsm-sensitivity/1), unrounded.")
    private boolean json;

    @Mixin
    private final AnalysisChoices choices = new AnalysisChoices();

    private final Vsm vsm;

    SensitivityCommand(Vsm vsm) {
        this.vsm = vsm;
    }

    @Override
    public Integer call() throws IOException {
        MetricCatalog catalog = vsm.catalog();
        try {
            MetricSelection.of(catalog, List.of(measure));
            ValueStream stream = map.readAndTell(vsm.console()).valueStream();
            vsm.console().write(text(Analysis.of(catalog, stream, options(stream))));
            return 0;
        } catch (DocumentException e) {
            vsm.console().err().print(ProblemText.of(map.name(), e));
            return Failures.INVALID;
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private AnalysisOptions options(ValueStream stream) {
        AnalysisOptions options = choices.options(stream.calendar());
        return measure.startsWith(ElapsedLeadTime.KEY.id()) ? options.withElapsedTime() : options;
    }

    private String text(Analysis analysis) {
        Sensitivity sensitivity = Sensitivity.of(analysis, measure, share("--step", step));
        ValueOfKnowing knowing = ValueOfKnowing.of(analysis, measure, share("--estimate-error", error));
        AnswerRange range = AnswerRange.of(analysis, measure, seed, samples);
        return json
                ? Json.sensitivityWriter().toString(analysis, sensitivity, knowing, range)
                : SensitivityText.of(analysis, sensitivity, knowing, range);
    }

    /** A share as people write it: {@code 10 %}, {@code 10%} or {@code 0.1}. */
    private static Ratio share(String option, String text) {
        String plain = text.strip();
        boolean percent = plain.endsWith("%");
        try {
            double number = Double.parseDouble(percent ? plain.substring(0, plain.length() - 1) : plain);
            return percent ? Ratio.ofPercent(number) : Ratio.of(number);
        } catch (IllegalArgumentException e) { // no number, or no share
            throw new IllegalArgumentException(
                    option + " must be a share such as \"10 %\" or 0.1, found: " + text + ".", e);
        }
    }
}
