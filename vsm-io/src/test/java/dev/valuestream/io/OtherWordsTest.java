package dev.valuestream.io;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.change.ValueStreamDiff;
import dev.valuestream.io.html.Html;
import dev.valuestream.io.html.ReportInput;
import dev.valuestream.io.markdown.MermaidDiagram;
import dev.valuestream.io.svg.Pictures;
import dev.valuestream.io.svg.Style;
import dev.valuestream.io.svg.Svg;
import dev.valuestream.io.svg.SvgDrawer;
import dev.valuestream.io.svg.WideMaps;
import dev.valuestream.io.svg.chart.Charts;
import dev.valuestream.io.svg.layout.Arrangement;
import dev.valuestream.io.svg.layout.LadderMode;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.Annotations;
import dev.valuestream.model.Batch;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.InformationKind;
import dev.valuestream.model.State;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.Waste;
import dev.valuestream.plan.ImprovementStatus;
import dev.valuestream.plan.Kpi;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.Sensitivity;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Whoever replaces every text finds no English word left in pictures, charts and the headings of the report. */
class OtherWordsTest {

    /** Every letter of a template becomes a letter that no English word has; names of the map below are numbers. */
    private static final Labels OTHER = text ->
            text.template().equals("{0}") ? "ж" : text.format(text.template().replaceAll("[A-Za-z]", "ж"));

    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

    /** What stays: the symbols of units, the mark of a handoff or of a line that goes on, and ids of measures, which have a code each. */
    private static final Set<String> SYMBOLS = Set.of("s", "min", "h", "d", "H", "A", "B", "I");

    private static final Duration DAY = Duration.ofHours(8);

    private static ValueStreamBuilder map() {
        return ValueStream.builder("0")
                .name("1")
                .state(State.AS_IS)
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(d -> d.quantity(40).per(DAY))
                .team("t1", t -> t.name("11").people(2).share(0.5))
                .team("t2", t -> t.name("12").people(1))
                .supplier("from", n -> n.name("2"))
                .control("control", n -> n.name("3").system("33"))
                .step(
                        "s1",
                        s -> s.name("4")
                                .team("t1")
                                .cycleTime(Duration.ofMinutes(5))
                                .changeover(Duration.ofMinutes(30))
                                .uptime(0.9)
                                .batch(Batch.every(DAY.multipliedBy(2))))
                .step(
                        "s2",
                        s -> s.name("5")
                                .team("t2")
                                .processTime(Duration.ofMinutes(9))
                                .percentCompleteAccurate(90)
                                .stations(1)
                                .pacemaker(true))
                .step(
                        "s3",
                        s -> s.name("6")
                                .operators(2)
                                .processTime(Duration.ofMinutes(3))
                                .wipLimit(9))
                .customer("to", n -> n.name("7"))
                .flow(
                        "from",
                        "s1",
                        f -> f.name("21").kind(FlowKind.SHIPMENT).inventory(60).every(DAY.multipliedBy(2)))
                .flow(
                        "s1",
                        "s2",
                        f -> f.name("22").kind(FlowKind.FIFO).inventory(20).max(60))
                .flow(
                        "s2",
                        "s3",
                        f -> f.name("23").kind(FlowKind.PULL).inventory(70).probability(0.9))
                .flow("s2", "s1", f -> f.name("24").id("again").probability(0.1).rework(true))
                .flow("s3", "to", f -> f.name("25").kind(FlowKind.SHIPMENT).every(DAY))
                .information(
                        "to", "control", i -> i.kind(InformationKind.ELECTRONIC).content("41"))
                .information(
                        "control", "s1", i -> i.kind(InformationKind.MANUAL).content("42"))
                .information("control", "s2", i -> i.content("43").every(Duration.ofMinutes(20)))
                .information("s3", "s2", i -> i.kind(InformationKind.MANUAL).content(""))
                .kaizen("k", "s2", k -> k.name("51").waste(Waste.WAITING));
    }

    private static List<String> english(List<String> texts) {
        List<String> found = new ArrayList<>();
        for (String text : texts) {
            WORD.matcher(text)
                    .results()
                    .filter(w -> !SYMBOLS.contains(w.group()))
                    .forEach(w -> found.add(w.group() + " in: " + text));
        }
        return found;
    }

    private static List<String> said(String svg) {
        Document picture = Pictures.parse(svg);
        return Pictures.elements(picture).stream()
                .filter(e -> Set.of("text", "title", "desc").contains(e.getLocalName()))
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void pictures_withOtherWords_haveNoEnglish() {
        ValueStream stream = map().build();
        Analysis analysis = StandardMetrics.analyze(stream);
        SvgDrawer drawer = Svg.drawer().labels(OTHER);

        List<String> pictures = List.of(
                drawer.draw(stream, analysis),
                drawer.ladder(LadderMode.EXPECTED).style(Style.PLAIN).draw(stream, analysis),
                drawer.arrangement(Arrangement.COMPACT).draw(stream, analysis));

        pictures.forEach(p -> assertThat(english(said(p))).isEmpty());
        assertThat(english(said(Svg.drawer().draw(stream, analysis)))).hasSizeGreaterThan(50);
    }

    /** A name that runs from right to left keeps its marks, which no template shows as escapes. */
    @Test
    void pictures_ofNamesFromRightToLeft_keepTheirMarks() {
        ValueStream stream = map().editStep("s2", s -> s.name("مرحبا")).build();

        List<String> texts = said(Svg.drawer().draw(stream, StandardMetrics.analyze(stream)));

        assertThat(texts).noneMatch(t -> t.contains("\\u2068"));
        assertThat(texts).anyMatch(t -> t.contains("Before \u2068مرحبا\u2069"));
    }

    @Test
    void pictureOfTwoMaps_withOtherWords_hasNoEnglish() {
        ValueStream after = map().editStep(
                        "s2", s -> s.processTime(Duration.ofMinutes(4)).operators(1))
                .build();
        Comparison comparison = Comparison.of(StandardMetrics.analyze(map().build()), StandardMetrics.analyze(after));

        assertThat(english(said(Svg.drawer().labels(OTHER).draw(comparison)))).isEmpty();
    }

    /** Names of these maps are English; what is left of the texts beside them is not. */
    @Test
    void pictureInBands_withOtherWords_hasNoEnglishBesideNames() {
        ValueStream wide = WideMaps.of(3, 24);
        List<String> texts = said(Svg.drawer().labels(OTHER).draw(wide, StandardMetrics.analyze(wide)));

        assertThat(texts).noneMatch(t -> t.contains("Band") || t.contains("Up to here") || t.contains("Overview"));
    }

    @Test
    void report_withOtherWords_hasNoEnglishHeadings() {
        ValueStream stream = map().build();
        Analysis analysis = StandardMetrics.analyze(stream);
        SimulationReport run =
                Simulation.of(stream).run(SimulationPlan.of(1).replications(2).horizon(DAY.multipliedBy(2)));
        ReportInput input =
                ReportInput.of(analysis).withSimulation(run).withSensitivity(Sensitivity.of(analysis, "lead-time"));

        String page = Html.reportWriter().labels(OTHER).toString(input);

        assertThat(english(headings(page))).isEmpty();
    }

    @Test
    void reportOfTwoMaps_withOtherWords_hasNoEnglishHeadings() {
        ValueStream after =
                map().editStep("s2", s -> s.processTime(Duration.ofMinutes(4))).build();
        Comparison comparison = Comparison.of(StandardMetrics.analyze(map().build()), StandardMetrics.analyze(after));

        assertThat(english(headings(Html.reportWriter().labels(OTHER).toString(comparison))))
                .isEmpty();
    }

    /** Improvements of each kind and a KPI with its values; all names are numbers. */
    private static TransformationPlan plan() {
        ValueStream faster =
                map().editStep("s2", s -> s.processTime(Duration.ofMinutes(4))).build();
        return TransformationPlan.builder("0")
                .improvement(
                        "i1",
                        i -> i.name("61")
                                .status(ImprovementStatus.PLANNED)
                                .start(LocalDate.of(2026, 4, 1))
                                .due(LocalDate.of(2026, 6, 30))
                                .cost(500)
                                .expects("lead-time", new StatedValue(-1, "min"))
                                .change(ValueStreamDiff.between(map().build(), faster)
                                        .changes()
                                        .get(0)))
                .improvement("i2", i -> i.name("62").status(ImprovementStatus.DROPPED))
                .kpi(measured())
                .build();
    }

    private static Kpi measured() {
        List<Kpi.Actual> values = new ArrayList<>();
        for (int month = 1; month < 7; month++) {
            values.add(new Kpi.Actual(LocalDate.of(2026, month, 28), new StatedValue(month < 6 ? 200 : 100, "min")));
        }
        return new Kpi(
                "lead-time",
                Optional.of(new StatedValue(200, "min")),
                Optional.of(new StatedValue(50, "min")),
                Optional.of(LocalDate.of(2026, 12, 31)),
                values,
                Annotations.NONE);
    }

    /** Of a project too: its improvements, its way, its KPIs, and both states simulated. */
    @Test
    void reportOfAProject_withOtherWords_hasNoEnglishHeadings() {
        Project project = Project.of(map().build(), plan());
        PlanPath path = PlanPath.of(project, StandardMetrics::analyze);
        SimulationPlan runs = SimulationPlan.of(1).replications(2).horizon(DAY.multipliedBy(2));
        SimulationComparison both = SimulationComparison.of(
                Simulation.of(path.asIs().valueStream()).run(runs),
                Simulation.of(path.toBe().valueStream()).run(runs));

        String page = Html.reportWriter()
                .labels(OTHER)
                .toString(PlanReportInput.of(path).withSimulation(both));

        assertThat(english(headings(page))).isEmpty();
        assertThat(english(headings(
                        Html.reportWriter().toString(PlanReportInput.of(path).withSimulation(both)))))
                .hasSizeGreaterThan(100);
    }

    private static boolean isIn(Element element, String name) {
        for (Node at = element; at != null; at = at.getParentNode()) {
            if (name.equals(at.getLocalName())) {
                return true;
            }
        }
        return false;
    }

    /** All but the terms of explanations, which are the metrics' and stand one click away. */
    private static List<String> headings(String page) {
        Document document = Pictures.parse(page.replace("<!DOCTYPE html>", ""));
        List<String> headings = new ArrayList<>();
        for (Element element : Pictures.elements(document)) {
            boolean heading = Set.of("h1", "h2", "h3", "summary", "caption", "th", "label", "nav")
                            .contains(element.getLocalName())
                    && !(isIn(element, "details")
                            && element.getAttribute("scope").equals("row"));
            boolean picture = Set.of("text", "title", "desc").contains(element.getLocalName());
            if (heading || picture) {
                headings.add(element.getTextContent());
            }
        }
        return headings;
    }

    @Test
    void charts_withOtherWords_haveNoEnglish() {
        ValueStream stream = map().build();
        Analysis analysis = StandardMetrics.analyze(stream);

        List<String> charts = Charts.of(analysis, OTHER).stream()
                .map(c -> Svg.chartDrawer().draw(c))
                .toList();

        assertThat(charts).hasSizeGreaterThan(3);
        charts.forEach(c -> assertThat(english(said(c))).isEmpty());
        assertThat(MermaidDiagram.of(analysis, OTHER)).contains("ж");
    }
}
