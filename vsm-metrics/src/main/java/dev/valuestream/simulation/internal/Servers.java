package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.RandomStream;
import dev.valuestream.simulation.internal.random.Ziggurat;
import java.util.Arrays;

/**
 * The condition of each server: what it is set up for, and when it fails. How long a start holds a server is known when it begins,
 * changeover and repairs included, so that nothing need be interrupted.
 *
 * <p>The time a server works until it fails is exponential: each failure draws a life of mean 1, and work uses it up at 1 ÷ (mean time
 * between failures). The work goes on after the repair where it stopped.
 */
final class Servers {

    private final Network network;
    private final State state;
    private final Chance chance;

    /** The family for which a server is set up, and how many items it has made since. */
    private final int[] setUpFor;

    private final double[] made;

    /** What is left of the life of a server; NaN before it first works. */
    private final double[] life;

    /** When a server that ages fails next, and when it is repaired. */
    private final double[] failsAt;

    private final double[] repairedAt;

    Servers(Network network, State state, Chance chance) {
        this.network = network;
        this.state = state;
        this.chance = chance;
        int servers = network.nodeOfServer.length;
        setUpFor = new int[servers];
        Arrays.fill(setUpFor, Items.NONE);
        made = new double[servers];
        life = new double[servers];
        Arrays.fill(life, Double.NaN);
        failsAt = new double[servers];
        Arrays.fill(failsAt, Double.NaN);
        repairedAt = new double[servers];
    }

    /** The family that a server goes on with, since it is set up for it; {@link Items#NONE} if another changeover is due. */
    int goesOnWith(int server) {
        int family = setUpFor[server];
        return family == Items.NONE || isDue(server, family) ? Items.NONE : family;
    }

    /** The family for which a server is set up, due or not. */
    int setUpFor(int server) {
        return setUpFor[server];
    }

    private boolean isDue(int server, int family) {
        Work work = network.work[network.at(family, network.nodeOfServer[server])];
        return work != null && made[server] >= work.changeover().run();
    }

    /** The families of a node have turns anew: whatever a server makes next begins with a changeover. */
    void turnsBegin(int node) {
        for (int server = network.firstServer[node]; server < network.firstServer[node + 1]; server++) {
            made[server] = setUpFor[server] == Items.NONE ? 0 : Double.POSITIVE_INFINITY;
        }
    }

    /** How long a server is held by a start of so many items of a family. */
    @SuppressWarnings("NullAway") // it was served because there is work
    double hold(int server, int family, int items) {
        int at = network.at(family, network.nodeOfServer[server]);
        Work work = network.work[at];
        double time = work.time(chance.work[at]);
        if (!work.failures().isNone()) {
            time += work.failures().ageing() ? repairsOnClock(server, at, time) : repairsInWork(server, at, time);
        }
        return time + changeover(server, family, items, at);
    }

    /** How long a server of a plain step is held by a part. */
    @SuppressWarnings("NullAway") // it was served because there is work
    double plainHold(int server, int at) {
        Work work = network.work[at];
        double time = work.time(chance.work[at]);
        return work.failures().isNone() ? time : time + repairsInWork(server, at, time);
    }

    @SuppressWarnings("NullAway")
    private double changeover(int server, int family, int items, int at) {
        Work work = network.work[at];
        if (work.changeover().isNone()) {
            setUpFor[server] = family;
            return 0;
        }
        boolean isFirst = setUpFor[server] == Items.NONE;
        boolean isNeeded = !isFirst && (setUpFor[server] != family || isDue(server, family));
        made[server] = isNeeded ? items : made[server] + items;
        setUpFor[server] = family;
        return isNeeded ? work.stretch() * work.changeover().time().next(chance.changeover[at]) : 0;
    }

    @SuppressWarnings("NullAway")
    private double repairsInWork(int server, int at, double time) {
        Work.Failures failures = network.work[at].failures();
        RandomStream random = chance.failure[server];
        if (Double.isNaN(life[server])) {
            life[server] = Ziggurat.exponential(random);
        }
        double used = time / failures.between();
        double repairs = 0;
        while (used >= life[server]) {
            used -= life[server];
            life[server] = Ziggurat.exponential(random);
            repairs += failures.repair().next(chance.repair[server]);
        }
        life[server] -= used;
        return repairs;
    }

    /** Repairs that fall into the time from now on, which they make longer. */
    @SuppressWarnings("NullAway")
    private double repairsOnClock(int server, int at, double time) {
        Work.Failures failures = network.work[at].failures();
        double end = state.worked(network.nodeOfServer[server]) + time;
        double repairs = 0;
        while (failsAt[server] < end + repairs) {
            double before = failsAt[server];
            fail(server, failures);
            repairs += repairedAt[server] - before;
        }
        return repairs;
    }

    private void fail(int server, Work.Failures failures) {
        repairedAt[server] = failsAt[server] + failures.repair().next(chance.repair[server]);
        failsAt[server] = repairedAt[server] + failures.between() * Ziggurat.exponential(chance.failure[server]);
    }

    /** When a free server is able to work, in the working time of its node: now, or when it is repaired. */
    double ableAt(int server, int family) {
        double now = state.worked(network.nodeOfServer[server]);
        Work work = network.work[network.at(family, network.nodeOfServer[server])];
        if (work == null || !work.failures().ageing()) {
            return now;
        }
        if (Double.isNaN(failsAt[server])) {
            failsAt[server] = work.failures().between() * Ziggurat.exponential(chance.failure[server]);
        }
        while (failsAt[server] <= now) {
            fail(server, work.failures());
        }
        return Math.max(now, repairedAt[server]);
    }
}
