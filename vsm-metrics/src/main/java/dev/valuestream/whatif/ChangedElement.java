package dev.valuestream.whatif;

import dev.valuestream.change.Change;
import dev.valuestream.model.ElementRef;
import java.util.List;
import java.util.Set;

/**
 * What changes at one element.
 *
 * @param element which element
 * @param steps the steps whose figures it is about, by their ids in the map after
 * @param changes what changes there
 */
record ChangedElement(ElementRef element, Set<String> steps, List<Change> changes) {

    ChangedElement {
        steps = Set.copyOf(steps);
        changes = List.copyOf(changes);
    }
}
