package dev.valuestream.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file by its name, or standard input where that is a hyphen. */
final class StandardOr {

    /** Stands for standard input or output in place of a file. */
    static final String STANDARD = "-";

    private StandardOr() {}

    /** What messages call it. */
    static String name(String file) {
        return file.equals(STANDARD) ? "(standard input)" : file;
    }

    /**
     * Opens the file, or standard input, which stays open.
     *
     * @throws IOException if it cannot be read
     */
    static InputStream open(String file, Console console) throws IOException {
        if (file.equals(STANDARD)) {
            return new FilterInputStream(console.in()) {
                @Override
                public void close() {}
            };
        }
        if (Files.isDirectory(Path.of(file))) {
            throw new NoSuchFileException(file, null, "it is a folder");
        }
        return Files.newInputStream(Path.of(file));
    }
}
