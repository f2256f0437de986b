package dev.valuestream.io.json;

import dev.valuestream.io.internal.Characters;
import dev.valuestream.model.AttributeValue;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Map;

/** Prints a value on one line, and gives up where the line would get too long. */
final class InlineJson {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder out;
    private final int end;
    /** Objects and arrays that are not closed yet. */
    private final Deque<Part> open = new ArrayDeque<>();

    private InlineJson(StringBuilder out, int end) {
        this.out = out;
        this.end = end;
    }

    /**
     * Appends a value if it takes at most so many characters; a value that has no parts is appended always.
     *
     * @return false if it does not fit, with the text in an undefined state behind its old end
     */
    static boolean appendIfFits(StringBuilder out, AttributeValue value, int room) {
        InlineJson line = new InlineJson(out, out.length() + room);
        boolean whole = line.appendSimple(value);
        return whole || line.appendAll(value);
    }

    private boolean appendAll(AttributeValue root) {
        begin(root);
        while (!open.isEmpty() && out.length() <= end) {
            Part part = open.element();
            if (part.hasNext()) {
                AttributeValue next = part.next(out);
                if (!appendSimple(next)) {
                    begin(next);
                }
            } else {
                open.pop();
                out.append(part.closing());
            }
        }
        return open.isEmpty() && out.length() <= end;
    }

    private boolean appendSimple(AttributeValue value) {
        if (value instanceof AttributeValue.Text text) {
            appendText(out, text.value());
        } else if (value instanceof AttributeValue.Number number) {
            out.append(number.text());
        } else if (value instanceof AttributeValue.Bool bool) {
            out.append(bool.value());
        } else if (value instanceof AttributeValue.Null) {
            out.append("null");
        } else {
            return false;
        }
        return true;
    }

    private void begin(AttributeValue value) {
        if (value instanceof AttributeValue.Mapping mapping) {
            open.push(new Fields(
                    mapping.values().entrySet().iterator(), mapping.values().isEmpty()));
            out.append(mapping.values().isEmpty() ? "{" : "{ ");
        } else if (value instanceof AttributeValue.Sequence sequence) {
            open.push(new Values(sequence.values().iterator()));
            out.append('[');
        }
    }

    static void appendText(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            appendCharacter(out, text, i);
        }
        out.append('"');
    }

    private static void appendCharacter(StringBuilder out, String text, int i) {
        char c = text.charAt(i);
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            default -> {
                if (c < ' ' || (Character.isSurrogate(c) && Characters.isBad(text, i))) {
                    out.append("\\u")
                            .append(HEX[c >> 12])
                            .append(HEX[c >> 8 & 15])
                            .append(HEX[c >> 4 & 15])
                            .append(HEX[c & 15]);
                } else {
                    out.append(c);
                }
            }
        }
    }

    /** The parts of an object or array that are still to be printed. */
    private interface Part {
        boolean hasNext();

        AttributeValue next(StringBuilder out);

        String closing();
    }

    private static final class Fields implements Part {
        private final Iterator<Map.Entry<String, AttributeValue>> fields;
        private final boolean none;
        private boolean first = true;

        Fields(Iterator<Map.Entry<String, AttributeValue>> fields, boolean none) {
            this.fields = fields;
            this.none = none;
        }

        @Override
        public boolean hasNext() {
            return fields.hasNext();
        }

        @Override
        public AttributeValue next(StringBuilder out) {
            out.append(first ? "" : ", ");
            first = false;
            Map.Entry<String, AttributeValue> field = fields.next();
            appendText(out, field.getKey());
            out.append(": ");
            return field.getValue();
        }

        @Override
        public String closing() {
            return none ? "}" : " }";
        }
    }

    private static final class Values implements Part {
        private final Iterator<AttributeValue> values;
        private boolean first = true;

        Values(Iterator<AttributeValue> values) {
            this.values = values;
        }

        @Override
        public boolean hasNext() {
            return values.hasNext();
        }

        @Override
        public AttributeValue next(StringBuilder out) {
            out.append(first ? "" : ", ");
            first = false;
            return values.next();
        }

        @Override
        public String closing() {
            return "]";
        }
    }
}
