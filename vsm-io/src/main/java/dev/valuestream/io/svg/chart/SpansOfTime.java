package dev.valuestream.io.svg.chart;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.svg.chart.SpanChart.Row;
import dev.valuestream.io.svg.chart.SpanChart.Span;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.metrics.time.Segment;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.unit.Durations;
import java.util.List;
import java.util.Optional;

/** Two lead times on one scale, piece by piece. */
final class SpansOfTime {

    private final AnalysisWords before;
    private final AnalysisWords after;

    private SpansOfTime(AnalysisWords before, AnalysisWords after) {
        this.before = before;
        this.after = after;
    }

    static Optional<Chart> of(AnalysisWords before, AnalysisWords after) {
        Optional<LeadTime.Result> was = before.value(LeadTime.KEY);
        Optional<LeadTime.Result> is = after.value(LeadTime.KEY);
        boolean known = was.isPresent() && is.isPresent() && !was.get().total().isZero();
        return known ? Optional.of(new SpansOfTime(before, after).chart(was.get(), is.get())) : Optional.empty();
    }

    private Chart chart(LeadTime.Result was, LeadTime.Result is) {
        String from = before.time(Durations.toSeconds(was.total()));
        String to = after.time(Durations.toSeconds(is.total()));
        Caption caption = new Caption(
                "lead-time",
                after.say("chart.spans.title", "From {0} to {1}: the same scale, one bar per state", from, to),
                after.say("chart.spans.subtitle", "Waiting and working on the way of an item, drawn to scale"));
        List<Row> rows = List.of(
                row(after.say("chart.spans.before", "Before"), was, from, before),
                row(after.say("chart.spans.after", "After"), is, to, after));
        return new SpanChart(
                caption,
                after.say("chart.spans.piece", "Piece of the lead time"),
                after.say("chart.spans.time", "Time"),
                rows,
                difference(Durations.toSeconds(was.total()), Durations.toSeconds(is.total())));
    }

    /** What is saved; nothing where nothing is, for then there is no bracket to draw. */
    private String difference(double was, double is) {
        return is < was
                ? after.say(
                        "chart.spans.saved", "− {0} (− {1})", before.time(was - is), Shown.percent((was - is) / was))
                : "";
    }

    private static Row row(String name, LeadTime.Result result, String total, AnalysisWords words) {
        return new Row(
                name,
                result.segments().stream()
                        .filter(s -> s.seconds() > 0)
                        .map(s -> span(s, words))
                        .toList(),
                total);
    }

    private static Span span(Segment segment, AnalysisWords words) {
        boolean working = segment.kind() == Segment.Kind.PROCESS;
        String node =
                words.stream().flow(segment.element()).map(MaterialFlow::to).orElse(segment.element());
        String name = working ? words.name(node) : words.say("chart.spans.before-step", "before {0}", words.name(node));
        Tone tone = switch (segment.kind()) {
            case PROCESS -> Tone.WORK;
            case WAIT -> Tone.WAIT;
            case TRANSFER -> Tone.INFORMATION;
            case STAY -> Tone.PLAIN;
        };
        return new Span(name, segment.seconds(), words.time(segment.seconds()), tone);
    }
}
