package dev.valuestream.io.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.fixture.ValueStreamArbitraries;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Durations;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a picture prints is what the analysis says: numbers are read back from the SVG and held against the measures. */
@AddLifecycleHook(RepeatableDraws.class)
class PrintedFiguresTest {

    private static final Map<String, String> TILES = Map.of(
            "Lead time", "lead-time",
            "Value-adding time", "value-added-time",
            "VA share of lead time", "process-cycle-efficiency",
            "Process time", "process-time",
            "Flow efficiency", "flow-efficiency",
            "Takt time", "takt-time",
            "Rolled %C&A", "percent-complete-accurate.rolled",
            "Handoffs", "handoffs");

    /** Half a unit of the last digit printed: one decimal, or two digits below 1. */
    private static final double ROUNDING = 0.0501;

    @Provide
    Arbitrary<ValueStream> maps() {
        return ValueStreamArbitraries.valueStreams();
    }

    @Property(tries = 60)
    void picture_ofAnyMap_printsWhatTheAnalysisSays(@ForAll("maps") ValueStream map) {
        Analysis analysis = StandardMetrics.analyze(map);

        assertPrinted(Pictures.parse(Svg.drawer().draw(map, analysis)), analysis);
    }

    @Test
    void picture_ofAcme_printsWhatTheAnalysisSays() {
        Analysis analysis = StandardMetrics.analyze(SampleMaps.acme());
        Document picture = Pictures.parse(Svg.drawer().draw(SampleMaps.acme(), analysis));

        assertPrinted(picture, analysis);
        assertThat(groups(picture, "data-part", "tile")).hasSize(4);
        assertThat(groups(picture, "data-kind", "queue")).hasSize(6);
    }

    /** A picture of a map a tenth slower is not one of this map. */
    @Test
    void assertPrinted_ofAnotherMapsPicture_fails() {
        ValueStream other = SampleMaps.acme().toBuilder()
                .editFlow("stamping->weld-1", f -> f.inventory(7_700))
                .build();
        Document picture = Pictures.parse(Svg.drawer().draw(other, StandardMetrics.analyze(other)));
        Analysis acme = StandardMetrics.analyze(SampleMaps.acme());

        assertThatThrownBy(() -> assertPrinted(picture, acme)).isInstanceOf(AssertionError.class);
    }

    private static void assertPrinted(Document picture, Analysis analysis) {
        for (Element tile : groups(picture, "data-part", "tile")) {
            String measure = TILES.get(texts(tile, "small").get(0));
            Figure figure = analysis.measure(measure).orElseThrow().figure();
            texts(tile, "figure").forEach(printed -> assertFigure(printed, figure, analysis));
        }
        for (Element queue : groups(picture, "data-kind", "queue")) {
            texts(queue, "label").forEach(wait -> assertWait(wait, queue.getAttribute("data-id"), analysis));
        }
        for (Element step : groups(picture, "data-kind", "step")) {
            texts(step, "note").stream()
                    .filter(t -> t.startsWith("load "))
                    .forEach(t -> assertNear(t.substring(5), load(analysis), analysis));
        }
    }

    private static void assertFigure(String printed, Figure figure, Analysis analysis) {
        OptionalDouble bound = figure instanceof Figure.Unknown unknown ? unknown.atLeast() : OptionalDouble.empty();
        if (figure.number().isPresent()) {
            assertNear(printed, figure.number().getAsDouble(), analysis);
        } else if (bound.orElse(0) > 0) {
            assertThat(printed).startsWith("≥ ");
            assertNear(printed.substring(2), bound.getAsDouble(), analysis);
        } else {
            assertThat(printed).isEqualTo("?");
        }
    }

    /** One wait, or the shortest and the longest, each of a flow to the step. */
    private static void assertWait(String printed, String step, Analysis analysis) {
        List<Double> waits = analysis.valueStream().flows().stream()
                .filter(f -> f.to().equals(step))
                .flatMap(f -> wait(analysis, f).stream().boxed())
                .toList();
        for (String one : printed.split(" – ")) {
            assertThat(one.equals("?") || waits.stream().anyMatch(w -> isNear(one, w, analysis)))
                    .as("%s before %s, of %s", one, step, waits)
                    .isTrue();
        }
    }

    private static OptionalDouble wait(Analysis analysis, MaterialFlow flow) {
        return analysis.measure("flow.wait[" + flow.id() + "]")
                .orElseThrow()
                .figure()
                .number();
    }

    private static double load(Analysis analysis) {
        return analysis.measure("bottleneck.load")
                .orElseThrow()
                .figure()
                .number()
                .orElseThrow();
    }

    private static void assertNear(String printed, double value, Analysis analysis) {
        assertThat(isNear(printed, value, analysis))
                .as("%s for %s", printed, value)
                .isTrue();
    }

    private static boolean isNear(String printed, double value, Analysis analysis) {
        boolean tiny = printed.startsWith("< ");
        String[] parts = (tiny ? printed.substring(2) : printed).split(" ");
        double number = Double.parseDouble(parts[0].replace(",", ""));
        double scaled = value / (parts.length > 1 ? unit(parts[1], analysis) : 1);
        return tiny ? scaled < number : Math.abs(number - scaled) <= ROUNDING * Math.min(1, scaled) + 1e-9 * scaled;
    }

    private static double unit(String symbol, Analysis analysis) {
        return switch (symbol) {
            case "%" -> 0.01;
            case "s" -> 1;
            case "min" -> 60;
            case "h" -> 3600;
            case "d", "day", "days" ->
                Durations.toSeconds(analysis.valueStream().calendar().day());
            default -> throw new AssertionError("No unit: " + symbol);
        };
    }

    private static List<Element> groups(Document picture, String attribute, String value) {
        return Pictures.elements(picture).stream()
                .filter(e -> e.getAttribute(attribute).equals(value))
                .toList();
    }

    /** The texts in a group that have a class; those that are cut stand whole where they are pointed at. */
    private static List<String> texts(Element group, String style) {
        return Pictures.elements(group).stream()
                .filter(e -> e.getLocalName().equals("text"))
                .filter(e -> List.of(e.getAttribute("class").split(" ")).contains(style))
                .map(Element::getTextContent)
                .filter(text -> !text.endsWith("…"))
                .toList();
    }
}
