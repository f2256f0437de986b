package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.TimeDraws;
import org.jspecify.annotations.Nullable;

/**
 * A step of an open run: its line, what it works on, and what is counted of both. Counts times of parts; areas follow by Little's law
 * when the books are closed.
 */
class OpenStep {

    final int node;
    final int servers;
    final Line line = new Line();

    /** How many it works on, the one finished last first: when each is finished and was begun, and what is known of it. */
    int busy;

    final double[] ends;
    final double[] begins;
    final double[] entered;
    final int[] family;

    /** Since the beginning of what is measured: parts begun and finished, their waits, and what of waits and work is in it. */
    long begun;

    long finished;
    double waits;
    double waitsWithin;
    double worked;
    double windowStart;

    /** Parts finished since the beginning of the run. */
    long passed;

    /** When it last began or finished something. */
    double clock;

    private final Network network;
    /** How many may wait before somebody might be held up, and whether that, or an order known to the kernel only, has been met with. */
    final int room;

    boolean doubt;

    final Servers conditions;
    final int server;

    /** Where a server is held by one drawn time: those of the only family; else null. */
    private final @Nullable TimeDraws times;

    private final double stretch;
    private final boolean isSetUp;

    OpenStep(Network network, int node, int room, Servers conditions, Chance chance) {
        this.network = network;
        this.node = node;
        this.room = room;
        this.conditions = conditions;
        isSetUp = network.changesOver[node];
        servers = network.servers(node);
        server = network.firstServer[node];
        Work work = network.work[node];
        boolean isOneTime = network.families == 1 && work != null && work.isOneTime();
        times = isOneTime ? chance.work[node] : null;
        stretch = work == null ? 1 : work.stretch();
        ends = new double[servers];
        begins = new double[servers];
        entered = new double[servers];
        family = new int[servers];
    }

    boolean canBegin() {
        return busy < servers && line.head != line.tail;
    }

    /** When the next part can be begun, infinity if none waits or no server is free. */
    double nextBegin() {
        return canBegin() ? Math.max(clock, line.came[line.head]) : Double.POSITIVE_INFINITY;
    }

    /** When the next part is finished, infinity if none is worked on. */
    double nextEnd() {
        return busy == 0 ? Double.POSITIVE_INFINITY : ends[busy - 1];
    }

    /** Begins the first part of the line, and tells when it will be finished. */
    double begin(double now) {
        doubt |= line.length() > room && line.came[line.head + room] <= now;
        return beginFirst(line, now);
    }

    /** Begins the first part of a line. */
    final double beginFirst(Line waiting, double now) {
        int head = waiting.head;
        count(now, waiting.came[head]);
        double itsEntry = waiting.entered[head];
        int itsFamily = waiting.family[head];
        waiting.drop();
        return begin(now, itsEntry, itsFamily);
    }

    /** Begins a part that comes to a free server, and tells when it will be finished. */
    double beginAtOnce(double now, double itsEntry, int itsFamily) {
        begun++;
        return begin(now, itsEntry, itsFamily);
    }

    /** Counts a part that begins. */
    final void count(double now, double came) {
        begun++;
        waits += now - came;
        waitsWithin += now - (came > windowStart ? came : windowStart);
    }

    private double begin(double now, double itsEntry, int itsFamily) {
        double end = now + hold(itsFamily);
        int place = busy++;
        while (place > 0 && ends[place - 1] <= end) { // those of the same moment in the order in which they were begun
            move(place - 1, place);
            place--;
        }
        ends[place] = end;
        begins[place] = now;
        entered[place] = itsEntry;
        family[place] = itsFamily;
        clock = now;
        return end;
    }

    /** How long a server is held by a part. */
    final double hold(int itsFamily) {
        if (times != null) {
            return stretch * times.next();
        }
        return isSetUp
                ? conditions.hold(server, itsFamily, 1)
                : conditions.plainHold(server, network.at(itsFamily, node));
    }

    private void move(int from, int to) {
        ends[to] = ends[from];
        begins[to] = begins[from];
        entered[to] = entered[from];
        family[to] = family[from];
    }

    /** Finishes the part that is finished soonest; what is known of it stands at the place {@link #busy} until another begins. */
    void finish() {
        int place = --busy;
        finished++;
        passed++;
        double since = begins[place];
        clock = ends[place];
        worked += clock - (since > windowStart ? since : windowStart);
    }

    /** Takes the first parts off the line, all of which have been begun and finished. */
    void pass(int parts, double theirWaits, double theirWork, double lastEnd) {
        double before = 0;
        for (int i = line.head; i < line.head + parts && line.came[i] < windowStart; i++) {
            before += windowStart - line.came[i];
        }
        begun += parts;
        finished += parts;
        passed += parts;
        waits += theirWaits;
        waitsWithin += theirWaits - before;
        worked += theirWork;
        clock = lastEnd;
        line.dropTo(line.head + parts);
    }

    /** Whether what has been found may differ from what the kernel finds, at a time at which all known parts have come. */
    final boolean isInDoubt() {
        return doubt || waiting() > room;
    }

    /** How many parts wait. */
    int waiting() {
        return line.length();
    }

    /** What the parts in the line have waited in the time measured. */
    double standing(double now) {
        return since(line, line.came, now);
    }

    /** The sum of what has passed since times of the parts of a line, as far as it is measured. */
    final double since(Line waiting, double[] times, double now) {
        double sum = 0;
        for (int i = waiting.head; i < waiting.tail; i++) {
            sum += now - Math.max(times[i], windowStart);
        }
        return sum;
    }

    /** How long the parts in work have been worked on in the time measured. */
    double working(double now) {
        double sum = 0;
        for (int i = 0; i < busy; i++) {
            sum += now - Math.max(begins[i], windowStart);
        }
        return sum;
    }

    /** How long the server was held by finished parts for which there was no room, in the time measured. */
    double blocked(double now) {
        return 0;
    }

    /** How long the items here, waiting or in work, have been in the stream in the time measured. */
    double stays(double now) {
        double sum = since(line, line.entered, now);
        for (int i = 0; i < busy; i++) {
            sum += now - Math.max(entered[i], windowStart);
        }
        return sum;
    }

    /** Begins to measure anew. */
    void restart(double now) {
        windowStart = now;
        begun = 0;
        finished = 0;
        waits = 0;
        waitsWithin = 0;
        worked = 0;
    }
}
