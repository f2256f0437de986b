package dev.valuestream.io.text;

import java.util.List;

/** The text that is being written, line by line. Mutable; belongs to one report. */
final class Page {

    /** How many columns a line may take. */
    static final int WIDTH = 100;

    private final StringBuilder text = new StringBuilder();

    /** Writes a line, without blanks at its end. */
    Page line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    Page lines(List<String> lines) {
        lines.forEach(this::line);
        return this;
    }

    /** Begins a section. */
    Page heading(String title) {
        return line("").line(title);
    }

    /** Writes a text over as many lines as it needs, those after the first as far in as the text of the first. */
    Page paragraph(String label, String words) {
        int indent = Columns.width(label);
        String start = label;
        for (String line : Columns.wrap(words, Math.max(20, WIDTH - indent))) {
            line(start + line);
            start = " ".repeat(indent);
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
