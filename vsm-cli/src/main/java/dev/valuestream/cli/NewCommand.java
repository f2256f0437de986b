package dev.valuestream.cli;

import dev.valuestream.io.AtomicFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Writes a small map to start from. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A small map to start from, whose notes say what may be written where.")
final class NewCommand implements Callable<Integer> {

    private static final String START = "start.json";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "-o", paramLabel = "MAP.json", description = "The file to write, which must not exist yet.")
    private @Nullable Path file;

    private final Console console;

    NewCommand(Vsm vsm) {
        console = vsm.console();
    }

    @Override
    public Integer call() throws IOException {
        ResultFile.check(spec, file);
        if (file == null || ResultFile.isStandard(file)) {
            console.write(new String(start(), StandardCharsets.UTF_8));
            return 0;
        }
        if (Files.exists(file)) {
            throw new ParameterException(
                    spec.commandLine(), "The file " + file + " is there already and is left as it is. Name another.");
        }
        AtomicFile.write(file, start());
        console.err().println("Wrote " + file + ". Next: vsm analyze " + file);
        return 0;
    }

    private static byte[] start() throws IOException {
        try (InputStream map = NewCommand.class.getResourceAsStream(START)) {
            if (map == null) {
                throw new FileNotFoundException("The map to start from is missing in this build: " + START);
            }
            return map.readAllBytes();
        }
    }
}
