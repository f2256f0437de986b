package dev.valuestream.io.text;

import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.organisation.Evidence;
import dev.valuestream.metrics.organisation.FigureSeen;
import dev.valuestream.metrics.organisation.FigureSeen.Standing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What stands behind the lead time, and which of its figures to walk next. */
final class ToWalk {

    private static final int NEXT = 5;

    private ToWalk() {}

    static void write(Report report, Page page) {
        Optional<Evidence.Result> evidence = report.value(Evidence.KEY);
        if (evidence.isEmpty()) {
            return;
        }
        Evidence.Result result = evidence.get();
        int all = result.seen().size() + result.toWalk().size();
        page.heading("EVIDENCE");
        page.paragraph(
                "  ",
                result.seen().size() + " of the " + all + " figures behind the lead time were walked or measured ("
                        + Shown.percent(result.share()) + ").");
        if (!result.toWalk().isEmpty()) {
            page.paragraph("  To walk next: ", next(report, result.toWalk()));
        }
    }

    private static String next(Report report, List<FigureSeen> toWalk) {
        String first = toWalk.stream().limit(NEXT).map(f -> figure(report, f)).collect(Collectors.joining(", "));
        return toWalk.size() > NEXT ? first + " and " + (toWalk.size() - NEXT) + " more" : first;
    }

    private static String figure(Report report, FigureSeen figure) {
        String size = figure.standing() == Standing.MISSING ? "not stated" : report.time(figure.seconds());
        String field = figure.field().substring(figure.field().indexOf("].") + 2);
        return field + " of " + report.name(figure.element()) + " (" + size + ")";
    }
}
