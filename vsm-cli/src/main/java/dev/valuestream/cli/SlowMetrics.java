package dev.valuestream.cli;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Shown;
import dev.valuestream.unit.Durations;
import java.io.PrintWriter;
import java.time.Duration;

/** Names the metrics that made somebody wait. */
final class SlowMetrics {

    private static final Duration NOTICED = Duration.ofSeconds(1);

    private SlowMetrics() {}

    /** Names those of an analysis that took a second or more, each without the metrics it asked for. */
    static void tell(Analysis analysis, PrintWriter err) {
        analysis.evaluationTimes().forEach((metric, time) -> {
            if (time.compareTo(NOTICED) >= 0) {
                err.println("vsm: The metric " + metric + " took " + Shown.number(Durations.toSeconds(time))
                        + " s. [metric.slow]");
            }
        });
    }
}
