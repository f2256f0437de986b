package dev.valuestream.queueing.internal;

/**
 * Servers and the work that is offered to them: a station before any question of variability.
 *
 * @param arrivalRate λ, items a unit of time
 * @param serviceTime s, the mean time of one item
 * @param count c, the servers
 */
public record Servers(double arrivalRate, double serviceTime, int count) {

    /**
     * The offered work.
     *
     * @return a = λs, the servers that are busy on the mean if all is served
     */
    public double offered() {
        return arrivalRate * serviceTime;
    }

    /**
     * The idle servers on the mean, rounded once: near load 1 a difference of two rounded numbers would have no digit left.
     *
     * @return c − λs; 0 or less where there is no steady state
     */
    public double idle() {
        return Math.fma(-arrivalRate, serviceTime, count);
    }

    /**
     * The load.
     *
     * @return λs/c
     */
    public double load() {
        return offered() / count;
    }

    /**
     * Whether there is a steady state.
     *
     * @return λs &lt; c
     */
    public boolean isSteady() {
        return idle() > 0;
    }

    /**
     * How fast a queue grows that has no steady state.
     *
     * @return λ − c/s
     */
    public double growth() {
        return -idle() / serviceTime + 0.0;
    }
}
