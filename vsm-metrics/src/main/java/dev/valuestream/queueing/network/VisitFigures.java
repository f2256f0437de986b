package dev.valuestream.queueing.network;

import dev.valuestream.queueing.LittlesLaw;
import dev.valuestream.queueing.LongRun;
import java.util.Optional;

/**
 * What is predicted for a visit or a delay, for one class of items or all. Times and numbers are of items, not of batches. Immutable.
 *
 * @param node the visit or delay
 * @param itemClass the class, or empty for all together
 * @param arrivalRate items that come a unit of time
 * @param batchWait how long an item waits until its batch is full; 0 without batches
 * @param queue throughput, wait in the queue and service time of an item (in its batch), or the items by which the queue grows
 * @param shares where the wait comes from; empty where there is none or the queue grows
 */
public record VisitFigures(
        String node,
        Optional<String> itemClass,
        double arrivalRate,
        double batchWait,
        LongRun queue,
        Optional<WaitShares> shares) {

    /**
     * States the figures of a visit.
     *
     * @param node the visit or delay
     * @param itemClass the class, or empty for all together
     * @param arrivalRate items that come a unit of time
     * @param batchWait how long an item waits until its batch is full
     * @param queue steady or growing
     * @param shares where the wait comes from
     */
    public VisitFigures {}

    /**
     * Returns how long an item waits before its service begins.
     *
     * @return the wait for a full batch and in the queue; empty where the queue grows
     */
    public Optional<Double> meanWait() {
        return queue.steady().map(steady -> batchWait + steady.waitingTime());
    }

    /**
     * Returns how long an item is there.
     *
     * @return wait + service time; empty where the queue grows
     */
    public Optional<Double> meanTime() {
        return queue.steady().map(steady -> batchWait + steady.timeInSystem());
    }

    /**
     * Returns how many items wait, by Little's law.
     *
     * @return rate · wait; empty where the queue grows
     */
    public Optional<Double> meanQueue() {
        return meanWait().map(wait -> LittlesLaw.number(arrivalRate, wait));
    }

    /**
     * Returns how many items are there, by Little's law.
     *
     * @return rate · time; empty where the queue grows
     */
    public Optional<Double> meanNumber() {
        return meanTime().map(time -> LittlesLaw.number(arrivalRate, time));
    }
}
