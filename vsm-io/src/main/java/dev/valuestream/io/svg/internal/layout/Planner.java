package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.layout.Arrangement;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides everything that does not need px: cells, contents, ways and tracks. */
final class Planner {

    private Planner() {}

    static Plan plan(ValueStream stream, MapFigures figures) {
        return plan(stream, figures, Arrangement.AUTO);
    }

    static Plan plan(ValueStream stream, MapFigures figures, Arrangement arrangement) {
        GridGraph graph = GridGraph.of(stream, figures.rework());
        Placement placement = place(graph, figures, arrangement);
        List<Optional<QueueFace>> queues = queues(placement, figures);
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
        Map<Integer, Kanbans.Slot> cards = Kanbans.plan(placement, stream.information());
        Set<InformationFlow> carried = new HashSet<>();
        cards.values().forEach(c -> carried.add(c.flow()));
        List<InformationFlow> others =
                stream.information().stream().filter(f -> !carried.contains(f)).toList();
        Map<String, Drop> drops = DropPlanner.plan(placement, others, channels, gutters);
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
                cards,
                bursts,
                channels,
                gutters,
                figures.amounts());
    }

    private static Placement place(GridGraph graph, MapFigures figures, Arrangement arrangement) {
        int[] straight = Columns.of(graph);
        List<Stop> path = MainPath.of(graph, straight, figures);
        int columns = 0;
        for (int cell = 0; cell < graph.steps(); cell++) {
            columns = Math.max(columns, straight[cell] + 1);
        }
        Bands bands = Bands.of(columns, Bands.MOST);
        return Rows.of(graph, bands.wrap(graph, straight), bands, path, arrangement);
    }

    private static List<Optional<QueueFace>> queues(Placement placement, MapFigures figures) {
        QueueFaces faces = new QueueFaces(placement, figures);
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
