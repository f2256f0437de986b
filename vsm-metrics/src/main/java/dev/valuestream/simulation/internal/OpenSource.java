package dev.valuestream.simulation.internal;

import org.jspecify.annotations.Nullable;

/** Where items enter an open run: all that arrive at one node, in the order of time. */
final class OpenSource implements OpenBlock {

    private final OpenBooks books;
    private final Outlets outlets;
    private final int node;
    private final int[] arrivals;

    /** The line of the step that the node is, if it is one. */
    private final @Nullable Line direct;

    private final double[] next;
    private boolean opened;

    OpenSource(OpenBooks books, Outlets outlets, int node, int[] arrivals, @Nullable Line direct) {
        this.books = books;
        this.outlets = outlets;
        this.node = node;
        this.arrivals = arrivals;
        this.direct = direct;
        next = new double[arrivals.length];
    }

    @Override
    public boolean run(double end) {
        for (int i = 0; !opened && i < arrivals.length; i++) {
            draw(i);
        }
        opened = true;
        int i = first();
        while (next[i] <= end) {
            double now = next[i];
            enter(i, now);
            draw(i);
            int then = first();
            if (then != i && next[then] == now) {
                return false;
            }
            i = then;
        }
        return true;
    }

    private int first() {
        int first = 0;
        for (int i = 1; i < next.length; i++) {
            first = next[i] < next[first] ? i : first;
        }
        return first;
    }

    private void draw(int i) {
        int a = arrivals[i];
        next[i] = books.network.arrivals[a].times().after(next[i], books.chance.arrival[a]);
    }

    private void enter(int i, double now) {
        int family = books.network.arrivals[arrivals[i]].family();
        books.arrive(1);
        if (direct == null) {
            outlets.leave(node, now, now, family);
        } else {
            direct.add(now, now, family);
        }
    }
}
