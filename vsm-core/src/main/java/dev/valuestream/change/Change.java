package dev.valuestream.change;

import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.InvalidValueStreamException;
import dev.valuestream.problem.Text;
import java.util.List;

/**
 * One change of a map: immutable, readable as a sentence, applied to a map by {@link #applyTo}. This hierarchy may grow.
 *
 * <p>A change that was found by comparing two maps knows what was before; it refuses a map that is different there, and
 * can be turned round. One made by hand may leave that open.
 */
public sealed interface Change
        permits FieldChange, ElementAdded, ElementRemoved, FlowRerouted, ElementsReordered, NodesMerged, NodeSplit {

    /**
     * The map after this change alone.
     *
     * @param stream the map before
     * @return the map after
     * @throws ChangeConflictException if the map is not what the change starts from
     * @throws InvalidValueStreamException if what comes out is no valid map
     */
    default ValueStream applyTo(ValueStream stream) {
        return ValueStreamDiff.of(List.of(this)).applyTo(stream);
    }

    /**
     * The change back.
     *
     * @return a change that undoes this one on the map that this one gives
     * @throws IllegalStateException if the change does not know what was before
     */
    Change inverse();

    /**
     * What it changes, in words.
     *
     * @return one sentence with its code and arguments
     */
    Text text();

    /**
     * The elements it changes, adds or takes out.
     *
     * @return their kinds and ids
     */
    List<ElementRef> elements();
}
