package dev.valuestream.graph;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The edges on one side of a node, in element order, without a copy of them. Immutable.
 *
 * @param <E> the kind of edge
 */
final class EdgesAt<E> extends AbstractSet<E> {

    private final int size;
    private final IntFunction<E> edges;
    private final Predicate<@Nullable Object> holds;

    EdgesAt(int size, IntFunction<E> edges, Predicate<@Nullable Object> holds) {
        this.size = size;
        this.edges = edges;
        this.holds = holds;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean contains(@Nullable Object edge) {
        return holds.test(edge);
    }

    @Override
    public Iterator<E> iterator() {
        return IntStream.range(0, size).mapToObj(edges).iterator();
    }
}
