package dev.valuestream.cli;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ProjectReadResult;
import dev.valuestream.io.ReadLimits;
import dev.valuestream.io.ReadResult;
import dev.valuestream.io.json.Json;
import dev.valuestream.io.text.FindingText;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.Project;
import dev.valuestream.problem.Finding;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says all that is wrong with a map. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "All problems of a map, or of a project, with line and column, and advice on a valid one.")
final class ValidateCommand implements Callable<Integer> {

    @Mixin
    private final MapInput map = new MapInput();

    @Option(names = "--json", description = "Write JSON (vsm-validation/1).")
    private boolean json;

    private final Console console;

    ValidateCommand(Vsm vsm) {
        console = vsm.console();
    }

    @Override
    public Integer call() throws IOException {
        try (BufferedInputStream in = new BufferedInputStream(map.open(console))) {
            in.mark(ReadLimits.DEFAULTS.maxBytes() + 1);
            validate(in);
            return 0;
        } catch (DocumentException e) {
            console.write(json ? Json.validationWriter().toString(e) : ProblemText.of(map.name(), e));
            return Failures.INVALID;
        }
    }

    private void validate(InputStream in) throws IOException {
        try {
            ReadResult read = map.read(in);
            console.write(json ? Json.validationWriter().toString(read) : text(read));
        } catch (DocumentException e) {
            if (!e.problems().get(0).code().equals("map.format.project")) {
                throw e;
            }
            in.reset();
            ProjectReadResult read = Json.projectReader().readWithFindings(in);
            console.write(json ? Json.validationWriter().toString(read) : text(read));
        }
    }

    private String text(ProjectReadResult read) {
        Project project = read.project();
        String plan = count(project.plan().improvements().size(), "improvement") + ", "
                + count(project.plan().kpis().size(), "KPI") + ", as-is: ";
        return text(new ReadResult(project.asIs(), read.findings()), plan);
    }

    private String text(ReadResult read) {
        return text(read, "");
    }

    private String text(ReadResult read, String plan) {
        ValueStream stream = read.valueStream();
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(stream.findings());
        return map.name() + ": valid, " + plan + count(stream.steps().size(), "step") + ", "
                + count(stream.flows().size(), "flow") + ", " + count(findings.size(), "finding") + "\n"
                + FindingText.of(findings);
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
