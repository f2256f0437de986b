package dev.valuestream.metrics.network;

import dev.valuestream.graph.JoinedBranches;
import dev.valuestream.metrics.network.Meeting.Part;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** Where an item becomes several parts: a split, or the sources together. Meeting parts become one again. Mutable while joins are found. */
final class Fork {

    /** The place of a fork that stands for all sources. */
    static final int SOURCES = -1;

    final int place;
    /** What goes its own way behind the last meeting. */
    final List<Part> parts = new ArrayList<>();

    final List<Meeting> meetings = new ArrayList<>();

    Fork(int place, Iterable<Integer> starts) {
        this.place = place;
        starts.forEach(start -> parts.add(new Part(start, Optional.empty())));
    }

    /** Lets parts meet at a join if each of its branches is brought by some of them, and none brings two. */
    boolean meet(JoinedBranches at, int join, List<BitSet> reaching) {
        List<List<Part>> branches = new ArrayList<>();
        reaching.forEach(b -> branches.add(new ArrayList<>()));
        for (Part part : parts) {
            long brought = reaching.stream().filter(b -> b.get(part.start())).count();
            if (brought > 1) {
                return false;
            }
            for (int b = 0; b < reaching.size(); b++) {
                if (reaching.get(b).get(part.start())) {
                    branches.get(b).add(part);
                }
            }
        }
        if (branches.stream().anyMatch(List::isEmpty)) {
            return false;
        }
        Meeting meeting = new Meeting(at, join, branches);
        branches.forEach(parts::removeAll);
        parts.add(new Part(join, Optional.of(meeting)));
        meetings.add(meeting);
        return true;
    }

    /** Whether all parts have met again. */
    boolean isClosed() {
        return parts.size() == 1;
    }
}
