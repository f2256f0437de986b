package dev.valuestream.io.html;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.organisation.Evidence;
import dev.valuestream.metrics.organisation.FigureSeen;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is not known, why, and how to find it out; and which figures to walk next. */
final class UnknownSection {

    private static final int MOST_REASONS = 3;
    private static final int NEXT = 8;

    private UnknownSection() {}

    static void write(Report report) {
        Markup out = report.out();
        out.section("unknown", MapReport.heading(report, "unknown"));
        Map<String, Set<String>> reasons = reasons(report.words());
        if (reasons.isEmpty()) {
            out.element("p", report.say("unknown.none", "Every figure that arises on this map is known."));
        } else {
            table(report, merged(reasons));
        }
        report.words().value(Evidence.KEY).map(Evidence.Result::toWalk).ifPresent(walk -> walk(report, walk));
        out.close();
    }

    /** Of each figure for all items together, why it is not known. */
    private static Map<String, Set<String>> reasons(AnalysisWords words) {
        Map<String, Set<String>> reasons = new LinkedHashMap<>();
        for (Measure measure : words.measures()) {
            boolean all = measure.family().isEmpty();
            if (all && measure.figure() instanceof Figure.Unknown u && u.reason() != Reason.NOT_APPLICABLE) {
                reasons.computeIfAbsent(words.title(measure.id()), r -> new LinkedHashSet<>())
                        .add(words.labels().of(u.text()));
            }
        }
        return reasons;
    }

    /** Figures that are not known for the same reasons stand together. */
    private static Map<Set<String>, String> merged(Map<String, Set<String>> reasons) {
        return reasons.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getValue, Map.Entry::getKey, (a, b) -> a + ", " + b, LinkedHashMap::new));
    }

    private static void table(Report report, Map<Set<String>, String> reasons) {
        Markup out = report.out();
        out.open("table", "class", "prose");
        out.element("caption", report.say("unknown.caption", "What cannot be known, and what is missing"));
        out.open("thead").open("tr");
        out.element("th", report.say("unknown.figures", "Figure"), "scope", "col");
        out.element("th", report.say("unknown.missing", "What is missing, and how to find it out"), "scope", "col");
        out.close().close().open("tbody");
        reasons.forEach((why, figures) -> {
            out.open("tr").element("th", figures, "scope", "row");
            out.open("td").bullets(first(report, why)).close().close();
        });
        out.close().close();
    }

    private static List<String> first(Report report, Set<String> reasons) {
        List<String> first =
                new ArrayList<>(reasons.stream().limit(MOST_REASONS).toList());
        if (reasons.size() > MOST_REASONS) {
            first.add(report.say("figures.more", "and {0} more", reasons.size() - MOST_REASONS));
        }
        return first;
    }

    private static void walk(Report report, List<FigureSeen> walk) {
        if (walk.isEmpty()) {
            return;
        }
        report.out().element("h3", report.say("unknown.walk", "To walk next"));
        report.out()
                .bullets(walk.stream().limit(NEXT).map(f -> figure(report, f)).toList());
    }

    private static String figure(Report report, FigureSeen figure) {
        String field = figure.field().substring(figure.field().indexOf("].") + 2);
        String name = report.words().name(figure.element());
        return figure.standing() == FigureSeen.Standing.MISSING
                ? report.say("unknown.walk.missing", "{0} of {1}: not stated", field, name)
                : report.say(
                        "unknown.walk.stated",
                        "{0} of {1}: {2} stated, not seen",
                        field,
                        name,
                        report.words().time(figure.seconds()));
    }
}
