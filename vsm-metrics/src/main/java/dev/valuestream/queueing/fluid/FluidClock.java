package dev.valuestream.queueing.fluid;

import java.util.Arrays;
import java.util.Optional;

/**
 * Goes from event to event: between two, all rates are constant and all contents linear. An event is a lane running empty, a
 * store filling up (or coming down to what fits in), another rate of arrivals, and the horizon.
 */
final class FluidClock {

    /** A change this small, as a share of what goes in and out, is none. */
    private static final double ROUNDING = 1e-12;

    /** Visits of a node or flow after which it gives up: less than a tenth of a second's worth. */
    private static final long MOST_WORK = 6_000_000L;

    /** Sweeps over all nodes after which a small network is given up. */
    private static final long MOST_SWEEPS = 6_000L;

    /** No store may come to hold that share more than fits in, or than it held before. */
    private static final double OVER = 1e-10;

    private final FluidNetwork network;
    private final double horizon;
    private final Runnable check;
    private final FluidContents contents;
    private final FluidRecord record;
    private final double[][] slope;
    private final double[] taken;
    private double time;
    private long workLeft;

    FluidClock(FluidNetwork network, double horizon, Runnable check) {
        this.network = network;
        this.horizon = horizon;
        this.check = check;
        contents = new FluidContents(network, true);
        record = new FluidRecord(network, contents);
        slope = new double[network.families()][network.lanes()];
        taken = new double[network.lanes()];
        workLeft = Math.min(MOST_WORK, MOST_SWEEPS * work());
    }

    Optional<FluidCourse> run() {
        FluidFlow flow = null;
        while (workLeft > 0) {
            flow = new FluidFlow(network, contents, time, flow);
            if (!FluidSolver.solve(network, flow, workLeft, this::count)) {
                return Optional.empty();
            }
            workLeft -= work();
            slopes(flow);
            record.rates(time, flow, slope);
            double next = next();
            double over = contents.over();
            advance(flow, next);
            if (contents.over() > over + OVER) {
                return Optional.empty(); // rates that let a full store grow are none
            }
            time = next;
            if (time >= horizon) {
                record.end(time, slope);
                return Optional.of(record.course(horizon, new FluidRates(flow)));
            }
        }
        return Optional.empty();
    }

    private void count() {
        check.run();
        workLeft -= work();
    }

    private long work() {
        return network.families() * (network.nodes() + network.flows() + 1L);
    }

    private void slopes(FluidFlow flow) {
        for (int f = 0; f < slope.length; f++) {
            Arrays.fill(taken, 0);
            for (int n = 0; n < network.nodes(); n++) {
                network.intake[f][n].take(flow.leaving(f, n), flow.lanes(f), taken);
            }
            for (int lane = 0; lane < taken.length; lane++) {
                boolean used = lane >= network.flows() || network.share[f][lane] > 0;
                slope[f][lane] =
                        used && !network.pulled[f][lane] ? slope(flow.lanes(f).enters(lane), taken[lane]) : 0;
            }
        }
        fullStores();
    }

    private static double slope(double in, double out) {
        double slope = in - out;
        return Math.abs(slope) <= ROUNDING * Math.max(in, out) ? 0 : slope;
    }

    /** In a full store the families' changes add up to nothing more than rounding. */
    private void fullStores() {
        for (int s = 0; s < contents.fill.length; s++) {
            if (contents.fill[s] == FluidContents.Fill.FULL) {
                settle(s);
            }
        }
    }

    private void settle(int store) {
        double sum = contents.inStore(slope, store);
        double size = 0;
        int lanes = 0;
        for (int lane : network.stores.get(store).lanes()) {
            for (double[] family : slope) {
                size += Math.abs(family[lane]);
                lanes += family[lane] == 0 ? 0 : 1;
            }
        }
        if (lanes > 1 && sum > 0 && sum <= 1e3 * ROUNDING * size) {
            for (int lane : network.stores.get(store).lanes()) {
                for (double[] family : slope) {
                    family[lane] -= family[lane] == 0 ? 0 : sum / lanes;
                }
            }
        }
    }

    private double next() {
        double next = horizon;
        for (int f = 0; f < slope.length; f++) {
            for (int lane = 0; lane < slope[f].length; lane++) {
                if (slope[f][lane] < 0 && contents.items[f][lane] > 0) {
                    next = Math.min(next, time - contents.items[f][lane] / slope[f][lane]);
                }
            }
            for (int n = 0; n < network.nodes(); n++) {
                next = Math.min(next, network.arrivals[f][n].nextChange(time));
            }
        }
        for (int s = 0; s < contents.fill.length; s++) {
            next = Math.min(next, full(s));
        }
        return Math.max(next, time);
    }

    /** When a store is next just full. */
    private double full(int store) {
        double sum = contents.inStore(slope, store);
        double room = network.stores.get(store).most() - contents.inStore(contents.items, store);
        boolean fills = contents.fill[store] == FluidContents.Fill.ROOM && sum > 0;
        boolean drains = contents.fill[store] == FluidContents.Fill.OVERFULL && sum < 0;
        return fills || drains ? time + room / sum : Double.POSITIVE_INFINITY;
    }

    private void advance(FluidFlow flow, double next) {
        record.pass(flow, next - time);
        for (int f = 0; f < slope.length; f++) {
            for (int lane = 0; lane < slope[f].length; lane++) {
                if (slope[f][lane] != 0) {
                    contents.items[f][lane] = moved(contents.items[f][lane], slope[f][lane], next);
                }
            }
        }
        contents.look();
    }

    /** What is left at a time; nothing where it runs out then, but for the rounding of time itself. */
    private double moved(double items, double slope, double next) {
        boolean runsOut = slope < 0 && time - items / slope <= next + 4 * Math.ulp(next);
        return runsOut ? 0 : Math.max(0, items + slope * (next - time));
    }
}
