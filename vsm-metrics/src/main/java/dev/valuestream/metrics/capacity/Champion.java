package dev.valuestream.metrics.capacity;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Unit;
import java.util.List;

/**
 * Where one figure is the greatest of the map: the longest wait, the longest cycle or the biggest queue. Often taken for
 * the bottleneck, which is the highest load. Immutable.
 *
 * @param elements the ids of the elements, all that tie to 1e-9, in the order of the map; at least one
 * @param value their figure, more than 0
 * @param unit its unit
 */
public record Champion(List<String> elements, double value, Unit unit) {

    /**
     * Copies the list.
     *
     * @param elements the ids of the elements
     * @param value their figure
     * @param unit its unit
     */
    public Champion {
        elements = ImmutableList.copyOf(elements);
    }
}
