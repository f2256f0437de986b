package dev.valuestream.cli;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.csv.Csv;
import dev.valuestream.io.json.Json;
import dev.valuestream.model.ValueStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Turns the step table of a map into a map, and back. */
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A step table (.csv), as people keep it in spreadsheets, into a map (.json), and back.")
final class ConvertCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final MapInput map = new MapInput();

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description = "The file to write, .json or .csv; standard output if not said or -, in the other format.")
    private @Nullable Path file;

    private final Console console;

    ConvertCommand(Vsm vsm) {
        console = vsm.console();
    }

    @Override
    public Integer call() throws IOException {
        ResultFile.check(spec, file);
        try {
            ValueStream stream = map.readAndTell(console).valueStream();
            MapFormat format = format();
            if (format != map.format()) {
                ResultFile.check(spec, file, map.file());
            }
            ResultFile.write(console, file, text(stream, format));
            return 0;
        } catch (DocumentException e) {
            console.err().print(ProblemText.of(map.name(), e));
            return Failures.INVALID;
        }
    }

    /** The format that the name of the file says, and where it says none, the other than that of the map. */
    private MapFormat format() {
        if (file == null || ResultFile.ending(file).isEmpty()) {
            return map.format().other();
        }
        return MapFormat.written(file)
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(), "A map is written as .json or .csv; what is (" + file + ")?"));
    }

    /** The map in a format; what a table leaves out of it is said on the error stream. */
    private String text(ValueStream stream, MapFormat format) {
        if (format == MapFormat.JSON) {
            return Json.writer().toString(stream);
        }
        Csv.writer().notHeld(stream).forEach(f -> console.err().println("vsm: " + f));
        return Csv.writer().toString(stream);
    }
}
