package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ProjectReadResult;
import dev.valuestream.io.ReadLimits;
import dev.valuestream.io.internal.DocumentText;
import dev.valuestream.plan.Project;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads projects, an as-is and its plan, from JSON documents of the format {@code vsm-project/1}. Immutable and
 * thread-safe.
 *
 * <p>All that holds for a {@link JsonReader} holds here: strict JSON, limits, every problem with its place and all of them
 * together, unknown fields kept and noticed. Days and weeks in the plan are those of the calendar of the as-is. What a
 * change states of an element is read as it is in a map. Each improvement is tried out on the as-is with all it needs, so
 * that a change which does not fit is a problem of the document; two improvements that need not be made together may
 * contradict each other.
 */
public final class ProjectJsonReader {

    private final ReadLimits limits;

    ProjectJsonReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * Sets how much is taken from a document.
     *
     * @param limits the limits
     * @return a reader with these limits
     */
    public ProjectJsonReader withLimits(ReadLimits limits) {
        return new ProjectJsonReader(requireNonNull(limits, "limits"));
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the project
     * @throws IOException if the file cannot be read
     * @throws DocumentException if the document is no valid project, with all problems
     */
    public Project read(Path file) throws IOException {
        return read(Source.of(file, limits)).project();
    }

    /**
     * Reads a text.
     *
     * @param document the text of the document
     * @return the project
     * @throws DocumentException if the document is no valid project, with all problems
     */
    public Project read(String document) {
        return readWithFindings(document).project();
    }

    /**
     * Reads a stream to its end, and says what was noticed; the stream is not closed.
     *
     * @param in the stream
     * @return the project and the findings
     * @throws IOException if the stream cannot be read
     * @throws DocumentException if the document is no valid project, with all problems
     */
    public ProjectReadResult readWithFindings(InputStream in) throws IOException {
        return read(Source.of(in, limits));
    }

    /**
     * Reads bytes, and says what was noticed.
     *
     * @param document the bytes of the document
     * @return the project and the findings
     * @throws DocumentException if the document is no valid project, with all problems
     */
    public ProjectReadResult readWithFindings(byte[] document) {
        return read(Source.of(document, limits));
    }

    /**
     * Reads a text, and says what was noticed.
     *
     * @param document the text of the document
     * @return the project and the findings
     * @throws DocumentException if the document is no valid project, with all problems
     */
    public ProjectReadResult readWithFindings(String document) {
        return read(Source.of(document, limits));
    }

    private ProjectReadResult read(DocumentText text) {
        Reading reading = new Reading(text);
        return ProjectDocument.read(reading, limits, TreeReader.read(reading, limits));
    }
}
