package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Decides everything that does not need px: cells, contents, ways and tracks. */
final class Planner {

    private Planner() {}

    static Plan plan(ValueStream stream, MapFigures figures) {
        GridGraph graph = GridGraph.of(stream, figures.rework());
        int[] column = Columns.of(graph);
        Placement placement = Rows.of(graph, column, MainPath.of(graph, column, figures));
        List<Optional<QueueFace>> queues = queues(stream, placement, figures);
        Runs channels = new Runs();
        Runs gutters = new Runs();
        List<Entry> entries = EntryPlanner.plan(placement, channels, gutters);
        List<Route> routes = RoutePlanner.plan(placement, channels, gutters);
        List<Loop> loops = LoopPlanner.plan(
                placement,
                channels,
                gutters,
                cell -> queues.get(cell).filter(QueueFace::triangle).isPresent(),
                cell -> entries.stream().anyMatch(e -> e.direct() && e.inbound().to() == cell));
        Map<String, Drop> drops = DropPlanner.plan(placement, stream.information(), channels, gutters);
        channels.allocate();
        gutters.allocate();
        List<BurstSlot> bursts = BurstPlanner.plan(stream, placement, loops, directRow(placement, entries));
        return new Plan(
                placement,
                steps(stream, placement, figures),
                queues,
                routes,
                loops,
                entries,
                drops,
                bursts,
                channels,
                gutters);
    }

    private static List<Optional<QueueFace>> queues(ValueStream stream, Placement placement, MapFigures figures) {
        QueueFaces faces = new QueueFaces(stream, placement, figures);
        List<Optional<QueueFace>> queues = new ArrayList<>();
        for (int cell = 0; cell < placement.graph().size(); cell++) {
            queues.add(faces.of(cell));
        }
        return queues;
    }

    private static List<StepFace> steps(ValueStream stream, Placement placement, MapFigures figures) {
        StepFaces faces = new StepFaces(stream, figures, !placement.lanes().isEmpty());
        return stream.steps().stream().map(faces::of).toList();
    }

    private static int directRow(Placement placement, List<Entry> entries) {
        return entries.stream()
                .filter(Entry::direct)
                .mapToInt(e -> placement.row()[e.inbound().to()])
                .findFirst()
                .orElse(-1);
    }
}
