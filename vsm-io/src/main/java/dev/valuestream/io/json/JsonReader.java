package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ReadLimitException;
import dev.valuestream.io.ReadLimits;
import dev.valuestream.io.ReadResult;
import dev.valuestream.io.internal.DocumentText;
import dev.valuestream.model.ValueStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Reads maps from JSON documents of the format {@code vsm/1}. Immutable and thread-safe.
 *
 * <p>A document is UTF-8, a byte order mark in front is passed over, and JSON as RFC 8259 has it: no comments, no field
 * twice in an object, nothing after the map. Every problem is reported with line, column and JSON pointer, all of them
 * together (at most 10,000); only an error of syntax, of encoding or of the format ends the reading at once. What this
 * version does not know is kept and noticed.
 *
 * <p>Every method throws {@link DocumentException} for a document that is not a valid map, {@link ReadLimitException}, one
 * of its kinds, for a document past a limit, and nothing else but {@link IOException} of the source itself. Time and
 * memory are linear in the document.
 */
public final class JsonReader {

    private final ReadLimits limits;

    JsonReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * Sets how much is taken from a document.
     *
     * @param limits the limits
     * @return a reader with these limits
     */
    public JsonReader withLimits(ReadLimits limits) {
        return new JsonReader(requireNonNull(limits, "limits"));
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the map
     * @throws IOException if the file cannot be read
     * @throws DocumentException if the document is no valid map, with all problems
     */
    public ValueStream read(Path file) throws IOException {
        return readWithFindings(file).valueStream();
    }

    /**
     * Reads a stream to its end; it is not closed.
     *
     * @param in the stream
     * @return the map
     * @throws IOException if the stream cannot be read
     * @throws DocumentException if the document is no valid map, with all problems
     */
    public ValueStream read(InputStream in) throws IOException {
        return readWithFindings(in).valueStream();
    }

    /**
     * Reads bytes.
     *
     * @param document the bytes of the document
     * @return the map
     * @throws DocumentException if the document is no valid map, with all problems
     */
    public ValueStream read(byte[] document) {
        return readWithFindings(document).valueStream();
    }

    /**
     * Reads a text.
     *
     * @param document the text of the document
     * @return the map
     * @throws DocumentException if the document is no valid map, with all problems
     */
    public ValueStream read(String document) {
        return readWithFindings(document).valueStream();
    }

    /**
     * Reads a file, and says what was noticed.
     *
     * @param file the file
     * @return the map and the findings
     * @throws IOException if the file cannot be read
     * @throws DocumentException if the document is no valid map, with all problems
     */
    public ReadResult readWithFindings(Path file) throws IOException {
        return read(Source.of(file, limits));
    }

    /**
     * Reads a stream to its end, and says what was noticed; the stream is not closed.
     *
     * @param in the stream
     * @return the map and the findings
     * @throws IOException if the stream cannot be read
     * @throws DocumentException if the document is no valid map, with all problems
     */
    public ReadResult readWithFindings(InputStream in) throws IOException {
        return read(Source.of(in, limits));
    }

    /**
     * Reads bytes, and says what was noticed.
     *
     * @param document the bytes of the document
     * @return the map and the findings
     * @throws DocumentException if the document is no valid map, with all problems
     */
    public ReadResult readWithFindings(byte[] document) {
        return read(Source.of(document, limits));
    }

    /**
     * Reads a text, and says what was noticed.
     *
     * @param document the text of the document
     * @return the map and the findings
     * @throws DocumentException if the document is no valid map, with all problems
     */
    public ReadResult readWithFindings(String document) {
        return read(Source.of(document, limits));
    }

    private ReadResult read(DocumentText text) {
        Reading reading = new Reading(text);
        JsonValue root = TreeReader.read(reading, limits);
        return MapReader.read(reading, limits, root);
    }
}
