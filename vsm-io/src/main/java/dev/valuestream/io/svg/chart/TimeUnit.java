package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.unit.Durations;

/** The unit in which an axis of time is read. */
record TimeUnit(double seconds, String name) {

    private static final double MINUTE = 60;
    private static final double HOUR = 3600;

    /** The largest unit of which the longest time to be seen has two or more; working days where a day has hours. */
    static TimeUnit of(AnalysisWords words, double longest) {
        double day = Durations.toSeconds(words.stream().calendar().day());
        if (day > 0 && longest >= 2 * day) {
            return new TimeUnit(day, words.say("chart.unit.days", "working days"));
        } else if (longest >= 2 * HOUR) {
            return new TimeUnit(HOUR, words.say("chart.unit.hours", "hours"));
        } else if (longest >= 2 * MINUTE) {
            return new TimeUnit(MINUTE, words.say("chart.unit.minutes", "minutes"));
        }
        return new TimeUnit(1, words.say("chart.unit.seconds", "seconds"));
    }
}
