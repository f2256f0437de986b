package dev.valuestream.metrics.hostile;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.hostile.Hostile.Fate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Metrics whose answer is sound until somebody looks at it. */
final class HostileValues {

    private HostileValues() {}

    static List<Hostile> all() {
        List<Hostile> all = new ArrayList<>();
        all.add(answering("endless-value", Endless.of()));
        all.add(answering("changing-value", new Changing()));
        all.add(answering("unspeakable-value", new Unspeakable()));
        all.add(answering("unspeakable-key", Collections.singletonMap(new Unspeakable(), 1)));
        all.add(answering("null-part", Collections.singletonList(null)));
        all.add(answering("value-within-itself", withinItself()));
        all.add(answering("record", new Parts(1)));
        Foreign lazy = new Foreign("hostile.lazy", c -> MetricResult.of(1.0, unspoken(), List.of()));
        all.add(new Hostile("lazy", Fate.ANSWERS, "", List.of(lazy)));
        return all;
    }

    private static Hostile answering(String name, Object value) {
        Foreign metric = new Foreign("hostile." + name, c -> Foreign.answer(value));
        return new Hostile(name, Fate.ANSWERS, "", List.of(metric));
    }

    private static Object withinItself() {
        Map<String, Object> map = new HashMap<>();
        map.put("self", map);
        return map;
    }

    private static Explanation unspoken() {
        return Explanation.lazy(MetricDescription.of("Lazy", "f", "s"), () -> {
            Foreign.<RuntimeException>sneak(new Error("no lines"));
            return null;
        });
    }

    /** A list without end. */
    private static final class Endless extends AbstractList<Object> {
        static Endless of() {
            return new Endless();
        }

        @Override
        public Object get(int index) {
            return index;
        }

        @Override
        public int size() {
            return Integer.MAX_VALUE;
        }
    }

    /** A list that is another whenever it is read. */
    private static final class Changing extends AbstractList<Object> {
        private final List<Object> values = new ArrayList<>(List.of(1, 2));

        @Override
        public Object get(int index) {
            return values.get(index);
        }

        @Override
        public int size() {
            return values.size();
        }

        @Override
        public Iterator<Object> iterator() {
            Iterator<Object> before = values.iterator();
            values.add(3);
            return before;
        }
    }

    /** A text that cannot be read. */
    private static final class Unspeakable implements CharSequence {
        @Override
        public int length() {
            throw new IllegalStateException("no length");
        }

        @Override
        public char charAt(int index) {
            throw new IllegalStateException("no letter");
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return this;
        }

        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }

    /** A record whose part fails. */
    private record Parts(int part) {
        @Override
        public int part() {
            throw new AssertionError("no part");
        }
    }
}
