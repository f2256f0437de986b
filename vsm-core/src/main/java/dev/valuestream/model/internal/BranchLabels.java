package dev.valuestream.model.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Names for what a parallel split has made of an item: a label is its parent's label, the split, and which of the
 * split's branches it stands for. Label 0 is the whole item. For one computation by one thread.
 */
final class BranchLabels {

    /** The label of a whole item. */
    static final int WHOLE = 0;

    /** The split that stands for several sources, whose items may meet in an AND-join. */
    static final int SOURCES = -1;

    private record Key(int parent, int split, BranchSet branches) {}

    private final List<Key> keys = new ArrayList<>();
    private final List<Integer> depths = new ArrayList<>();
    private final Map<Key, Integer> known = new HashMap<>();

    BranchLabels() {
        label(new Key(-1, Integer.MIN_VALUE, BranchSet.of(0)), 0);
    }

    int branch(int parent, int split, int branch) {
        return of(parent, split, BranchSet.of(branch));
    }

    int of(int parent, int split, BranchSet branches) {
        Key key = new Key(parent, split, branches);
        Integer found = known.get(key);
        return found != null ? found : label(key, depths.get(parent) + 1);
    }

    private int label(Key key, int depth) {
        int label = keys.size();
        keys.add(key);
        depths.add(depth);
        known.put(key, label);
        return label;
    }

    int parent(int label) {
        return keys.get(label).parent();
    }

    int split(int label) {
        return keys.get(label).split();
    }

    BranchSet branches(int label) {
        return keys.get(label).branches();
    }

    int depth(int label) {
        return depths.get(label);
    }

    /** The ancestor just below the whole item, or the whole item itself. */
    int top(int label) {
        int top = label;
        while (depth(top) > 1) {
            top = parent(top);
        }
        return top;
    }
}
