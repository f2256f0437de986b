package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.BarChart.Bar;
import dev.valuestream.io.svg.chart.BarChart.Row;
import dev.valuestream.metrics.time.PredictedLeadTime;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How long items take, from the usual one to the late one. */
final class LeadTimeChart {

    private final AnalysisWords words;

    private LeadTimeChart(AnalysisWords words) {
        this.words = words;
    }

    static Optional<Chart> of(AnalysisWords words) {
        return words.value(PredictedLeadTime.KEY)
                .filter(r -> r.p50().isPresent() && r.p95().isPresent())
                .map(r -> new LeadTimeChart(words).chart(r));
    }

    private Chart chart(PredictedLeadTime.Result result) {
        List<Row> rows = new ArrayList<>();
        row(rows, words.say("chart.lead-times.p50", "Half of the items"), result.p50(), Tone.PLAIN);
        row(rows, words.say("chart.lead-times.p85", "85 of 100"), result.p85(), Tone.PLAIN);
        row(rows, words.say("chart.lead-times.p95", "95 of 100"), result.p95(), Tone.INFORMATION);
        Caption caption = new Caption(
                "lead-times",
                words.say(
                        "chart.lead-times.title",
                        "95 of 100 items would be through within {0}",
                        time(result.p95().orElseThrow())),
                words.say(
                        "chart.lead-times.subtitle",
                        "Predicted lead time, approximate: load and variability only; mean {0}",
                        time(result.total())));
        return new BarChart(caption, words.say("chart.lead-times.heading", "Items"), rows, Optional.empty(), "");
    }

    private void row(List<Row> rows, String name, Optional<Duration> time, Tone tone) {
        time.ifPresent(t -> rows.add(new Row(
                name,
                List.of(new Bar(words.say("chart.lead-times.within", "within"), Durations.toSeconds(t), time(t), tone)),
                "",
                false)));
    }

    private String time(Duration time) {
        return words.time(Durations.toSeconds(time));
    }
}
