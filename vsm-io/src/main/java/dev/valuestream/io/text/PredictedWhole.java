package dev.valuestream.io.text;

import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.time.PredictedLeadTime;
import dev.valuestream.queueing.network.Confidence;
import dev.valuestream.unit.Durations;
import java.util.Locale;
import java.util.Optional;

/** What the predicted waits come to for the whole stream, beside what was found. */
final class PredictedWhole {

    private final Report report;

    PredictedWhole(Report report) {
        this.report = report;
    }

    /** One sentence or two; nothing where no lead time is predicted. */
    Optional<String> sentence() {
        return report.value(PredictedLeadTime.KEY).map(this::sentence);
    }

    private String sentence(PredictedLeadTime.Result predicted) {
        String time = "With these waits an item takes " + report.time(Durations.toSeconds(predicted.total()))
                + found("lead-time");
        String most = predicted
                .p95()
                .map(p -> ", about 95 % of them at most " + report.time(Durations.toSeconds(p)))
                .orElse("");
        String items = known("work-in-process.predicted")
                .map(n -> "; " + n + " are in process" + found("work-in-process"))
                .orElse("");
        boolean exact = predicted.confidence() == Confidence.EXACT;
        String trust = exact ? "" : " Trust: " + predicted.confidence().name().toLowerCase(Locale.ROOT) + ".";
        return time + most + items + "." + trust;
    }

    private String found(String id) {
        return known(id).map(n -> " (found: " + n + ")").orElse("");
    }

    private Optional<String> known(String id) {
        return report.measure(id).filter(m -> m.figure().number().isPresent()).map((Measure m) -> report.cell(m));
    }
}
