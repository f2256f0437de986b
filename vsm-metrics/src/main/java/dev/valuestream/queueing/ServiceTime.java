package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Stated;

/**
 * How long one item holds a server: its mean, and how much it varies. Immutable.
 *
 * @param mean s, 0 or longer
 * @param scv c_s², the squared coefficient of variation (variance ÷ mean²): 1 for exponential times, 0 for constant ones, from 0
 *     to 1e12; without meaning where the mean is 0
 */
public record ServiceTime(double mean, double scv) {

    /**
     * States a service time.
     *
     * @param mean the mean, 0 or from 1e-100 to 1e100
     * @param scv the squared coefficient of variation, from 0 to 1e12
     * @throws IllegalArgumentException if either is outside its range or NaN
     */
    public ServiceTime {
        mean = Stated.magnitude(mean, "service time");
        scv = Stated.scv(scv, "service time");
    }

    /**
     * Returns an exponential service time, without memory.
     *
     * @param mean the mean
     * @return a time with scv 1
     */
    public static ServiceTime exponential(double mean) {
        return new ServiceTime(mean, 1);
    }

    /**
     * Returns a service time that is always the same.
     *
     * @param time the time
     * @return a time with scv 0
     */
    public static ServiceTime constant(double time) {
        return new ServiceTime(time, 0);
    }

    /**
     * Returns the variance.
     *
     * @return c_s²·s²
     */
    public double variance() {
        return scv * mean * mean;
    }

    /**
     * Returns what is left, on the mean, of a service that somebody comes upon at any moment: longer than half of it, as long
     * services are come upon more often.
     *
     * @return s(1 + c_s²)/2
     */
    public double residual() {
        return mean * (1 + scv) / 2;
    }
}
