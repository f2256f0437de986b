package dev.valuestream.metrics.network;

import dev.valuestream.model.FlowKind;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.ValueStream;
import dev.valuestream.queueing.ServiceTime;
import dev.valuestream.unit.Durations;
import java.util.Optional;

/**
 * What leaves along a flow at the multiples of its rhythm T. Items that come at random wait T ÷ 2 for it, evenly spread from 0 to T;
 * whoever goes along finds, of items that come as a Poisson process of rate λ, λT others on the mean. Immutable.
 *
 * @param every the rhythm, in seconds
 * @param items how many items go together, as one of them sees it: 1 + λT, in whole items
 * @param gathering how long so many items take to come together, for one of them: (items − 1) ÷ 2λ seconds
 */
record Shipment(double every, int items, double gathering) {

    private static final int MOST = 1_000_000;

    /** The shipments of a rhythm, where so many items a second come. */
    static Shipment of(double every, double perSecond) {
        int items = (int) Math.min(MOST, 1 + Math.floor(perSecond * every));
        return new Shipment(every, items, items == 1 ? 0 : (items - 1) / (2 * perSecond));
    }

    /** The rhythm in which a shipment carries items on; what suppliers bring is there when the step asks for it. */
    static Optional<Double> every(ValueStream stream, MaterialFlow flow) {
        boolean supply = stream.node(flow.from()).orElseThrow() instanceof Supplier;
        boolean ships = flow.kind() == FlowKind.SHIPMENT && !supply;
        return flow.every().filter(every -> ships).map(Durations::toSeconds);
    }

    /** How long an item waits for the next one, on the mean. */
    static double wait(double every) {
        return every / 2;
    }

    /** The way of an item, and what it waits longer than for so many others. */
    ServiceTime delay(ServiceTime way) {
        double more = Math.max(0, wait(every) - gathering);
        double mean = way.mean() + more;
        double variance = way.variance() + more * more / 3;
        return mean > 0 ? new ServiceTime(Magnitude.of(mean), Magnitude.scv(variance / (mean * mean))) : way;
    }
}
