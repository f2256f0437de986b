package dev.valuestream.cli;

import dev.valuestream.io.ReadResult;
import dev.valuestream.io.csv.Csv;
import dev.valuestream.io.json.Json;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The formats in which a map comes in. */
enum MapFormat {
    JSON,
    CSV;

    private static final int LOOKED_AT = 8192;
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    /** The format that the name of a file says. */
    static Optional<MapFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) {
            return Optional.of(CSV);
        }
        return name.endsWith(".json") ? Optional.of(JSON) : Optional.empty();
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
