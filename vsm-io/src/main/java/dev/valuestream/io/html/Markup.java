package dev.valuestream.io.html;

import dev.valuestream.io.svg.internal.text.PlainText;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The page that is being written: elements and text, each escaped for where it stands. Mutable; belongs to one report.
 *
 * <p>Attributes come in pairs of name and value. Nothing but pictures of this library comes in unescaped.
 */
final class Markup {

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element on a line of its own. */
    Markup open(String tag, String... attributes) {
        out.append('\n');
        start(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Ends the element that was begun last. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that holds text and nothing else. */
    Markup element(String tag, String text, String... attributes) {
        out.append('\n');
        return inline(tag, text, attributes);
    }

    /** An element that holds text and nothing else, in the same line. */
    Markup inline(String tag, String text, String... attributes) {
        start(tag, attributes);
        text(text);
        out.append("</").append(tag).append('>');
        return this;
    }

    /** An element that never holds anything. */
    Markup empty(String tag, String... attributes) {
        out.append('\n');
        start(tag, attributes);
        out.insert(out.length() - 1, '/');
        return this;
    }

    Markup text(String text) {
        escape(PlainText.safe(text));
        return this;
    }

    /** A picture as this library draws it. */
    Markup picture(String svg) {
        out.append('\n').append(svg);
        return this;
    }

    /** A style sheet of this library. */
    Markup style(String css) {
        out.append("\n<style>\n").append(css).append("</style>");
        return this;
    }

    private void start(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"");
            escape(PlainText.legal(attributes[i + 1]));
            out.append('"');
        }
        out.append('>');
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    /** Begins a section with its heading, which names it. */
    Markup section(String id, String heading) {
        open("section", "id", id, "aria-labelledby", id + "-heading");
        return element("h2", heading, "id", id + "-heading");
    }

    /** A list of sentences. */
    Markup bullets(List<String> sentences) {
        open("ul");
        sentences.forEach(s -> element("li", s));
        return close();
    }

    /** The page so far, with the doctype before it. */
    String finish() {
        return "<!DOCTYPE html>" + out.append('\n');
    }
}
