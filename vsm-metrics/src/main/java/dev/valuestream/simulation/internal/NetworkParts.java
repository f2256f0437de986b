package dev.valuestream.simulation.internal;

import dev.valuestream.model.ServiceRule;
import dev.valuestream.simulation.internal.random.TimeSampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a {@link Network} is made of while a compiler fills it in. */
final class NetworkParts {

    final String[] nodeIds;
    final String[] flowIds;
    final String[] familyIds;
    final boolean[] isStep;
    final boolean[] isCustomer;
    final int[] flowFrom;
    final int[] flowTo;
    final int[] lane;
    final @Nullable TimeSampler[] transfer;
    final int[] carried;
    final double[] rhythm;
    final int[] branch;
    final int[] branches;
    final int[] wipLimit;
    final int[] servers;
    final double[] interval;
    final boolean[] hasTurns;
    final Routing[] routing;
    final @Nullable Work[] work;
    final int[] team;
    final double[] crew;
    String[] teamIds = new String[0];
    double[] people = new double[0];

    @Nullable
    Shifts shifts;

    ServiceRule[] serves = new ServiceRule[0];
    int[] downstream = new int[0];
    int wholes = Network.UNLIMITED;
    final int[] rank;
    final double[] promise;
    final int[] found;
    final int[] most;
    final int[] least;
    final int[] container;
    final int[] gate;
    final int[] leadsTo;
    final int[] orders;
    final List<Arrivals> arrivals = new ArrayList<>();

    NetworkParts(String[] nodeIds, String[] flowIds, String[] familyIds) {
        this.nodeIds = nodeIds;
        this.flowIds = flowIds;
        this.familyIds = familyIds;
        int nodes = nodeIds.length;
        isStep = new boolean[nodes];
        isCustomer = new boolean[nodes];
        flowFrom = new int[flowIds.length];
        flowTo = new int[flowIds.length];
        lane = filled(flowIds.length, Network.UNLIMITED);
        transfer = new TimeSampler[flowIds.length];
        carried = filled(flowIds.length, 1);
        rhythm = new double[flowIds.length];
        branch = filled(familyIds.length * flowIds.length, Items.NONE);
        branches = new int[familyIds.length * nodes];
        team = filled(nodes, Items.NONE);
        crew = new double[nodes];
        rank = new int[familyIds.length];
        promise = new double[familyIds.length];
        Arrays.fill(promise, Double.POSITIVE_INFINITY);
        found = new int[familyIds.length * flowIds.length];
        most = new int[familyIds.length * flowIds.length];
        least = new int[familyIds.length * flowIds.length];
        container = filled(flowIds.length, 1);
        leadsTo = filled(familyIds.length * flowIds.length, Items.NONE);
        gate = filled(familyIds.length * nodes, Items.NONE);
        orders = filled(familyIds.length, Items.NONE);
        wipLimit = filled(nodes, Network.UNLIMITED);
        servers = new int[nodes];
        interval = new double[familyIds.length * nodes];
        hasTurns = new boolean[nodes];
        routing = new Routing[familyIds.length * nodes];
        Arrays.fill(routing, Routing.END);
        work = new Work[familyIds.length * nodes];
    }

    private static int[] filled(int length, int value) {
        int[] array = new int[length];
        Arrays.fill(array, value);
        return array;
    }
}
