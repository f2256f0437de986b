package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Stated;

/**
 * How items come: how many on the mean, and how evenly. Immutable.
 *
 * @param rate λ, items a unit of time; 0 if none come
 * @param scv c_a², the squared coefficient of variation of the times between arrivals (variance ÷ mean²): 1 for Poisson
 *     arrivals, 0 for arrivals on the beat, from 0 to 1e12
 */
public record Arrivals(double rate, double scv) {

    /**
     * States how items come.
     *
     * @param rate items a unit of time, 0 or from 1e-100 to 1e100
     * @param scv the squared coefficient of variation of the times between arrivals, from 0 to 1e12
     * @throws IllegalArgumentException if either is outside its range or NaN
     */
    public Arrivals {
        rate = Stated.magnitude(rate, "arrival rate");
        scv = Stated.scv(scv, "arrivals");
    }

    /**
     * Returns arrivals that do not know of each other.
     *
     * @param rate items a unit of time
     * @return arrivals with exponential times between them
     */
    public static Arrivals poisson(double rate) {
        return new Arrivals(rate, 1);
    }

    /**
     * Returns arrivals on the beat.
     *
     * @param rate items a unit of time
     * @return arrivals with always the same time between them
     */
    public static Arrivals even(double rate) {
        return new Arrivals(rate, 0);
    }
}
