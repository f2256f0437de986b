package dev.valuestream.io.text;

import dev.valuestream.metrics.Figure;
import java.util.LinkedHashMap;
import java.util.Map;

/** Why figures are not known: each reason once, with the number that stands beside the figures it is for. */
final class Notes {

    /** More reasons than this are counted, not told: a sketch of a thousand steps has thousands. */
    private static final int MOST = 12;

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private int more;

    /** The mark of a reason, which leads from a figure to its note; empty once there are too many. */
    String mark(Figure.Unknown figure) {
        String reason = figure.text().message();
        if (!numbers.containsKey(reason) && numbers.size() >= MOST) {
            more++;
            return "";
        }
        return " [" + numbers.computeIfAbsent(reason, r -> numbers.size() + 1) + "]";
    }

    void writeTo(Page page) {
        if (numbers.isEmpty()) {
            return;
        }
        page.heading("NOT KNOWN, AND WHY");
        numbers.forEach((reason, number) -> page.paragraph("  " + Columns.left("[" + number + "]", 5), reason));
        if (more > 0) {
            page.line("  and " + more + " more figures, each for a reason of its own.");
        }
    }
}
