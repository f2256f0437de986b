package dev.valuestream.cli;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.json.Json;
import dev.valuestream.io.text.ComparisonText;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.NotSimulableException;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.simulation.SimulationStoppedException;
import dev.valuestream.whatif.Comparison;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what becomes of the whole if a map becomes another. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "What changes from one map to another, and what that does to the whole stream.")
final class CompareCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "AS-IS",
            description = "The map before, a JSON file or a step table (.csv); - reads standard input.")
    private String before = MapInput.STANDARD;

    @Parameters(index = "1", paramLabel = "TO-BE", description = "The map after, likewise.")
    private String after = MapInput.STANDARD;

    @Option(names = "--json", description = "Write JSON (vsm-comparison/1), unrounded.")
    private boolean json;

    @Option(
            names = "--simulate",
            description =
                    "Simulate both maps with the same chance, too; --horizon is then the working time of each run.")
    private boolean simulate;

    @Mixin
    private final ChanceChoices chance = new ChanceChoices();

    @Mixin
    private final AnalysisChoices choices = new AnalysisChoices();

    private final Vsm vsm;

    CompareCommand(Vsm vsm) {
        this.vsm = vsm;
    }

    @Override
    public Integer call() throws IOException {
        if (before.equals(MapInput.STANDARD) && after.equals(MapInput.STANDARD)) {
            throw new ParameterException(
                    spec.commandLine(), "Only one of the two maps can come from standard input; name a file.");
        }
        chance.belongTo(simulate);
        MetricCatalog catalog = vsm.catalog();
        Optional<ValueStream> asIs = read(before);
        Optional<ValueStream> toBe = read(after);
        if (asIs.isEmpty() || toBe.isEmpty()) {
            return Failures.INVALID;
        }
        Analysis first = analysis(catalog, asIs.get());
        Analysis second = analysis(catalog, toBe.get());
        Comparison comparison = Comparison.of(first, second);
        vsm.console().write(simulate ? simulated(comparison) : text(comparison));
        SlowMetrics.tell(first, vsm.console().err());
        SlowMetrics.tell(second, vsm.console().err());
        return 0;
    }

    private String text(Comparison comparison) {
        return json ? Json.comparisonWriter().toString(comparison) : ComparisonText.of(comparison);
    }

    private String simulated(Comparison comparison) {
        try {
            SimulationComparison both = SimulationComparison.of(run(comparison.before()), run(comparison.after()));
            return json ? Json.comparisonWriter().toString(comparison, both) : ComparisonText.of(comparison, both);
        } catch (NotSimulableException | SimulationStoppedException e) {
            vsm.console().err().println("vsm: " + e.getMessage());
            return text(comparison);
        }
    }

    private SimulationReport run(Analysis analysis) {
        return ProgressBar.run(Simulation.of(analysis.valueStream()), chance.plan(analysis), spec, vsm.console());
    }

    /** The map, or empty if it is not valid, which is then said. */
    private Optional<ValueStream> read(String file) throws IOException {
        MapInput map = new MapInput(file);
        try {
            return Optional.of(map.readAndTell(vsm.console()).valueStream());
        } catch (DocumentException e) {
            vsm.console().err().print(ProblemText.of(map.name(), e));
            return Optional.empty();
        }
    }

    private Analysis analysis(MetricCatalog catalog, ValueStream stream) {
        return Analysis.of(catalog, stream, choices.options(stream.calendar()));
    }
}
