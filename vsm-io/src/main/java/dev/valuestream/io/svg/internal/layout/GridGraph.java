package dev.valuestream.io.svg.internal.layout;

import com.google.common.collect.ImmutableList;
import dev.valuestream.model.Customer;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A map as the grid sees it: steps and customers by number, and which flows lead forward or back.
 *
 * <p>A flow leads back if it closes a cycle when the map is walked from its sources, rework last. What is left has no
 * cycle, whatever the map says about rework.
 */
final class GridGraph {

    private final ImmutableList<Node> cells;
    private final int steps;
    private final ImmutableList<Link> forward;
    private final ImmutableList<Link> back;
    private final ImmutableList<Inbound> inbound;
    private final List<List<Link>> inflows;
    private final List<List<Link>> outflows;

    private GridGraph(ImmutableList<Node> cells, int steps, List<Link> links, List<Inbound> inbound, Set<Link> back) {
        this.cells = cells;
        this.steps = steps;
        this.forward = links.stream().filter(l -> !back.contains(l)).collect(ImmutableList.toImmutableList());
        this.back = links.stream().filter(back::contains).collect(ImmutableList.toImmutableList());
        this.inbound = ImmutableList.copyOf(inbound);
        this.inflows = lists(cells.size());
        this.outflows = lists(cells.size());
        forward.forEach(l -> inflows.get(l.to()).add(l));
        forward.forEach(l -> outflows.get(l.from()).add(l));
    }

    static GridGraph of(ValueStream stream, Set<String> rework) {
        ImmutableList<Node> cells = ImmutableList.<Node>builder()
                .addAll(stream.steps())
                .addAll(customers(stream))
                .build();
        Map<String, Integer> numbers = new HashMap<>();
        cells.forEach(n -> numbers.put(n.id(), numbers.size()));
        List<Link> links = new ArrayList<>();
        List<Inbound> inbound = new ArrayList<>();
        for (MaterialFlow flow : stream.flows()) {
            int to = Objects.requireNonNull(numbers.get(flow.to()));
            Integer from = numbers.get(flow.from());
            if (from == null) {
                inbound.add(new Inbound(flow, stream.node(flow.from()).orElseThrow(), to));
            } else {
                links.add(new Link(flow, from, to));
            }
        }
        Set<Link> back = BackLinks.of(cells.size(), links, inbound, rework);
        return new GridGraph(cells, stream.steps().size(), links, inbound, back);
    }

    private static List<Node> customers(ValueStream stream) {
        return stream.nodes().stream().filter(Customer.class::isInstance).toList();
    }

    static List<List<Link>> lists(int size) {
        List<List<Link>> lists = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lists.add(new ArrayList<>(2));
        }
        return lists;
    }

    /** Steps and customers together. */
    int size() {
        return cells.size();
    }

    /** The steps; their numbers come first. */
    int steps() {
        return steps;
    }

    boolean isStep(int cell) {
        return cell < steps;
    }

    Node node(int cell) {
        return cells.get(cell);
    }

    ProcessStep step(int cell) {
        return (ProcessStep) cells.get(cell);
    }

    List<Link> forward() {
        return forward;
    }

    List<Link> back() {
        return back;
    }

    List<Inbound> inbound() {
        return inbound;
    }

    /** The forward flows into a cell from other cells. */
    List<Link> inflows(int cell) {
        return inflows.get(cell);
    }

    List<Link> outflows(int cell) {
        return outflows.get(cell);
    }

    /** All flows that end at a cell going forward, from sources too, in the order of the map's links. */
    List<MaterialFlow> arrivals(int cell) {
        List<MaterialFlow> all = new ArrayList<>();
        inbound.stream().filter(i -> i.to() == cell).forEach(i -> all.add(i.flow()));
        inflows.get(cell).forEach(l -> all.add(l.flow()));
        return all;
    }
}
