package dev.valuestream.metrics;

/**
 * The unit of a measure.
 *
 * @param symbol how it is written: {@code s}, {@code ratio}, {@code items} …
 */
public record Unit(String symbol) {

    /** Seconds of working time. */
    public static final Unit SECONDS = new Unit("s");

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
     * @throws IllegalArgumentException if it is blank
     */
    public Unit {
        if (symbol.isBlank()) {
            throw new IllegalArgumentException("A unit must have a symbol. [unit.blank]");
        }
    }

    @Override
    public String toString() {
        return symbol;
    }
}
