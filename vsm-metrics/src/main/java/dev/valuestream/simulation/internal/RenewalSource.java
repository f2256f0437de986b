package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.TimeDraws;
import java.util.Arrays;

/** A source of one family whose items all go the same way, the times between them independent of each other. */
final class RenewalSource implements OpenBlock {

    private final OpenBooks books;
    private final TimeDraws draws;
    private final int family;
    private final Line out;

    /** When the last item that came did so, or the run began. */
    private double last;

    RenewalSource(OpenBooks books, TimeDraws draws, int family, Line out) {
        this.books = books;
        this.draws = draws;
        this.family = family;
        this.out = out;
    }

    @Override
    public boolean run(double end) {
        int entered = -1;
        while (entered != 0) {
            entered = enter(draws.ahead(), draws.used(), end);
            draws.use(entered);
            books.arrive(entered);
        }
        return true;
    }

    private int enter(double[] times, int used, double end) {
        int most = times.length - used;
        out.makeRoom(most);
        double[] came = out.came;
        int tail = out.tail;
        double now = last;
        int i = 0;
        while (i < most) {
            double next = now + times[used + i];
            if (next > end) {
                break;
            }
            now = next;
            came[tail + i] = now;
            i++;
        }
        System.arraycopy(came, tail, out.entered, tail, i);
        Arrays.fill(out.family, tail, tail + i, family);
        out.tail += i;
        last = now;
        return i;
    }
}
