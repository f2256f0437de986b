package dev.valuestream.queueing.network;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Points between which variability flows: every station, and every node that is no visit. Immutable by agreement.
 *
 * <p>Numbers of points: stations first, in their order, then nodes; visits have that of their station.
 */
final class FlowGraph {

    final int stations;
    final int size;
    /** By point, what flows to it from others. */
    final List<List<Flow>> into;
    /** By point, what comes to it from outside. */
    final List<List<Source>> outside;
    /** All points, each after what flows to it where there is no loop. */
    final int[] order;
    /** Strong components, each in order and after what flows to it. */
    final List<int[]> components;

    /** Whether anything comes or goes in batches. */
    final boolean batched;

    /** By point, the batches that a delay makes of single items. */
    final Map<Integer, Gathering> gatherings;

    /** Nodes that let every item go on by itself, as it came. */
    private final BitSet open;

    /** Those of them that hold every item for the same time, or for none. */
    private final BitSet steady;

    private final BitSet loops;

    /**
     * Batches that are made of single items.
     *
     * @param size items in a batch
     * @param rate batches a unit of time
     */
    record Gathering(int size, double rate) {}

    FlowGraph(
            int stations,
            List<List<Flow>> into,
            List<List<Source>> outside,
            Map<Integer, Gathering> gatherings,
            BitSet open,
            BitSet steady) {
        this.stations = stations;
        this.size = into.size();
        this.into = into;
        this.outside = outside;
        this.gatherings = gatherings;
        this.open = open;
        this.steady = steady;
        this.order = order();
        this.batched = findBatches();
        this.components = findComponents();
        this.loops = findLoops();
    }

    /** Reverse postorder of a depth-first walk along the flows, which begins where something comes from outside. */
    private int[] order() {
        List<List<Integer>> next = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            next.add(new ArrayList<>());
        }
        into.forEach(flows -> flows.forEach(f -> next.get(f.from()).add(f.to())));
        Walk walk = new Walk(next);
        for (int point = 0; point < size; point++) {
            if (!outside.get(point).isEmpty()) {
                walk.from(point);
            }
        }
        for (int point = 0; point < size; point++) {
            walk.from(point);
        }
        return walk.order;
    }

    /** A depth-first walk with a stack of its own, as lines may be long. */
    private static final class Walk {
        private final List<List<Integer>> next;
        private final int[] order;
        private final int[] taken;
        private final boolean[] seen;
        private int left;

        Walk(List<List<Integer>> next) {
            this.next = next;
            order = new int[next.size()];
            taken = new int[next.size()];
            seen = new boolean[next.size()];
            left = next.size();
        }

        void from(int root) {
            Deque<Integer> path = new ArrayDeque<>();
            enter(root, path);
            while (!path.isEmpty()) {
                int point = path.element();
                if (taken[point] < next.get(point).size()) {
                    enter(next.get(point).get(taken[point]++), path);
                } else {
                    order[--left] = path.pop();
                }
            }
        }

        private void enter(int point, Deque<Integer> path) {
            if (!seen[point]) {
                seen[point] = true;
                path.push(point);
            }
        }
    }

    /** The delay whose batches are all that comes to a station, if there is one. */
    @Nullable
    Gathering onlyGathering(int station) {
        List<Flow> flows = into.get(station);
        if (flows.size() != 1 || !outside.get(station).isEmpty()) {
            return null;
        }
        Gathering gathering = gatherings.get(flows.get(0).from());
        boolean all = gathering != null && Math.abs(flows.get(0).passed() - gathering.size()) < 1e-9;
        return all ? gathering : null;
    }

    /** The streams from outside that come to a point as they began: at once, or by forks, delays and idle points that let all go on. */
    List<Source> origins(int point, IntPredicate idle) {
        List<Source> all = new ArrayList<>(outside.get(point));
        into.get(point).forEach(flow -> all.addAll(origins(flow, idle)));
        return all;
    }

    private List<Source> origins(Flow last, IntPredicate idle) {
        Flow flow = last;
        while ((open.get(flow.from()) || idle.test(flow.from())) && flow.isWhole() && !isInLoop(flow.from())) {
            List<Flow> before = into.get(flow.from());
            if (before.isEmpty()) {
                return outside.get(flow.from()).stream()
                        .map(s -> s.asPart(last.share()))
                        .toList();
            }
            if (before.size() != 1 || !outside.get(flow.from()).isEmpty()) {
                return List.of();
            }
            flow = before.get(0);
        }
        return List.of();
    }

    /** Whether a point is a node that holds every item for the same time, or for none. */
    boolean isSteadyNode(int point) {
        return steady.get(point);
    }

    /** Whether a point can be reached from itself. */
    boolean isInLoop(int point) {
        return loops.get(point);
    }

    /** Whether something comes to a station from a point of some kind, through nodes but no other station. */
    boolean comesFrom(int point, IntPredicate kind) {
        return anyBefore(point, from -> from >= stations, flow -> kind.test(flow.from()));
    }

    /** Whether what comes to a point was in batches anywhere on its way. */
    boolean isBehindBatches(int point) {
        return batched && (comesInBatches(point) || anyBefore(point, from -> true, this::isBehindBatch));
    }

    private boolean isBehindBatch(Flow flow) {
        return flow.isBatched() || comesInBatches(flow.from());
    }

    private boolean comesInBatches(int point) {
        return outside.get(point).stream().anyMatch(s -> s.scale() != s.calmScale());
    }

    /** Whether there is such a flow on the way to a point, as far back as that leads through certain points only. */
    private boolean anyBefore(int point, IntPredicate through, Predicate<Flow> wanted) {
        BitSet seen = new BitSet();
        Deque<Integer> open = new ArrayDeque<>(List.of(point));
        while (!open.isEmpty()) {
            for (Flow flow : into.get(open.pop())) {
                if (wanted.test(flow)) {
                    return true;
                }
                if (through.test(flow.from()) && !seen.get(flow.from())) {
                    seen.set(flow.from());
                    open.push(flow.from());
                }
            }
        }
        return false;
    }

    /** Kosaraju's second walk: against the flows, from the points in order. Strong components, each after what flows to it. */
    private List<int[]> findComponents() {
        List<int[]> components = new ArrayList<>();
        int[] place = new int[size];
        for (int i = 0; i < size; i++) {
            place[order[i]] = i;
        }
        BitSet done = new BitSet();
        for (int root : order) {
            if (!done.get(root)) {
                components.add(component(root, done).stream()
                        .sorted(Comparator.comparingInt(point -> place[point]))
                        .mapToInt(Integer::intValue)
                        .toArray());
            }
        }
        return components;
    }

    private List<Integer> component(int root, BitSet done) {
        List<Integer> component = new ArrayList<>(List.of(root));
        done.set(root);
        for (int i = 0; i < component.size(); i++) {
            for (Flow flow : into.get(component.get(i))) {
                if (!done.get(flow.from())) {
                    done.set(flow.from());
                    component.add(flow.from());
                }
            }
        }
        return component;
    }

    /** The points of components that are loops: of several points, or of one that feeds itself. */
    private BitSet findLoops() {
        BitSet looped = new BitSet();
        for (int[] component : components) {
            int first = component[0];
            if (component.length > 1 || into.get(first).stream().anyMatch(f -> f.from() == first)) {
                Arrays.stream(component).forEach(looped::set);
            }
        }
        return looped;
    }

    /** Whether anything comes or goes in batches. */
    private boolean findBatches() {
        return into.stream().flatMap(List::stream).anyMatch(Flow::isBatched)
                || IntStream.range(0, size).anyMatch(this::comesInBatches);
    }
}
