package dev.valuestream.io.markdown;

import dev.valuestream.problem.Visible;
import java.util.regex.Pattern;

/** Texts that may come from anybody, in one line, without characters that steer a terminal or turn the text around. */
final class OneLine {

    private static final String REPLACEMENT = "\ufffd";
    private static final Pattern BREAKS = Pattern.compile("[\\n\\r\\t]");
    private static final Pattern HALVES = Pattern.compile("\\p{Cs}");

    private OneLine() {}

    static String of(String text) {
        String line = BREAKS.matcher(text).replaceAll(" ");
        return HALVES.matcher(Visible.of(line)).replaceAll(REPLACEMENT);
    }
}
