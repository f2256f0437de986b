package dev.valuestream.io;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;

/** A unit of the texts of durations. */
enum DurationUnit {
    MILLISECOND("ms", 1_000_000L),
    SECOND("s", 1_000_000_000L),
    MINUTE("min", 60_000_000_000L),
    HOUR("h", 3_600_000_000_000L),
    DAY("d", 0),
    WEEK("w", 0);

    private final String symbol;
    private final BigInteger nanos;

    DurationUnit(String symbol, long nanos) {
        this.symbol = symbol;
        this.nanos = BigInteger.valueOf(nanos);
    }

    String symbol() {
        return symbol;
    }

    /** The length of a unit of the clock; 0 for a day and a week, which only a calendar knows. */
    BigInteger nanos() {
        return nanos;
    }

    boolean needsCalendar() {
        return this == DAY || this == WEEK;
    }

    static Optional<DurationUnit> ofSymbol(String symbol) {
        return Stream.of(values()).filter(u -> u.symbol.equals(symbol)).findFirst();
    }

    /** The unit that somebody meant who wrote it in another way. */
    static Optional<DurationUnit> meantBy(String word) {
        return switch (word.toLowerCase(java.util.Locale.ROOT)) {
            case "ms", "msec", "millis", "millisecond", "milliseconds" -> Optional.of(MILLISECOND);
            case "s", "sec", "secs", "second", "seconds" -> Optional.of(SECOND);
            case "m", "min", "mins", "minute", "minutes" -> Optional.of(MINUTE);
            case "h", "hr", "hrs", "hour", "hours" -> Optional.of(HOUR);
            case "d", "day", "days" -> Optional.of(DAY);
            case "w", "wk", "wks", "week", "weeks" -> Optional.of(WEEK);
            default -> Optional.empty();
        };
    }
}
