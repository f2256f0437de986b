package dev.valuestream.queueing.fluid;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The raw numbers of a random network; from them the engine's network is built, and, apart from it, {@link FluidInTicks}. */
final class RandomFluid {

    /** One flow: where from and to, the share of each family that takes it, what fits in, what is there at the start. */
    static final class Flow {
        final int from;
        final int to;
        double[] share;
        double most = Double.POSITIVE_INFINITY;
        double[] start;

        Flow(int from, int to) {
            this.from = from;
            this.to = to;
        }
    }

    final SplittableRandom random;
    final int families;
    final int nodes;

    /** Node 0 is the source: it has no limit. */
    final double[] capacity;

    final double[][] itemTime;
    final double[] mostBefore;
    final int[] team;
    final List<Flow> flows = new ArrayList<>();
    final List<double[]> rates = new ArrayList<>();
    final List<Double> changes = new ArrayList<>();
    double teamTime;

    private RandomFluid(long seed, int families) {
        random = new SplittableRandom(seed);
        this.families = families;
        nodes = 2 + random.nextInt(7);
        capacity = new double[nodes];
        itemTime = new double[families][nodes];
        mostBefore = new double[nodes];
        team = new int[nodes];
        for (int n = 0; n < nodes; n++) {
            capacity[n] = n == 0 ? Double.POSITIVE_INFINITY : 2 + 18 * random.nextDouble();
            mostBefore[n] = Double.POSITIVE_INFINITY;
            for (int f = 0; f < families; f++) {
                itemTime[f][n] = families == 1 ? 1 : 0.5 + random.nextDouble();
            }
        }
        schedule();
    }

    private void schedule() {
        double at = 0;
        for (int piece = 1 + random.nextInt(3); piece > 0; piece--) {
            double[] rate = new double[families];
            for (int f = 0; f < families; f++) {
                rate[f] = random.nextInt(5) == 0 ? 0 : 15 * random.nextDouble() / families;
            }
            changes.add(at);
            rates.add(rate);
            at += 1 + 5 * random.nextDouble();
        }
    }

    /** A tree for one family: every node is filled by one other, over a lane that may be short. */
    static RandomFluid tree(long seed) {
        RandomFluid tree = new RandomFluid(seed, 1);
        for (int n = 1; n < tree.nodes; n++) {
            tree.add(tree.random.nextInt(3) == 0 ? tree.random.nextInt(n) : n - 1, n, 0.5);
        }
        tree.shares(false);
        return tree;
    }

    /** Families, several ways in, loops, a team. */
    static RandomFluid tangle(long seed) {
        RandomFluid tangle = new RandomFluid(seed, 1 + (int) Math.floorMod(seed, 3L));
        for (int n = 1; n < tangle.nodes; n++) {
            tangle.add(tangle.random.nextInt(3) == 0 ? tangle.random.nextInt(n) : n - 1, n, 0.3);
            if (n > 1 && tangle.random.nextInt(3) == 0) {
                tangle.add(n, 1 + tangle.random.nextInt(n), 0.15);
            }
        }
        tangle.shares(true);
        tangle.teamTime = 5 + 30 * tangle.random.nextDouble();
        for (int n = 1; n < tangle.nodes; n++) {
            tangle.team[n] = tangle.random.nextInt(3) == 0 ? 1 : 0;
            if (tangle.random.nextInt(5) == 0) {
                tangle.mostBefore[n] = 30 * tangle.random.nextDouble();
            }
        }
        return tangle;
    }

    private void add(int from, int to, double short_) {
        Flow flow = new Flow(from, to);
        if (random.nextDouble() < short_) {
            flow.most = 1 + 19 * random.nextDouble();
        }
        flow.start = new double[families];
        for (int f = 0; f < families; f++) {
            double least = Math.min(20, flow.most) / families;
            flow.start[f] = random.nextInt(2) == 0 ? 0 : least * random.nextDouble();
        }
        flows.add(flow);
    }

    /** Every family's choice at each node adds up to a yield; in a tree some are splits, on which all goes both ways. */
    private void shares(boolean choices) {
        for (Flow flow : flows) {
            flow.share = new double[families];
        }
        for (int n = 0; n < nodes; n++) {
            int node = n;
            List<Flow> out = flows.stream().filter(f -> f.from == node).toList();
            boolean split = !choices && random.nextBoolean();
            for (int f = 0; f < families; f++) {
                double yield = random.nextInt(3) == 0 ? 0.6 + 0.4 * random.nextDouble() : 1;
                share(out, f, split, yield);
            }
        }
    }

    private void share(List<Flow> out, int family, boolean split, double yield) {
        double left = yield;
        for (int i = 0; i < out.size(); i++) {
            Flow flow = out.get(i);
            double part = flow.to <= flow.from ? 0.4 * random.nextDouble() : 0.3 + 0.7 * random.nextDouble();
            flow.share[family] = split ? yield : i + 1 < out.size() || flow.to <= flow.from ? left * part : left;
            left -= split ? 0 : flow.share[family];
        }
    }

    FluidNetwork build() {
        FluidNetworkBuilder b = new FluidNetworkBuilder(families);
        int number = teamTime > 0 ? b.team(teamTime) : -1;
        for (int n = 0; n < nodes; n++) {
            b.node();
            if (n > 0) {
                b.limit(n, capacity[n]);
            }
            if (team[n] > 0) {
                b.serves(number, n, 1);
            }
            for (int f = 0; f < families; f++) {
                b.itemTime(f, n, itemTime[f][n]);
            }
        }
        for (int i = 0; i < flows.size(); i++) {
            add(b, i);
        }
        for (int f = 0; f < families; f++) {
            b.arrivals(f, 0, schedule(f));
        }
        for (int n = 1; n < nodes; n++) {
            if (mostBefore[n] < Double.POSITIVE_INFINITY) {
                b.mostBefore(n, mostBefore[n]);
            }
        }
        return b.build();
    }

    private void add(FluidNetworkBuilder b, int number) {
        Flow flow = flows.get(number);
        b.flow(flow.from, flow.to);
        for (int f = 0; f < families; f++) {
            b.share(f, number, flow.share[f]);
            if (flow.share[f] > 0) {
                b.start(f, number, flow.start[f]);
            }
        }
        if (flow.most < Double.POSITIVE_INFINITY) {
            b.mostOnFlow(number, flow.most);
        }
    }

    private FluidSchedule schedule(int family) {
        FluidSchedule schedule = FluidSchedule.of(rates.get(0)[family]);
        for (int i = 1; i < rates.size(); i++) {
            schedule = schedule.then(changes.get(i), rates.get(i)[family]);
        }
        return schedule;
    }

    /** Items of a family that arrive up to a time. */
    double arrived(int family, double until) {
        double sum = 0;
        for (int i = 0; i < rates.size(); i++) {
            double end = i + 1 < rates.size() ? Math.min(until, changes.get(i + 1)) : until;
            sum += rates.get(i)[family] * Math.max(0, end - changes.get(i));
        }
        return sum;
    }
}
