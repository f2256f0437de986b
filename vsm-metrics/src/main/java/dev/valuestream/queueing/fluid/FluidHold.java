package dev.valuestream.queueing.fluid;

import java.util.Arrays;
import java.util.List;

/**
 * How those who fill a full store are held back: to one common share of what they would pass on, so that no more comes in
 * than goes out; what another full store holds back more already leaves more room for the others. A node that is held back
 * works at the level at which it passes on just that. The state of it, and the steps that find it.
 */
final class FluidHold {

    private static final double SETTLED = 1e-13;
    private static final double ROUNDING = 1e-15;

    /** A cap that is above the share by no more than this part of it lets no more in than the share does. */
    private static final double FITS = 1e-12;

    private static final double BUSY = 1e-9;
    private static final double FREE = Double.POSITIVE_INFINITY;

    private final FluidFlow flow;
    private final FluidNetwork network;
    private final double[] taken;

    /** By store: the share of what they would pass on that those who fill it are held to. */
    private final double[] room;

    /** By store: whether it is full, and what others hold back just fits in. */
    private final boolean[] fits;

    /** By store: how many times what enters it would come if it had room. */
    private final double[] pressure;

    /** By flow and store it leads into: the level to which that store holds the flow's origin. */
    private final double[][] levels;

    /** By node: the level to which the full stores behind it hold it. */
    final double[] level;

    FluidHold(FluidFlow flow) {
        this.flow = flow;
        network = flow.network;
        taken = new double[network.lanes()];
        room = new double[network.stores.size()];
        Arrays.fill(room, 1);
        fits = new boolean[room.length];
        pressure = room.clone();
        level = new double[network.nodes()];
        Arrays.fill(level, FREE);
        levels = new double[network.flows()][];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = new double[network.storesOf[i].length];
            Arrays.fill(levels[i], FREE);
        }
    }

    /** Whether a store holds back a node, one of those that fill it, as much as any other does. */
    boolean holds(int store, int node) {
        if (level[node] >= flow.level[node]) {
            return false;
        }
        return room[store] < 1 ? levelOf(store, node) <= level[node] : fits[store] && isBusy(store);
    }

    /** Whether the node behind a store has no time left for more. */
    private boolean isBusy(int store) {
        int node = network.stores.get(store).node();
        return flow.work[node] >= network.available[node] * (1 - BUSY);
    }

    private double levelOf(int store, int node) {
        double least = FREE;
        for (int out : network.out[node]) {
            for (int k = 0; k < levels[out].length; k++) {
                least = network.storesOf[out][k] == store ? Math.min(least, levels[out][k]) : least;
            }
        }
        return least;
    }

    /** The level to which all full stores but those that a flow leads into hold its origin. */
    private double but(int lane) {
        double least = flow.level[network.from[lane]];
        for (int out : network.out[network.from[lane]]) {
            for (int k = 0; k < levels[out].length; k++) {
                boolean own = contains(network.storesOf[lane], network.storesOf[out][k]);
                least = own ? least : Math.min(least, levels[out][k]);
            }
        }
        return least;
    }

    private static boolean contains(int[] all, int wanted) {
        return Arrays.stream(all).anyMatch(one -> one == wanted);
    }

    /** What a flow into a full store offers to the node behind: as much as if there were room, in the mix that enters. */
    double offered(int family, int lane, double enters) {
        double pressing = 1;
        for (int store : network.storesOf[lane]) {
            if (flow.contents.fill[store] == FluidContents.Fill.FULL) {
                pressing = Math.max(pressing, pressure[store]);
            }
        }
        return pressing < FREE ? enters * pressing : flow.on(family, lane, but(lane));
    }

    /** Sets what all full stores hold back, from the end of the flow to its start; whether nothing changed. */
    boolean settle() {
        boolean settled = true;
        for (int s = network.stores.size() - 1; s >= 0; s--) {
            if (flow.contents.fill[s] != FluidContents.Fill.ROOM) {
                settled &= settle(s);
            }
        }
        return settled;
    }

    private boolean settle(int store) {
        List<Integer> lanes = network.stores.get(store).lanes();
        double roomBefore = room[store];
        double pressureBefore = pressure[store];
        room[store] = share(store, lanes);
        fits[store] = room[store] == 1;
        for (int lane : lanes) {
            hold(lane, store);
        }
        pressure[store] = pressure(lanes);
        return same(room[store], roomBefore) && (same(pressure[store], pressureBefore) || room[store] == 0);
    }

    private static boolean same(double now, double before) {
        return now == before || Math.abs(now - before) <= SETTLED * before + ROUNDING;
    }

    private void hold(int lane, int store) {
        for (int k = 0; k < levels[lane].length; k++) {
            if (network.storesOf[lane][k] == store) {
                levels[lane][k] = room[store] < 1 ? flow.levelFor(lane, room[store]) : FREE;
            }
        }
        int node = network.from[lane];
        level[node] = FREE;
        for (int out : network.out[node]) {
            for (double one : levels[out]) {
                level[node] = Math.min(level[node], one);
            }
        }
        flow.pass(node);
    }

    private double pressure(List<Integer> lanes) {
        double enters = 0;
        double offered = 0;
        for (int lane : lanes) {
            enters += flow.on(lane, Math.min(flow.level[network.from[lane]], level[network.from[lane]]));
            offered += flow.on(lane, but(lane));
        }
        return offered == 0 ? 1 : offered / enters;
    }

    private double share(int store, List<Integer> lanes) {
        double[] offered = new double[lanes.size()];
        double[] cap = new double[lanes.size()];
        for (int i = 0; i < cap.length; i++) {
            int lane = lanes.get(i);
            offered[i] = flow.on(lane, flow.level[network.from[lane]]);
            cap[i] = offered[i] == 0 ? 1 : flow.on(lane, but(lane)) / offered[i];
        }
        double goes = flow.contents.fill[store] == FluidContents.Fill.OVERFULL ? 0 : goes(store);
        return common(goes, offered, cap);
    }

    /** What goes out of a store. */
    private double goes(int store) {
        int node = network.stores.get(store).node();
        double goes = 0;
        for (int f = 0; f < network.families(); f++) {
            network.intake[f][node].take(flow.leaving(f, node), flow.lanes(f), taken);
            for (int lane : network.stores.get(store).lanes()) {
                goes += network.share[f][lane] > 0 ? taken[lane] : 0;
            }
        }
        return goes;
    }

    /** The common share x with Σ min(x, cap) · offered = goes; 1 where all that the caps allow goes, since then it holds nobody. */
    private static double common(double goes, double[] offered, double[] cap) {
        boolean[] capped = new boolean[cap.length];
        double share = 1;
        for (boolean more = true; more; ) {
            share = shareOfOthers(goes, offered, cap, capped);
            more = false;
            for (int i = 0; i < cap.length; i++) {
                boolean fits = cap[i] <= share * (1 + FITS);
                more |= !capped[i] && fits;
                capped[i] |= fits;
            }
        }
        return Math.min(1, share);
    }

    private static double shareOfOthers(double goes, double[] offered, double[] cap, boolean[] capped) {
        double left = goes;
        double of = 0;
        for (int i = 0; i < cap.length; i++) {
            left -= capped[i] ? cap[i] * offered[i] : 0;
            of += capped[i] ? 0 : offered[i];
        }
        return of == 0 ? 1 : Math.max(0, left / of);
    }
}
