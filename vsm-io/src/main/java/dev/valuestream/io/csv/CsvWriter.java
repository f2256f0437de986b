package dev.valuestream.io.csv;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.AtomicFile;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes maps as step tables: UTF-8, commas, a line feed after each row, ids and types of rows, units in the cells, and only
 * the columns that some row uses. Immutable and thread-safe.
 *
 * <p>A table holds less than a map: {@link #notHeld} names what it leaves out. Where that is nothing, a {@link CsvReader} reads
 * the same map. A text that a spreadsheet would run as a formula (one that begins with {@code = + - @}, a tab or a new line)
 * gets an apostrophe in front, which a reader takes away again; numbers stay numbers.
 */
public final class CsvWriter {

    CsvWriter() {}

    /**
     * Returns what a table cannot hold of a map: a charter, information flows, kaizen bursts, control points, shapes of
     * distributions, figures of families, attributes that are no texts, and what stands on a second flow into a step.
     *
     * @param map the map
     * @return a warning for each field of an element that is left out, in the order of the map; empty if the table holds all
     */
    public List<Finding> notHeld(ValueStream map) {
        return NotHeld.of(requireNonNull(map, "map"));
    }

    /**
     * Writes a map as text.
     *
     * @param map the map
     * @return the table, ending with a line feed
     */
    public String toString(ValueStream map) {
        return TableWriter.write(requireNonNull(map, "map"));
    }

    /**
     * Writes a map to a stream, which is flushed and not closed.
     *
     * @param map the map
     * @param out the stream
     * @throws IOException if the stream cannot be written
     */
    public void write(ValueStream map, OutputStream out) throws IOException {
        out.write(toString(map).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /**
     * Writes a map to a file, all of it or nothing: whatever happens, the file is the old one or the new one.
     *
     * @param map the map
     * @param file the file, which may exist
     * @throws IOException if the file cannot be written; it is then as it was
     */
    public void write(ValueStream map, Path file) throws IOException {
        AtomicFile.write(file, toString(map).getBytes(StandardCharsets.UTF_8));
    }
}
