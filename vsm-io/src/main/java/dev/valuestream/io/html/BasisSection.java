package dev.valuestream.io.html;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the figures rest on: findings about the map, assumptions, and the sources of the formulas. */
final class BasisSection {

    private static final int MOST = 100;

    private final Report report;
    private final Map<String, List<String>> assumptions = new LinkedHashMap<>();
    private final Map<String, List<String>> sources = new LinkedHashMap<>();

    private BasisSection(Report report) {
        this.report = report;
        for (MetricKey<?> key : report.words().analysis().catalog().keys()) {
            if (report.words().analysis().result(key) instanceof MetricResult.Computed<?> computed) {
                keep(computed.explanation(), report.words().title(key.id()));
            }
        }
    }

    private void keep(Explanation explanation, String title) {
        explanation.assumptions().forEach(a -> add(assumptions, a, title));
        add(sources, explanation.source(), title);
    }

    private static void add(Map<String, List<String>> to, String what, String title) {
        to.computeIfAbsent(what, w -> new ArrayList<>()).add(title);
    }

    static void write(Report report) {
        BasisSection section = new BasisSection(report);
        report.out().section("basis", MapReport.heading(report, "basis"));
        section.findings();
        section.listed(report.say("basis.assumed", "Assumed"), section.assumptions);
        section.listed(report.say("basis.sources", "Sources"), section.sources);
        report.out().close();
    }

    private void findings() {
        List<Finding> findings = report.words().analysis().findings();
        if (findings.isEmpty()) {
            return;
        }
        Markup out = report.out();
        out.element("h3", report.say("basis.findings", "Worth a look on the map"));
        out.open("ul", "class", "plain");
        for (Finding finding : findings.stream().limit(MOST).toList()) {
            String style = finding.severity() == Severity.WARNING ? "warning" : "advice";
            out.element("li", report.settings().labels().of(finding.text()), "class", style);
        }
        out.close();
        more(findings.size());
    }

    private void listed(String heading, Map<String, List<String>> what) {
        if (what.isEmpty()) {
            return;
        }
        Markup out = report.out();
        out.element("h3", heading);
        out.open("ul", "class", "plain");
        what.entrySet().stream().limit(MOST).forEach(e -> {
            out.open("li").text(e.getKey() + " ");
            out.inline("span", "(" + whose(e.getValue()) + ")", "class", "origin")
                    .close();
        });
        out.close();
        more(what.size());
    }

    private String whose(List<String> titles) {
        int most = 3;
        String first = String.join(", ", titles.stream().limit(most).toList());
        return titles.size() <= most
                ? first
                : report.say("basis.and-others", "{0} and {1} more", first, titles.size() - most);
    }

    private void more(int size) {
        if (size > MOST) {
            report.out().element("p", report.say("figures.more", "and {0} more", size - MOST));
        }
    }
}
