package dev.valuestream.cli;

import dev.valuestream.io.ReadResult;
import dev.valuestream.io.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The map that a command is given. */
final class MapInput {

    private static final String STANDARD_INPUT = "-";

    @Parameters(index = "0", paramLabel = "MAP", description = "The map, a JSON file; - reads standard input.")
    private String file = STANDARD_INPUT;

    /** What messages call it. */
    String name() {
        return file.equals(STANDARD_INPUT) ? "(standard input)" : file;
    }

    /**
     * Reads the map.
     *
     * @throws IOException if it cannot be read
     * @throws dev.valuestream.io.DocumentException if it is no valid map
     */
    ReadResult read(Console console) throws IOException {
        if (Files.isDirectory(Path.of(file))) {
            throw new NoSuchFileException(file, null, "it is a folder");
        }
        return file.equals(STANDARD_INPUT)
                ? Json.reader().readWithFindings(console.in())
                : Json.reader().readWithFindings(Path.of(file));
    }

    /** Reads the map, and says on the error stream what was noticed in the document. */
    ReadResult readAndTell(Console console) throws IOException {
        ReadResult read = read(console);
        read.findings().forEach(f -> console.err().println("vsm: " + f));
        return read;
    }
}
