package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.AtomicFile;
import dev.valuestream.plan.Project;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes projects as JSON documents of the format {@code vsm-project/1}, in the style of a {@link JsonWriter}. Immutable and
 * thread-safe.
 *
 * <p>A {@link ProjectJsonReader} reads what was written, and writing that gives the same bytes. The format has what a change
 * makes, not what it starts from: a change that was found by comparing two maps comes back as one made by hand.
 */
public final class ProjectJsonWriter {

    ProjectJsonWriter() {}

    /**
     * Writes a project as text.
     *
     * @param project the project
     * @return the document, ending with a line feed
     * @throws IllegalArgumentException if it has a change for which the format has no form, such as another order of the
     *     nodes, or an unknown field by the name of a known one
     */
    public String toString(Project project) {
        return ProjectWriter.write(requireNonNull(project, "project"));
    }

    /**
     * Writes a project to a stream, which is flushed and not closed.
     *
     * @param project the project
     * @param out the stream
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException as for {@link #toString(Project)}
     */
    public void write(Project project, OutputStream out) throws IOException {
        out.write(toString(project).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Writes a project to a file, all of it or nothing.
     *
     * @param project the project
     * @param file the file, which may exist
     * @throws IOException if the file cannot be written; it is then as it was
     * @throws IllegalArgumentException as for {@link #toString(Project)}
     */
    public void write(Project project, Path file) throws IOException {
        AtomicFile.write(file, toString(project).getBytes(StandardCharsets.UTF_8));
    }
}
