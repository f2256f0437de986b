package dev.valuestream.simulation.internal;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes an open run apart into blocks, each before those to which its parts go, and connects them by lines. Used once. */
final class OpenBlocks {

    private final Network network;
    private final OpenNetwork open;
    private final OpenBooks books;
    private final Outlets outlets;

    /** By node: the line by which items arrive at a step that is a source. */
    private final @Nullable Line[] arriving;

    /** By node: what comes to a step from outside its block; null where there is no step. */
    private final @Nullable Inlet[] inlets;

    private final List<OpenBlock> blocks = new ArrayList<>();

    OpenBlocks(OpenNetwork open, OpenBooks books, Outlets outlets) {
        this.open = open;
        this.books = books;
        this.outlets = outlets;
        network = books.network;
        arriving = new Line[network.nodes];
        inlets = new Inlet[network.nodes];
    }

    List<OpenBlock> all() {
        for (int flow = 0; flow < open.isTaken.length; flow++) {
            if (open.isTaken[flow] && network.isCustomer[network.flowTo[flow]]) {
                outlets.connect(flow, new Line());
            }
        }
        for (int step : open.order) {
            inlets[step] = inlet(step);
        }
        addSources();
        for (int step : open.order) {
            if (open.blockOf[step] == step) {
                blocks.add(block(step));
            }
        }
        return blocks;
    }

    private OpenBlock block(int first) {
        if (!open.isAhead[first] && !open.isInLoop[first]) {
            return alone(first, requireNonNull(inlets[first]));
        }
        int[] nodes = open.stepsOf(first);
        List<OpenStep> steps = Arrays.stream(nodes).mapToObj(this::step).toList();
        List<Inlet> outside =
                Arrays.stream(nodes).mapToObj(n -> requireNonNull(inlets[n])).toList();
        return open.isAhead[first]
                ? new AheadBlock(
                        network, open, steps.stream().map(AheadStep.class::cast).toList(), outside, outlets)
                : new LoopBlock(steps, books.steps, outside, outlets);
    }

    private OpenStep step(int node) {
        return requireNonNull(books.steps[node]);
    }

    /**
     * Connects whatever feeds a step from outside its block; where it is one line only, and the step is alone, by the line that the step
     * looks at.
     */
    private Inlet inlet(int node) {
        boolean isAlone = !open.isAhead[node] && !open.isInLoop[node];
        Line all = isAlone ? step(node).line : new Line();
        boolean isSource = Arrays.stream(network.arrivals).anyMatch(a -> a.source(0) == node);
        int[] flows = open.waysTo(node, false);
        boolean isOne = flows.length + (isSource ? 1 : 0) == 1;
        List<Line> lines = new ArrayList<>();
        for (int flow : flows) {
            lines.add(isOne ? all : new Line());
            outlets.connect(flow, lines.get(lines.size() - 1));
        }
        if (isSource) {
            lines.add(isOne ? all : new Line());
            arriving[node] = lines.get(lines.size() - 1);
        }
        return new Inlet(all, lines);
    }

    private void addSources() {
        int[] nodeOf =
                Arrays.stream(network.arrivals).mapToInt(a -> a.source(0)).toArray();
        int[][] arrivals = Network.grouped(network.nodes, nodeOf);
        for (int node = 0; node < arrivals.length; node++) {
            if (arrivals[node].length > 0) {
                blocks.add(source(node, arrivals[node]));
            }
        }
    }

    private OpenBlock source(int node, int[] arrivals) {
        Arrivals first = network.arrivals[arrivals[0]];
        int way = network.onlyFlow[network.at(first.family(), node)];
        Line out = arriving[node] != null || way == Items.NONE ? arriving[node] : outlets.line(way);
        return arrivals.length == 1 && first.times().isRenewal() && out != null
                ? new RenewalSource(books, books.chance.arrival[arrivals[0]], first.family(), out)
                : new OpenSource(books, outlets, node, arrivals, arriving[node]);
    }

    private OpenBlock alone(int node, Inlet inlet) {
        return open.isLindley(node)
                ? new LindleyStep(
                        step(node),
                        inlet,
                        requireNonNull(outlets.line(network.onlyFlow[node])),
                        requireNonNull(books.chance.work[node]),
                        requireNonNull(network.work[node]).stretch())
                : new LoneStep(step(node), inlet, outlets);
    }
}
