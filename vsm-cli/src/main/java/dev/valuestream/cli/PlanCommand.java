package dev.valuestream.cli;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ProjectReadResult;
import dev.valuestream.io.json.Json;
import dev.valuestream.io.text.PlanText;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.PlanConflictException;
import dev.valuestream.plan.Project;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanSearch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Says what a plan does to its map, and makes the map after it. */
@Command(
        name = "plan",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "What each improvement of a project (vsm-project/1) does to the whole stream, and its KPIs.")
final class PlanCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final ProjectInput input = new ProjectInput();

    @Option(
            names = "--apply",
            arity = "0..*",
            paramLabel = "ID",
            split = ",",
            parameterConsumer = IdsOfOption.class,
            description = "Write the map after these improvements and all they need; after the whole plan if none is"
                    + " named.")
    private @Nullable List<String> applied;

    @Option(
            names = "-o",
            paramLabel = "TO-BE",
            description = "The file for that map; standard output if not said or -.")
    private @Nullable Path file;

    @Option(
            names = "--measure",
            paramLabel = "ID",
            description =
                    "The measure of which the best order gives most; that of the first KPI if not said, or lead-time.")
    private @Nullable String measure;

    @Option(
            names = "--budget",
            paramLabel = "X",
            description = "What may be spent on the best order, in the plan's currency; enough for all if not said.")
    private @Nullable Double budget;

    @Option(names = "--json", description = "Write JSON (vsm-plan/1), unrounded.")
    private boolean json;

    @Mixin
    private final AnalysisChoices choices = new AnalysisChoices();

    private final Vsm vsm;

    PlanCommand(Vsm vsm) {
        this.vsm = vsm;
    }

    @Override
    public Integer call() throws IOException {
        if (file != null && applied == null) {
            throw new ParameterException(
                    spec.commandLine(), "-o belongs to --apply, which makes the map that is written.");
        }
        ResultFile.check(spec, file, input.file());
        try {
            ProjectReadResult read = input.readAndTell(vsm.console());
            if (applied != null) {
                ResultFile.write(vsm.console(), file, Json.writer().toString(toBe(read.project(), applied)));
            } else {
                vsm.console().write(text(read.project(), vsm.catalog()));
            }
            return 0;
        } catch (DocumentException e) {
            vsm.console().err().print(ProblemText.of(input.name(), e));
            return Failures.INVALID;
        } catch (PlanConflictException e) {
            vsm.console().err().println("vsm: " + e.getMessage());
            return Failures.INVALID;
        }
    }

    private String text(Project project, MetricCatalog catalog) {
        Function<ValueStream, Analysis> analyse =
                m -> Analysis.of(catalog, m, choices.options(project.asIs().calendar()));
        PlanPath path = PlanPath.of(project, analyse);
        if (project.plan().improvements().isEmpty()) {
            return json ? Json.planWriter().toString(path) : PlanText.of(path);
        }
        PlanSearch search = search(project, analyse);
        return json ? Json.planWriter().toString(path, search) : PlanText.of(path, search);
    }

    private PlanSearch search(Project project, Function<ValueStream, Analysis> analyse) {
        String goal = measure != null ? measure : PlanSearch.goal(project.plan(), analyse.apply(project.asIs()));
        try {
            return PlanSearch.of(
                    project, analyse, goal, budget == null ? OptionalDouble.empty() : OptionalDouble.of(budget));
        } catch (PlanConflictException e) {
            throw e;
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }

    private ValueStream toBe(Project project, List<String> ids) {
        try {
            return ids.isEmpty() ? project.toBe() : project.plan().applyTo(project.asIs(), ids);
        } catch (PlanConflictException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        }
    }
}
