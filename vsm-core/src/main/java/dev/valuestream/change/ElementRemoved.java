package dev.valuestream.change;

import static java.util.Objects.requireNonNull;

import dev.valuestream.model.Element;
import dev.valuestream.model.ElementRef;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;

/**
 * An element is taken out.
 *
 * @param element which one
 * @param before what it must be; empty if it may be anything
 * @param place where it stood among those of its kind, for the way back
 */
public record ElementRemoved(ElementRef element, Optional<Element> before, int place) implements Change {

    /**
     * Checks that nothing is null.
     *
     * @param element which one
     * @param before what it must be
     * @param place where it stood among those of its kind
     */
    public ElementRemoved {
        requireNonNull(element);
        requireNonNull(before);
    }

    /**
     * Takes an element out, whatever it states.
     *
     * @param element which one
     * @return the change
     */
    public static ElementRemoved of(ElementRef element) {
        return new ElementRemoved(element, Optional.empty(), ElementAdded.LAST);
    }

    @Override
    public ElementAdded inverse() {
        return new ElementAdded(
                before.orElseThrow(() -> new IllegalStateException("The removal of " + element
                        + " does not say what was before, so it has no way back. Take ValueStreamDiff.between the two"
                        + " maps. [change.before.open]")),
                place);
    }

    @Override
    public Text text() {
        return Text.of("change.removed", "{0} is taken out.", element);
    }

    @Override
    public List<ElementRef> elements() {
        return List.of(element);
    }
}
