package dev.valuestream.io.svg.chart;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.BarChart.Bar;
import dev.valuestream.io.svg.chart.BarChart.Row;
import dev.valuestream.metrics.Shown;
import dev.valuestream.simulation.Estimate;
import dev.valuestream.simulation.LeadTimes;
import dev.valuestream.simulation.SimulationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How long items take in a simulation, from the usual one to the late one, and how sure that is. */
final class SimulatedTimesChart {

    private final AnalysisWords words;

    private SimulatedTimesChart(AnalysisWords words) {
        this.words = words;
    }

    static Optional<Chart> of(AnalysisWords words, SimulationReport report) {
        return report.leadTime()
                .filter(t -> !t.quantiles().isEmpty())
                .map(t -> new SimulatedTimesChart(words).chart(t, report));
    }

    private Chart chart(LeadTimes times, SimulationReport report) {
        List<Row> rows = new ArrayList<>();
        for (Map.Entry<Double, Estimate> quantile : times.quantiles().entrySet()) {
            String name = words.say("chart.simulated-times.share", "{0} of 100", Shown.number(quantile.getKey() * 100));
            Estimate time = quantile.getValue();
            Bar bar =
                    new Bar(words.say("chart.lead-times.within", "within"), time.mean(), shown(time), Tone.INFORMATION);
            rows.add(new Row(name, List.of(bar), "", false));
        }
        Double last = times.quantiles().lastKey();
        Estimate slowest = requireNonNull(times.quantiles().get(last));
        Caption caption = new Caption(
                "simulated-times",
                words.say(
                        "chart.simulated-times.title",
                        "{0} of 100 items are through within {1}",
                        Shown.number(last * 100),
                        words.time(slowest.mean())),
                words.say(
                        "chart.simulated-times.subtitle",
                        "Simulated lead time over {0} runs, ± the half-width of its interval; mean {1}",
                        report.replications(),
                        shown(times.mean())));
        return new BarChart(caption, words.say("chart.lead-times.heading", "Items"), rows, Optional.empty(), "");
    }

    private String shown(Estimate time) {
        String mean = words.time(time.mean());
        return time.halfWidth().isPresent()
                ? mean + " ± " + words.time(time.halfWidth().getAsDouble())
                : mean;
    }
}
