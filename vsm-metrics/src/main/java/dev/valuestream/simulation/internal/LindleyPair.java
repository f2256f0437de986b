package dev.valuestream.simulation.internal;

/**
 * Two steps of one server each, of which the second takes all that the first gives and nothing else. Parts that get through both in time
 * are passed in one loop: while the processor waits for when the first step is free, it finds when the second is. The others are passed
 * by one step after the other.
 */
final class LindleyPair implements OpenBlock {

    private final LindleyStep first;
    private final LindleyStep second;

    /** The second step's line is the one on which the first puts its parts. */
    LindleyPair(LindleyStep first, LindleyStep second) {
        this.first = first;
        this.second = second;
    }

    @Override
    public boolean run(double end) {
        if (!first.merge()) {
            return false;
        }
        first.finishInWork(end);
        second.finishInWork(end);
        second.passOn(end);
        int passed = -1;
        while (passed != 0 && first.step.canBegin() && second.step.isIdle()) {
            passed = pass(first.draws.ahead(), first.draws.used(), second.draws.ahead(), second.draws.used(), end);
            first.draws.use(passed);
            second.draws.use(passed);
        }
        first.passOn(end);
        first.begin(end);
        second.passOn(end);
        second.begin(end);
        return true;
    }

    /** Passes on the parts that are finished in time by both steps, as many as times are drawn for them; gives how many there were. */
    private int pass(double[] firstTimes, int firstUsed, double[] secondTimes, int secondUsed, double end) {
        Line in = first.step.line;
        Line out = second.out;
        int most = Math.min(in.length(), Math.min(firstTimes.length - firstUsed, secondTimes.length - secondUsed));
        out.makeRoom(most);
        double[] came = in.came;
        double[] left = out.came;
        int head = in.head;
        int tail = out.tail;
        double firstStretch = first.stretch;
        double secondStretch = second.stretch;
        double firstFree = first.step.clock;
        double secondFree = second.step.clock;
        double firstWaits = 0;
        double secondWaits = 0;
        double firstWorked = 0;
        double secondWorked = 0;
        int i = 0;
        while (i < most) {
            double comes = came[head + i];
            double firstBegin = Math.max(comes, firstFree);
            double firstTime = firstStretch * firstTimes[firstUsed + i];
            double between = firstBegin + firstTime;
            double secondBegin = Math.max(between, secondFree);
            double secondTime = secondStretch * secondTimes[secondUsed + i];
            double finish = secondBegin + secondTime;
            if (finish > end) {
                break;
            }
            firstWaits += firstBegin - comes;
            firstWorked += firstTime;
            secondWaits += secondBegin - between;
            secondWorked += secondTime;
            left[tail + i] = finish;
            firstFree = between;
            secondFree = finish;
            i++;
        }
        System.arraycopy(in.entered, head, out.entered, tail, i);
        out.tail += i;
        first.step.pass(i, firstWaits, firstWorked, firstFree);
        second.step.passThrough(i, secondWaits, secondWorked, secondFree);
        return i;
    }
}
