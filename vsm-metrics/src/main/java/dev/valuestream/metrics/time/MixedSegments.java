package dev.valuestream.metrics.time;

import dev.valuestream.metrics.internal.FamilyMix;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The pieces of the families' lead times, weighted by demand: together they add up to that of all items. */
final class MixedSegments {

    private MixedSegments() {}

    static List<Segment> of(FamilyMix mix, Map<String, LeadTime.Result> families) {
        Map<String, Segment> mixed = new LinkedHashMap<>();
        for (FamilyMix.Member member : mix.members()) {
            LeadTime.Result result = families.get(member.family().orElseThrow());
            double share = mix.share(member);
            if (result != null && share > 0) {
                result.segments()
                        .forEach(s ->
                                mixed.merge(s.kind() + " " + s.element(), weighted(s, share), (a, b) -> sum(a, b)));
            }
        }
        return List.copyOf(mixed.values());
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
