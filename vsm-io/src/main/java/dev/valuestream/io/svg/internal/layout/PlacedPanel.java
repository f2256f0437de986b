package dev.valuestream.io.svg.internal.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A panel with figures: a headline tile or the totals.
 *
 * @param rect its frame
 * @param texts labels and figures
 */
public record PlacedPanel(Rect rect, List<PlacedText> texts) {

    public PlacedPanel {
        texts = ImmutableList.copyOf(texts);
    }
}
