package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * A truck and its rhythm beside a hollow arrow.
 *
 * @param truck the middle of the truck, if work comes in shipments
 * @param texts how often, and what
 */
public record PlacedShipment(Optional<Point> truck, List<PlacedText> texts) {

    /**
     * Copies the lists.
     *
     * @param truck the middle of the truck, if work comes in shipments
     * @param texts how often, and what
     */
    public PlacedShipment {
        texts = ImmutableList.copyOf(texts);
    }
}
