package dev.valuestream.cli;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ReadResult;
import dev.valuestream.io.json.Json;
import dev.valuestream.io.text.MeasureText;
import dev.valuestream.io.text.TextReport;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.time.ElapsedLeadTime;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.simulation.NotSimulableException;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationStoppedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a map says. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Every figure of a map: timeline, ratios, capacity and load of each step, bottleneck, queues.")
final class AnalyzeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final MapInput map = new MapInput();

    @Parameters(index = "1..*", hidden = true)
    private List<String> more = new ArrayList<>();

    @Option(names = "--json", description = "Write JSON (vsm-analysis/1), unrounded.")
    private boolean json;

    @Option(
            names = "--metric",
            paramLabel = "ID",
            split = ",",
            parameterConsumer = IdsOfOption.class,
            description = "Only these metrics or measures, such as lead-time step.load[weld-1].")
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--explain",
            paramLabel = "ID",
            split = ",",
            parameterConsumer = IdsOfOption.class,
            description = "How a figure came about: formula, terms and where they are from, assumptions, source.")
    private List<String> explained = new ArrayList<>();

    @Option(
            names = "--simulate",
            description =
                    "Simulate the map, too: what was found, predicted and simulated side by side; --horizon is then the working"
                            + " time of each run.")
    private boolean simulate;

    @Mixin
    private final ChanceChoices chance = new ChanceChoices();

    @Mixin
    private final AnalysisChoices choices = new AnalysisChoices();

    private final Vsm vsm;

    AnalyzeCommand(Vsm vsm) {
        this.vsm = vsm;
    }

    @Override
    public Integer call() throws IOException {
        if (!more.isEmpty()) {
            throw wrong("One map at a time; what is " + String.join(" ", more) + "?");
        }
        chance.belongTo(simulate);
        MetricCatalog catalog = vsm.catalog();
        MetricSelection shown = selection(catalog, metrics);
        MetricSelection told = selection(catalog, explained);
        try {
            ReadResult read = map.readAndTell(vsm.console());
            AnalysisOptions options = options(read.valueStream().calendar());
            Analysis plain = Analysis.of(catalog, read.valueStream(), options);
            Analysis analysis = simulate ? simulated(plain) : plain;
            vsm.console().write(json ? json(read, analysis, shown, told) : text(analysis, shown, told));
            SlowMetrics.tell(analysis, vsm.console().err());
            return 0;
        } catch (DocumentException e) {
            vsm.console().err().print(ProblemText.of(map.name(), e));
            return Failures.INVALID;
        }
    }

    /** The analysis with a simulation; as it is where the map cannot be simulated, which is then said. */
    private Analysis simulated(Analysis analysis) {
        try {
            Simulation simulation = Simulation.of(analysis.valueStream());
            return chance.with(ProgressBar.run(simulation, chance.plan(analysis), spec, vsm.console()), analysis);
        } catch (NotSimulableException e) {
            SimulateCommand.tell(e, map.name(), vsm.console());
        } catch (SimulationStoppedException e) {
            vsm.console().err().println("vsm: " + e.getMessage());
        }
        return analysis;
    }

    private static String json(ReadResult read, Analysis analysis, MetricSelection shown, MetricSelection told) {
        List<String> ids = new ArrayList<>(shown.ids());
        ids.addAll(told.ids());
        return Json.analysisWriter().only(ids).noticed(read.findings()).toString(analysis);
    }

    private static String text(Analysis analysis, MetricSelection shown, MetricSelection told) {
        if (shown.ids().isEmpty() && told.ids().isEmpty()) {
            return TextReport.of(analysis);
        }
        String measures =
                MeasureText.of(shown.measures(analysis), analysis.valueStream().calendar());
        String between = measures.isEmpty() || told.ids().isEmpty() ? "" : "\n";
        return measures + between + explanations(analysis, told);
    }

    private static String explanations(Analysis analysis, MetricSelection told) {
        return told.keys().stream()
                .map(k -> analysis.explain(k).toText() + given(analysis, k))
                .collect(Collectors.joining("\n"));
    }

    /** The figures of the whole stream that come out, which the terms need not say; those of steps and flows are terms. */
    private static String given(Analysis analysis, MetricKey<?> key) {
        String figures = analysis.measures(key).stream()
                .filter(m -> m.element().isEmpty() && m.figure() instanceof Figure.Known)
                .map(m -> m.name() + " "
                        + Shown.value(
                                m.figure().number().orElseThrow(),
                                m.unit(),
                                analysis.valueStream().calendar()))
                .collect(Collectors.joining(", "));
        return figures.isEmpty() ? "" : "  gives: " + figures + "\n";
    }

    private MetricSelection selection(MetricCatalog catalog, List<String> ids) {
        try {
            return MetricSelection.of(catalog, ids);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private AnalysisOptions options(WorkCalendar calendar) {
        AnalysisOptions options = choices.options(calendar);
        return isElapsedWanted() ? options.withElapsedTime() : options;
    }

    private boolean isElapsedWanted() {
        return Stream.of(metrics, explained)
                .flatMap(List::stream)
                .anyMatch(id -> id.startsWith(ElapsedLeadTime.KEY.id()));
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
