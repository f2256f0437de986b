package dev.valuestream.model;

import com.google.common.collect.ImmutableList;
import dev.valuestream.problem.Finding;
import java.util.List;

/** Rhythms of flows along which nothing is shipped. */
final class RhythmFindings {

    private RhythmFindings() {}

    static List<Finding> of(ValueStream stream) {
        return stream.flows().stream()
                .filter(f -> f.every().isPresent() && f.kind() != FlowKind.SHIPMENT)
                .map(RhythmFindings::notShipped)
                .collect(ImmutableList.toImmutableList());
    }

    private static Finding notShipped(MaterialFlow flow) {
        return Finding.warning(
                "flow.every.not-shipment",
                flow.id(),
                "The flow ({0}) states every and is {1}: its rhythm counts for nothing. Only shipments have one; make the kind"
                        + " shipment, or take it out.",
                flow.id(),
                flow.kind().token());
    }
}
