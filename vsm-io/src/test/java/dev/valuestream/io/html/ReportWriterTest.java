package dev.valuestream.io.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.fixture.ValueStreamArbitraries;
import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.Pictures;
import dev.valuestream.io.svg.SampleMaps;
import dev.valuestream.io.svg.Theme;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.AnalysisOptions;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

@AddLifecycleHook(RepeatableDraws.class)
class ReportWriterTest {

    private static final Set<String> FORBIDDEN = Set.of(
            "script", "iframe", "object", "embed", "link", "base", "form", "foreignObject", "img", "use", "image");

    private static String page(ValueStream stream) {
        return Html.reportWriter().toString(StandardMetrics.analyze(stream));
    }

    private static Document acme() {
        return Pages.parse(page(SampleMaps.acme()));
    }

    /** Figures of the book: 23.6 days of waiting, 188 s of work; 62 s of work for a takt of 60 s. */
    @Test
    void toString_ofAcme_beginsWithTheFinding() {
        Document page = acme();

        assertThat(Pages.text(page, "h1")).isEqualTo("Acme Stamping, steering brackets");
        Element finding = Pages.byId(page, "finding");
        assertThat(finding.getTextContent())
                .contains("Assembly 1 cannot keep up: 920 items a day are to pass, and it can do 890.")
                .contains("29.7 more wait before it each day")
                .contains("An item takes 23.6 d to the customer; 188 s of it is work, 0.0144 %.")
                .contains("The longest wait is 7.61 d, before Spot weld 1")
                .contains("Takt time")
                .contains("60 s");
    }

    @Test
    void toString_ofAcme_hasPictureChartsFiguresAndBasis() {
        Document page = acme();

        List<String> sections = Pages.all(page, "section").stream()
                .map(s -> s.getAttribute("id"))
                .toList();
        assertThat(sections).containsExactly("finding", "picture", "charts", "steps", "figures", "unknown", "basis");
        assertThat(Pages.byId(page, "vsm-map").getAttribute("role")).isEqualTo("img");
        assertThat(Pages.byId(page, "chart-load").getTextContent()).contains("Assembly 1 cannot keep takt", "57.5 s");
        assertThat(Pages.byId(page, "basis").getTextContent()).contains("Rother", "Assumed", "Sources");
    }

    @Test
    void toString_everyMetric_hasAnExplanationOneClickAway() {
        ValueStream stream = SampleMaps.acme();
        SimulationReport report = Simulation.of(stream)
                .run(SimulationPlan.of(1)
                        .replications(2)
                        .horizon(stream.calendar().day()));
        Analysis analysis =
                StandardMetrics.analyze(stream, AnalysisOptions.DEFAULT.withInput(SimulationReport.class, report));
        Document page = Pages.parse(Html.reportWriter().toString(analysis));

        assertThat(explained(page))
                .containsExactlyInAnyOrderElementsOf(analysis.catalog().keys().stream()
                        .map(k -> "figure-" + k.id())
                        .toList());
        assertThat(Pages.byId(page, "figure-lead-time").getTextContent())
                .contains(analysis.explain(LeadTime.KEY).formula())
                .contains(analysis.explain(LeadTime.KEY).source());
    }

    private static List<String> explained(Document page) {
        return Pages.all(page, "details").stream()
                .map(d -> d.getAttribute("id"))
                .filter(id -> id.startsWith("figure-"))
                .toList();
    }

    @Test
    void toString_withoutASimulation_isSilentOnWhatNobodyAskedFor() {
        Document page = Pages.parse(page(SampleMaps.acme()));

        assertThat(explained(page)).contains("figure-lead-time.predicted").noneMatch(id -> id.endsWith(".simulated"));
    }

    @Test
    void toString_always_forbidsScriptsAndRequestsAndHasNone() {
        String text = page(SampleMaps.delivery());
        Document page = Pages.parse(text);

        assertHarmless(page);
        assertThat(text)
                .contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:")
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    private static void assertHarmless(Document page) {
        for (Element element : Pictures.elements(page)) {
            assertThat(element.getLocalName()).isNotIn(FORBIDDEN);
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                assertThat(name).doesNotStartWith("on").isNotIn("src", "xlink:href", "action", "formaction");
            }
            String link = element.getAttribute("href");
            assertThat(link.isEmpty() || link.startsWith("#")).isTrue();
        }
    }

    /** The planted bug: a page with a handler must not pass. */
    @Test
    void assertHarmless_ofAHandler_fails() {
        Document bad = Pages.parse("<!DOCTYPE html><html><body onload='x()'/></html>");

        assertThatThrownBy(() -> assertHarmless(bad)).isInstanceOf(AssertionError.class);
    }

    @Test
    void toString_always_hasHeadingsInOrderLinksThatLeadSomewhereAndIdsOfTheirOwn() {
        Document page = Pages.parse(page(SampleMaps.delivery()));

        int level = 0;
        for (Element element : Pictures.elements(page)) {
            if (element.getLocalName().matches("h[1-6]")) {
                int next = element.getLocalName().charAt(1) - '0';
                assertThat(next).isLessThanOrEqualTo(level + 1);
                level = next;
            }
        }
        List<String> ids = Pictures.elements(page).stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        Pages.all(page, "a")
                .forEach(a -> assertThat(ids).contains(a.getAttribute("href").substring(1)));
        Pages.all(page, "th").forEach(h -> assertThat(h.getAttribute("scope")).isIn("row", "col"));
        Pages.all(page, "table")
                .forEach(t -> assertThat(t.getElementsByTagName("caption").getLength())
                        .isOne());
        Pages.all(page, "svg")
                .forEach(s -> assertThat(s.getAttribute("aria-labelledby")).isNotEmpty());
        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("en");
    }

    @Property(tries = 25)
    void toString_ofAnyMap_isAHarmlessPage(@ForAll("maps") ValueStream map) {
        assertHarmless(Pages.parse(page(map)));
    }

    @Provide
    Arbitrary<ValueStream> maps() {
        return ValueStreamArbitraries.valueStreams();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "</title><script>alert(1)</script>",
                "\" onmouseover=\"alert(1)",
                "]]><!--",
                "&lt;b&gt;&amp;",
                "abc\u202egnp.exe",
                "\u0001\u001f\uffff",
                "👩‍👩‍👧‍👦 価値",
                "{0} {1}"
            })
    void toString_ofHostileNames_showsThemAsText(String name) {
        ValueStream map = ValueStream.builder("hostile")
                .name(name)
                .team("team", t -> t.name(name).people(1))
                .trigger("from", n -> n.name(name))
                .step("a", s -> s.name(name).team("team").processTime(Duration.ofMinutes(2)))
                .customer("to", n -> n.name(name))
                .flow("from", "a", f -> f.name(name).wait(Duration.ofHours(1)))
                .flow("a", "to", f -> f.name(name))
                .kaizen("k", "a", k -> k.name(name).note(name))
                .build();

        Document page = Pages.parse(page(map));

        assertHarmless(page);
        String shown = name.replace("\u202e", "\\u202e")
                .replace("\u0001", "\\u0001")
                .replace("\u001f", "\\u001f")
                .replace("\uffff", "\ufffd");
        assertThat(Pages.text(page, "h1").replaceAll("[\u2068\u2069]", "")).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar", "th-TH-u-nu-thai", "de"})
    void toString_inAnotherLocale_givesTheSameText(String tag) {
        String expected = page(SampleMaps.acme());
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            assertThat(page(SampleMaps.acme())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void labels_replaced_areUsedInTheirPlaces() {
        Labels german = Labels.of(Map.of(
                "report.finding", "Der Befund",
                "title.lead-time", "Durchlaufzeit",
                "chart.load.over-takt", "{0} hält den Takt nicht"));

        Document page = Pages.parse(
                Html.reportWriter().labels(german).language("de").toString(StandardMetrics.analyze(SampleMaps.acme())));

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("de");
        assertThat(Pages.byId(page, "finding-heading").getTextContent()).isEqualTo("Der Befund");
        assertThat(Pages.byId(page, "figure-lead-time").getTextContent().strip())
                .startsWith("Durchlaufzeit");
        assertThat(Pages.byId(page, "chart-load").getTextContent()).contains("Assembly 1 hält den Takt nicht");
    }

    /** Every text of the page that is not of the map, a figure or of a metric comes from the labels. */
    @Test
    void labels_allReplaced_leaveNoEnglishHeadings() {
        Document page =
                Pages.parse(Html.reportWriter().labels(t -> "·").toString(StandardMetrics.analyze(SampleMaps.acme())));

        for (String tag : List.of("h2", "h3", "nav", "caption", "label", "dt", "footer")) {
            Set<String> texts = Pages.all(page, tag).stream()
                    .map(e -> e.getTextContent().replaceAll("\\s", ""))
                    .collect(Collectors.toSet());
            assertThat(texts).as(tag).allMatch(t -> t.matches("·+"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "e", "en us", "en\"", "12"})
    void language_thatIsNoTag_isRefused(String tag) {
        assertThatThrownBy(() -> Html.reportWriter().language(tag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("[report.language.form]");
    }

    @Test
    void theme_each_hasItsColours() {
        Analysis analysis = StandardMetrics.analyze(SampleMaps.acme());
        for (Theme theme : Theme.values()) {
            String text = Html.reportWriter().theme(theme).toString(analysis);

            String style = text.substring(0, text.indexOf("</style>"));
            assertThat(style.contains("prefers-color-scheme:dark")).isEqualTo(theme == Theme.AUTO);
            assertThat(style.contains(":root{--ground:#0F151C")).isEqualTo(theme == Theme.DARK || theme == Theme.AUTO);
            assertThat(style).contains("@media print{:root{--ground:#FFFFFF");
        }
    }

    @Test
    void toString_ofASketch_saysWhatIsMissing() {
        ValueStream sketch = ValueStream.builder("sketch")
                .trigger("someone")
                .step("think")
                .step("do", s -> s.processTime(Duration.ofHours(2)))
                .customer("anyone")
                .flow("someone", "think")
                .flow("think", "do")
                .flow("do", "anyone")
                .build();

        Document page = Pages.parse(page(sketch));

        assertThat(Pages.byId(page, "finding").getTextContent())
                .contains("An item takes at least 2 h to the customer.")
                .contains("The bottleneck is not known.");
        assertThat(Pages.byId(page, "charts").getTextContent()).contains("Too little is known to draw a chart.");
        assertThat(Pages.byId(page, "unknown").getTextContent())
                .contains("The step think has no processTime")
                .contains("To walk next")
                .contains("processTime of think: not stated");
    }

    @Test
    void toString_ofAnAnalysisOfNoMetrics_stillIsAPage() {
        ValueStream stream = SampleMaps.acme();
        Analysis none = Analysis.of(MetricCatalog.of(List.of()), stream);

        Document page = Pages.parse(Html.reportWriter().toString(none));

        assertThat(Pages.byId(page, "finding").getTextContent())
                .contains("The lead time is not among the figures asked for.");
        assertThat(Pages.byId(page, "unknown").getTextContent())
                .contains("Every figure that arises on this map is known.");
    }

    @Test
    void write_toAFile_isThePage(@TempDir Path folder) throws IOException {
        Analysis analysis = StandardMetrics.analyze(SampleMaps.acme());
        Path file = folder.resolve("acme.html");

        Html.reportWriter().write(analysis, file);

        assertThat(Files.readString(file)).isEqualTo(Html.reportWriter().toString(analysis));
    }
}
