package dev.valuestream.cli;

import dev.valuestream.io.ReadResult;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The map that a command is given. */
final class MapInput {

    /** Stands for standard input or output in place of a file. */
    static final String STANDARD = "-";

    @Parameters(
            index = "0",
            paramLabel = "MAP",
            description = "The map, a JSON file or a step table (.csv); - reads standard input.")
    private String file = STANDARD;

    private MapFormat format = MapFormat.JSON;

    /** The map that a command line names. */
    MapInput() {}

    /** A map by its file, where a command takes several. */
    MapInput(String file) {
        this.file = file;
    }

    /** What messages call it. */
    String name() {
        return file.equals(STANDARD) ? "(standard input)" : file;
    }

    /** The format in which it was read. */
    MapFormat format() {
        return format;
    }

    /**
     * Reads the map; its format is that of the file's name, or else of its content.
     *
     * @throws IOException if it cannot be read
     * @throws dev.valuestream.io.DocumentException if it is no valid map
     */
    ReadResult read(Console console) throws IOException {
        if (file.equals(STANDARD)) {
            return read(console.in(), Optional.empty());
        }
        Path path = Path.of(file);
        if (Files.isDirectory(path)) {
            throw new NoSuchFileException(file, null, "it is a folder");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return read(in, MapFormat.of(path));
        }
    }

    private ReadResult read(InputStream in, Optional<MapFormat> said) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        format = said.isPresent() ? said.get() : MapFormat.of(buffered);
        return format.read(buffered);
    }

    /** Reads the map, and says on the error stream what was noticed in the document. */
    ReadResult readAndTell(Console console) throws IOException {
        ReadResult read = read(console);
        read.findings().forEach(f -> console.err().println("vsm: " + f));
        return read;
    }
}
