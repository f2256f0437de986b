package dev.valuestream.io.svg.internal.layout;

import com.google.common.collect.ImmutableSet;
import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.Kanban;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.unit.Quantity;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Writes what waits in front of a cell: the counts as stated, the wait as computed. */
final class QueueFaces {

    private static final double ROOM = Spec.QUEUE - 4;

    private final GridGraph graph;
    private final MapFigures figures;
    private final Set<MaterialFlow> main;
    private final Amounts amounts;

    QueueFaces(Placement placement, MapFigures figures) {
        graph = placement.graph();
        this.figures = figures;
        main = placement.path().stream().flatMap(s -> s.flow().stream()).collect(ImmutableSet.toImmutableSet());
        this.amounts = figures.amounts();
    }

    /** The face in front of a cell, or empty if no work comes in. */
    Optional<QueueFace> of(int cell) {
        List<MaterialFlow> flows = graph.arrivals(cell);
        graph.back().stream().filter(l -> l.to() == cell).forEach(l -> flows.add(l.flow()));
        if (flows.isEmpty()) {
            return Optional.empty();
        }
        boolean stock = flows.stream().anyMatch(this::waits);
        return Optional.of(new QueueFace(kind(main(flows), cell), stock, counts(flows), wait(flows, stock)));
    }

    /** A shipment from outside has an arrow of its own; from the stock it brings, work is pushed on. */
    private FlowKind kind(MaterialFlow flow, int cell) {
        boolean brought = flow.kind() == FlowKind.SHIPMENT
                && graph.inbound().stream()
                        .anyMatch(i -> i.to() == cell && i.flow().equals(flow));
        return brought ? FlowKind.PUSH : flow.kind();
    }

    private MaterialFlow main(List<MaterialFlow> flows) {
        return flows.stream().filter(main::contains).findFirst().orElse(flows.get(0));
    }

    private boolean waits(MaterialFlow flow) {
        Double wait = figures.waits().get(flow.id());
        return flow.inventory().isStated() || (wait != null && wait > 0);
    }

    private List<TextFit> counts(List<MaterialFlow> flows) {
        Set<String> lines = new LinkedHashSet<>();
        flows.stream()
                .filter(f -> !f.name().equals(f.id()))
                .map(MaterialFlow::name)
                .forEach(lines::add);
        if (flows.stream().allMatch(f -> f.families().isEmpty())) {
            total(flows).ifPresent(lines::add);
        } else {
            flows.forEach(f -> ofFamily(f).ifPresent(lines::add));
        }
        flows.stream()
                .filter(f -> f.kind() == FlowKind.FIFO || f.kind() == FlowKind.PULL)
                .flatMap(f -> limits(f).stream())
                .forEach(lines::add);
        return lines.stream()
                .limit(4)
                .map(l -> TextFit.of(l, TextStyle.BODY, ROOM, 1))
                .toList();
    }

    private Optional<String> total(List<MaterialFlow> flows) {
        List<Quantity> counted =
                flows.stream().flatMap(f -> f.inventory().quantity().stream()).toList();
        double total = counted.stream().mapToDouble(Quantity::value).sum();
        return counted.isEmpty() || Double.isInfinite(total)
                ? Optional.empty()
                : Optional.of(
                        total == 1
                                ? amounts.say("queue.item", "1 item")
                                : amounts.say("queue.items", "{0} items", Amounts.number(total)));
    }

    private static Optional<String> ofFamily(MaterialFlow flow) {
        return flow.inventory()
                .quantity()
                .map(q -> Amounts.number(q.value()) + " " + String.join(", ", flow.families()));
    }

    private List<String> limits(MaterialFlow flow) {
        List<String> limits = new ArrayList<>();
        flow.inventory()
                .min()
                .ifPresent(min -> limits.add(amounts.say("queue.min", "min {0}", Amounts.number(min.value()))));
        cards(flow)
                .or(() -> flow.inventory()
                        .max()
                        .map(max -> amounts.say("queue.max", "max {0}", Amounts.number(max.value()))))
                .ifPresent(limits::add);
        return limits;
    }

    /** How many containers the cards of a supermarket stand for, and of how many items. */
    private Optional<String> cards(MaterialFlow flow) {
        Kanban kanban = flow.kanban();
        if (flow.kind() != FlowKind.PULL || kanban.cards().isEmpty()) {
            return Optional.empty();
        }
        int cards = kanban.cards().getAsInt();
        String many = cards == 1
                ? amounts.say("queue.card", "1 card")
                : amounts.say("queue.cards", "{0} cards", Amounts.number(cards));
        return Optional.of(kanban.quantity()
                .map(q -> many + " × " + Amounts.number(q.value()))
                .orElse(many));
    }

    /** The wait on the main path's flow; elsewhere the shortest and the longest above zero, if they differ. */
    private List<TextFit> wait(List<MaterialFlow> flows, boolean stock) {
        if (!stock) {
            return List.of();
        }
        MaterialFlow first = main(flows);
        List<MaterialFlow> asked = main.contains(first) ? List.of(first) : flows;
        TreeSet<Double> waits = new TreeSet<>();
        asked.stream()
                .filter(f -> figures.waits().containsKey(f.id()))
                .forEach(f -> waits.add(figures.waits().get(f.id())));
        return List.of(TextFit.of(range(waits), TextStyle.LABEL, ROOM, 1));
    }

    private String range(NavigableSet<Double> waits) {
        NavigableSet<Double> real = waits.tailSet(0.0, waits.size() == 1);
        if (real.isEmpty()) {
            return Amounts.UNKNOWN;
        }
        String least = amounts.longTime(real.first());
        String most = amounts.longTime(real.last());
        return least.equals(most) ? most : amounts.time(real.first()) + " – " + amounts.time(real.last());
    }
}
