package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.layout.Arrangement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The row of each cell.
 *
 * <p>Rows are lanes, one a team, if steps name two to five teams and lanes tell something: some team serves several
 * steps, or the map has branches. (On a plain line where each step has its own machine, a lane a step
 * would be a staircase.) Otherwise the main path is row 0 and each branch has the first row that is free for it.
 */
final class Rows {

    static final int MOST_LANES = 7;

    /** With more lanes than these a map is a staircase with empty corners. */
    private static final int MOST_UNASKED = 5;

    private final GridGraph graph;
    private final int[] column;
    private final List<Stop> path;
    private final int[] row;
    private final Map<Integer, Set<Integer>> taken = new HashMap<>();

    /** By column the first row under the main path that is still free there. */
    private final Map<Integer, Integer> open = new HashMap<>();

    private Rows(GridGraph graph, int[] column, List<Stop> path) {
        this.graph = graph;
        this.column = column;
        this.path = path;
        row = new int[graph.size()];
    }

    static Placement of(GridGraph graph, int[] column, Bands bands, List<Stop> path, Arrangement arrangement) {
        Rows rows = new Rows(graph, column, path);
        int teams = rows.tellingTeams(arrangement != Arrangement.AUTO);
        boolean lanes = teams > 1
                && switch (arrangement) {
                    case AUTO -> teams <= MOST_UNASKED;
                    case LANES -> teams <= MOST_LANES;
                    case COMPACT -> false;
                };
        List<Lane> placed = lanes ? rows.lanes() : rows.branches();
        rows.placeCustomers();
        return new Placement(graph, path, column, rows.row, placed, teams > 1 && !lanes, bands);
    }

    /** How many teams the steps name; none if to show them tells nothing, unless that is asked for. */
    private int tellingTeams(boolean asked) {
        Set<String> teams = new LinkedHashSet<>();
        int named = 0;
        boolean branches = graph.inbound().size() > 1;
        for (int cell = 0; cell < graph.steps(); cell++) {
            if (!team(cell).isEmpty()) {
                teams.add(team(cell));
                named++;
            }
            branches |= graph.outflows(cell).size() > 1 || graph.inflows(cell).size() > 1;
        }
        return asked || named > teams.size() || branches ? teams.size() : 0;
    }

    private String team(int cell) {
        return graph.step(cell).team().orElse("");
    }

    private List<Lane> lanes() {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        List<Integer> order = pathFirst();
        order.sort((a, b) -> Integer.compare(column[a], column[b]));
        order.forEach(cell ->
                members.computeIfAbsent(team(cell), t -> new ArrayList<>()).add(cell));
        List<Lane> lanes = new ArrayList<>();
        int next = 0;
        for (Map.Entry<String, List<Integer>> team : members.entrySet()) {
            int first = next;
            for (int cell : team.getValue()) {
                next = Math.max(next, place(cell, first) + 1);
            }
            lanes.add(new Lane(team.getKey(), first, next - first));
        }
        return lanes;
    }

    /** The steps, those of the main path before the others. */
    private List<Integer> pathFirst() {
        Set<Integer> order = new LinkedHashSet<>();
        path.forEach(s -> order.add(s.cell()));
        for (int cell = 0; cell < graph.steps(); cell++) {
            order.add(cell);
        }
        order.removeIf(cell -> !graph.isStep(cell));
        return new ArrayList<>(order);
    }

    private int place(int cell, int first) {
        row[cell] = first;
        while (!taken(row[cell]).add(column[cell])) {
            row[cell]++;
        }
        return row[cell];
    }

    private Set<Integer> taken(int row) {
        return taken.computeIfAbsent(row, r -> new LinkedHashSet<>());
    }

    private List<Lane> branches() {
        boolean[] placed = new boolean[graph.size()];
        path.stream().map(Stop::cell).filter(graph::isStep).forEach(cell -> {
            placed[cell] = true;
            place(cell, 0);
        });
        for (int cell : pathFirst()) {
            if (!placed[cell]) {
                placeBranch(branchFrom(cell, placed));
            }
        }
        return List.of();
    }

    /** A cell and what follows it, as long as it is not placed yet. */
    private List<Integer> branchFrom(int start, boolean[] placed) {
        List<Integer> branch = new ArrayList<>();
        int cell = start;
        while (cell >= 0) {
            placed[cell] = true;
            branch.add(cell);
            cell = graph.outflows(cell).stream()
                    .map(Link::to)
                    .filter(to -> graph.isStep(to) && !placed[to])
                    .findFirst()
                    .orElse(-1);
        }
        return branch;
    }

    private void placeBranch(List<Integer> branch) {
        int from = column[branch.get(0)];
        int to = column[branch.get(branch.size() - 1)];
        int free = 1;
        for (int c = from; c <= to; c++) {
            free = Math.max(free, open.getOrDefault(c, 1));
        }
        while (!isFree(free, from, to)) {
            free++;
        }
        for (int cell : branch) {
            row[cell] = free;
        }
        for (int c = from; c <= to; c++) {
            taken(free).add(c);
            int first = open.getOrDefault(c, 1);
            while (taken(first).contains(c)) {
                first++;
            }
            open.put(c, first);
        }
    }

    private boolean isFree(int row, int from, int to) {
        for (int c = from; c <= to; c++) {
            if (taken(row).contains(c)) {
                return false;
            }
        }
        return true;
    }

    /** A customer stands in the row of its lowest deliverer, so that all others reach it from above. */
    private void placeCustomers() {
        for (int cell = graph.steps(); cell < graph.size(); cell++) {
            int lowest = graph.inflows(cell).stream()
                    .mapToInt(l -> row[l.from()])
                    .max()
                    .orElse(0);
            row[cell] = lowest;
        }
    }
}
