package dev.valuestream.metrics.time;

import dev.valuestream.graph.CriticalPath;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.Way;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which path a report is of, and which of its pieces are shown.
 *
 * @param path the path of a family
 * @param kinds the kinds of pieces
 * @param observedOnly whether waits that nobody observed, those for one's own batch, are left out
 */
record PathView(Function<FamilyTimes, Optional<CriticalPath>> path, Set<Segment.Kind> kinds, boolean observedOnly) {

    /** All pieces of the lead time. */
    static final PathView LEAD_TIME =
            new PathView(t -> t.delivering().path(), EnumSet.allOf(Segment.Kind.class), false);

    /** All pieces of the lead time of the first pass. */
    static final PathView FIRST_PASS =
            new PathView(t -> t.firstPass().path(), EnumSet.allOf(Segment.Kind.class), false);

    /** The pieces of one kind of the lead time. */
    static PathView of(Segment.Kind kind) {
        return new PathView(t -> t.delivering().path(), EnumSet.of(kind), false);
    }

    /** The observed waits on a path of their own. */
    static PathView ofWaits(Function<FamilyTimes, Optional<CriticalPath>> path) {
        return new PathView(path, EnumSet.of(Segment.Kind.WAIT), true);
    }

    boolean shows(Segment.Kind kind) {
        return kinds.contains(kind);
    }

    boolean isFirstPass() {
        return equals(FIRST_PASS);
    }

    Way way(FamilyTimes times) {
        return isFirstPass() ? times.firstPass() : times.delivering();
    }
}
