package dev.valuestream.unit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Objects;

/**
 * Items per working time, kept as it was stated: 18400 per 20 days stays so.
 *
 * <p>Two rates are equal if both their quantity and their period are; 20 per hour and 40 per two hours are not. Immutable
 * and thread-safe.
 *
 * @param quantity the items of one period
 * @param period the working time of that many items, longer than zero
 */
public record Rate(Quantity quantity, Duration period) {

    private static final MathContext PRECISE = new MathContext(50);

    /**
     * Makes a rate of a quantity and its period.
     *
     * @param quantity the items of one period
     * @param period the working time of that many items, longer than zero
     * @throws IllegalArgumentException if the period is not longer than zero, or the items per second are more than a
     *     double can hold or, though not zero, less
     */
    public Rate {
        Objects.requireNonNull(quantity, "quantity");
        Durations.requirePositive(period, "period of a rate");
        double perSecond = perSecond(quantity, period);
        if (Double.isInfinite(perSecond) || (perSecond == 0 && !quantity.isZero())) {
            throw new IllegalArgumentException("The rate (" + quantity + " per " + period
                    + ") is beyond what can be computed with: items per second must be from 5e-324 to 1.7976931348623157e308."
                    + " [rate.range]");
        }
    }

    /**
     * Returns the rate of so many items per period.
     *
     * @param items the items of one period, finite and not negative
     * @param per the period, longer than zero
     * @return the rate
     * @throws IllegalArgumentException if the items are NaN, infinite or negative, if the period is not longer than
     *     zero, or if the items per second are beyond what a double can hold
     */
    public static Rate of(double items, Duration per) {
        return new Rate(Quantity.of(items), per);
    }

    /**
     * Returns the items per second of working time.
     *
     * @return quantity ÷ period in seconds
     */
    public double perSecond() {
        return perSecond(quantity, period);
    }

    private static double perSecond(Quantity quantity, Duration period) {
        return quantity.value() / Durations.toSeconds(period);
    }

    /**
     * Returns the items of another working time at this rate: 18400 per 20 days are 920 per day.
     *
     * @param duration a working time, zero or longer
     * @return quantity · duration ÷ period, exact but for one rounding
     * @throws IllegalArgumentException if the duration is negative or the items are more than a double can hold
     */
    public double per(Duration duration) {
        Durations.requireNonNegative(duration, "duration");
        if (duration.equals(period)) {
            return quantity.value();
        }
        double items = new BigDecimal(quantity.value())
                .multiply(Durations.exactSeconds(duration))
                .divide(Durations.exactSeconds(period), PRECISE)
                .doubleValue();
        return Quantity.of(items).value();
    }

    /**
     * Returns the time from one item to the next: the takt, if this rate is a demand.
     *
     * @return period ÷ quantity, rounded half-even to the nanosecond
     * @throws IllegalArgumentException if the rate is zero, or the interval is under a nanosecond or too long for a
     *     {@link Duration}
     */
    public Duration interval() {
        if (isZero()) {
            throw new IllegalArgumentException("The rate (" + this + ") has no interval: no item ever comes."
                    + " Ask isZero() first. [rate.interval.zero]");
        }
        Duration interval = Durations.dividedBy(period, quantity.value());
        if (interval.isZero()) {
            throw new IllegalArgumentException(
                    "The interval of the rate (" + this + ") is under a nanosecond. [rate.interval.short]");
        }
        return interval;
    }

    /**
     * Tells whether no item ever comes.
     *
     * @return true if the quantity is 0
     */
    public boolean isZero() {
        return quantity.isZero();
    }

    /**
     * Returns the rate as stated.
     *
     * @return for instance {@code 18400 per PT160H}
     */
    @Override
    public String toString() {
        return quantity + " per " + period;
    }
}
