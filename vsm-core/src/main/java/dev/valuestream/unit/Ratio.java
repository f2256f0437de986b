package dev.valuestream.unit;

/**
 * A share of a whole, from 0 to 1, both included: a probability, an uptime, a yield.
 *
 * <p>Immutable and thread-safe. Negative zero becomes zero.
 *
 * @param value the share, from 0 to 1
 */
public record Ratio(double value) implements Comparable<Ratio> {

    /** None of it. */
    public static final Ratio ZERO = new Ratio(0);

    /** All of it. */
    public static final Ratio ONE = new Ratio(1);

    /**
     * Makes a ratio of a share.
     *
     * @param value the share, from 0 to 1
     * @throws IllegalArgumentException if the value is NaN, less than 0 or more than 1
     */
    public Ratio {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(rangeMessage(value));
        }
        value += 0.0; // -0 becomes 0
    }

    /**
     * Returns the ratio of a share given from 0 to 1.
     *
     * @param value the share, from 0 to 1
     * @return the ratio
     * @throws IllegalArgumentException if the value is NaN, less than 0 or more than 1
     */
    public static Ratio of(double value) {
        return new Ratio(value);
    }

    /**
     * Returns the ratio of a share given in percent: 95 for 0.95.
     *
     * <p>The decimal point is moved, so that 3.43 percent equals {@code Ratio.of(0.0343)}.
     *
     * @param percent the share, from 0 to 100
     * @return the ratio
     * @throws IllegalArgumentException if the percentage is NaN, less than 0 or more than 100
     */
    public static Ratio ofPercent(double percent) {
        if (!(percent >= 0 && percent <= 100)) {
            throw new IllegalArgumentException(
                    "The percentage (" + Figures.text(percent) + ") must be from 0 to 100. [percentage.range]");
        }
        return new Ratio(Figures.hundredth(percent));
    }

    /**
     * Returns this ratio in percent, from 0 to 100.
     *
     * <p>The decimal that {@link #toString()} shows, its point moved by two places: 0.07 is 7, although 0.07 · 100 is
     * 7.000000000000001 in doubles. So {@code ofPercent(p).percent()} is p for any p of up to 15 digits; for others
     * {@code ofPercent(ofPercent(p).percent())} is {@code ofPercent(p)}.
     *
     * @return value · 100
     */
    public double percent() {
        double percent = Figures.hundredfold(value);
        if (Figures.hundredth(percent) == value) {
            return percent;
        }
        // A neighbour may be what the ratio was made of, so that nothing changes from ratio to percent and back.
        double above = Math.min(100, Math.nextUp(percent));
        double below = Math.nextDown(percent);
        if (Figures.hundredth(above) == value) {
            return above;
        }
        return Figures.hundredth(below) == value ? below : percent;
    }

    /**
     * Returns what this ratio leaves of the whole.
     *
     * @return 1 − value
     */
    public Ratio complement() {
        return new Ratio(1 - value);
    }

    /**
     * Returns this share of the other share.
     *
     * @param other another ratio
     * @return the product of both
     */
    public Ratio times(Ratio other) {
        return new Ratio(value * other.value);
    }

    /**
     * Compares by value, the smaller first; consistent with equals.
     *
     * @param other another ratio
     * @return negative, zero or positive as this is smaller than, equal to or greater than the other
     */
    @Override
    public int compareTo(Ratio other) {
        return Double.compare(value, other.value);
    }

    /**
     * Returns the value in its shortest decimal form.
     *
     * @return for instance {@code 0.95}
     */
    @Override
    public String toString() {
        return Numbers.shortest(value);
    }

    private static String rangeMessage(double value) {
        String advice = value > 1 && value <= 100
                ? " Maybe it is a percentage: write " + Numbers.shortest(Figures.hundredth(value)) + "."
                : "";
        return "The ratio (" + Figures.text(value) + ") must be from 0 to 1." + advice + " [ratio.range]";
    }
}
