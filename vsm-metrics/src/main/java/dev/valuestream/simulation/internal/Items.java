package dev.valuestream.simulation.internal;

import java.util.Arrays;

/**
 * The items in the stream, each a place in arrays. An item that is split goes on as several parts, each a place of its own;
 * {@link #whole} leads to the place that stands for all of them, which is kept until the last part has ended.
 */
final class Items {

    static final int NONE = -1;

    int[] family = new int[256];

    /** The place of the whole item. */
    int[] whole = new int[256];

    /** The flow by which the part came, or is about to leave. */
    int[] flow = new int[256];

    /** The node at which the part is. */
    int[] node = new int[256];

    /** The server that it occupies. */
    int[] server = new int[256];

    /** The part behind it in the queue in which it stands. */
    int[] next = new int[256];

    /** Of a part that has been joined: the next of the parts that go on with it. */
    int[] kit = new int[256];

    /** The supermarket whose card the part has, by flow. */
    int[] card = new int[256];

    /** When it came to the queue in which it stands. */
    double[] arrived = new double[256];

    /** Its turn among all that ever queued. */
    long[] turn = new long[256];

    /** Of a whole item: its number, when it entered, how many parts are under way, and what became of those that ended. */
    long[] number = new long[256];

    double[] entered = new double[256];
    int[] parts = new int[256];
    double[] delivered = new double[256];

    /** Of a whole item: when the customer ordered who gets it; NaN where nobody did. */
    double[] ordered = new double[256];

    boolean[] lost = new boolean[256];

    /** Of a whole item: the first of its parts that wait for others at a join. */
    int[] mates = new int[256];

    /** Of a whole item: whether it was there when the run began, so that nobody knows since when. */
    boolean[] found = new boolean[256];

    private int free = NONE;
    private int used;
    private long turns;
    private long numbers;

    /** A new whole item, of one part. */
    int enter(int ofFamily, double now) {
        int item = allocate(ofFamily);
        whole[item] = item;
        number[item] = numbers++;
        entered[item] = now;
        parts[item] = 1;
        delivered[item] = Double.NaN;
        ordered[item] = Double.NaN;
        lost[item] = false;
        mates[item] = NONE;
        found[item] = false;
        return item;
    }

    /** One more part of the same whole. */
    int copy(int part) {
        int copy = allocate(family[part]);
        whole[copy] = whole[part];
        parts[whole[part]]++;
        return copy;
    }

    private int allocate(int ofFamily) {
        int item = free;
        if (item == NONE) {
            if (used == family.length) {
                grow();
            }
            item = used++;
        } else {
            free = next[item];
        }
        family[item] = ofFamily;
        server[item] = NONE;
        flow[item] = NONE;
        parts[item] = 0;
        next[item] = NONE;
        kit[item] = NONE;
        card[item] = NONE;
        return item;
    }

    /** Ends a part; true if it was the last of its whole, which then is to be released. */
    boolean endPart(int part) {
        int all = whole[part];
        if (part != all) {
            release(part);
        }
        return --parts[all] == 0;
    }

    /** How many places there are, those that are free included. */
    int places() {
        return used;
    }

    /** Whether a place stands for a whole item that is in the stream. */
    boolean isInside(int place) {
        return whole[place] == place && parts[place] > 0;
    }

    void release(int item) {
        next[item] = free;
        free = item;
    }

    /** The next turn in a queue. */
    long turn() {
        return turns++;
    }

    private void grow() {
        int more = 2 * used;
        family = Arrays.copyOf(family, more);
        whole = Arrays.copyOf(whole, more);
        flow = Arrays.copyOf(flow, more);
        node = Arrays.copyOf(node, more);
        server = Arrays.copyOf(server, more);
        next = Arrays.copyOf(next, more);
        arrived = Arrays.copyOf(arrived, more);
        turn = Arrays.copyOf(turn, more);
        number = Arrays.copyOf(number, more);
        entered = Arrays.copyOf(entered, more);
        parts = Arrays.copyOf(parts, more);
        delivered = Arrays.copyOf(delivered, more);
        ordered = Arrays.copyOf(ordered, more);
        card = Arrays.copyOf(card, more);
        lost = Arrays.copyOf(lost, more);
        kit = Arrays.copyOf(kit, more);
        mates = Arrays.copyOf(mates, more);
        found = Arrays.copyOf(found, more);
    }
}
