package dev.valuestream.io.svg.internal.figures;

import dev.valuestream.io.svg.internal.figures.MapFigures.Figure;
import dev.valuestream.io.svg.internal.text.PlainText;
import dev.valuestream.model.Element;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a picture says when read aloud. */
record Summary(ValueStream stream, Amounts amounts) {

    String of(List<Figure> figures, Map<String, Double> waits, Map<String, String> bottlenecks) {
        StringBuilder text = new StringBuilder();
        text.append("Value stream map with ").append(stream.steps().size()).append(" steps.");
        figures.forEach(f -> text.append(' ')
                .append(f.label())
                .append(' ')
                .append(spoken(f.value()))
                .append('.'));
        bottlenecks.forEach((id, reason) -> text.append(" Bottleneck: ")
                .append(name(id))
                .append(", ")
                .append(reason)
                .append('.'));
        longest(waits)
                .ifPresent(flow -> text.append(" Longest wait: ")
                        .append(amounts.longTime(wait(waits, flow)))
                        .append(" before ")
                        .append(name(flow.to()))
                        .append('.'));
        return text.toString();
    }

    private static String spoken(String value) {
        return value.equals(Amounts.UNKNOWN) ? "unknown" : value.replace("≥", "at least");
    }

    private static double wait(Map<String, Double> waits, MaterialFlow flow) {
        return waits.getOrDefault(flow.id(), 0.0);
    }

    private Optional<MaterialFlow> longest(Map<String, Double> waits) {
        return stream.flows().stream()
                .filter(f -> wait(waits, f) > 0)
                .reduce((a, b) -> wait(waits, b) > wait(waits, a) ? b : a);
    }

    private String name(String id) {
        Optional<? extends Element> element = stream.node(id).isPresent() ? stream.node(id) : stream.team(id);
        return PlainText.safe(element.map(Element::name).orElse(id));
    }
}
