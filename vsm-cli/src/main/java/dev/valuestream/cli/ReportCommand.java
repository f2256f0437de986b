package dev.valuestream.cli;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.Labels;
import dev.valuestream.io.PlanReportInput;
import dev.valuestream.io.html.Html;
import dev.valuestream.io.markdown.MarkdownReport;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.PlanConflictException;
import dev.valuestream.plan.Project;
import dev.valuestream.simulation.NotSimulableException;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.simulation.SimulationStoppedException;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanSearch;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the report of a map, of two maps, or of a project. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = {
            "One self-contained page: finding, picture, charts, every figure with its explanation.",
            "Of a map, of two maps compared, or of a project (vsm-project/1)."
        })
final class ReportCommand implements Callable<Integer> {

    private static final String MARKDOWN = ".md";
    private static final List<String> ENDINGS = List.of(".html", ".htm", MARKDOWN);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "MAP-or-PROJECT",
            description = "The map, a JSON file or a step table (.csv), or a project; - reads standard input.")
    private String file = MapInput.STANDARD;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "TO-BE",
            description = "Another map, to compare the first with.")
    private @Nullable String toBe;

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The file to write: .html, or .md for a wiki; HTML to standard output if not said.")
    private @Nullable Path target;

    @Mixin
    private final ReportExtras extras = new ReportExtras();

    @Mixin
    private final AnalysisChoices choices = new AnalysisChoices();

    private final Vsm vsm;

    /** What is being read, of which problems are told. */
    private String reading = MapInput.STANDARD;

    ReportCommand(Vsm vsm) {
        this.vsm = vsm;
    }

    @Override
    public Integer call() throws IOException {
        boolean markdown = isMarkdown();
        extras.check(toBe == null, markdown);
        checkSecond();
        ResultFile.check(spec, target, file, toBe == null ? MapInput.STANDARD : toBe);
        reading = file;
        try {
            ResultFile.write(vsm.console(), target, report(vsm.catalog(), markdown));
            return 0;
        } catch (NotSimulableException e) {
            SimulateCommand.tell(e, StandardOr.name(reading), vsm.console());
        } catch (SimulationStoppedException e) {
            vsm.console().err().println("vsm: " + e.getMessage());
        } catch (DocumentException e) {
            vsm.console().err().print(ProblemText.of(StandardOr.name(reading), e));
        }
        return Failures.INVALID;
    }

    private void checkSecond() {
        if (toBe != null && file.equals(MapInput.STANDARD) && toBe.equals(MapInput.STANDARD)) {
            throw wrong("Only one of the two maps can come from standard input; name a file.");
        }
    }

    private String report(MetricCatalog catalog, boolean markdown) throws IOException {
        MapInput input = new MapInput(file);
        try (BufferedInputStream in = new BufferedInputStream(input.open(vsm.console()))) {
            if (ProjectInput.isProject(in)) {
                return report(project(in), catalog, markdown);
            }
            Analysis first =
                    analysis(catalog, input.readAndTell(in, vsm.console()).valueStream());
            if (toBe != null) {
                return report(first, second(catalog, toBe), markdown);
            }
            return markdown
                    ? MarkdownReport.of(extras.figures(first))
                    : Html.reportWriter().toString(extras.input(first));
        }
    }

    private String report(Analysis before, Analysis after, boolean markdown) {
        Comparison both = Comparison.of(before, after);
        Optional<SimulationComparison> simulated = simulated(before, after);
        return markdown
                ? simulated
                        .map(s -> MarkdownReport.of(both, s, Labels.english()))
                        .orElseGet(() -> MarkdownReport.of(both, Labels.english()))
                : simulated
                        .map(s -> Html.reportWriter().toString(both, s))
                        .orElseGet(() -> Html.reportWriter().toString(both));
    }

    /** Both states run with the same chance, if that is asked for. */
    private Optional<SimulationComparison> simulated(Analysis before, Analysis after) {
        reading = file;
        Optional<SimulationReport> first = extras.runOf(before);
        reading = toBe == null ? file : toBe;
        return first.flatMap(f -> extras.runOf(after).map(a -> SimulationComparison.of(f, a)));
    }

    private Analysis second(MetricCatalog catalog, String other) throws IOException {
        reading = other;
        return analysis(catalog, new MapInput(other).readAndTell(vsm.console()).valueStream());
    }

    /** Whether Markdown is asked for by the name of the file. */
    private boolean isMarkdown() {
        String ending = ResultFile.ending(target);
        if (!ResultFile.isStandard(target) && !ENDINGS.contains(ending)) {
            throw wrong("A report is written as .html or .md; what is (" + target + ")?");
        }
        return ending.equals(MARKDOWN);
    }

    private Project project(BufferedInputStream in) throws IOException {
        return ProjectInput.readAndTell(in, vsm.console()).project();
    }

    private String report(Project project, MetricCatalog catalog, boolean markdown) {
        if (toBe != null) {
            throw wrong("A project is reported alone; name one file.");
        }
        extras.check(false, false);
        PlanPath path = PlanPath.of(project, m -> analysis(catalog, m));
        Optional<SimulationComparison> simulated = simulated(path.asIs(), path.toBe());
        PlanReportInput plain = PlanReportInput.of(path);
        PlanReportInput ordered = order(path, catalog).map(plain::withOrder).orElse(plain);
        PlanReportInput input = simulated.map(ordered::withSimulation).orElse(ordered);
        return markdown
                ? MarkdownReport.of(input, Labels.english())
                : Html.reportWriter().toString(input);
    }

    /** The best order; none where there are no improvements, or what is done does not fit the map, which the way tells. */
    private Optional<PlanSearch> order(PlanPath path, MetricCatalog catalog) {
        Project project = path.project();
        if (project.plan().improvements().isEmpty()) {
            return Optional.empty();
        }
        String goal = PlanSearch.goal(project.plan(), path.asIs());
        try {
            return Optional.of(
                    PlanSearch.of(project, m -> Analysis.of(catalog, m, choices.options(m.calendar())), goal));
        } catch (PlanConflictException e) {
            return Optional.empty();
        }
    }

    private Analysis analysis(MetricCatalog catalog, ValueStream stream) {
        Analysis analysis = Analysis.of(catalog, stream, choices.options(stream.calendar()));
        SlowMetrics.tell(analysis, vsm.console().err());
        return analysis;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
