package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.Purpose;
import dev.valuestream.simulation.internal.random.RandomStream;
import dev.valuestream.simulation.internal.random.Streams;

/** The streams of random numbers of one replication, one for each place where chance decides. */
final class Chance {

    final RandomStream[] arrival;
    final RandomStream[] work;
    final RandomStream[] route;
    final RandomStream[] yield;
    final RandomStream[] transfer;

    Chance(Network network, Streams streams) {
        arrival = new RandomStream[network.arrivals.length];
        for (int a = 0; a < arrival.length; a++) {
            Arrivals arrivals = network.arrivals[a];
            String source = network.nodeIds[arrivals.source()];
            arrival[a] = streams.of(source, network.familyIds[arrivals.family()], Purpose.ARRIVAL);
        }
        work = byFamily(network, streams, Purpose.WORK);
        route = byFamily(network, streams, Purpose.ROUTE);
        yield = byFamily(network, streams, Purpose.YIELD);
        transfer = new RandomStream[network.flowIds.length];
        for (int flow = 0; flow < transfer.length; flow++) {
            transfer[flow] = streams.of(network.flowIds[flow], "", Purpose.TRANSFER);
        }
    }

    private static RandomStream[] byFamily(Network network, Streams streams, Purpose purpose) {
        RandomStream[] all = new RandomStream[network.families * network.nodes];
        for (int family = 0; family < network.families; family++) {
            for (int node = 0; node < network.nodes; node++) {
                all[network.at(family, node)] = streams.of(network.nodeIds[node], network.familyIds[family], purpose);
            }
        }
        return all;
    }
}
