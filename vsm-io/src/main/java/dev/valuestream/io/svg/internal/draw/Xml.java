package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.internal.text.PlainText;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes SVG elements into a text. Attributes come in pairs of name and value; names are the callers' own constants, all else is made
 * legal and escaped on the way out. What is started is ended in order, at the latest by {@link #finish()}.
 */
final class Xml {

    private static final String SVG = "http://www.w3.org/2000/svg";

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /** Starts the root element. */
    Xml root(String... attributes) {
        out.append("<svg xmlns=\"").append(SVG).append('"');
        attributes(attributes);
        out.append('>');
        open.push("svg");
        return this;
    }

    Xml start(String name, String... attributes) {
        begin(name, attributes);
        out.append('>');
        open.push(name);
        return this;
    }

    Xml empty(String name, String... attributes) {
        begin(name, attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds text and nothing else. */
    Xml text(String name, String text, String... attributes) {
        begin(name, attributes);
        out.append('>');
        escaped(text, false);
        out.append("</").append(name).append('>');
        return this;
    }

    Xml end() {
        out.append("\n</").append(open.pop()).append('>');
        return this;
    }

    private void begin(String name, String... attributes) {
        out.append("\n<").append(name);
        attributes(attributes);
    }

    private void attributes(String... attributes) {
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escaped(attributes[i + 1], true);
            out.append('"');
        }
    }

    /** Stretches without markup are copied whole, as most texts are. */
    private void escaped(String any, boolean quoted) {
        String text = PlainText.legal(any);
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String entity = c > '>' ? "" : entity(c, quoted);
            if (!entity.isEmpty()) {
                out.append(text, from, i).append(entity);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    private static String entity(char c, boolean quoted) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> quoted ? "&quot;" : "";
            default -> "";
        };
    }

    /** The text so far, complete: what is still open is ended. */
    String finish() {
        while (!open.isEmpty()) {
            out.append("</").append(open.pop()).append('>');
        }
        return out.append('\n').toString();
    }
}
