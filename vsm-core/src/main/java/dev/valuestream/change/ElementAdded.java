package dev.valuestream.change;

import static java.util.Objects.requireNonNull;

import dev.valuestream.model.Element;
import dev.valuestream.model.ElementRef;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;

/**
 * An element is new.
 *
 * @param element the element, as it will be
 * @param place its place among those of its kind, from 0; {@link #LAST} and anything too large: behind all
 */
public record ElementAdded(Element element, int place) implements Change {

    /** Behind all others of its kind. */
    public static final int LAST = Integer.MAX_VALUE;

    /**
     * Checks the place.
     *
     * @param element the element
     * @param place its place among those of its kind
     * @throws IllegalArgumentException if the place is negative
     */
    public ElementAdded {
        requireNonNull(element);
        if (place < 0) {
            throw new IllegalArgumentException("The place (" + place + ") must be 0 or more. [change.place]");
        }
    }

    /**
     * Adds an element behind all others of its kind.
     *
     * @param element the element, of whatever map
     * @return the change
     */
    public static ElementAdded last(Element element) {
        return new ElementAdded(element, LAST);
    }

    @Override
    public ElementRemoved inverse() {
        return new ElementRemoved(ElementRef.of(element), Optional.of(element), place);
    }

    @Override
    public Text text() {
        return Text.of("change.added", "{0} is new.", ElementRef.of(element));
    }

    @Override
    public List<ElementRef> elements() {
        return List.of(ElementRef.of(element));
    }
}
