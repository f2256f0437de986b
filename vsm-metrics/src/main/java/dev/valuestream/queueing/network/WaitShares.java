package dev.valuestream.queueing.network;

/**
 * Where a wait comes from, as shares that add up to 1.
 *
 * <p>First what batching costs is taken out: the wait until a batch is full, and of the wait in the queue the part of the arrivals' index of
 * dispersion that is there because items come in batches. Of the rest the share ρ is the work of load: without the amplification 1/(1 − ρ)
 * the same variability would cost (1 − ρ) of it. What is left is divided between arrivals and service as c_a² to c_s².
 *
 * @param load what the load makes of variability: ρ of the wait that batching does not explain
 * @param arrivals the variability of arrivals
 * @param service the variability of service times
 * @param batching waiting for a batch to be full, and for others of the own batch
 */
public record WaitShares(double load, double arrivals, double service, double batching) {

    /**
     * States the shares.
     *
     * @param load from 0 to 1
     * @param arrivals from 0 to 1
     * @param service from 0 to 1
     * @param batching from 0 to 1
     * @throws IllegalArgumentException if one is outside its range or they do not add up to 1 within 1e-9
     */
    public WaitShares {
        double sum = load + arrivals + service + batching;
        if (!(Math.min(Math.min(load, arrivals), Math.min(service, batching)) >= 0 && Math.abs(sum - 1) <= 1e-9)) {
            throw new IllegalArgumentException("The shares of a wait (" + load + ", " + arrivals + ", " + service + ", "
                    + batching + ") must be 0 or more and add up to 1. [network.shares.sum]");
        }
    }
}
