package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A process box at its place.
 *
 * @param id the step's id
 * @param title what is said of it when it is pointed at
 * @param rect the whole box, data rows and footer included
 * @param dataRows how many data rows it has
 * @param bottleneck whether it is marked as the bottleneck
 * @param pacemaker whether it is marked as the step that sets the pace
 * @param team the number of its team among those of the map, where teams are tags on the boxes
 * @param person where the glyph of a person stands, if people are named
 * @param texts what stands in it
 */
public record PlacedBox(
        String id,
        String title,
        Rect rect,
        int dataRows,
        boolean bottleneck,
        boolean pacemaker,
        OptionalInt team,
        Optional<Point> person,
        List<PlacedText> texts) {

    /**
     * Copies the lists.
     *
     * @param id the step's id
     * @param title what is said of it when it is pointed at
     * @param rect the whole box, data rows and footer included
     * @param dataRows how many data rows it has
     * @param bottleneck whether it is marked as the bottleneck
     * @param pacemaker whether it is marked as the step that sets the pace
     * @param team the number of its team among those of the map, where teams are tags on the boxes
     * @param person where the glyph of a person stands, if people are named
     * @param texts what stands in it
     */
    public PlacedBox {
        texts = ImmutableList.copyOf(texts);
    }
}
