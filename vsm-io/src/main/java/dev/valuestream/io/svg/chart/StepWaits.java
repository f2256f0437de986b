package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.BarChart.Bar;
import dev.valuestream.io.svg.chart.BarChart.Row;
import dev.valuestream.model.ProcessStep;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The waits before one step, in seconds, as far as known, and whether the predicted one grows without end. */
record StepWaits(
        ProcessStep step, OptionalDouble found, OptionalDouble predicted, OptionalDouble simulated, boolean grows) {

    double longest() {
        double known = Math.max(found.orElse(0), simulated.orElse(0));
        return Math.max(known, grows ? Double.MAX_VALUE : predicted.orElse(0));
    }

    boolean isKnown() {
        return longest() > 0;
    }

    Row row(AnalysisWords words) {
        List<Bar> bars = new ArrayList<>();
        found.ifPresent(s -> bars.add(new Bar(
                words.say("chart.waits.found", "found"),
                s,
                words.say("chart.waits.found-is", "found {0}", words.time(s)),
                Tone.WAIT)));
        predicted(bars, words);
        simulated.ifPresent(s -> bars.add(new Bar(
                words.say("chart.waits.simulated", "simulated"),
                s,
                words.say("chart.waits.simulated-is", "simulated {0}", words.time(s)),
                Tone.INFORMATION)));
        return new Row(step.name(), bars, "", grows);
    }

    private void predicted(List<Bar> bars, AnalysisWords words) {
        String series = words.say("chart.waits.predicted", "predicted");
        if (grows) {
            bars.add(new Bar(series, 0, words.say("chart.waits.grows", "predicted: grows without end"), Tone.ALARM));
            return;
        }
        predicted.ifPresent(s -> bars.add(
                new Bar(series, s, words.say("chart.waits.predicted-is", "predicted {0}", words.time(s)), Tone.PLAIN)));
    }
}
