package dev.valuestream.io.published;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a published figure, taken apart: {@code leadTimeSeconds24h} is {@code leadTime} in seconds.
 *
 * @param base what it is
 * @param unit the unit that its name says, empty if it says none
 */
record FigureName(String base, String unit) {

    private static final Pattern FORM = Pattern.compile(
            "(.+?)(Seconds|Minutes|Hours|Days|Percent|Pieces)?(24h|VAonly|AllWork|FromDefects|PerShift)?");

    static FigureName of(String name) {
        Matcher parts = FORM.matcher(name);
        if (!parts.matches()) {
            throw new IllegalArgumentException(name);
        }
        String unit = parts.group(2) == null ? "" : parts.group(2);
        return new FigureName(parts.group(1), unit);
    }
}
