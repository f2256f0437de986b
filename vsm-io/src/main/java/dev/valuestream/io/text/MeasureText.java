package dev.valuestream.io.text;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.WorkCalendar;
import java.util.List;

/** Measures as lines of text: the full name, and the value or why there is none. */
public final class MeasureText {

    private static final int WIDEST_NAME = 60;

    private MeasureText() {}

    /**
     * Writes measures, a line each.
     *
     * @param measures the measures
     * @param calendar the map's calendar, whose days times are shown in
     * @return the lines, each ended by a line feed
     */
    public static String of(List<Measure> measures, WorkCalendar calendar) {
        int width =
                measures.stream().mapToInt(m -> Columns.width(m.name())).max().orElse(0);
        Page page = new Page();
        for (Measure measure : measures) {
            String name = Columns.left(Names.shown(measure.name()), Math.min(width, WIDEST_NAME));
            page.line(name + "  " + text(measure, calendar));
        }
        return page.toString();
    }

    private static String text(Measure measure, WorkCalendar calendar) {
        if (measure.figure() instanceof Figure.Unknown unknown) {
            String bound = unknown.atLeast().isPresent()
                    ? "at least " + Shown.value(unknown.atLeast().getAsDouble(), measure.unit(), calendar) + "; "
                    : "";
            return bound + "unavailable: " + unknown.text().message();
        }
        return Shown.value(((Figure.Known) measure.figure()).value(), measure.unit(), calendar);
    }
}
