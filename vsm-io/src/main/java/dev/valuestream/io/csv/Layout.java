package dev.valuestream.io.csv;

import dev.valuestream.model.ControlPoint;
import dev.valuestream.model.Customer;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.Supplier;
import dev.valuestream.model.Trigger;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a map lies in a table: its rows, the flows in the order of rows, and which flow a row speaks of. */
final class Layout {

    private final List<Node> rows;
    private final Map<String, List<MaterialFlow>> out = new HashMap<>();
    private final Map<String, String> next = new HashMap<>();
    private final List<MaterialFlow> flows = new ArrayList<>();
    private final Map<String, MaterialFlow> first = new HashMap<>();

    Layout(ValueStream map) {
        rows = map.nodes().stream().filter(n -> !(n instanceof ControlPoint)).toList();
        map.flows()
                .forEach(f ->
                        out.computeIfAbsent(f.from(), k -> new ArrayList<>()).add(f));
        rows.forEach(row -> flows.addAll(out(row)));
        flows.forEach(f -> first.putIfAbsent(f.to(), f));
        @Nullable String following = null;
        for (int i = rows.size() - 1; i >= 0; i--) {
            if (following != null) {
                next.put(rows.get(i).id(), following);
            }
            following = type(rows.get(i)).isSource() ? following : rows.get(i).id();
        }
    }

    List<Node> rows() {
        return rows;
    }

    /** All flows, in the order of the rows that they leave. */
    List<MaterialFlow> flows() {
        return flows;
    }

    List<MaterialFlow> out(Node row) {
        return out.getOrDefault(row.id(), List.of());
    }

    /** The flow that a row speaks of: the first that enters it. */
    @Nullable
    MaterialFlow before(String row) {
        return first.get(row);
    }

    /** Whether a row leads where it would without a word. */
    boolean leadsToTheNext(Node row) {
        List<MaterialFlow> ways = out(row);
        boolean plain = ways.size() == 1 && isPlain(ways.get(0));
        return type(row) == RowType.CUSTOMER || (plain && ways.get(0).to().equals(next.get(row.id())));
    }

    private static boolean isPlain(MaterialFlow flow) {
        return !hasOwnId(flow) && flow.probability().isEmpty() && flow.rework().isEmpty();
    }

    static boolean hasOwnId(MaterialFlow flow) {
        return !flow.id().equals(flow.from() + "->" + flow.to());
    }

    static RowType type(Node node) {
        if (node instanceof Supplier) {
            return RowType.SUPPLIER;
        } else if (node instanceof Trigger) {
            return RowType.TRIGGER;
        } else if (node instanceof Customer) {
            return RowType.CUSTOMER;
        } else if (node instanceof ProcessStep) {
            return RowType.PROCESS;
        }
        throw new IllegalArgumentException("A control point has no row: " + node.id());
    }
}
