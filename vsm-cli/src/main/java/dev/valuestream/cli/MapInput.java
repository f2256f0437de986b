package dev.valuestream.cli;

import dev.valuestream.io.ReadResult;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The map that a command is given. */
final class MapInput {

    /** Stands for standard input or output in place of a file. */
    static final String STANDARD = StandardOr.STANDARD;

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

    /** Its file as it was named, or the hyphen. */
    String file() {
        return file;
    }

    /** What messages call it. */
    String name() {
        return StandardOr.name(file);
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
        try (InputStream in = open(console)) {
            return read(in, said());
        }
    }

    /** Opens it; see {@link StandardOr#open}. */
    InputStream open(Console console) throws IOException {
        return StandardOr.open(file, console);
    }

    /** The format that the name of the file says. */
    private Optional<MapFormat> said() {
        return file.equals(STANDARD) ? Optional.empty() : MapFormat.of(Path.of(file));
    }

    /** Reads a map from a stream that was opened here. */
    ReadResult read(InputStream in) throws IOException {
        return read(in, said());
    }

    private ReadResult read(InputStream in, Optional<MapFormat> said) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        format = said.isPresent() ? said.get() : MapFormat.of(buffered);
        return format.read(buffered);
    }

    /** Reads the map, and says on the error stream what was noticed in the document. */
    ReadResult readAndTell(Console console) throws IOException {
        return told(read(console), console);
    }

    /** Reads the map from a stream that was opened here, and says likewise. */
    ReadResult readAndTell(InputStream in, Console console) throws IOException {
        return told(read(in), console);
    }

    private static ReadResult told(ReadResult read, Console console) {
        read.findings().forEach(f -> console.err().println("vsm: " + f));
        return read;
    }
}
