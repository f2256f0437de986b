package dev.valuestream.cli;

import dev.valuestream.io.ProjectReadResult;
import dev.valuestream.io.json.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import picocli.CommandLine.Parameters;

/** The project that a command is given. */
final class ProjectInput {

    private static final int LOOKED_AT = 8192;
    private static final Pattern FORMAT = Pattern.compile("\"format\"\\s*:\\s*\"vsm-project/");

    @Parameters(
            index = "0",
            paramLabel = "PROJECT",
            description = "The project, a JSON file with an as-is and a plan; - reads standard input.")
    private String file = StandardOr.STANDARD;

    /** Its file as it was named, or the hyphen. */
    String file() {
        return file;
    }

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
            return readAndTell(in, console);
        }
    }

    /** Reads a project from a stream, and says on the error stream what was noticed in it. */
    static ProjectReadResult readAndTell(InputStream in, Console console) throws IOException {
        ProjectReadResult read = Json.projectReader().readWithFindings(in);
        read.findings().forEach(f -> console.err().println("vsm: " + f));
        return read;
    }

    /** Whether what begins here says that it is a project; nothing is taken from the stream. */
    static boolean isProject(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] start = in.readNBytes(LOOKED_AT);
        in.reset();
        return FORMAT.matcher(new String(start, StandardCharsets.ISO_8859_1)).find();
    }
}
