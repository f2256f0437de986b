package dev.valuestream.queueing.internal;

/**
 * Servers and the work that is offered to them: a station before any question of variability.
 *
 * @param arrivalRate λ, items a unit of time
 * @param serviceTime s, the mean time of one item
 * @param count c, the servers
 * @param idle c − λs, the servers that are idle on the mean; 0 or less where there is no steady state
 */
public record Servers(double arrivalRate, double serviceTime, int count, double idle) {

    /**
     * Servers for items that come one by one. The idle servers are rounded once: near load 1 a difference of two rounded numbers
     * would have no digit left.
     *
     * @param arrivalRate items a unit of time
     * @param serviceTime the mean time of one item
     * @param count the servers
     * @return the station
     */
    public static Servers of(double arrivalRate, double serviceTime, int count) {
        return new Servers(arrivalRate, serviceTime, count, Math.fma(-arrivalRate, serviceTime, count));
    }

    /**
     * Servers for items that come in batches; the idle servers are rounded once too.
     *
     * @param batchRate batches a unit of time
     * @param batchSize the mean number of items in each
     * @param serviceTime the mean time of one item
     * @param count the servers
     * @return the station
     */
    public static Servers ofBatches(double batchRate, double batchSize, double serviceTime, int count) {
        double rate = batchRate * batchSize;
        DoubleSum idle = new DoubleSum(count);
        idle.add(-rate, serviceTime);
        idle.add(-Math.fma(batchRate, batchSize, -rate), serviceTime);
        return new Servers(rate, serviceTime, count, idle.value());
    }

    /**
     * The offered work.
     *
     * @return a = λs, the servers that are busy on the mean if all is served
     */
    public double offered() {
        return arrivalRate * serviceTime;
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
        return idle > 0;
    }

    /**
     * How fast a queue grows that has no steady state.
     *
     * @return λ − c/s
     */
    public double growth() {
        return -idle / serviceTime + 0.0;
    }
}
