package dev.valuestream.io.text;

import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.queue.FactoryPhysics;
import dev.valuestream.metrics.queue.FactoryPhysics.Point;
import dev.valuestream.metrics.queue.FactoryPhysics.Result;
import dev.valuestream.metrics.queue.FactoryPhysics.Standing;
import dev.valuestream.unit.Durations;

/** What the stream's work in process would allow, and where the stream stands beside it, in words. */
final class Physics {

    private final Report report;

    private Physics(Report report) {
        this.report = report;
    }

    static void write(Report report, Page page) {
        report.value(FactoryPhysics.KEY).ifPresent(result -> new Physics(report).write(result, page));
    }

    private void write(Result result, Page page) {
        page.heading("FACTORY PHYSICS");
        page.paragraph("  ", limits(result));
        result.today().ifPresent(today -> {
            page.paragraph("  ", observed(result, today));
            page.paragraph("  ", zone(today));
        });
    }

    private String limits(Result result) {
        return "The bottleneck can pass "
                + perDay(result.best().get(result.best().size() - 1))
                + ", and an item that waits nowhere takes "
                + report.time(Durations.toSeconds(result.rawProcessTime())) + ": " + items(result.criticalWip())
                + " would keep it busy if nothing varied (critical work in process).";
    }

    private String observed(Result result, Standing today) {
        Point observed = today.observed();
        return "Today " + items(observed.items()) + " are in process, "
                + Shown.number(observed.items() / result.criticalWip()) + " times that, and " + perDay(observed)
                + " pass: " + report.time(Durations.toSeconds(observed.cycleTime())) + " each.";
    }

    private String zone(Standing today) {
        String worst = "The practical worst case, a balanced line of high variability, would pass "
                + perDay(today.practicalWorst()) + " with as many items";
        return switch (today.zone()) {
            case GOOD -> worst + ": the stream stands in the good zone.";
            case BAD -> worst + ": the stream stands in the bad zone." + enough(today);
            case OVERLOADED ->
                "More is asked for than the bottleneck can do: the work in process grows, and says nothing of how"
                        + " well the line is run.";
        };
    }

    private static String enough(Standing today) {
        return today.enough()
                .map(e -> " For what passes today, " + items(e) + " would be enough there.")
                .orElse("");
    }

    private static String items(double items) {
        return Shown.items(items);
    }

    private String perDay(Point point) {
        return Shown.number(point.throughput().per(report.stream().calendar().day())) + " items a day";
    }
}
