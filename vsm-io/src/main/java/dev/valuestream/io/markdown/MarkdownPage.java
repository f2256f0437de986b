package dev.valuestream.io.markdown;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A page of Markdown that is being written: headings, sentences, tables, diagrams, each text escaped. Mutable; belongs to one
 * report.
 */
final class MarkdownPage {

    private static final String ESCAPED = "\\`*_{}[]#|!~$";

    /** What makes a list or a heading only at the start of a line. */
    private static final String ESCAPED_FIRST = "+-=";

    private final StringBuilder out = new StringBuilder();

    MarkdownPage(String title) {
        out.append("# ").append(escape(title)).append('\n');
    }

    void heading(String text) {
        out.append("\n## ").append(escape(text)).append('\n');
    }

    void subheading(String text) {
        out.append("\n### ").append(escape(text)).append('\n');
    }

    void paragraph(String text) {
        out.append('\n').append(escape(text)).append('\n');
    }

    /** A paragraph to be read before all others. */
    void lead(String text) {
        out.append("\n**").append(escape(text)).append("**\n");
    }

    void bullets(List<String> sentences) {
        if (!sentences.isEmpty()) {
            out.append('\n');
        }
        sentences.forEach(s -> out.append("- ").append(escape(s)).append('\n'));
    }

    /** A diagram in the text of Mermaid, which is escaped already. */
    void diagram(String mermaid) {
        out.append("\n```mermaid\n").append(mermaid).append("```\n");
    }

    /** A table; columns of words stand at the left, those of figures at the right. */
    void table(List<String> headings, Set<Integer> words, List<List<String>> rows) {
        out.append('\n');
        row(headings);
        for (int i = 0; i < headings.size(); i++) {
            out.append(i == 0 ? "|" : "").append(words.contains(i) ? " :-- |" : " --: |");
        }
        out.append('\n');
        rows.forEach(this::row);
    }

    private void row(List<String> cells) {
        out.append(cells.stream().map(MarkdownPage::escape).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    /** The text in one line, with a backslash before whatever Markdown could take for markup, and entities for that of HTML. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        OneLine.of(text).codePoints().forEach(c -> {
            boolean first = escaped.isEmpty() && ESCAPED_FIRST.indexOf(c) >= 0;
            if (c == '<' || c == '>' || c == '&') {
                escaped.append("&#").append(c).append(';');
            } else if (first || ESCAPED.indexOf(c) >= 0) {
                escaped.append('\\').appendCodePoint(c);
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** The page so far. */
    String text() {
        return out.toString();
    }
}
