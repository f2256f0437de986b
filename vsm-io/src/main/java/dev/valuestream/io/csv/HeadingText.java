package dev.valuestream.io.csv;

import dev.valuestream.io.DurationText;
import dev.valuestream.io.internal.ShownText;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A heading taken apart: its name and its unit, which stands in brackets at the end, or as a last word, or is a percent sign
 * or the word percent anywhere.
 *
 * @param name the name without the unit
 * @param unit the symbol of a unit of time, or {@code %}, or what else stands in brackets, or empty
 */
record HeadingText(String name, String unit) {

    private static final Pattern BRACKETS = Pattern.compile("([^\\[(]+)[\\[(]([^\\[\\]()]*)[\\])]\\s*");
    private static final Pattern LAST_WORD = Pattern.compile("(.*?[^\\s,])[\\s,]+(?:in\\s+)?(\\p{L}+)");
    private static final Pattern PERCENT = Pattern.compile("%|\\bpercent\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 200;

    static HeadingText of(String heading) {
        if (heading.length() > LONGEST) {
            return new HeadingText(ShownText.cut(heading), "");
        }
        Matcher brackets = BRACKETS.matcher(heading);
        if (brackets.matches()) {
            return new HeadingText(
                    brackets.group(1).strip(), symbol(brackets.group(2).strip()));
        }
        return heading.contains("%") || Words.plain(heading).contains("percent")
                ? new HeadingText(withoutPercent(heading), "%")
                : new HeadingText(heading, "");
    }

    /** The heading with its last word as the unit, or the same if that is no unit. */
    HeadingText withLastWordAsUnit() {
        Matcher word = LAST_WORD.matcher(name);
        return unit.isEmpty()
                        && word.matches()
                        && DurationText.unitMeantBy(word.group(2)).isPresent()
                ? new HeadingText(word.group(1).strip(), symbol(word.group(2)))
                : this;
    }

    boolean hasTime() {
        return DurationText.unitMeantBy(unit).isPresent();
    }

    private static String withoutPercent(String heading) {
        String shorter = PERCENT.matcher(heading).replaceAll("").strip();
        return shorter.isEmpty() ? heading : shorter;
    }

    private static String symbol(String unit) {
        String word = unit.equalsIgnoreCase("percent") ? "%" : unit;
        return DurationText.unitMeantBy(word).orElse(word);
    }
}
