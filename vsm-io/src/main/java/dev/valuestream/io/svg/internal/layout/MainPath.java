package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.model.MaterialFlow;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The main path: of the ways to a customer the one that takes longest by the known times, each step once; among equals
 * the one with most steps. It is the straight line of the picture and what the ladder follows.
 */
final class MainPath {

    private record Way(
            double seconds, int steps, int before, @Nullable MaterialFlow flow) {
        static final Comparator<Way> LENGTH =
                Comparator.comparingDouble(Way::seconds).thenComparingInt(Way::steps);

        boolean isLongerThan(@Nullable Way other) {
            return other == null || LENGTH.compare(this, other) > 0;
        }
    }

    private final GridGraph graph;
    private final MapFigures figures;
    private final @Nullable Way[] longest;

    private MainPath(GridGraph graph, MapFigures figures) {
        this.graph = graph;
        this.figures = figures;
        longest = new @Nullable Way[graph.size()];
    }

    static List<Stop> of(GridGraph graph, int[] column, MapFigures figures) {
        MainPath search = new MainPath(graph, figures);
        graph.inbound().forEach(i -> search.offer(i.to(), new Way(search.wait(i.flow()), 0, -1, i.flow())));
        List<Integer> cells = new ArrayList<>();
        for (int cell = 0; cell < graph.size(); cell++) {
            cells.add(cell);
        }
        cells.sort(Comparator.comparingInt(cell -> column[cell]));
        cells.forEach(search::pass);
        return search.backFromEnd();
    }

    /** Hands the longest way to a cell on to the cells behind it. */
    private void pass(int cell) {
        Way way = longest[cell];
        if (way == null) {
            way = new Way(0, 0, -1, null);
            longest[cell] = way;
        }
        double work = seconds(figures.work().get(graph.node(cell).id()));
        for (Link link : graph.outflows(cell)) {
            double seconds = way.seconds + work + wait(link.flow());
            offer(link.to(), new Way(seconds, way.steps + 1, cell, link.flow()));
        }
    }

    private void offer(int cell, Way way) {
        if (way.isLongerThan(longest[cell])) {
            longest[cell] = way;
        }
    }

    private double wait(MaterialFlow flow) {
        return seconds(figures.waits().get(flow.id()));
    }

    private static double seconds(@Nullable Double seconds) {
        return seconds == null ? 0 : seconds;
    }

    private List<Stop> backFromEnd() {
        List<Stop> path = new ArrayList<>();
        int cell = end();
        while (cell >= 0) {
            Way way = longest[cell];
            path.add(new Stop(cell, Optional.ofNullable(way == null ? null : way.flow)));
            cell = way == null ? -1 : way.before;
        }
        Collections.reverse(path);
        return path;
    }

    /** The customer with the longest way; without customers, such a step. */
    private int end() {
        int best = -1;
        for (int cell = graph.size() > graph.steps() ? graph.steps() : 0; cell < graph.size(); cell++) {
            Way way = longest[cell];
            if (best < 0 || (way != null && way.isLongerThan(longest[best]))) {
                best = cell;
            }
        }
        return best;
    }
}
