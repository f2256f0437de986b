package dev.valuestream.io.text;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.problem.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands behind the figures and what they make one ask: assumptions and findings. */
final class Closing {

    private static final int MOST_ASSUMPTIONS = 40;
    private static final int MOST_TITLES = 3;

    private Closing() {}

    static void write(Report report, Page page) {
        assumptions(report, page);
        findings(report, page);
    }

    private static void assumptions(Report report, Page page) {
        Map<String, List<String>> assumptions = new LinkedHashMap<>();
        for (MetricKey<?> key : report.analysis().catalog().keys()) {
            if (report.analysis().result(key) instanceof MetricResult.Computed<?> computed) {
                Explanation explanation = computed.explanation();
                explanation
                        .assumptions()
                        .forEach(a -> assumptions
                                .computeIfAbsent(a, words -> new ArrayList<>())
                                .add(explanation.title()));
            }
        }
        if (!assumptions.isEmpty()) {
            page.heading("ASSUMED");
            assumptions.entrySet().stream().limit(MOST_ASSUMPTIONS).forEach(a -> page.paragraph("  · ", assumed(a)));
            if (assumptions.size() > MOST_ASSUMPTIONS) {
                page.line("  and " + (assumptions.size() - MOST_ASSUMPTIONS) + " more");
            }
        }
    }

    /** An assumption, and whose it is where it is not nearly everybody's. */
    private static String assumed(Map.Entry<String, List<String>> assumption) {
        List<String> whose = assumption.getValue();
        String titles = whose.size() > MOST_TITLES ? "" : " (" + String.join(", ", whose) + ")";
        return Names.shown(assumption.getKey() + titles);
    }

    private static void findings(Report report, Page page) {
        List<Finding> findings = report.analysis().findings();
        if (!findings.isEmpty()) {
            page.heading("FINDINGS");
            FindingText.write(findings, page);
        }
    }
}
