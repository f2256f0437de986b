package dev.valuestream.io.json;

import dev.valuestream.change.Change;
import dev.valuestream.change.FieldChange;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.Field;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes as a document has them: what is stated of several fields of one element in a row is one change there, as long as
 * no field is named twice.
 */
final class ChangeGroups {

    private final List<List<Change>> groups = new ArrayList<>();
    private final Set<Field<?>> fields = new HashSet<>();

    static List<List<Change>> of(List<Change> changes) {
        ChangeGroups groups = new ChangeGroups();
        changes.forEach(groups::add);
        return groups.groups;
    }

    /** Adds changes, and returns the index of the group that takes the first of them. */
    int addAll(List<Change> changes) {
        int first = groups.size();
        for (int i = 0; i < changes.size(); i++) {
            add(changes.get(i));
            first = i == 0 ? groups.size() - 1 : first;
        }
        return first;
    }

    private void add(Change change) {
        if (!joins(change)) {
            groups.add(new ArrayList<>());
            fields.clear();
        }
        groups.get(groups.size() - 1).add(change);
        if (change instanceof FieldChange field) {
            fields.add(field.field());
        }
    }

    private boolean joins(Change change) {
        return !groups.isEmpty()
                && change instanceof FieldChange field
                && groups.get(groups.size() - 1).get(0) instanceof FieldChange first
                && first.element().equals(field.element())
                && first.element().kind() != ElementKind.MAP
                && first.after().isPresent() == field.after().isPresent()
                && !fields.contains(field.field());
    }
}
