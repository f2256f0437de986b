package dev.valuestream.io.published;

import java.util.Locale;
import java.util.Map;

/** How many seconds are in the units of time that people write. */
final class Scale {

    private static final Map<String, Double> SECONDS = Map.ofEntries(
            Map.entry("s", 1.0),
            Map.entry("sec", 1.0),
            Map.entry("second", 1.0),
            Map.entry("min", 60.0),
            Map.entry("minute", 60.0),
            Map.entry("m", 60.0),
            Map.entry("h", 3600.0),
            Map.entry("hr", 3600.0),
            Map.entry("hour", 3600.0));

    private final double day;

    /** Days have this many seconds. */
    Scale(double day) {
        this.day = day;
    }

    double day() {
        return day;
    }

    /** Seconds of a unit such as {@code hours} or {@code d}; a unit that says nothing is taken for minutes. */
    double seconds(String unit) {
        String word = unit.toLowerCase(Locale.ROOT);
        String one = word.length() > 1 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
        if (one.equals("d") || one.endsWith("day")) {
            return day;
        }
        return SECONDS.getOrDefault(one, 60.0);
    }
}
