package dev.valuestream.cli;

import dev.valuestream.io.ReadResult;
import dev.valuestream.io.csv.Csv;
import dev.valuestream.io.json.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats in which a map comes in and goes out. */
enum MapFormat {
    JSON(".json", ".json"),
    CSV(".csv", ".tsv");

    private static final int LOOKED_AT = 8192;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    /** What the files end with that are written so. */
    private final String ending;

    /** What files may end with that are read so, too. */
    private final String other;

    MapFormat(String ending, String other) {
        this.ending = ending;
        this.other = other;
    }

    /** The format in which a file is read, if its name says so. */
    static Optional<MapFormat> of(Path file) {
        String found = ResultFile.ending(file);
        return Stream.of(values())
                .filter(f -> f.ending.equals(found) || f.other.equals(found))
                .findFirst();
    }

    /** The format in which a file is written, if its name says so. */
    static Optional<MapFormat> written(Path file) {
        String found = ResultFile.ending(file);
        return Stream.of(values()).filter(f -> f.ending.equals(found)).findFirst();
    }

    MapFormat other() {
        return this == JSON ? CSV : JSON;
    }

    ReadResult read(InputStream in) throws IOException {
        return this == JSON ? Json.reader().readWithFindings(in) : Csv.reader().readWithFindings(in);
    }

    /** The format of what begins here: JSON begins with a bracket, and nothing at all counts as JSON. */
    static MapFormat of(BufferedInputStream in) throws IOException {
        in.mark(LOOKED_AT);
        byte[] start = in.readNBytes(LOOKED_AT);
        in.reset();
        String text = new String(start, java.nio.charset.StandardCharsets.ISO_8859_1);
        String content = (text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text).strip();
        return content.isEmpty() || content.startsWith("{") || content.startsWith("[") ? JSON : CSV;
    }
}
