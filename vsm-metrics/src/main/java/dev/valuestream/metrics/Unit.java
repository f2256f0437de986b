package dev.valuestream.metrics;

import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Durations;
import java.util.OptionalDouble;

/**
 * The unit of a measure.
 *
 * @param symbol how it is written: {@code s}, {@code ratio}, {@code items} …
 * @param elapsed whether it counts time on the clock, of which a day has 24 hours, and not working time
 */
public record Unit(String symbol, boolean elapsed) {

    /** Seconds of working time. */
    public static final Unit SECONDS = new Unit("s");

    /** Seconds of calendar time, which are written {@code s} too; a day of them has 24 hours and a week 7 days. */
    public static final Unit ELAPSED_SECONDS = new Unit("s", true);

    /** A share or a plain quotient. */
    public static final Unit RATIO = new Unit("ratio");

    /** Items. */
    public static final Unit ITEMS = new Unit("items");

    /** Items in a working day of the map's calendar. */
    public static final Unit ITEMS_PER_DAY = new Unit("items/d");

    /** A plain number of things. */
    public static final Unit COUNT = new Unit("count");

    /** People. */
    public static final Unit PEOPLE = new Unit("people");

    /** Money, in whatever currency the map uses. */
    public static final Unit COST = new Unit("{cost}");

    /**
     * Checks the symbol.
     *
     * @param symbol how it is written
     * @param elapsed whether it counts time on the clock
     * @throws IllegalArgumentException if the symbol is blank
     */
    public Unit {
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("A unit must have a symbol. [unit.blank]");
        }
    }

    /**
     * A unit that does not count time on the clock.
     *
     * @param symbol how it is written
     * @throws IllegalArgumentException if it is blank
     */
    public Unit(String symbol) {
        this(symbol, false);
    }

    /**
     * How long a day is in this unit.
     *
     * @param calendar the map's calendar
     * @return the seconds of a working day where it counts working time, of 24 hours where it counts time on the clock;
     *     empty where it counts no time
     */
    public OptionalDouble day(WorkCalendar calendar) {
        if (equals(ELAPSED_SECONDS)) {
            return OptionalDouble.of(86_400);
        }
        return equals(SECONDS) ? OptionalDouble.of(Durations.toSeconds(calendar.day())) : OptionalDouble.empty();
    }

    @Override
    public String toString() {
        return symbol;
    }
}
