package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.Streams;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One replication of an open stream: from the same chance it finds what the {@link Kernel} finds, to the rounding of sums, with a
 * fraction of the work. Time is taken in strides. In each the blocks are run one after the other, in the order in which parts go: what
 * comes to a block in that time is then known. At the end of a stride all stands as it would at that time.
 */
final class OpenRun {

    /** So many events at least are in a stride: few enough that the lines stay in the processor's nearest memory. */
    private static final int FEW = 2_048;

    private static final int MANY = 4 * FEW;

    /** How many events pass at least between two looks at whether to stop. */
    private static final int LOOK = 1024;

    /** The first stride as a share of the run: too short for many events however long the run is, and doubled until it is not. */
    private static final double FIRST_STRIDE = 0x1p-40;

    private final OpenBooks books;
    private final StopSignal signal;
    private final double horizon;
    private final Outlets outlets;
    private final List<OpenBlock> blocks;
    private double now;
    private double stride;
    private long events;

    /** How many events there had been when it was last asked whether to go on, and the most items there may have been since. */
    private long asked;

    private long most;

    OpenRun(Network network, OpenNetwork open, RunLength length, Streams streams, StopSignal signal) {
        this.signal = signal;
        horizon = length.horizon();
        stride = horizon * FIRST_STRIDE;
        books = new OpenBooks(network, open, length, new Chance(network, streams));
        outlets = books.outlets;
        blocks = new OpenBlocks(open, books, outlets).all();
    }

    /**
     * Runs to the end, or until it is stopped; null if it comes to a limit, a lane is full, or things happen at once, in which cases the
     * order counts that only the kernel knows.
     */
    @Nullable
    Replication run() {
        books.placeFound();
        Ending ending = Ending.COMPLETE;
        while (ending == Ending.COMPLETE && now < horizon) {
            if (!pass(Math.min(now + stride, books.nextMark()))) {
                return null;
            }
            ending = events - asked >= LOOK || now >= horizon ? ask() : Ending.COMPLETE;
        }
        return ending == Ending.EVENT_LIMIT || ending == Ending.ITEM_LIMIT ? null : books.close(events, ending);
    }

    private Ending ask() {
        asked = events;
        Ending ending = signal.look(events, most);
        most = 0;
        return ending;
    }

    private boolean pass(double end) {
        long inside = books.tally.inside - books.tally.entered;
        for (OpenBlock block : blocks) {
            if (!block.run(end)) {
                return false;
            }
        }
        if (books.isInDoubt()) {
            return false;
        }
        outlets.deliver();
        books.advance(end);
        now = end;
        long passed = books.events() - events;
        events += passed;
        stride = passed < FEW ? 2 * stride : passed > MANY ? stride / 2 : stride;
        most = Math.max(most, inside + books.tally.entered);
        return true;
    }
}
