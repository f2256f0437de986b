package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A panel with figures: a headline tile or the totals.
 *
 * @param rect its frame
 * @param texts labels and figures
 */
public record PlacedPanel(Rect rect, List<PlacedText> texts) {

    /**
     * Copies the lists.
     *
     * @param rect its frame
     * @param texts labels and figures
     */
    public PlacedPanel {
        texts = ImmutableList.copyOf(texts);
    }
}
