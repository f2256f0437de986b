package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.AtomicFile;
import dev.valuestream.model.ValueStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Writes maps as JSON documents of the format {@code vsm/1}: UTF-8, a line for each element where it fits, fields in the
 * order of the format, and nothing that was not stated. Immutable and thread-safe.
 *
 * <p>A {@link JsonReader} reads the same map from what was written, and writing that gives the same bytes.
 */
public final class JsonWriter {

    JsonWriter() {}

    /**
     * Writes a map as text.
     *
     * @param map the map
     * @return the document, ending with a line feed
     * @throws IllegalArgumentException if the map carries an unknown field by the name of a known one
     */
    public String toString(ValueStream map) {
        return MapWriter.write(requireNonNull(map, "map"));
    }

    /**
     * Writes a map to a stream, which is flushed and not closed.
     *
     * @param map the map
     * @param out the stream
     * @throws IOException if the stream cannot be written
     * @throws IllegalArgumentException if the map carries an unknown field by the name of a known one
     */
    public void write(ValueStream map, OutputStream out) throws IOException {
        out.write(toString(map).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Writes a map to a file, all of it or nothing: whatever happens, the file is the old one or the new one.
     *
     * <p>The document is first written to a temporary file in the same folder and forced to the disk, then moved.
     *
     * @param map the map
     * @param file the file, which may exist
     * @throws IOException if the file cannot be written; it is then as it was
     * @throws IllegalArgumentException if the map carries an unknown field by the name of a known one
     */
    public void write(ValueStream map, Path file) throws IOException {
        AtomicFile.write(file, toString(map).getBytes(StandardCharsets.UTF_8));
    }
}
