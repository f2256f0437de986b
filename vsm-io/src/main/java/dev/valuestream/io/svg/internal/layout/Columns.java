package dev.valuestream.io.svg.internal.layout;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The column of each cell: the longest way from the start, counted in steps; each customer has a column of its own at
 * the end.
 */
final class Columns {

    private Columns() {}

    static int[] of(GridGraph graph) {
        int[] column = new int[graph.size()];
        int[] waiting = new int[graph.size()];
        graph.forward().forEach(l -> waiting[l.to()]++);
        Deque<Integer> ready = new ArrayDeque<>();
        for (int cell = 0; cell < graph.size(); cell++) {
            if (waiting[cell] == 0) {
                ready.add(cell);
            }
        }
        while (!ready.isEmpty()) {
            int cell = ready.remove();
            for (Link link : graph.outflows(cell)) {
                column[link.to()] = Math.max(column[link.to()], column[cell] + 1);
                if (--waiting[link.to()] == 0) {
                    ready.add(link.to());
                }
            }
        }
        placeCustomers(graph, column);
        return column;
    }

    private static void placeCustomers(GridGraph graph, int[] column) {
        int next = 0;
        for (int cell = 0; cell < graph.steps(); cell++) {
            next = Math.max(next, column[cell] + 1);
        }
        for (int cell = graph.steps(); cell < graph.size(); cell++) {
            column[cell] = next++;
        }
    }
}
