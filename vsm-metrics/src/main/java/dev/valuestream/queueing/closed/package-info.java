/**
 * Lines in which the number of items is held: CONWIP, a WIP limit, pallets that go round.
 *
 * <p>Start at {@link dev.valuestream.queueing.closed.ClosedNetwork}, which is solved exactly for every number of items, and
 * read the best number off its {@link dev.valuestream.queueing.closed.ConwipCurve}. {@link
 * dev.valuestream.queueing.closed.MultiClassNetwork} holds several kinds of items apart; {@link
 * dev.valuestream.queueing.closed.FactoryPhysicsLaws} needs no more than a bottleneck rate and a raw process time. Rates and
 * times are plain numbers in one unit of time, whichever the caller takes. Nothing here knows a map.
 */
@NullMarked
package dev.valuestream.queueing.closed;

import org.jspecify.annotations.NullMarked;
