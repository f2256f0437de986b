package dev.valuestream.cli;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.DurationText;
import dev.valuestream.io.DurationTextException;
import dev.valuestream.io.ReadResult;
import dev.valuestream.io.json.Json;
import dev.valuestream.io.text.MeasureText;
import dev.valuestream.io.text.TextReport;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.time.ElapsedLeadTime;
import dev.valuestream.model.WorkCalendar;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private List<String> moreMetrics = new ArrayList<>();

    @Option(names = "--json", description = "Write JSON (vsm-analysis/1), unrounded.")
    private boolean json;

    @Option(
            names = "--metric",
            paramLabel = "ID",
            split = ",",
            description = "Only these metrics or measures, such as lead-time step.load[weld-1].")
    private List<String> metrics = new ArrayList<>();

    @Option(
            names = "--explain",
            paramLabel = "ID",
            split = ",",
            description = "How a figure came about: formula, terms and where they are from, assumptions, source.")
    private List<String> explained = new ArrayList<>();

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

    private final Vsm vsm;

    AnalyzeCommand(Vsm vsm) {
        this.vsm = vsm;
    }

    @Override
    public Integer call() throws IOException {
        if (metrics.isEmpty() && !moreMetrics.isEmpty()) {
            throw wrong("One map at a time; what is " + String.join(" ", moreMetrics) + "?");
        }
        metrics.addAll(moreMetrics);
        MetricCatalog catalog = vsm.catalog();
        MetricSelection shown = selection(catalog, metrics);
        MetricSelection told = selection(catalog, explained);
        try {
            ReadResult read = map.readAndTell(vsm.console());
            AnalysisOptions options = options(read.valueStream().calendar());
            Analysis analysis = Analysis.of(catalog, read.valueStream(), options);
            vsm.console().write(text(analysis, shown, told));
            SlowMetrics.tell(analysis, vsm.console().err());
            return 0;
        } catch (DocumentException e) {
            vsm.console().err().print(ProblemText.of(map.name(), e));
            return Failures.INVALID;
        }
    }

    private String text(Analysis analysis, MetricSelection shown, MetricSelection told) {
        if (json) {
            List<String> ids = new ArrayList<>(shown.ids());
            ids.addAll(told.ids());
            return Json.analysisWriter().only(ids).toString(analysis);
        } else if (shown.ids().isEmpty() && told.ids().isEmpty()) {
            return TextReport.of(analysis);
        }
        String measures =
                MeasureText.of(shown.measures(analysis), analysis.valueStream().calendar());
        String between = measures.isEmpty() || told.ids().isEmpty() ? "" : "\n";
        return measures + between + explanations(analysis, told);
    }

    private static String explanations(Analysis analysis, MetricSelection told) {
        return told.keys().stream().map(k -> analysis.explain(k).toText()).collect(Collectors.joining("\n"));
    }

    private MetricSelection selection(MetricCatalog catalog, List<String> ids) {
        try {
            return MetricSelection.of(catalog, ids);
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private AnalysisOptions options(WorkCalendar calendar) {
        try {
            AnalysisOptions options = AnalysisOptions.DEFAULT.withTicker(System::nanoTime);
            options = isElapsedWanted() ? options.withElapsedTime() : options;
            options = assumedCv == null ? options : options.withAssumedCv(assumedCv);
            options = horizon == null ? options : options.withHorizon(time("--horizon", horizon, calendar));
            return timeLimit == null ? options : options.withTimeLimit(time("--time-limit", timeLimit, calendar));
        } catch (IllegalArgumentException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private boolean isElapsedWanted() {
        return elapsed
                || Stream.of(metrics, explained)
                        .flatMap(List::stream)
                        .anyMatch(id -> id.startsWith(ElapsedLeadTime.KEY.id()));
    }

    private Duration time(String option, String text, WorkCalendar calendar) {
        try {
            return DurationText.parse(text, calendar);
        } catch (DurationTextException e) {
            throw wrong(option + ": " + e.text());
        }
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
