package dev.valuestream.unit;

/**
 * A number of items, zero or more, which need not be whole: 3.5 items wait on average.
 *
 * <p>Immutable and thread-safe. Negative zero becomes zero.
 *
 * @param value the number of items, finite and not negative
 */
public record Quantity(double value) implements Comparable<Quantity> {

    /** No items. */
    public static final Quantity ZERO = new Quantity(0);

    /**
     * Makes a quantity of a number of items.
     *
     * @param value the number of items, finite and not negative
     * @throws IllegalArgumentException if the value is NaN, infinite or negative
     */
    public Quantity {
        if (!(value >= 0 && value <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("The quantity (" + Figures.text(value)
                    + ") must be a finite number of 0 or more. [quantity.range]");
        }
        value += 0.0; // -0 becomes 0
    }

    /**
     * Returns the quantity of a number of items.
     *
     * @param value the number of items, finite and not negative
     * @return the quantity
     * @throws IllegalArgumentException if the value is NaN, infinite or negative
     */
    public static Quantity of(double value) {
        return new Quantity(value);
    }

    /**
     * Tells whether there are no items.
     *
     * @return true for 0
     */
    public boolean isZero() {
        return value == 0;
    }

    /**
     * Compares by value, the smaller first; consistent with equals.
     *
     * @param other another quantity
     * @return negative, zero or positive as this is smaller than, equal to or greater than the other
     */
    @Override
    public int compareTo(Quantity other) {
        return Double.compare(value, other.value);
    }

    /**
     * Returns the value in its shortest decimal form.
     *
     * @return for instance {@code 600} or {@code 3.5}
     */
    @Override
    public String toString() {
        return Numbers.shortest(value);
    }
}
