package dev.valuestream.io.csv;

import dev.valuestream.io.ReadLimits;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Maps as step tables: start here.
 *
 * <pre>{@code
 * ValueStream map = Csv.reader().read(Path.of("steps.csv"));
 * Csv.writer().write(map, Path.of("copy.csv"));
 * }</pre>
 */
public final class Csv {

    private Csv() {}

    /**
     * Returns a reader with the limits that are on by default.
     *
     * @return a reader
     */
    public static CsvReader reader() {
        return new CsvReader(ReadLimits.DEFAULTS);
    }

    /**
     * Returns a writer of what happens to each item of a simulation, for {@link
     * dev.valuestream.simulation.RunControl#withTrace RunControl.withTrace}.
     *
     * @param out where to, which is not closed; the caller buffers it
     * @return a writer, which has written the headings
     * @throws IOException if the stream cannot be written
     */
    public static ItemTraceWriter itemTraceWriter(OutputStream out) throws IOException {
        return new ItemTraceWriter(out);
    }

    /**
     * Returns a writer.
     *
     * @return a writer
     */
    public static CsvWriter writer() {
        return new CsvWriter();
    }
}
