package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import java.util.Optional;

/**
 * One family at one step: how often its items come there, and what each takes.
 *
 * @param member the family
 * @param reached whether its items come there at all
 * @param visits visits for one unit of the family's demand
 * @param rate items a day of the stream
 * @param time what one item takes of one server; empty if neither cycle time nor process time is stated
 */
public record FamilyWork(
        FamilyMix.Member member, boolean reached, Figure visits, Figure rate, Optional<ItemTime> time) {

    /**
     * Whether it is known that nothing of this family is to be done: no item comes, or an item takes no time. Where the
     * stream's day has no working time, items are asked for though none comes in it.
     *
     * @return true if there is no work
     */
    boolean idle() {
        boolean nobodyAsks = isZero(visits) || member.demand().orElse(1) == 0;
        return nobodyAsks || (time.isPresent() && time.get().seconds() == 0);
    }

    /** Whether so many items are asked for that no double can hold their number: more than any step can do. */
    boolean isBeyondBounds() {
        return rate instanceof Figure.Unknown unknown && unknown.reason() == Reason.FAILED;
    }

    /** The rate, known or beyond all bounds. */
    double itemsPerDay() {
        return rate.number().orElse(Double.POSITIVE_INFINITY);
    }

    private static boolean isZero(Figure figure) {
        return figure instanceof Figure.Known known && known.value() == 0;
    }

    FamilyWork withoutChangeover() {
        return new FamilyWork(member, reached, visits, rate, time.map(t -> new ItemTime(t.running(), 0)));
    }
}
