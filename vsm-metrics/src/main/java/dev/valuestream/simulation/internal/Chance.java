package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.Purpose;
import dev.valuestream.simulation.internal.random.RandomStream;
import dev.valuestream.simulation.internal.random.Streams;
import dev.valuestream.simulation.internal.random.TimeDraws;
import org.jspecify.annotations.Nullable;

/** The streams of random numbers of one replication, one for each place where chance decides. */
final class Chance {

    final TimeDraws[] arrival;

    /** None where a family does not come. */
    final @Nullable TimeDraws[] work;

    final RandomStream[] route;
    final RandomStream[] yield;
    final RandomStream[] transfer;
    final RandomStream[] changeover;
    final RandomStream[] stay;

    /** By server; none where servers do not fail. */
    final @Nullable RandomStream[] failure;

    final @Nullable RandomStream[] repair;

    private final Network network;

    Chance(Network network, Streams streams) {
        this.network = network;
        arrival = new TimeDraws[network.arrivals.length];
        for (int a = 0; a < arrival.length; a++) {
            Arrivals arrivals = network.arrivals[a];
            String source = network.nodeIds[arrivals.source(0)];
            RandomStream random =
                    streams.of(source + arrivals.cause(), network.familyIds[arrivals.family()], Purpose.ARRIVAL);
            arrival[a] = new TimeDraws(arrivals.times().between(), random);
        }
        work = work(network, streams);
        route = byFamily(network, streams, Purpose.ROUTE);
        yield = byFamily(network, streams, Purpose.YIELD);
        changeover = byFamily(network, streams, Purpose.CHANGEOVER);
        stay = byFamily(network, streams, Purpose.STAY);
        failure = byServer(network, streams, Purpose.FAILURE);
        repair = byServer(network, streams, Purpose.REPAIR);
        transfer = new RandomStream[network.flowIds.length];
        for (int flow = 0; flow < transfer.length; flow++) {
            transfer[flow] = streams.of(network.flowIds[flow], "", Purpose.TRANSFER);
        }
    }

    /** The flow on which a part goes on that takes one; {@link Items#NONE} if no way leads on. */
    int wayOn(int at) {
        int only = network.onlyFlow[at];
        if (only != Items.NONE) {
            return only;
        }
        Routing routing = network.routing[at];
        return routing.ends() ? Items.NONE : routing.chosen(route[at].uniform());
    }

    private static @Nullable TimeDraws[] work(Network network, Streams streams) {
        RandomStream[] random = byFamily(network, streams, Purpose.WORK);
        @Nullable TimeDraws[] draws = new TimeDraws[random.length];
        for (int at = 0; at < draws.length; at++) {
            Work work = network.work[at];
            draws[at] = work == null ? null : new TimeDraws(work.cycle(), random[at]);
        }
        return draws;
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

    private static @Nullable RandomStream[] byServer(Network network, Streams streams, Purpose purpose) {
        @Nullable RandomStream[] all = new RandomStream[network.nodeOfServer.length];
        for (int server = 0; server < all.length; server++) {
            int node = network.nodeOfServer[server];
            if (network.fails[node]) {
                int which = server - network.firstServer[node];
                all[server] = streams.of(network.nodeIds[node], Integer.toString(which), purpose);
            }
        }
        return all;
    }
}
