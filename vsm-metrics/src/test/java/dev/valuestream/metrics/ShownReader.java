package dev.valuestream.metrics;

import dev.valuestream.model.WorkCalendar;
import java.util.Map;

/** Reads figures as people do who redo a sum. */
public final class ShownReader {

    private ShownReader() {}

    /** The number in a text such as {@code 1,840 items} or {@code 1.25}. */
    public static double number(String text) {
        return Double.parseDouble(text.split(" ", 2)[0].replace(",", ""));
    }

    /** The seconds of a text such as {@code 23.6 d}. */
    public static double seconds(String text, WorkCalendar calendar) {
        Map<String, Double> units = Map.of(
                "ms", 0.001,
                "s", 1.0,
                "min", 60.0,
                "h", 3600.0,
                "d", (double) calendar.day().toSeconds());
        Double unit = units.get(text.split(" ", 2)[1]);
        if (unit == null) {
            throw new AssertionError("no unit of time: " + text);
        }
        return number(text) * unit;
    }
}
