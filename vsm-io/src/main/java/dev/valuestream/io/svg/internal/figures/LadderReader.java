package dev.valuestream.io.svg.internal.figures;

import dev.valuestream.metrics.time.Segment;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a ladder shows from the pieces of the lead time, each put to the node that it is spent in front of or at. */
record LadderReader(ValueStream stream, List<Segment> segments, Amounts amounts) {

    LadderFigures read() {
        Map<String, Double> waits = new HashMap<>();
        Map<String, Double> work = new HashMap<>();
        for (Segment segment : segments) {
            String node = stream.flow(segment.element()).map(MaterialFlow::to).orElse(segment.element());
            boolean works = segment.kind() == Segment.Kind.PROCESS || segment.kind() == Segment.Kind.STAY;
            (works ? work : waits).merge(node, segment.seconds(), Double::sum);
        }
        return new LadderFigures(longest(), expected(), !segments.isEmpty(), waits, work);
    }

    private String longest() {
        if (stream.flows().stream().anyMatch(f -> f.probability().isPresent())) {
            return amounts.say(
                    "ladder.longest.choice",
                    "Longest path, each step once. The lead time is the expected one: branches weighted by their share, rework as"
                            + " often as it comes.");
        }
        if (stream.flows().stream().anyMatch(f -> !f.families().isEmpty())) {
            return amounts.say(
                    "ladder.longest.families",
                    "Longest path, each step once. The lead time is that of the mix: each family by its own way, weighted by its"
                            + " demand.");
        }
        return parts()
                ? amounts.say("ladder.longest.parallel", "Longest path: branches that run beside it are not added.")
                : amounts.say("ladder.longest", "Longest path, each step once.");
    }

    private boolean parts() {
        Set<String> from = new HashSet<>();
        return stream.flows().stream().anyMatch(f -> !from.add(f.from()));
    }

    private String expected() {
        return segments.isEmpty()
                ? amounts.say("ladder.expected.unknown", "Expected times are not known, as the lead time is not.")
                : amounts.say(
                        "ladder.expected",
                        "Expected: each step and wait as often as an item comes there, branches by their share, rework too; of parallel"
                                + " branches the longest. Adds up to the lead time.");
    }
}
