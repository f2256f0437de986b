package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.FlowKind;
import java.util.List;

/**
 * What stands in the gap in front of a step or customer, at its place.
 *
 * @param id the id of the node it is in front of
 * @param title what is said of it when it is pointed at
 * @param kind how work comes in
 * @param sign the word for that, where symbols are not known
 * @param triangle whether stock is drawn as a triangle
 * @param arrow whether the way on to the node is drawn; not so in front of a customer
 * @param start where the gap starts on the spine
 * @param center the middle of the queue cell, on the spine
 * @param end where the box starts on the spine
 * @param texts counts and wait
 */
public record PlacedQueue(
        String id,
        String title,
        FlowKind kind,
        String sign,
        boolean triangle,
        boolean arrow,
        Point start,
        Point center,
        Point end,
        List<PlacedText> texts) {

    /**
     * Copies the lists.
     *
     * @param id the id of the node it is in front of
     * @param title what is said of it when it is pointed at
     * @param kind how work comes in
     * @param sign the word for that, where symbols are not known
     * @param triangle whether stock is drawn as a triangle
     * @param arrow whether the way on to the node is drawn; not so in front of a customer
     * @param start where the gap starts on the spine
     * @param center the middle of the queue cell, on the spine
     * @param end where the box starts on the spine
     * @param texts counts and wait
     */
    public PlacedQueue {
        texts = ImmutableList.copyOf(texts);
    }
}
