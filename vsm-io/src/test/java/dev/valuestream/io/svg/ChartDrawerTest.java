package dev.valuestream.io.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.chart.Chart;
import dev.valuestream.io.svg.chart.Charts;
import dev.valuestream.metrics.standard.StandardMetrics;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class ChartDrawerTest {

    private static final Set<String> ELEMENTS =
            Set.of("svg", "title", "desc", "style", "g", "rect", "path", "circle", "text");

    private static List<Chart> charts() {
        return Charts.of(StandardMetrics.analyze(SampleMaps.acme()), Labels.english());
    }

    private static Chart load() {
        return charts().get(0);
    }

    @Test
    void draw_each_isMadeOfAllowedPartsAndHasItsOwnIds() {
        for (Chart chart : charts()) {
            Document picture = Pictures.parse(Svg.chartDrawer().draw(chart));

            Element root = picture.getDocumentElement();
            assertThat(root.getAttribute("id"))
                    .isEqualTo("vsm-" + chart.caption().id());
            assertThat(root.getAttribute("role")).isEqualTo("img");
            assertThat(root.getElementsByTagName("desc").item(0).getTextContent())
                    .isEqualTo(chart.summary());
            for (Element element : Pictures.elements(picture)) {
                assertThat(element.getLocalName()).isIn(ELEMENTS);
                String id = element.getAttribute("id");
                assertThat(id.isEmpty()
                                || id.startsWith("vsm-" + chart.caption().id()))
                        .isTrue();
            }
        }
    }

    /** Every class that is used has a rule: without one a shape would be black in every theme. */
    @Test
    void draw_each_hasARuleForEveryClass() {
        for (Chart chart : charts()) {
            String svg = Svg.chartDrawer().draw(chart);
            Pictures.elements(Pictures.parse(svg)).stream()
                    .flatMap(e -> Pattern.compile(" ").splitAsStream(e.getAttribute("class")))
                    .filter(c -> !c.isEmpty())
                    .forEach(c -> assertThat(svg).containsPattern("\\." + c + "[ .{,]"));
        }
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void theme_each_hasItsColours(Theme theme) {
        String svg = Svg.chartDrawer().theme(theme).draw(load());

        assertThat(svg.contains("prefers-color-scheme: dark")).isEqualTo(theme == Theme.AUTO);
        assertThat(svg.contains(".ground{fill:none}")).isEqualTo(theme == Theme.PRINT);
        assertThat(svg.contains(".ground{fill:#0F151C}")).isEqualTo(theme == Theme.DARK || theme == Theme.AUTO);
    }

    @Test
    void idPrefix_ofTwoCharts_keepsTheirIdsApart() {
        assertThat(Svg.chartDrawer().idPrefix("a-").draw(load()))
                .contains("id=\"a-load\"")
                .doesNotContain("vsm-");
    }

    @Test
    void width_narrow_putsNamesOverBars() {
        Document wide = Pictures.parse(Svg.chartDrawer().draw(load()));
        Document narrow = Pictures.parse(Svg.chartDrawer().width(360).draw(load()));

        assertThat(narrow.getDocumentElement().getAttribute("width")).isEqualTo("360");
        assertThat(anchor(wide)).isEqualTo("end");
        assertThat(anchor(narrow)).isEmpty();
    }

    private static String anchor(Document picture) {
        return Pictures.elements(picture).stream()
                .filter(e ->
                        e.getLocalName().equals("text") && e.getTextContent().equals("Spot weld 1"))
                .findFirst()
                .orElseThrow()
                .getAttribute("text-anchor");
    }

    @ParameterizedTest
    @ValueSource(ints = {299, 4001})
    void width_outOfRange_isRefused(int width) {
        assertThatThrownBy(() -> Svg.chartDrawer().width(width)).hasMessageEndingWith("[chart.width.range]");
    }
}
