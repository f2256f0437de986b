package dev.valuestream.metrics.time;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.internal.FamilyMix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The pieces of the families' lead times, weighted by demand: together they add up to that of all items. A piece of one family
 * alone stands behind the one before it on that family's way, so that no step stands before those which its items come from.
 */
final class MixedSegments {

    /** What the first piece follows; no piece is called so. */
    private static final String START = "";

    private final Map<String, Segment> mixed = new HashMap<>();
    private final Map<String, String> next = new HashMap<>();

    private MixedSegments() {}

    static List<Segment> of(FamilyMix mix, Map<String, LeadTime.Result> families) {
        MixedSegments all = new MixedSegments();
        for (FamilyMix.Member member : mix.members()) {
            LeadTime.Result result = families.get(member.family().orElseThrow());
            double share = mix.share(member);
            if (result != null && share > 0) {
                all.add(result.segments(), share);
            }
        }
        return all.inOrder();
    }

    private void add(List<Segment> way, double share) {
        String before = START;
        for (Segment segment : way) {
            String piece = segment.kind() + " " + segment.element();
            if (!mixed.containsKey(piece)) {
                String after = next.put(before, piece);
                if (after != null) {
                    next.put(piece, after);
                }
            }
            mixed.merge(piece, weighted(segment, share), MixedSegments::sum);
            before = piece;
        }
    }

    private List<Segment> inOrder() {
        List<Segment> all = new ArrayList<>();
        for (String piece = next.get(START); piece != null; piece = next.get(piece)) {
            all.add(requireNonNull(mixed.get(piece)));
        }
        return List.copyOf(all);
    }

    private static Segment weighted(Segment segment, double share) {
        return new Segment(
                segment.kind(),
                segment.element(),
                share * segment.frequency(),
                segment.eachSeconds(),
                segment.origin());
    }

    private static Segment sum(Segment a, Segment b) {
        double frequency = a.frequency() + b.frequency();
        double each = frequency == 0 ? 0 : (a.seconds() + b.seconds()) / frequency;
        String origin = a.origin().equals(b.origin()) ? a.origin() : "mean of the families";
        return new Segment(a.kind(), a.element(), frequency, each, origin);
    }
}
