package dev.valuestream.cli;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ReadResult;
import dev.valuestream.io.json.Json;
import dev.valuestream.io.text.FindingText;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import java.io.IOException;
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
        description = "All problems of a map with line and column, and advice on a valid one.")
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
        try {
            ReadResult read = map.read(console);
            console.write(json ? Json.validationWriter().toString(read) : text(read));
            return 0;
        } catch (DocumentException e) {
            console.write(json ? Json.validationWriter().toString(e) : ProblemText.of(map.name(), e));
            return Failures.INVALID;
        }
    }

    private String text(ReadResult read) {
        ValueStream stream = read.valueStream();
        List<Finding> findings = new ArrayList<>(read.findings());
        findings.addAll(stream.findings());
        return map.name() + ": valid, " + count(stream.steps().size(), "step") + ", "
                + count(stream.flows().size(), "flow") + ", " + count(findings.size(), "finding") + "\n"
                + FindingText.of(findings);
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
