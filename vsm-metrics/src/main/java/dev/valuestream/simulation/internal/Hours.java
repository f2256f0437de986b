package dev.valuestream.simulation.internal;

import dev.valuestream.model.WorkCalendar;
import dev.valuestream.model.WorkSpan;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.List;

/** When somebody works: the shifts of a week, on a clock of seconds that begins within the week and goes on for ever. Immutable. */
final class Hours {

    private static final double WEEK = 7 * 24 * 3600;

    /** The spans of a week from the beginning of the clock on, in order and apart, and what is worked in those before. */
    private final double[] from;

    private final double[] to;
    private final double[] before;
    private final double inWeek;

    private Hours(List<double[]> spans) {
        from = spans.stream().mapToDouble(s -> s[0]).toArray();
        to = spans.stream().mapToDouble(s -> s[1]).toArray();
        before = new double[from.length];
        double sum = 0;
        for (int i = 0; i < from.length; i++) {
            before[i] = sum;
            sum += to[i] - from[i];
        }
        inWeek = sum;
    }

    /**
     * @param calendar a calendar with shifts
     * @param start the seconds of the week at which the clock begins
     */
    static Hours of(WorkCalendar calendar, double start) {
        List<double[]> spans = new ArrayList<>();
        for (WorkSpan span : calendar.week()) {
            double begins = Durations.toSeconds(span.from()) - start;
            double ends = Durations.toSeconds(span.to()) - start;
            if (begins < 0 && ends > 0) {
                spans.add(new double[] {0, ends});
                spans.add(new double[] {begins + WEEK, WEEK});
            } else {
                double week = begins < 0 ? WEEK : 0;
                spans.add(new double[] {begins + week, ends + week});
            }
        }
        spans.sort((a, b) -> Double.compare(a[0], b[0]));
        return new Hours(spans);
    }

    /** The working time from the beginning to a time on the clock. */
    double worked(double clock) {
        if (clock == Double.POSITIVE_INFINITY) {
            return clock;
        }
        double weeks = Math.floor(clock / WEEK);
        double within = clock - weeks * WEEK;
        int last = last(within);
        double inThis = last < 0 ? 0 : before[last] + Math.min(within, to[last]) - from[last];
        return weeks * inWeek + inThis;
    }

    /** The span that has begun last at a time of the week; -1 if none has. */
    private int last(double within) {
        int last = from.length - 1;
        while (last >= 0 && from[last] > within) {
            last--;
        }
        return last;
    }

    /** The earliest time on the clock at which so much has been worked, and not a rounding less. */
    double clock(double worked) {
        double clock = worked <= 0 ? 0 : rounded(worked);
        while (worked(clock) < worked) {
            clock = Math.nextUp(opens(clock));
        }
        return clock;
    }

    private double rounded(double worked) {
        double weeks = Math.ceil(worked / inWeek) - 1;
        double rest = worked - weeks * inWeek;
        int span = from.length - 1;
        while (span > 0 && before[span] >= rest) {
            span--;
        }
        return weeks * WEEK + from[span] + rest - before[span];
    }

    /** When work goes on: at once if somebody works, else at the beginning of the next shift. */
    double opens(double clock) {
        double weeks = Math.floor(clock / WEEK);
        double within = clock - weeks * WEEK;
        int last = last(within);
        if (last >= 0 && within < to[last]) {
            return clock;
        }
        return last + 1 < from.length ? weeks * WEEK + from[last + 1] : (weeks + 1) * WEEK + from[0];
    }
}
