package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.LadderFigures;
import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.internal.text.PlainText;
import dev.valuestream.io.svg.layout.LadderMode;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueClass;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rungs of a ladder from left to right: those of the longest path, or one for each column with what an item may expect there. */
final class Rungs {

    private final Plan plan;
    private final GridGraph graph;
    private final MapFigures figures;

    private Rungs(Plan plan, MapFigures figures) {
        this.plan = plan;
        graph = plan.placement().graph();
        this.figures = figures;
    }

    static List<Rung> of(Plan plan, MapFigures figures, LadderMode mode) {
        Rungs rungs = new Rungs(plan, figures);
        return mode == LadderMode.LONGEST ? rungs.longest() : rungs.expected();
    }

    private List<Rung> longest() {
        return plan.placement().path().stream()
                .filter(s -> graph.isStep(s.cell()) || plan.hasStock(s.cell()))
                .map(this::once)
                .toList();
    }

    private Rung once(Stop stop) {
        int cell = stop.cell();
        String waitsAt = stop.flow().map(MaterialFlow::id).orElse(id(cell));
        OptionalDouble wait = known(figures.waits().get(waitsAt));
        OptionalDouble work = graph.isStep(cell) ? known(figures.work().get(id(cell))) : OptionalDouble.empty();
        return new Rung(cell, waitsAt, name(cell), wait, graph.isStep(cell), work, adds(cell));
    }

    private List<Rung> expected() {
        List<List<Integer>> columns = new ArrayList<>();
        for (int column = 0; column < plan.placement().columns(); column++) {
            columns.add(new ArrayList<>());
        }
        for (int cell = 0; cell < graph.size(); cell++) {
            columns.get(plan.placement().column()[cell]).add(cell);
        }
        List<Rung> rungs = new ArrayList<>();
        columns.forEach(cells -> column(cells, rungs));
        return rungs;
    }

    /** The steps of a column together; customers on their own where items wait for them to be fetched. */
    private void column(List<Integer> cells, List<Rung> rungs) {
        List<Integer> steps = cells.stream().filter(graph::isStep).toList();
        LadderFigures times = figures.ladder();
        double wait = cells.stream()
                .mapToDouble(c -> times.waits().getOrDefault(id(c), 0.0))
                .sum();
        double work = steps.stream()
                .mapToDouble(c -> times.work().getOrDefault(id(c), 0.0))
                .sum();
        if (steps.isEmpty() && wait == 0) {
            return;
        }
        List<Integer> shown = steps.isEmpty() ? cells : steps;
        int first = shown.stream().filter(this::isMain).findFirst().orElse(shown.get(0));
        rungs.add(new Rung(
                first,
                id(first),
                shown.stream().map(this::name).collect(Collectors.joining(", ")),
                times.known() ? OptionalDouble.of(wait) : OptionalDouble.empty(),
                !steps.isEmpty(),
                times.known() ? OptionalDouble.of(work) : OptionalDouble.empty(),
                shown.stream().anyMatch(this::adds)));
    }

    private boolean isMain(int cell) {
        return plan.placement().path().stream().anyMatch(s -> s.cell() == cell);
    }

    private boolean adds(int cell) {
        return graph.isStep(cell)
                && graph.step(cell)
                        .value()
                        .filter(v -> v != ValueClass.VALUE_ADDING)
                        .isEmpty();
    }

    private String id(int cell) {
        return graph.node(cell).id();
    }

    private String name(int cell) {
        return PlainText.safe(graph.node(cell).name());
    }

    private static OptionalDouble known(@Nullable Double seconds) {
        return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(seconds);
    }
}
