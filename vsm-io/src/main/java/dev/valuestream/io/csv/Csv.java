package dev.valuestream.io.csv;

import dev.valuestream.io.ReadLimits;

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
     * Returns a writer.
     *
     * @return a writer
     */
    public static CsvWriter writer() {
        return new CsvWriter();
    }
}
