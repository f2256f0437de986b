package dev.valuestream.simulation.internal;

import dev.valuestream.model.ServiceRule;
import dev.valuestream.simulation.internal.random.TimeSampler;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A map as numbers: nodes, flows and families by index, in the order of the map. What differs by family stands at family ·
 * nodes + node. Never changed once made, so that all runs share it.
 */
final class Network {

    /** No limit. */
    static final int UNLIMITED = Integer.MAX_VALUE;

    final int nodes;
    final int families;
    final String[] nodeIds;
    final String[] flowIds;
    final String[] familyIds;

    /** Whether a node is a process step. */
    final boolean[] isStep;

    /** Whether a node is a customer. */
    final boolean[] isCustomer;

    /** From where a flow comes and where it leads, how many items may be on it, and how long the way takes. */
    final int[] flowFrom;

    final int[] flowTo;

    final int[] lane;
    final @Nullable TimeSampler[] transfer;

    /** How many items are carried together on a flow, and the rhythm in which they depart; 0 where they go as they come. */
    final int[] carried;

    final double[] rhythm;

    /** The flows that lead to a node, and those that lead from it. */
    final int[][] flowsTo;

    final int[][] flowsFrom;

    /** How many branches a family's parts wait for at a node, and of which branch a flow is: family · flows + flow. */
    final int[] branches;

    final int[] branch;

    /** How many items may be at a node and in front of it. */
    final int[] wipLimit;

    /** The servers of node n are numbered from firstServer[n] up to but not including firstServer[n + 1]. */
    final int[] firstServer;

    final int[] nodeOfServer;
    final Routing[] routing;
    final @Nullable Work[] work;

    /** Whether some family's changeovers, some family's failures, or failures that count all time are at a node. */
    final boolean[] changesOver;

    final boolean[] fails;
    final boolean[] ages;

    /** Whether a node goes on with a family as long as it can, since some family's changeovers there come with a batch. */
    final boolean[] makesBatches;

    /** How often a family has its turn at a node, 0 where it has none: family · nodes + node; and whether a node gives turns. */
    final double[] interval;

    final boolean[] hasTurns;

    /**
     * Whether a node is a step of which nothing but the work is to be told: it takes its parts one at a time as they come, nobody is
     * shared, set up, on the clock repaired or waited for, and they leave when they are finished.
     */
    final boolean[] plain;

    /** When the steps work; null if all do when the stream does, so that nobody needs to know when that is. */
    final @Nullable Shifts shifts;

    /** Whether parts that take a flow are at its end at once. */
    final boolean[] direct;

    /** The queues at a node, by place of what differs by family: those of the families that come to it. */
    final int[][] queuesAt;

    /** The share of good ones of a family at a node, and where it goes if there is only one way: else {@link Items#NONE}. */
    final double[] yield;

    final int[] onlyFlow;

    /** The same as an open network; null if something can be in the way of a part. */
    final @Nullable OpenNetwork open;

    /** The team that several steps share, by index, with the people that one start at a node takes. */
    final int[] team;

    final double[] crew;
    final String[] teamIds;
    final double[] people;
    final int[][] stepsOf;

    /** Whom a team serves first. */
    final ServiceRule[] serves;

    /** How many flows a node is from the customer. */
    final int[] downstream;

    /** How many whole items may be in the stream at once. */
    final int wholes;

    /** Families of a lower rank are served first. */
    final int[] rank;

    /** The lead time promised to a family; infinite where none is. */
    final double[] promise;

    /** How many items of a family were found on a flow: family · flows + flow. */
    final int[] found;

    /** How many items of a family a supermarket holds at most, 0 where there is none, and with how many it is filled up. */
    final int[] most;

    final int[] least;

    /** How many items a card of a supermarket stands for. */
    final int[] container;

    final boolean hasMarkets;

    /** The supermarket whose cards let work of a family begin at a node: family · nodes + node. */
    final int[] gate;

    /** The supermarket to which a flow leads through no other one, itself included: family · flows + flow. */
    final int[] leadsTo;

    /** Whether cards or orders have a say at a node. */
    final boolean[] isGated;

    /** The nodes at which the loop of a supermarket begins: family · flows + flow. */
    final int[][] loopBegins;

    /** The supermarket from which the orders of a family are served. */
    final int[] orders;

    final Arrivals[] arrivals;

    /** The arrivals that a node pulls, by index. */
    final int[][] pulls;

    /** The arrivals that bring what the cards at a node ask for, by index. */
    final int[][] ships;

    Network(NetworkParts parts) {
        nodes = parts.nodeIds.length;
        families = parts.familyIds.length;
        nodeIds = parts.nodeIds;
        flowIds = parts.flowIds;
        familyIds = parts.familyIds;
        isStep = parts.isStep;
        isCustomer = parts.isCustomer;
        flowFrom = parts.flowFrom;
        flowTo = parts.flowTo;
        lane = parts.lane;
        transfer = parts.transfer;
        carried = parts.carried;
        rhythm = parts.rhythm;
        flowsTo = grouped(nodes, flowTo);
        flowsFrom = grouped(nodes, parts.flowFrom);
        branches = parts.branches;
        branch = parts.branch;
        wipLimit = parts.wipLimit;
        firstServer = new int[nodes + 1];
        for (int n = 0; n < nodes; n++) {
            firstServer[n + 1] = firstServer[n] + parts.servers[n];
        }
        nodeOfServer = owners();
        routing = parts.routing;
        work = parts.work;
        changesOver = any(w -> !w.changeover().isNone());
        fails = any(w -> !w.failures().isNone());
        ages = any(w -> w.failures().ageing());
        makesBatches = any(w -> w.changeover().run() < Double.POSITIVE_INFINITY);
        interval = parts.interval;
        hasTurns = parts.hasTurns;
        shifts = parts.shifts;
        yield = yields();
        onlyFlow = onlyFlows();
        queuesAt = queuesAt();
        team = parts.team;
        crew = parts.crew;
        teamIds = parts.teamIds;
        people = parts.people;
        stepsOf = grouped(people.length, team);
        serves = parts.serves;
        downstream = parts.downstream;
        wholes = parts.wholes;
        rank = parts.rank;
        promise = parts.promise;
        found = parts.found;
        arrivals = parts.arrivals.toArray(Arrivals[]::new);
        pulls = grouped(
                nodes, parts.arrivals.stream().mapToInt(Arrivals::pulledBy).toArray());
        most = parts.most;
        least = parts.least;
        container = parts.container;
        hasMarkets = Arrays.stream(most).anyMatch(m -> m > 0);
        gate = parts.gate;
        leadsTo = parts.leadsTo;
        orders = parts.orders;
        isGated = gated();
        ships = grouped(nodes, parts.arrivals.stream().mapToInt(this::boardOf).toArray());
        loopBegins = loopBegins();
        plain = new boolean[nodes];
        for (int n = 0; n < nodes; n++) {
            plain[n] = isAlone(n) && !changesOver[n];
        }
        direct = new boolean[flowTo.length];
        for (int f = 0; f < flowTo.length; f++) {
            direct[f] = transfer[f] == null && carried[f] == 1 && rhythm[f] == 0;
        }
        open = OpenNetwork.of(this);
    }

    /** Whether a node is a step that looks at nothing but its own parts, of which it takes one at a time. */
    boolean isAlone(int node) {
        boolean isAlone = isStep[node] && team[node] == Items.NONE && pulls[node].length == 0;
        isAlone &= !ages[node] && !isGated[node] && !hasTurns[node] && shifts == null;
        for (int at : queuesAt[node]) {
            @Nullable Work here = work[at];
            isAlone &= here != null && here.together() == 1 && here.stay().isZero() && branches[at] == 0;
        }
        return isAlone;
    }

    /** Where the cards are for which items come: at a supplier who fills a supermarket, else at the step behind. */
    int boardOf(Arrivals its) {
        int source = at(its.family(), its.source(0));
        if (!its.comeForCards()) {
            return Items.NONE;
        }
        return gate[source] != Items.NONE ? its.source(0) : flowTo[routing[source].flow(0)];
    }

    private boolean[] gated() {
        boolean[] gated = new boolean[nodes];
        for (int at = 0; at < gate.length; at++) {
            gated[at % nodes] |= gate[at] != Items.NONE;
        }
        for (int flow : orders) {
            if (flow != Items.NONE) {
                gated[flowTo[flow]] = true;
            }
        }
        return gated;
    }

    private int[][] loopBegins() {
        int flows = flowTo.length;
        int[][] begins = new int[families * flows][];
        for (int at = 0; at < begins.length; at++) {
            int first = at / flows * nodes;
            int flow = at % flows;
            begins[at] = IntStream.range(0, nodes)
                    .filter(n -> most[first / nodes * flows + flow] > 0 && gate[first + n] == flow)
                    .toArray();
        }
        return begins;
    }

    private double[] yields() {
        double[] yields = new double[work.length];
        for (int at = 0; at < yields.length; at++) {
            @Nullable Work here = work[at];
            yields[at] = here == null ? 1 : here.yield();
        }
        return yields;
    }

    private int[] onlyFlows() {
        int[] flows = new int[routing.length];
        for (int at = 0; at < flows.length; at++) {
            flows[at] = routing[at].count() == 1 ? routing[at].flow(0) : Items.NONE;
        }
        return flows;
    }

    private int[][] queuesAt() {
        int[] nodeOf = new int[work.length];
        for (int at = 0; at < nodeOf.length; at++) {
            nodeOf[at] = work[at] == null ? Items.NONE : at % nodes;
        }
        return grouped(nodes, nodeOf);
    }

    private boolean[] any(Predicate<Work> condition) {
        boolean[] found = new boolean[nodes];
        for (int at = 0; at < work.length; at++) {
            @Nullable Work here = work[at];
            found[at % nodes] |= here != null && condition.test(here);
        }
        return found;
    }

    private int[] owners() {
        int[] owners = new int[firstServer[nodes]];
        for (int n = 0; n < nodes; n++) {
            Arrays.fill(owners, firstServer[n], firstServer[n + 1], n);
        }
        return owners;
    }

    /** For each group the indices of its members, in order; a member of a negative group is in none. */
    static int[][] grouped(int groups, int[] groupOf) {
        int[] sizes = new int[groups];
        for (int group : groupOf) {
            if (group >= 0) {
                sizes[group]++;
            }
        }
        int[][] members = new int[groups][];
        for (int g = 0; g < groups; g++) {
            members[g] = new int[sizes[g]];
        }
        for (int i = groupOf.length - 1; i >= 0; i--) {
            if (groupOf[i] >= 0) {
                members[groupOf[i]][--sizes[groupOf[i]]] = i;
            }
        }
        return members;
    }

    /** Whether a flow is a supermarket. */
    boolean isMarket(int flow) {
        return hasMarkets && IntStream.range(0, families).anyMatch(f -> most[f * flowTo.length + flow] > 0);
    }

    /** Whether the customers of some family are served from stock. */
    boolean hasOrders() {
        return Arrays.stream(orders).anyMatch(flow -> flow != Items.NONE);
    }

    int servers(int node) {
        return firstServer[node + 1] - firstServer[node];
    }

    /** The place of what differs by family. */
    int at(int family, int node) {
        return family * nodes + node;
    }
}
