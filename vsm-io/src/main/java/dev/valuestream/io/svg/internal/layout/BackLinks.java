package dev.valuestream.io.svg.internal.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Finds the links that are drawn as leading back.
 *
 * <p>The map is walked in depth from its sources, without rework; a link to a cell on the way is one that leads back. What
 * only rework leads to is a side-track, walked from where it leaves the way. All other rework leads back.
 */
final class BackLinks {

    private final List<Link> reworks;
    private final List<Iterator<Link>> ahead = new ArrayList<>();
    private final List<List<Link>> into;
    private final boolean[] seen;
    private final boolean[] open;
    private final Set<Link> found = new HashSet<>();

    private BackLinks(int size, List<Link> links, Set<String> rework) {
        seen = new boolean[size];
        open = new boolean[size];
        into = GridGraph.lists(size);
        List<List<Link>> out = GridGraph.lists(size);
        List<Link> plain =
                links.stream().filter(l -> !rework.contains(l.flow().id())).toList();
        plain.forEach(l -> out.get(l.from()).add(l));
        plain.forEach(l -> into.get(l.to()).add(l));
        out.forEach(list -> ahead.add(list.iterator()));
        reworks = links.stream().filter(l -> rework.contains(l.flow().id())).toList();
    }

    static Set<Link> of(int size, List<Link> links, List<Inbound> inbound, Set<String> rework) {
        BackLinks search = new BackLinks(size, links, rework);
        boolean[] entered = new boolean[size];
        links.forEach(l -> entered[l.to()] = true);
        inbound.forEach(i -> search.walk(i.to()));
        for (int cell = 0; cell < size; cell++) {
            if (!entered[cell]) {
                search.walk(cell);
            }
        }
        search.sideTracks();
        for (int cell = 0; cell < size; cell++) {
            search.walk(cell);
        }
        return search.found;
    }

    private void sideTracks() {
        List<Link> waiting = new ArrayList<>(reworks);
        boolean more = true;
        while (more) {
            more = waiting.removeIf(link -> seen[link.from()] && !seen[link.to()] && enterSideTrack(link));
        }
        found.addAll(waiting);
    }

    /** All cells from which the side-track can be reached count as on the way, so that its return leads back. */
    private boolean enterSideTrack(Link link) {
        List<Integer> before = before(link.from());
        before.forEach(cell -> open[cell] = true);
        walk(link.to());
        before.forEach(cell -> open[cell] = false);
        into.get(link.to()).add(link);
        return true;
    }

    private List<Integer> before(int cell) {
        Set<Integer> reached = new HashSet<>(Set.of(cell));
        List<Integer> cells = new ArrayList<>(List.of(cell));
        for (int i = 0; i < cells.size(); i++) {
            for (Link link : into.get(cells.get(i))) {
                if (!found.contains(link) && seen[link.from()] && reached.add(link.from())) {
                    cells.add(link.from());
                }
            }
        }
        return cells;
    }

    private void walk(int start) {
        Deque<Integer> path = new ArrayDeque<>();
        enter(start, path);
        while (!path.isEmpty()) {
            Iterator<Link> links = ahead.get(path.peek());
            if (links.hasNext()) {
                follow(links.next(), path);
            } else {
                open[path.pop()] = false;
            }
        }
    }

    private void follow(Link link, Deque<Integer> path) {
        if (open[link.to()]) {
            found.add(link);
        } else {
            enter(link.to(), path);
        }
    }

    private void enter(int cell, Deque<Integer> path) {
        if (!seen[cell]) {
            seen[cell] = true;
            open[cell] = true;
            path.push(cell);
        }
    }
}
