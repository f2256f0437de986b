package dev.valuestream.cli;

import dev.valuestream.io.ProjectReadResult;
import dev.valuestream.io.json.Json;
import java.io.IOException;
import java.io.InputStream;
import picocli.CommandLine.Parameters;

/** The project that a command is given. */
final class ProjectInput {

    @Parameters(
            index = "0",
            paramLabel = "PROJECT",
            description = "The project, a JSON file with an as-is and a plan; - reads standard input.")
    private String file = StandardOr.STANDARD;

    /** What messages call it. */
    String name() {
        return StandardOr.name(file);
    }

    /**
     * Reads the project, and says on the error stream what was noticed in the document.
     *
     * @throws IOException if it cannot be read
     * @throws dev.valuestream.io.DocumentException if it is no valid project
     */
    ProjectReadResult readAndTell(Console console) throws IOException {
        try (InputStream in = StandardOr.open(file, console)) {
            ProjectReadResult read = Json.projectReader().readWithFindings(in);
            read.findings().forEach(f -> console.err().println("vsm: " + f));
            return read;
        }
    }
}
