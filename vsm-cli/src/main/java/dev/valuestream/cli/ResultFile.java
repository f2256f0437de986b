package dev.valuestream.cli;

import dev.valuestream.io.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The file that a command writes what it makes to; standard output where none is named, or a hyphen. */
final class ResultFile {

    private ResultFile() {}

    /** Whether the result goes to standard output. */
    static boolean isStandard(@Nullable Path file) {
        return file == null || file.toString().equals(StandardOr.STANDARD);
    }

    /**
     * Refuses a file before anything is worked out for it: one that cannot be, and one that the command reads, which
     * would be lost.
     *
     * @param spec the command
     * @param file where the result is to go
     * @param read the files that the command reads
     * @throws IOException if there is no such folder, or the file is one
     * @throws ParameterException if the file is among those that are read
     */
    static void check(CommandSpec spec, @Nullable Path file, String... read) throws IOException {
        if (file == null || isStandard(file)) {
            return;
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(file.toString(), null, "there is no folder " + file.getParent());
        }
        if (Files.isDirectory(file)) {
            throw new NoSuchFileException(file.toString(), null, "it is a folder");
        }
        for (String other : read) {
            if (isSame(file, other)) {
                throw new ParameterException(
                        spec.commandLine(), "The file " + file + " is read here, and would be lost. Name another.");
            }
        }
    }

    private static boolean isSame(Path file, String other) throws IOException {
        return !other.equals(StandardOr.STANDARD)
                && Files.exists(file)
                && Files.exists(Path.of(other))
                && Files.isSameFile(file, Path.of(other));
    }

    /** What the name of a file ends with, such as {@code .svg}, in small letters; empty where it says nothing. */
    static String ending(@Nullable Path file) {
        String name = file == null ? "" : String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(dot) : "";
    }

    /** Writes the result, and says so of a file. */
    static void write(Console console, @Nullable Path file, String result) throws IOException {
        if (file == null || isStandard(file)) {
            console.write(result);
            return;
        }
        AtomicFile.write(file, result.getBytes(StandardCharsets.UTF_8));
        console.err().println("Wrote " + file + ".");
    }
}
