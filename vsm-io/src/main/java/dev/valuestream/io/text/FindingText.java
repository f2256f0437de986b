package dev.valuestream.io.text;

import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as lines of text: a mark, {@code !} for a warning, then the message and its code. */
public final class FindingText {

    /** More findings of one kind are counted: on a large map they say the same. */
    private static final int MOST_OF_A_KIND = 5;

    private FindingText() {}

    /**
     * Writes findings.
     *
     * @param findings the findings; of one kind the first five are written and the others counted
     * @return lines of at most 100 columns, each ended by a line feed
     */
    public static String of(List<Finding> findings) {
        Page page = new Page();
        write(findings, page);
        return page.toString();
    }

    static void write(List<Finding> findings, Page page) {
        Map<String, Integer> ofKind = new LinkedHashMap<>();
        for (Finding finding : findings) {
            if (ofKind.merge(finding.code(), 1, Integer::sum) <= MOST_OF_A_KIND) {
                String mark = finding.severity() == Severity.WARNING ? "  ! " : "  · ";
                page.paragraph(mark, Names.shown(finding.toString()));
            }
        }
        ofKind.forEach((code, count) -> {
            if (count > MOST_OF_A_KIND) {
                page.line("    and " + (count - MOST_OF_A_KIND) + " more of [" + Names.shown(code) + "]");
            }
        });
    }
}
