package dev.valuestream.io.svg.internal.layout;

import com.google.common.collect.ImmutableList;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.model.FlowKind;
import java.util.List;

/**
 * What stands between the boxes in front of a cell, before it has a place.
 *
 * @param kind how work comes in
 * @param stock whether work is known to wait here
 * @param counts what waits, one line each
 * @param waits how long it waits, one line or none
 */
record QueueFace(FlowKind kind, boolean stock, List<TextFit> counts, List<TextFit> waits) {

    QueueFace {
        counts = ImmutableList.copyOf(counts);
        waits = ImmutableList.copyOf(waits);
    }

    /** Whether it is drawn as a triangle, at whose apex rework ends. */
    boolean triangle() {
        return stock && (kind == FlowKind.PUSH || kind == FlowKind.SHIPMENT);
    }

    /** From the spine to the first text. */
    double textStart() {
        return switch (kind) {
            case FIFO -> 28;
            case PULL -> 44;
            case PUSH, SHIPMENT -> Spec.QUEUE_TEXT;
        };
    }

    /** From the spine to the end of the last text. */
    double depth() {
        int lines = counts.size() + waits.size();
        return lines == 0 ? Spec.QUEUE_TEXT : textStart() + Spec.QUEUE_STEP * (lines - 1) + 4;
    }
}
