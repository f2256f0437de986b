package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Stated;

/**
 * Items of one priority, with Poisson arrivals. Immutable.
 *
 * @param arrivalRate λ, items a unit of time
 * @param service how long one takes
 */
public record PriorityClass(double arrivalRate, ServiceTime service) {

    /**
     * States a class of items.
     *
     * @param arrivalRate items a unit of time, 0 or from 1e-100 to 1e100
     * @param service how long one takes
     * @throws IllegalArgumentException if the rate is outside its range or NaN
     */
    public PriorityClass {
        arrivalRate = Stated.magnitude(arrivalRate, "arrival rate");
    }
}
