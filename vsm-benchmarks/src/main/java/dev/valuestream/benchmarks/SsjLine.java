package dev.valuestream.benchmarks;

import java.util.ArrayDeque;
import java.util.Deque;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.LFSR113;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.DoublyLinked;

/**
 * The bench model by hand for SSJ: events that are scheduled again and again, a queue of objects at each step, its fastest generator.
 */
final class SsjLine {

    private static final double LOAD = 0.8;
    private static final int STEPS = 5;
    private static final int BACK = 2;

    private final Simulator simulator = new Simulator(new DoublyLinked());
    private final double rework;
    private final RandomStream[] random = new RandomStream[STEPS + 2];
    private final Step[] steps = new Step[STEPS];
    private double total;
    private long left;

    /** An item, and when it came. */
    private record Item(double arrived) {}

    SsjLine(double rework) {
        this.rework = rework;
        for (int i = 0; i < random.length; i++) {
            random[i] = new LFSR113(); // each begins far behind the one before
        }
        for (int i = 0; i < STEPS; i++) {
            steps[i] = new Step(i);
        }
    }

    double run(double minutes) {
        simulator.init();
        new Arrival().schedule(ExponentialGen.nextDouble(random[STEPS], 1));
        new End().schedule(minutes);
        simulator.start();
        return total / left;
    }

    private final class Arrival extends Event {
        Arrival() {
            super(simulator);
        }

        @Override
        public void actions() {
            schedule(ExponentialGen.nextDouble(random[STEPS], 1));
            steps[0].take(new Item(simulator.time()));
        }
    }

    private final class End extends Event {
        End() {
            super(simulator);
        }

        @Override
        public void actions() {
            simulator.stop();
        }
    }

    /** A step; its event is that it has finished the first item of its queue. */
    private final class Step extends Event {
        private final int place;
        private final double rate;
        private final Deque<Item> queue = new ArrayDeque<>();

        Step(int place) {
            super(simulator);
            this.place = place;
            rate = 1 / (LOAD * (place < BACK ? 1 : 1 - rework));
        }

        void take(Item item) {
            queue.addLast(item);
            if (queue.size() == 1) {
                schedule(ExponentialGen.nextDouble(random[place], rate));
            }
        }

        @Override
        public void actions() {
            Item item = queue.removeFirst();
            if (!queue.isEmpty()) {
                schedule(ExponentialGen.nextDouble(random[place], rate));
            }
            if (place < STEPS - 1) {
                steps[place + 1].take(item);
            } else if (rework > 0 && random[STEPS + 1].nextDouble() < rework) {
                steps[BACK].take(item);
            } else {
                total += simulator.time() - item.arrived();
                left++;
            }
        }
    }
}
