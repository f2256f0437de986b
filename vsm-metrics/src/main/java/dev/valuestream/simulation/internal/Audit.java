package dev.valuestream.simulation.internal;

import java.util.ArrayList;
import java.util.List;

/** Counts a state a second way: what the counters say of servers and limits against what they were meant to keep. */
final class Audit {

    private final Network network;
    private final State state;
    private final Tally tally;

    Audit(Network network, State state, Tally tally) {
        this.network = network;
        this.state = state;
        this.tally = tally;
    }

    /** What contradicts itself; nothing in a sound state. */
    List<String> contradictions() {
        List<String> found = new ArrayList<>();
        for (int node = 0; node < network.nodes; node++) {
            int free = 0;
            for (int server = state.free[node]; server != Items.NONE; server = state.freeBehind[server]) {
                free++;
            }
            int engaged = tally.working[node] + tally.holding[node];
            expect(found, free + engaged == network.servers(node), "servers", network.nodeIds[node]);
            expect(found, state.atNode[node] <= network.wipLimit[node], "WIP limit", network.nodeIds[node]);
            expect(found, tally.waiting[node] <= state.atNode[node], "waiting", network.nodeIds[node]);
        }
        for (int flow = 0; flow < network.flowIds.length; flow++) {
            int most = Math.max(1, network.lane[flow]);
            expect(found, state.onFlow[flow] >= 0 && state.onFlow[flow] <= most, "lane", network.flowIds[flow]);
        }
        for (int team = 0; team < network.people.length; team++) {
            double free = state.freePeople[team];
            expect(found, free > -1e-6 && free < network.people[team] + 1e-6, "people", network.teamIds[team]);
        }
        expect(found, tally.inside <= network.wholes, "WIP limit", "stream");
        for (int flow = 0; network.hasMarkets && flow < network.flowIds.length; flow++) {
            expect(found, state.kanban.keepsCards(flow), "cards", network.flowIds[flow]);
        }
        return found;
    }

    private static void expect(List<String> found, boolean holds, String what, String where) {
        if (!holds) {
            found.add(what + " of " + where);
        }
    }
}
