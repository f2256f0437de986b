package dev.valuestream.io.json;

import dev.valuestream.model.AttributeValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Prints a value as people like to read it: on one line if it fits, else each part on its own, without recursion.
 *
 * <p>Lines have at most 120 characters unless one text is longer. The time is linear in the value.
 */
final class JsonPrinter {

    /** One less than the longest line, as a comma may follow. */
    private static final int WIDTH = 119;

    /** Deeper levels are indented no more, or the blanks of a deep value would outgrow it. */
    private static final int DEEPEST_INDENT = 32;

    private final StringBuilder out = new StringBuilder();
    private final Set<String> listed;
    private final Deque<Open> open = new ArrayDeque<>();

    private JsonPrinter(Set<String> listed) {
        this.listed = listed;
    }

    /** An object or array whose parts stand on lines of their own. */
    private static final class Open {
        private final @Nullable Iterator<Map.Entry<String, AttributeValue>> fields;
        private final Iterator<AttributeValue> values;
        private boolean empty = true;

        Open(AttributeValue.Mapping mapping) {
            fields = mapping.values().entrySet().iterator();
            values = mapping.values().values().iterator();
        }

        Open(AttributeValue.Sequence sequence) {
            fields = null;
            values = sequence.values().iterator();
        }

        boolean hasNext() {
            return fields == null ? values.hasNext() : fields.hasNext();
        }
    }

    /**
     * Prints a document.
     *
     * @param root the value
     * @param listed fields of the root whose entries stand on lines of their own, even if all would fit on one
     */
    static String print(AttributeValue.Mapping root, Set<String> listed) {
        JsonPrinter printer = new JsonPrinter(listed);
        printer.out.append('{');
        printer.open.push(new Open(root));
        printer.printAll();
        return printer.out.append('\n').toString();
    }

    private void printAll() {
        while (!open.isEmpty()) {
            Open inner = open.element();
            if (inner.hasNext()) {
                printNext(inner);
            } else {
                open.pop();
                newLine();
                out.append(inner.fields == null ? ']' : '}');
            }
        }
    }

    private void printNext(Open inner) {
        out.append(inner.empty ? "" : ",");
        inner.empty = false;
        newLine();
        int lineStart = out.length() - indent();
        if (inner.fields == null) {
            printValue(inner.values.next(), lineStart, false);
        } else {
            Map.Entry<String, AttributeValue> field = inner.fields.next();
            InlineJson.appendText(out, field.getKey());
            out.append(": ");
            printValue(field.getValue(), lineStart, open.size() == 1 && listed.contains(field.getKey()));
        }
    }

    private void printValue(AttributeValue value, int lineStart, boolean broken) {
        int start = out.length();
        int room = WIDTH - (start - lineStart);
        if (InlineJson.appendIfFits(out, value, broken && !isEmpty(value) ? 0 : room)) {
            return;
        }
        out.setLength(start);
        if (value instanceof AttributeValue.Mapping mapping) {
            out.append('{');
            open.push(new Open(mapping));
        } else if (value instanceof AttributeValue.Sequence sequence) {
            out.append('[');
            open.push(new Open(sequence));
        }
    }

    private static boolean isEmpty(AttributeValue value) {
        return value instanceof AttributeValue.Sequence sequence
                && sequence.values().isEmpty();
    }

    private void newLine() {
        out.append('\n').append(" ".repeat(indent()));
    }

    private int indent() {
        return 2 * Math.min(open.size(), DEEPEST_INDENT);
    }
}
