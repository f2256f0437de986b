package dev.valuestream.queueing.network;

import java.util.ArrayList;
import java.util.List;

/**
 * How far apart constant times upstream keep the items that leave a point. Immutable.
 *
 * @param paces what keeps them apart; only those that no other rules
 * @param row the stations of them that stand in one row, behind each other with nothing else in between
 * @param head the point at which the row begins
 * @param last the last station of the row, or -1 if it has none
 */
record Rhythm(List<Pace> paces, List<Pace> row, int head, int last) {

    /** More that do not rule each other are seldom, and not worth the time. */
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

        /** The shortest time with which so many servers rule others, each of which has as many or more. */
        static Pace ruling(List<Pace> others, int servers) {
            double time = 0;
            for (Pace other : others) {
                int rounds = other.items / servers;
                time = Math.max(time, other.time / rounds);
            }
            return new Pace(servers, time);
        }
    }

    /** Items of which nothing is known, at a point. */
    static Rhythm free(int point) {
        return new Rhythm(List.of(), List.of(), point, -1);
    }

    /** A stream that begins at a point with even times. */
    static Rhythm even(int point, double time) {
        return new Rhythm(List.of(new Pace(1, time)), List.of(), point, -1);
    }

    boolean rules(Pace station) {
        return paces.stream().anyMatch(p -> p.rules(station));
    }

    /** Whether more is known than is worth to be followed. */
    boolean isFull() {
        return paces.size() > MOST;
    }

    /** What leaves a station with a constant time. */
    Rhythm behind(int station, Pace pace) {
        return new Rhythm(with(paces, pace), with(row, pace), head, station);
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
