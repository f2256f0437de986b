package dev.valuestream.simulation.internal;

import dev.valuestream.simulation.internal.random.Streams;
import dev.valuestream.simulation.internal.random.TimeDraws;
import org.jspecify.annotations.Nullable;

/**
 * One replication of a tandem: from the same chance it finds what the {@link Kernel} finds, to the rounding of sums. Items are taken block by
 * block through all steps. What happens up to the last one's entry is then known, as no later item can do anything before it enters. Items
 * that have left by then are counted, by lanes where all of a lane have; the others are kept.
 */
final class TandemRun {

    private final TandemBlock block;
    private final TandemItems items;
    private final TandemBooks books;
    private final RunLength length;
    private final StopSignal signal;

    TandemRun(Network network, Tandem tandem, RunLength length, Streams streams, StopSignal signal) {
        this.length = length;
        this.signal = signal;
        block = new TandemBlock(network, tandem, new Chance(network, streams));
        items = new TandemItems(tandem.steps.length + 1);
        books = new TandemBooks(network, tandem, length);
    }

    /** Whether a run is long enough to be worth the trouble: so long that it comes to draw in lanes. */
    static boolean isWorthIt(Tandem tandem, RunLength length) {
        return length.horizon() > TimeDraws.SINGLES * tandem.interval;
    }

    /** Runs to the end, or until it is stopped; null if it comes to a limit, which the kernel meets at the right event. */
    @Nullable
    Replication run() {
        Ending ending = signal.look(0, 0);
        double known = 0;
        while (ending == Ending.COMPLETE && known < length.horizon()) {
            block.advance();
            known = Math.min(block.lastCame(0), length.horizon());
            books.note(items, block, known);
            boolean isDivided = books.measureFrom(known) || known == length.horizon();
            countThoseThatLeft(known, isDivided);
            ending = signal.look(books.events(), items.count() + (long) TimeDraws.BLOCK);
        }
        Replication found = books.close(items, known, ending);
        Ending last = ending == Ending.COMPLETE ? signal.look(found.events(), found.unfinished()) : ending;
        return last == Ending.EVENT_LIMIT || last == Ending.ITEM_LIMIT ? null : found;
    }

    /** Counts the items that have left, by lanes unless this block is divided by the beginning or the end of what is measured. */
    private void countThoseThatLeft(double known, boolean isDivided) {
        count(known);
        int lanes = isDivided || items.count() > 0 ? 0 : block.lanesLeft(known);
        books.count(block, lanes);
        items.addFrom(block, lanes * TandemBlock.ROWS);
        count(known);
    }

    private void count(double known) {
        int left = items.leftUntil(known);
        books.count(items, left, known);
        items.drop(left);
    }
}
