package dev.valuestream.io.html;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.Demand;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.WorkCalendar;
import java.util.ArrayList;
import java.util.List;

/** What the map is about, in one line: demand, working time, day of the count. */
final class About {

    private About() {}

    static String line(Report report) {
        AnalysisWords words = report.words();
        ValueStream stream = words.stream();
        List<String> parts = new ArrayList<>();
        parts.add(demand(report, stream));
        parts.add(hours(report, stream));
        stream.snapshot().ifPresent(day -> parts.add(report.say("about.counted", "counted on {0}", day)));
        return String.join(" · ", parts);
    }

    private static String demand(Report report, ValueStream stream) {
        if (stream.demand().isEmpty()) {
            return report.say("about.no-demand", "demand not stated");
        }
        double total = stream.demand().stream()
                .map(Demand::rate)
                .mapToDouble(r -> r.per(stream.calendar().day()))
                .sum();
        return report.say("about.demand", "{0} items a day asked for", Shown.number(total));
    }

    private static String hours(Report report, ValueStream stream) {
        WorkCalendar calendar = stream.calendar();
        String day = hours(report, calendar);
        String week = Shown.number(calendar.daysOfWeek());
        return stream.statedCalendar().isEmpty()
                ? report.say("about.calendar.assumed", "{0} a day, {1} days a week (assumed)", day, week)
                : report.say("about.calendar", "{0} a day, {1} days a week", day, week);
    }

    private static String hours(Report report, WorkCalendar calendar) {
        long minutes = calendar.day().toMinutes();
        return minutes % 60 == 0
                ? report.say("about.hours", "{0} h", minutes / 60)
                : report.say("about.hours-minutes", "{0} h {1} min", minutes / 60, minutes % 60);
    }
}
