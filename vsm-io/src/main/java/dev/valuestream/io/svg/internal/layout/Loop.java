package dev.valuestream.io.svg.internal.layout;

import java.util.Optional;

/**
 * The way of a flow that leads back: out of the top of its step, through gutters, to the queue of its target.
 *
 * @param link the flow
 * @param out the gutter run it leaves into
 * @param vertical the run up or down, where the target is not beside the gutter
 * @param in the gutter run it arrives by; the same as {@code out} if there is no vertical
 * @param end where it ends
 */
record Loop(Link link, Route.Gutter out, Optional<Route.Vertical> vertical, Route.Gutter in, End end) {

    /** Where a loop ends at its target. */
    enum End {
        /** At the apex of the queue's triangle. */
        APEX,
        /** Under the queue's text. */
        BELOW_QUEUE,
        /** At the top of the box, for a target without a triangle. */
        BOX
    }
}
