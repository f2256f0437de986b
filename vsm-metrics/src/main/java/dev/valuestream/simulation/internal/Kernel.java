package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.Streams;

/** One replication: takes event after event until the end. */
final class Kernel {

    /** How many events pass between two looks at whether to stop. */
    private static final int LOOK = 1024;

    private final Network network;
    private final RunLength length;
    private final StopSignal signal;
    private final State state;
    private final Tally tally;
    private final Stations stations;
    private final Passage passage;
    private final Entrance entrance;
    private final Deadlocks deadlocks;
    private final BuildUp buildUp;
    private long events;
    private boolean measuring;

    /** Until when there is nothing to be noted between events. */
    private double calm = Double.NEGATIVE_INFINITY;

    Kernel(Network network, RunLength length, Streams streams, StopSignal signal, Tracer tracer) {
        this.network = network;
        this.length = length;
        this.signal = signal;
        state = new State(network);
        tally = new Tally(network, state, tracer);
        Chance chance = new Chance(network, streams);
        Ways ways = new Ways(network, state, tally, chance);
        stations = new Stations(network, state, tally, chance, ways);
        passage = new Passage(network, state, tally, chance, ways, stations);
        entrance = new Entrance(network, state, tally, chance, stations, passage);
        deadlocks = new Deadlocks(network, state, tally, stations);
        buildUp = new BuildUp(network, length);
        measuring = length.warmUp() == 0;
    }

    /** Runs to the end, or until it is stopped. */
    Replication run() {
        open();
        Ending ending = Ending.COMPLETE;
        while (ending == Ending.COMPLETE && step()) {
            ending = ++events % LOOK == 0 ? look() : Ending.COMPLETE;
            if (deadlocks.areThere()) {
                ending = Ending.DEADLOCK;
            }
        }
        if (ending == Ending.COMPLETE) {
            ending = atTheEnd();
        }
        tally.touchAll();
        double measured = measuring ? state.now - tally.windowStart : 0;
        Standing standing = Standing.of(network, state, tally);
        return new Replication(network, measured, tally, standing, buildUp, events, ending, stuck(ending));
    }

    /** Lets the first items come. */
    void open() {
        entrance.open();
    }

    /** Takes the next event with all that follows at once; false if the run ends before it. */
    boolean step() {
        boolean goesOn = advance(state.events.nextTime());
        if (goesOn) {
            int event = state.events.take();
            handle(Events.kind(event), Events.index(event));
            settle();
        }
        return goesOn;
    }

    private Ending look() {
        return deadlocks.areAnywhere() ? Ending.DEADLOCK : signal.look(events, tally.inside);
    }

    /** Why nothing is to happen any more before the horizon. */
    private Ending atTheEnd() {
        if (deadlocks.areAnywhere()) {
            return Ending.DEADLOCK;
        }
        return state.events.isEmpty() && tally.inside > 0 ? Ending.STANDSTILL : Ending.COMPLETE;
    }

    private Stuck stuck(Ending ending) {
        return switch (ending) {
            case DEADLOCK -> Stuck.deadlock(network, deadlocks);
            case STANDSTILL -> Stuck.standstill(network, state, tally);
            default -> Stuck.NOWHERE;
        };
    }

    /** Moves the clock to the next event; false if the run ends before it. */
    private boolean advance(double next) {
        if (next <= calm) {
            state.now = next;
            return true;
        }
        if (network.shifts != null) {
            return advance(network.shifts, next);
        }
        boolean goesOn = pass(next);
        double marked = measuring ? length.horizon() : length.warmUp();
        calm = Math.min(marked, buildUp.nextTime());
        return goesOn;
    }

    /** The same on the clock of the shifts; what is measured is so in working time of the stream. */
    private boolean advance(Shifts shifts, double next) {
        double working = shifts.stream.worked(next);
        if (!measuring && working > length.warmUp()) {
            state.clock = Math.max(state.clock, shifts.stream.clock(length.warmUp()));
        }
        boolean goesOn = pass(working);
        state.clock = goesOn ? next : Math.max(state.clock, shifts.stream.clock(length.horizon()));
        return goesOn;
    }

    /**
     * Moves the clock past whatever is to be noted on the way to the next event. Events at the end of the warm-up are before it,
     * those at the horizon still in the run.
     */
    private boolean pass(double next) {
        double stop = Math.min(next, length.horizon());
        boolean last = next > length.horizon();
        while (last ? buildUp.nextTime() <= stop : buildUp.nextTime() < stop) {
            buildUp.note(tally);
        }
        if (!measuring && next > length.warmUp()) {
            measuring = true;
            state.now = length.warmUp();
            tally.restart();
        }
        state.now = stop;
        return !last;
    }

    private void handle(int kind, int index) {
        switch (kind) {
            case Events.ARRIVAL -> entrance.arrive(index);
            case Events.FINISHED -> passage.finish(index);
            case Events.MOVED -> passage.reach(index);
            case Events.STAYED -> passage.leave(index);
            case Events.DEPARTURE -> {
                state.departs[index] = false;
                passage.carry(index);
            }
            case Events.TURNS -> stations.renew(index);
            default -> stations.serve(index);
        }
    }

    /** Lets everything move that has room now. */
    private void settle() {
        do {
            while (!state.agenda.isEmpty()) {
                passage.admit(state.agenda.take());
            }
        } while (entrance.admit() || !state.agenda.isEmpty());
    }
}
