package dev.valuestream.io.json;

import dev.valuestream.model.UnknownField;
import java.util.ArrayList;
import java.util.List;

/** The unknown fields of an element under those of a change of it. */
final class PatchedUnknown {

    private PatchedUnknown() {}

    /** Those of the element, and over them those of the change. */
    static List<UnknownField> over(List<UnknownField> element, List<UnknownField> change) {
        List<UnknownField> all = new ArrayList<>(element);
        all.removeIf(e -> change.stream().anyMatch(c -> isSamePlace(c, e)));
        all.addAll(change);
        return all;
    }

    /** What a change stated to make of the first the second. */
    static List<UnknownField> between(List<UnknownField> element, List<UnknownField> after) {
        return after.stream().filter(a -> !element.contains(a)).toList();
    }

    private static boolean isSamePlace(UnknownField one, UnknownField other) {
        return one.parent().equals(other.parent()) && one.name().equals(other.name());
    }
}
