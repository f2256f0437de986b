package dev.valuestream.io.svg.internal.figures;

import dev.valuestream.io.svg.internal.figures.MapFigures.Figure;
import dev.valuestream.io.svg.internal.text.PlainText;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a picture says when read aloud. */
record Summary(ValueStream stream, Amounts amounts) {

    String of(List<Figure> figures, Map<String, Double> waits, Map<ElementRef, String> bottlenecks) {
        List<String> said = new ArrayList<>();
        said.add(say("steps", "Value stream map with {0} steps.", stream.steps().size()));
        figures.forEach(f -> said.add(say("figure", "{0} {1}.", f.label(), spoken(f.value()))));
        bottlenecks.forEach((of, reason) -> said.add(say("bottleneck", "Bottleneck: {0}, {1}.", name(of), reason)));
        longest(waits)
                .ifPresent(flow ->
                        said.add(longestWait(amounts.longTime(wait(waits, flow)), name(ElementRef.node(flow.to())))));
        return String.join(" ", said);
    }

    private String longestWait(String time, String name) {
        return say("longest-wait", "Longest wait: {0} before {1}.", time, name);
    }

    private String say(String code, String template, Object... arguments) {
        return amounts.say("summary." + code, template, arguments);
    }

    private String spoken(String value) {
        return value.equals(Amounts.UNKNOWN)
                ? say("unknown", "unknown")
                : value.replace("≥", say("at-least", "at least"));
    }

    private static double wait(Map<String, Double> waits, MaterialFlow flow) {
        return waits.getOrDefault(flow.id(), 0.0);
    }

    private Optional<MaterialFlow> longest(Map<String, Double> waits) {
        return stream.flows().stream()
                .filter(f -> wait(waits, f) > 0)
                .reduce((a, b) -> wait(waits, b) > wait(waits, a) ? b : a);
    }

    private String name(ElementRef element) {
        return PlainText.safe(element.in(stream).map(Element::name).orElse(element.id()));
    }
}
