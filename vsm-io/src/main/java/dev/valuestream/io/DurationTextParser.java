package dev.valuestream.io;

import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one text of a duration, part by part. */
final class DurationTextParser {

    private static final int MOST_CHARACTERS = 200;
    private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);
    private static final Pattern PART = Pattern.compile("([0-9]+(?:\\.[0-9]+)?) *([A-Za-z]+) *");
    private static final Pattern ISO_TIME = Pattern.compile(
            "PT(?=[0-9])(?:([0-9]+(?:\\.[0-9]+)?)H)?" + "(?:([0-9]+(?:\\.[0-9]+)?)M)?(?:([0-9]+(?:\\.[0-9]+)?)S)?");
    private static final Pattern ISO_DAYS = Pattern.compile(
            "P(?:([0-9]+)W)?(?:([0-9]+)D)?(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:\\.[0-9]+)?)S)?)?");
    private static final Pattern EXPONENT = Pattern.compile("[0-9][eE][+-]?[0-9]");
    private static final Pattern WITH_EXPONENT =
            Pattern.compile("([0-9]{1,15}(?:\\.[0-9]{1,15})?[eE][+-]?[0-9]{1,2}) *([A-Za-z]*)");
    private static final int MOST_DIGITS = 20;
    private static final DurationUnit[] ISO_TIME_UNITS = {DurationUnit.HOUR, DurationUnit.MINUTE, DurationUnit.SECOND};
    private static final DurationUnit[] ISO_DAYS_UNITS = {
        DurationUnit.WEEK, DurationUnit.DAY, DurationUnit.HOUR, DurationUnit.MINUTE, DurationUnit.SECOND
    };

    private final String text;
    private final DurationUnits units;
    private BigDecimal nanos = BigDecimal.ZERO;
    private @Nullable DurationUnit last;

    DurationTextParser(String text, DurationUnits units) {
        this.text = text;
        this.units = units;
    }

    Duration parse() {
        if (text.length() > MOST_CHARACTERS) {
            throw wrong(
                    "length", "The duration ({0}) must be at most " + MOST_CHARACTERS + " characters long.", shown());
        }
        Matcher iso = ISO_TIME.matcher(text);
        if (iso.matches()) {
            addGroups(iso);
        } else if (EXPONENT.matcher(text).find() && !text.strip().startsWith("-")) {
            throw exponent();
        } else {
            addParts();
        }
        return result();
    }

    private void addGroups(Matcher iso) {
        for (int i = 0; i < ISO_TIME_UNITS.length; i++) {
            @Nullable String number = iso.group(i + 1);
            if (number != null) {
                add(number, ISO_TIME_UNITS[i]);
            }
        }
    }

    private void addParts() {
        Matcher part = PART.matcher(text);
        int at = 0;
        while (at < text.length()) {
            if (!part.region(at, text.length()).lookingAt()) {
                throw malformed();
            }
            add(part.group(1), unit(part.group(1), part.group(2)));
            at = part.end();
        }
        if (last == null || text.endsWith(" ")) {
            throw malformed();
        }
    }

    private DurationUnit unit(String number, String word) {
        return DurationUnit.ofSymbol(word).orElseThrow(() -> {
            String advice = DurationUnit.meantBy(word)
                    .map(u -> " Write \"" + number + " " + u.symbol() + "\".")
                    .orElse("");
            return wrong(
                    "unit", "The duration ({0}) must have one of the units ms, s, min, h, d, w.{1}", shown(), advice);
        });
    }

    private void add(String number, DurationUnit unit) {
        if (last != null && unit.compareTo(last) >= 0) {
            throw wrong(
                    "order", "The duration ({0}) must go from the largest unit to the smallest, each once.", shown());
        }
        if (unit.needsCalendar() && !units.hasCalendar()) {
            throw wrong(
                    "calendar",
                    "The duration ({0}) must have no days and weeks: a calendar says how long they are. Write it in hours.",
                    shown());
        }
        last = unit;
        nanos = nanos.add(new BigDecimal(number).multiply(new BigDecimal(units.nanos(unit))));
    }

    private Duration result() {
        BigDecimal whole = nanos.setScale(0, RoundingMode.DOWN);
        if (whole.compareTo(nanos) != 0) {
            throw wrong(
                    "fine", "The duration ({0}) must not be finer than a nanosecond. Write fewer decimals.", shown());
        }
        BigInteger[] seconds = whole.toBigInteger().divideAndRemainder(NANOS);
        if (seconds[0].bitLength() > 63) {
            throw wrong(
                    "long",
                    "The duration ({0}) must be at most {1}, the longest that can be held.",
                    shown(),
                    Durations.LONGEST);
        }
        return Duration.ofSeconds(seconds[0].longValue(), seconds[1].longValue());
    }

    private DurationTextException malformed() {
        String trimmed = text.strip();
        if (trimmed.startsWith("-")) {
            return wrong("negative", "The duration ({0}) must be 0 or more.", shown());
        }
        Matcher days = ISO_DAYS.matcher(trimmed);
        if (days.matches() && trimmed.length() > 2) {
            return wrong(
                    "ambiguous",
                    "The duration ({0}) is ambiguous: its days could be of 24 hours or working days. Write \"{1}\".",
                    shown(),
                    plain(days));
        }
        if (trimmed.matches("[0-9]+([.,][0-9]+)?")) {
            return wrong(
                    "unit",
                    "The duration ({0}) must have a unit: ms, s, min, h, d or w. Write, for instance, \"{1} min\".",
                    shown(),
                    trimmed.replace(',', '.'));
        }
        String advice = text.matches("[0-9]+,[0-9]+ *[A-Za-z]+") ? " Write \"" + text.replace(',', '.') + "\"." : "";
        return wrong(
                "form",
                "The duration ({0}) must be a number and a unit, such as \"39 s\", \"1.5 h\" or \"15 h 20 min\".{1}",
                shown(),
                advice);
    }

    private DurationTextException exponent() {
        Matcher number = WITH_EXPONENT.matcher(text.strip());
        String advice = number.matches() ? inDigits(number.group(1), number.group(2)) : "";
        return wrong(
                "exponent",
                "The duration ({0}) must have no exponent. Write {1}.",
                shown(),
                advice.isEmpty() ? "all digits, in a unit in which they are few" : advice);
    }

    /** What to write instead; empty where it would be too long, or nobody knows the unit. */
    private static String inDigits(String number, String unit) {
        String digits = new BigDecimal(number).toPlainString();
        boolean known = unit.isEmpty() || DurationUnit.ofSymbol(unit).isPresent();
        String written = "\"" + digits + " " + (unit.isEmpty() ? "min" : unit) + "\"";
        return !known || digits.length() > MOST_DIGITS
                ? ""
                : unit.isEmpty() ? "the unit, too: for instance " + written : written;
    }

    private static String plain(Matcher iso) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < ISO_DAYS_UNITS.length; i++) {
            @Nullable String number = iso.group(i + 1);
            if (number != null) {
                plain.append(plain.isEmpty() ? "" : " ")
                        .append(number)
                        .append(' ')
                        .append(ISO_DAYS_UNITS[i].symbol());
            }
        }
        return plain.toString();
    }

    private String shown() {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }

    private static DurationTextException wrong(String rule, String template, Object... arguments) {
        return new DurationTextException(Text.of("duration." + rule, template, arguments));
    }
}
