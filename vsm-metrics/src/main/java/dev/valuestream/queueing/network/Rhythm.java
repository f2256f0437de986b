package dev.valuestream.queueing.network;

import java.util.ArrayList;
import java.util.List;

/**
 * How far apart constant times upstream keep the items that leave a point. Immutable.
 *
 * @param paces what keeps them apart; only those that no other rules
 * @param row the stations of them that stand in one row, behind each other with nothing else in between
 * @param head the point at which the row begins
 * @param waited how long an item waits in the row
 */
record Rhythm(List<Pace> paces, List<Pace> row, int head, double waited) {

    /** More that rule not each other are seldom, and not worth the time. */
    private static final int MOST = 8;

    private static final double SAME = 1e-12;

    /**
     * Of any so many items and one more, the last comes at least so long after the first: what leaves so many servers of constant time keeps
     * this pace.
     */
    record Pace(int items, double time) {

        /** Whether nobody waits at servers of that constant time behind this one, and none behind those if the two change places. */
        boolean rules(Pace other) {
            int rounds = other.items / items;
            return other.time <= time * rounds * (1 + SAME);
        }
    }

    /** Items of which nothing is known, at a point. */
    static Rhythm free(int point) {
        return new Rhythm(List.of(), List.of(), point, 0);
    }

    /** A stream that begins at a point with even times. */
    static Rhythm even(int point, double time) {
        return new Rhythm(List.of(new Pace(1, time)), List.of(), point, 0);
    }

    boolean rules(Pace station) {
        return paces.stream().anyMatch(p -> p.rules(station));
    }

    boolean isRuledBy(Pace station) {
        return !row.isEmpty() && row.stream().allMatch(station::rules);
    }

    /** What leaves a station with a constant time, at which an item waits so long. */
    Rhythm behind(Pace station, double wait) {
        Rhythm next = new Rhythm(with(paces, station), with(row, station), head, waited + wait);
        return next.paces.size() > MOST ? free(head) : next;
    }

    private static List<Pace> with(List<Pace> paces, Pace added) {
        if (paces.stream().anyMatch(p -> p.rules(added))) {
            return paces;
        }
        List<Pace> kept = new ArrayList<>(paces);
        kept.removeIf(added::rules);
        kept.add(added);
        return List.copyOf(kept);
    }
}
