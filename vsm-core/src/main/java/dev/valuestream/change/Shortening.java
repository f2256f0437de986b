package dev.valuestream.change;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Several changes of one field in a row are one. */
final class Shortening {

    private record Place(ElementRef element, Field<?> field) {}

    private Shortening() {}

    static List<Change> of(List<Change> changes) {
        List<Change> shorter = new ArrayList<>();
        Map<Place, Integer> last = new HashMap<>();
        for (Change change : changes) {
            if (change instanceof FieldChange field) {
                add(shorter, last, field);
            } else {
                last.clear(); // what is added, taken out or renamed in between starts anew
                shorter.add(change);
            }
        }
        return shorter.stream().filter(c -> !isNothing(c)).collect(ImmutableList.toImmutableList());
    }

    private static void add(List<Change> shorter, Map<Place, Integer> last, FieldChange change) {
        Place place = new Place(change.element(), change.field());
        Integer at = last.get(place);
        if (at == null) {
            last.put(place, shorter.size());
            shorter.add(change);
        } else {
            FieldChange first = (FieldChange) shorter.get(at);
            shorter.set(
                    at,
                    new FieldChange(first.element(), first.field(), first.before(), change.after(), first.checked()));
        }
    }

    private static boolean isNothing(Change change) {
        return change instanceof FieldChange field
                && field.checked()
                && field.before().equals(field.after());
    }
}
