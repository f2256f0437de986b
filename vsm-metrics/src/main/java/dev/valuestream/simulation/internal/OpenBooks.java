package dev.valuestream.simulation.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The clock of an open run, what is to be noted when it passes, and what is counted at the end. */
final class OpenBooks {

    /** When an item entered of which nobody knows: it was found at the start. */
    static final double FOUND = -1;

    final Network network;
    final State state;
    final Tally tally;
    final Chance chance;

    /** By node; null where there is no step. */
    final @Nullable OpenStep[] steps;

    final Outlets outlets;
    private final RunLength length;
    private final BuildUp buildUp;
    private boolean measuring;
    private long arrived;
    private long placed;

    OpenBooks(Network network, OpenNetwork open, RunLength length, Chance chance) {
        this.network = network;
        this.length = length;
        this.chance = chance;
        state = new State(network);
        tally = new Tally(network, state, Tracer.NOBODY);
        buildUp = new BuildUp(network, length);
        measuring = length.warmUp() == 0;
        Servers servers = new Servers(network, state, chance);
        steps = new OpenStep[network.nodes];
        outlets = new Outlets(this);
        for (int node = 0; node < network.nodes; node++) {
            steps[node] = network.isStep[node] ? step(node, open, servers) : null;
        }
    }

    private OpenStep step(int node, OpenNetwork open, Servers servers) {
        int room = open.room(node);
        if (open.isAhead[node]) {
            return new AheadStep(network, node, room, servers, chance, outlets);
        }
        return OpenNetwork.isSetUpByFamily(network, node)
                ? new SetUpStep(network, node, room, servers, chance)
                : new OpenStep(network, node, room, servers, chance);
    }

    /** Puts the items found at the start in front of the steps. */
    void placeFound() {
        int flows = network.flowTo.length;
        for (int at = 0; at < network.found.length; at++) {
            OpenStep step = steps[network.flowTo[at % flows]];
            for (int i = 0; step != null && i < network.found[at]; i++) {
                enter(1);
                placed++;
                step.line.add(0, FOUND, at / flows);
            }
        }
    }

    /** Items arrive. */
    void arrive(int items) {
        arrived += items;
        enter(items);
    }

    private void enter(int items) {
        tally.inside += items;
        tally.entered += items;
    }

    /** Delivers all parts of a line. */
    void deliver(Line line) {
        tally.inside -= line.length();
        tally.left += line.length();
        if (network.families == 1 && placed == 0) {
            deliverKnown(line);
        } else {
            deliverEach(line);
        }
        line.clear();
    }

    private void deliverEach(Line line) {
        double stays = 0;
        for (int i = line.head; i < line.tail; i++) {
            double entered = line.entered[i];
            stays += line.came[i] - Math.max(entered, tally.windowStart);
            if (entered == FOUND) {
                tally.delivered[line.family[i]]++;
            } else {
                tally.delivers(line.family[i], line.came[i] - entered);
            }
        }
        tally.staysWithin += stays;
    }

    /** Delivers parts of one family, all of which arrived in the run. */
    private void deliverKnown(Line line) {
        tally.leadTimeShares[0].addAll(line.came, line.entered, line.head, line.tail);
        double promise = network.promise[0];
        double start = tally.windowStart;
        double sum = 0;
        double before = 0;
        int late = 0;
        for (int i = line.head; i < line.tail; i++) {
            double entered = line.entered[i];
            double leadTime = line.came[i] - entered;
            sum += leadTime;
            late += leadTime > promise ? 1 : 0;
            if (entered < start) { // seldom: a branch costs nothing
                before += start - entered;
            }
        }
        tally.staysWithin += sum - before;
        tally.leadTimes[0] += sum;
        tally.late[0] += late;
        tally.delivered[0] += line.length();
        tally.timed[0] += line.length();
    }

    void scrap(double entered, int family, double now) {
        tally.goes(entered, now);
        tally.scrapped[family]++;
    }

    void end(double entered, int family, double now) {
        tally.goes(entered, now);
        tally.ended[family]++;
    }

    /** The end of the time in which nothing is to be noted. */
    double nextMark() {
        return Math.min(measuring ? length.horizon() : length.warmUp(), buildUp.nextTime());
    }

    /** Moves the clock to a time up to which all has happened that does, and notes what is to be noted of that moment. */
    void advance(double now) {
        state.now = now;
        if (now < nextMark()) {
            return;
        }
        for (OpenStep step : steps) {
            if (step != null) {
                tally.waiting[step.node] = step.waiting();
            }
        }
        while (buildUp.nextTime() <= now) {
            buildUp.note(tally);
        }
        if (!measuring && now >= length.warmUp()) {
            measuring = true;
            restart();
        }
    }

    private void restart() {
        tally.restart();
        for (OpenStep step : steps) {
            if (step != null) {
                step.restart(state.now);
            }
        }
    }

    /** Whether a step has met with what only the kernel knows. */
    boolean isInDoubt() {
        for (OpenStep step : steps) {
            if (step != null && step.isInDoubt()) {
                return true;
            }
        }
        return false;
    }

    /** How many events there have been: arrivals, and parts finished. */
    long events() {
        long events = arrived;
        for (OpenStep step : steps) {
            events += step == null ? 0 : step.passed;
        }
        return events;
    }

    /** Closes the books: what stands is counted, and areas follow from the times of parts. */
    Replication close(long events, Ending ending) {
        double[] waits = new double[network.nodes];
        double stays = 0;
        for (OpenStep step : steps) {
            if (step != null) {
                waits[step.node] = step.standing(state.now);
                stays += step.stays(state.now);
                enter(step, waits[step.node]);
            }
        }
        tally.insideArea = tally.staysWithin + stays;
        double measured = measuring ? state.now - tally.windowStart : 0;
        Standing standing = new Standing(waits, stays, List.of());
        return new Replication(network, measured, tally, standing, buildUp, events, ending, Stuck.NOWHERE);
    }

    private void enter(OpenStep step, double standing) {
        int node = step.node;
        tally.begun[node] = step.begun;
        tally.finished[node] = step.finished;
        tally.waits[node] = step.waits;
        tally.waitsWithin[node] = step.waitsWithin;
        tally.waitingArea[node] = step.waitsWithin + standing;
        tally.workingArea[node] = step.worked + step.working(state.now);
        tally.holdingArea[node] = step.blocked(state.now);
    }
}
