package dev.valuestream.io.svg.internal.layout;

import com.google.common.collect.ImmutableList;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.model.ControlPoint;
import dev.valuestream.model.Customer;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands above the rows, and which way each information flow takes there.
 *
 * <p>From left to right: sources, control points, customers. Between neighbours information goes straight across;
 * between others overhead; from and to steps on a bus under them, one bus for each sender and each receiver.
 */
final class InformationPlan {

    private static final double FIRST_BUS = 40;
    private static final double UNDER_TRUNK = 18;
    private static final double APART = 4;
    private static final double LABEL_ROOM = 60;
    private static final double LEAST_GAP = 110;
    private static final double PLAIN_GAP = 24;
    private static final double MOST_LABEL = 260;

    private final ImmutableList<Node> nodes;
    private final int sources;
    private final int controls;
    private final Map<String, Integer> places = new HashMap<>();
    private final List<List<InformationFlow>> across = new ArrayList<>();
    private final List<InformationFlow> overhead = new ArrayList<>();
    private final Map<Bus, List<InformationFlow>> buses = new LinkedHashMap<>();

    /**
     * The line under the zone that joins a node to steps.
     *
     * @param node the node's id
     * @param sends whether information leaves the node
     */
    record Bus(String node, boolean sends) {}

    InformationPlan(ValueStream stream, Plan plan) {
        List<Node> left = new ArrayList<>(stream.nodes());
        left.removeIf(n -> n instanceof ProcessStep || n instanceof ControlPoint || n instanceof Customer);
        plan.entries().stream()
                .filter(Entry::direct)
                .map(e -> e.inbound().source())
                .findFirst()
                .ifPresent(first -> {
                    left.remove(first);
                    left.add(0, first);
                });
        List<Node> middle =
                stream.nodes().stream().filter(ControlPoint.class::isInstance).toList();
        List<Node> right =
                stream.nodes().stream().filter(Customer.class::isInstance).toList();
        nodes = Stream.of(left, middle, right).flatMap(List::stream).collect(ImmutableList.toImmutableList());
        sources = left.size();
        controls = middle.size();
        nodes.forEach(n -> {
            places.put(n.id(), places.size());
            across.add(new ArrayList<>());
        });
        stream.information().stream().filter(f -> !plan.isCard(f)).forEach(this::sort);
    }

    private void sort(InformationFlow flow) {
        Integer from = places.get(flow.from());
        Integer to = places.get(flow.to());
        if (from == null || to == null) {
            boolean sends = from != null || to == null;
            Bus bus = new Bus(sends ? flow.from() : flow.to(), sends);
            buses.computeIfAbsent(bus, b -> new ArrayList<>()).add(flow);
        } else if (Math.abs(from - to) == 1) {
            across.get(Math.min(from, to)).add(flow);
        } else {
            overhead.add(flow);
        }
    }

    List<Node> nodes() {
        return nodes;
    }

    /** How many of the nodes are sources; they come first. */
    int sources() {
        return sources;
    }

    int controls() {
        return controls;
    }

    int place(String node) {
        return Objects.requireNonNull(places.get(node));
    }

    boolean isOutside(String node) {
        return places.containsKey(node);
    }

    /** The flows between a node and its right neighbour. */
    List<InformationFlow> across(int place) {
        return across.get(place);
    }

    List<InformationFlow> overhead() {
        return overhead;
    }

    /** The label of a bus that stands on its trunk: the first that several of its flows carry. */
    Optional<String> trunkLabel(Bus bus) {
        if (!isOutside(bus.node())) {
            return Optional.empty();
        }
        Set<String> seen = new HashSet<>();
        return buses.getOrDefault(bus, List.of()).stream()
                .map(InformationPlan::label)
                .filter(label -> !label.isEmpty() && !seen.add(label))
                .findFirst();
    }

    /** How far below the zone a bus lies: its label on the trunk, and labels on it and on the one above, need room. */
    double busDepth(Bus wanted) {
        double depth = 0;
        double above = 0;
        for (Bus bus : buses.keySet()) {
            double trunk = trunkLabel(bus).map(BusLabels::mostHigh).orElse(0.0);
            double own = mostHigh(bus);
            depth = above == 0
                    ? Math.max(FIRST_BUS, trunk + UNDER_TRUNK)
                    : depth + Math.max((above + own) / 2 + APART, trunk == 0 ? 0 : trunk + UNDER_TRUNK + APART);
            if (bus.equals(wanted)) {
                break;
            }
            above = own;
        }
        return depth;
    }

    /** How high a label on a bus may get. */
    private double mostHigh(Bus bus) {
        return buses.getOrDefault(bus, List.of()).stream()
                .mapToDouble(f -> BusLabels.mostHigh(label(f)))
                .max()
                .orElse(0);
    }

    /** How far below the zone the labels of the last bus reach beyond what is usual, or where a bus would lie. */
    double busDepth() {
        double last = FIRST_BUS;
        for (Bus bus : buses.keySet()) {
            last = busDepth(bus) + (mostHigh(bus) - BusLabels.HEIGHT) / 2;
        }
        return last;
    }

    Map<Bus, List<InformationFlow>> buses() {
        return buses;
    }

    int mostLines() {
        return across.stream().mapToInt(List::size).max().orElse(0);
    }

    static double width(Node node) {
        return node instanceof ControlPoint ? Spec.CONTROL : Spec.FACTORY;
    }

    /** The least room between a node and its right neighbour. */
    double gap(int place) {
        double label = across.get(place).stream()
                .mapToDouble(f -> TextStyle.BODY.width(label(f)))
                .max()
                .orElse(-1);
        return label < 0 ? PLAIN_GAP : Math.max(LEAST_GAP, Math.min(label, MOST_LABEL) + LABEL_ROOM);
    }

    /** The least width of some nodes side by side, gaps between them included. */
    double width(int from, int to) {
        double width = 0;
        for (int place = from; place < to; place++) {
            width += width(nodes.get(place)) + (place + 1 < to ? gap(place) : 0);
        }
        return width;
    }

    /** What is written at a flow: its content, else its name if it has one of its own. */
    static String label(InformationFlow flow) {
        return flow.content().orElse(flow.name().equals(flow.id()) ? "" : flow.name());
    }

    @Override
    public String toString() {
        return nodes.stream().map(Node::id).collect(Collectors.joining(", "));
    }
}
