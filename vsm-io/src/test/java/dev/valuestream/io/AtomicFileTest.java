package dev.valuestream.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be written is told by the name that was given, not by that of the temporary file beside it. */
class AtomicFileTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @TempDir
    private Path folder;

    @Test
    void write_intoAFolderThatIsNotThere_namesBoth() {
        Path file = folder.resolve("none").resolve("map.json");

        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> AtomicFile.write(file, CONTENT))
                .withMessage(file + ": there is no folder " + folder.resolve("none"));
    }

    @Test
    void write_whatTheSystemRefuses_namesTheFileAndTheFolder() {
        Path file = folder.resolve("x".repeat(255));

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> AtomicFile.write(file, CONTENT))
                .satisfies(e -> assertThat(e.getFile()).isEqualTo(file.toString()))
                .satisfies(e -> assertThat(e.getReason()).endsWith("in the folder " + folder))
                .withCauseInstanceOf(FileSystemException.class);
    }

    @Test
    void write_contentThatFails_leavesTheFileAsItWas() throws IOException {
        Path file = Files.write(folder.resolve("map.json"), CONTENT);

        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, out -> {
                    throw new IOException("no more");
                }));
        assertThat(file).hasBinaryContent(CONTENT);
        assertThat(folder).isDirectoryNotContaining(p -> p.toString().endsWith(".tmp"));
    }
}
