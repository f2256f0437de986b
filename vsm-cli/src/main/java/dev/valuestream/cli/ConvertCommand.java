package dev.valuestream.cli;

import dev.valuestream.io.AtomicFile;
import dev.valuestream.io.DocumentException;
import dev.valuestream.io.csv.Csv;
import dev.valuestream.io.json.Json;
import dev.valuestream.model.ValueStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Turns the step table of a map into a map, and back. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A step table (.csv), as people keep it in spreadsheets, into a map (.json), and back.")
final class ConvertCommand implements Callable<Integer> {

    @Mixin
    private final MapInput map = new MapInput();

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The file to write, .json or .csv; standard output if not said or -, in the other format.")
    private String file = MapInput.STANDARD;

    private final Console console;

    ConvertCommand(Vsm vsm) {
        console = vsm.console();
    }

    @Override
    public Integer call() throws IOException {
        try {
            ValueStream stream = map.readAndTell(console).valueStream();
            boolean toFile = !file.equals(MapInput.STANDARD);
            MapFormat format = (toFile ? MapFormat.of(Path.of(file)) : java.util.Optional.<MapFormat>empty())
                    .orElse(map.format().other());
            write(text(stream, format), toFile);
            return 0;
        } catch (DocumentException e) {
            console.err().print(ProblemText.of(map.name(), e));
            return Failures.INVALID;
        }
    }

    /** The map in a format; what a table leaves out of it is said on the error stream. */
    private String text(ValueStream stream, MapFormat format) {
        if (format == MapFormat.JSON) {
            return Json.writer().toString(stream);
        }
        Csv.writer().notHeld(stream).forEach(f -> console.err().println("vsm: " + f));
        return Csv.writer().toString(stream);
    }

    private void write(String text, boolean toFile) throws IOException {
        if (!toFile) {
            console.write(text);
            return;
        }
        AtomicFile.write(Path.of(file), text.getBytes(StandardCharsets.UTF_8));
        console.err().println("Wrote " + file + ".");
    }
}
