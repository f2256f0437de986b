package dev.valuestream.io.csv;

import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a whole table. */
final class TableWriter {

    private final Layout layout;
    private final CellText as;
    private final Set<Column> used = new LinkedHashSet<>(List.of(NodeColumn.ID, NodeColumn.NAME, NodeColumn.TYPE));
    private final Set<String> attributes = new LinkedHashSet<>();
    private final List<Map<Object, String>> rows = new ArrayList<>();

    private TableWriter(ValueStream map) {
        layout = new Layout(map);
        as = new CellText(map.calendar());
    }

    static String write(ValueStream map) {
        Sheet sheet = new Sheet();
        new NoteWriter(map).write(sheet);
        TableWriter writer = new TableWriter(map);
        writer.layout.rows().forEach(writer::add);
        writer.write(sheet);
        return sheet.text();
    }

    private void write(Sheet to) {
        List<Object> columns = new ArrayList<>(KnownColumns.ALL);
        columns.removeIf(c -> !used.contains(c));
        columns.addAll(attributes);
        to.row(columns.stream().map(TableWriter::heading).toList());
        rows.forEach(
                row -> to.row(columns.stream().map(c -> row.getOrDefault(c, "")).toList()));
    }

    private static String heading(Object column) {
        return column instanceof Column known ? known.heading() : Formulas.neutralised(column.toString());
    }

    private void add(Node node) {
        Map<Object, String> row = new LinkedHashMap<>();
        row.put(NodeColumn.ID, node.id());
        row.put(NodeColumn.NAME, Formulas.neutralised(node.name()));
        row.put(NodeColumn.TYPE, Layout.type(node).word());
        @Nullable MaterialFlow before = layout.before(node.id());
        if (before != null) {
            for (FlowColumn column : FlowColumn.values()) {
                put(row, column, column.write(before, as));
            }
        }
        if (node instanceof ProcessStep step) {
            step(step, row);
        }
        put(row, NodeColumn.TO, layout.leadsToTheNext(node) ? Optional.empty() : Optional.of(to(node)));
        put(row, NodeColumn.NOTE, node.annotations().note());
        node.annotations().attributes().forEach((name, value) -> attribute(row, name, value));
        rows.add(row);
    }

    private void step(ProcessStep step, Map<Object, String> row) {
        for (StepColumn column : StepColumn.values()) {
            put(row, column, column.write(step, as));
        }
        for (ObservationColumn column : ObservationColumn.values()) {
            put(row, column, step.observation().flatMap(o -> column.write(o, as)));
        }
    }

    private void put(Map<Object, String> row, Column column, Optional<String> cell) {
        if (cell.isPresent() && !cell.get().isEmpty()) {
            used.add(column);
            row.put(column, column.kind() == Kind.OTHER ? Formulas.neutralised(cell.get()) : cell.get());
        }
    }

    private void attribute(Map<Object, String> row, String name, AttributeValue value) {
        Optional<String> text = Held.text(value);
        if (text.isPresent() && Held.isAttribute(name)) {
            attributes.add(name);
            row.put(name, Formulas.neutralised(text.get()));
        }
    }

    private String to(Node node) {
        List<MaterialFlow> ways = layout.out(node);
        return ways.isEmpty() ? ExitReader.NONE : ways.stream().map(this::way).collect(Collectors.joining("; "));
    }

    private String way(MaterialFlow flow) {
        String id = Layout.hasOwnId(flow) ? flow.id() + ": " : "";
        String share = flow.probability().isPresent()
                ? " " + as.share(flow.probability().getAsDouble())
                : "";
        String rework = flow.rework()
                .map(r -> " " + (r ? ExitReader.REWORK : ExitReader.NOT_REWORK))
                .orElse("");
        return id + flow.to() + share + rework;
    }
}
