package dev.valuestream.io.json;

import dev.valuestream.io.ReadLimits;

/**
 * Maps as JSON documents of the format {@code vsm/1}: start here.
 *
 * <pre>{@code
 * ValueStream map = Json.reader().read(Path.of("acme.json"));
 * Json.writer().write(map, Path.of("copy.json"));
 * }</pre>
 */
public final class Json {

    private Json() {}

    /**
     * Returns a reader with the limits that are on by default.
     *
     * @return a reader
     */
    public static JsonReader reader() {
        return new JsonReader(ReadLimits.DEFAULTS);
    }

    /**
     * Returns a writer.
     *
     * @return a writer
     */
    public static JsonWriter writer() {
        return new JsonWriter();
    }
}
