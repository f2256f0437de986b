package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.TimeDraws;

/**
 * A step of one server and one family all of whose parts go the same way: what {@link LoneStep} does, in one loop without a choice.
 * A part begins when it has come and the one before it is finished: D(k) = max(A(k), D(k − 1)) + S(k).
 */
final class LindleyStep implements OpenBlock {

    private final OpenStep step;
    private final Inlet inlet;
    private final Line out;
    private final TimeDraws draws;
    private final double stretch;

    LindleyStep(OpenStep step, Inlet inlet, Line out, TimeDraws draws, double stretch) {
        this.step = step;
        this.inlet = inlet;
        this.out = out;
        this.draws = draws;
        this.stretch = stretch;
    }

    @Override
    public boolean run(double end) {
        if (!inlet.merge()) {
            return false;
        }
        if (step.nextEnd() <= end) {
            step.finish();
            out.add(step.clock, step.entered[0], 0);
        }
        int passed = -1;
        while (passed != 0 && step.canBegin()) {
            passed = pass(draws.ahead(), draws.used(), end);
            draws.use(passed);
        }
        if (step.nextBegin() <= end) {
            step.begin(step.nextBegin());
        }
        return true;
    }

    /** Passes on the parts that are finished in time, as many as times are drawn for them; gives how many there were. */
    private int pass(double[] times, int used, double end) {
        Line in = step.line;
        int most = Math.min(in.length(), times.length - used);
        out.makeRoom(most);
        double[] came = in.came;
        double[] left = out.came;
        int head = in.head;
        int tail = out.tail;
        double free = step.clock;
        double waits = 0;
        double worked = 0;
        int i = 0;
        while (i < most) {
            double comes = came[head + i];
            double begin = Math.max(comes, free);
            double time = stretch * times[used + i];
            double finish = begin + time;
            if (finish > end) {
                break;
            }
            waits += begin - comes;
            worked += time;
            left[tail + i] = finish;
            free = finish;
            i++;
        }
        System.arraycopy(in.entered, head, out.entered, tail, i);
        out.tail += i;
        step.pass(i, waits, worked, free);
        return i;
    }
}
