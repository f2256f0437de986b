package dev.valuestream.queueing;

import dev.valuestream.queueing.internal.Servers;
import dev.valuestream.queueing.internal.Stated;

/**
 * M^[X]/G/1: batches with Poisson arrivals, whose items are served one by one at one server.
 *
 * <p>Wait of an item = (λ·s²(1 + c_s²)/2 + s·E[X(X − 1)]/(2·E[X]))/(1 − ρ), with λ = batch rate · E[X] and ρ = λs: that of {@link MG1}, and the
 * wait for those of its own batch, both stretched by the batches that come meanwhile. Steady below load 1. Exact, within 1e-9, for
 * any shapes; with exponential times it is M^[X]/M/1. Immutable; constant cost. Source: Gross, Shortle, Thompson, Harris,
 * <i>Fundamentals of Queueing Theory</i>, 4th ed., sections 3.1 and 5.1.
 *
 * @param batchRate batches a unit of time
 * @param batchSize items in each
 * @param service how long one item takes
 */
public record BatchMG1(double batchRate, BatchSize batchSize, ServiceTime service) implements QueueModel {

    /**
     * States the queue.
     *
     * @param batchRate batches a unit of time, 0 or from 1e-100 to 1e100
     * @param batchSize items in each
     * @param service how long one item takes
     * @throws IllegalArgumentException if the rate is outside its range or NaN
     */
    public BatchMG1 {
        batchRate = Stated.magnitude(batchRate, "batch rate");
    }

    @Override
    public double load() {
        return station().load();
    }

    @Override
    public LongRun longRun() {
        Servers station = station();
        if (!station.isSteady()) {
            return LongRun.Growing.of(station);
        }
        double work = station.offered() * service.residual() + batchSize.meanAhead() * service.mean();
        return new LongRun.Steady(station.arrivalRate(), work / station.idle(), service.mean(), Accuracy.EXACT);
    }

    private Servers station() {
        return Servers.ofBatches(batchRate, batchSize.mean(), service.mean(), 1);
    }
}
