package dev.valuestream.io.svg.internal.figures;

import dev.valuestream.graph.Routes;
import dev.valuestream.io.Labels;
import dev.valuestream.io.svg.internal.figures.MapFigures.Figure;
import dev.valuestream.io.svg.internal.figures.MapFigures.Tone;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.Bottleneck.Kind;
import dev.valuestream.metrics.capacity.Bottleneck.Ranked;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.metrics.time.Segment;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Reads the figures of a picture from an analysis: the one place where measures become text on a page.
 *
 * <p>What the analysis does not know is shown as unknown; what its catalogue does not have is left out.
 */
public final class FiguresReader {

    private final Analysis analysis;
    private final ValueStream stream;
    private final Amounts amounts;

    /** The measures by metric and name, each metric asked once: asking for each element would be quadratic. */
    private final Map<MetricKey<?>, Map<String, Measure>> measures = new HashMap<>();

    private FiguresReader(Analysis analysis, Labels labels) {
        this.analysis = analysis;
        stream = analysis.valueStream();
        amounts = Amounts.in(stream.calendar(), labels);
    }

    /**
     * Reads the figures of a map.
     *
     * @param analysis the map's analysis
     * @param labels the words
     * @return what a picture of the map prints
     */
    public static MapFigures read(Analysis analysis, Labels labels) {
        FiguresReader reader = new FiguresReader(analysis, labels);
        List<Figure> times = reader.times();
        List<Figure> tiles = new ArrayList<>(times);
        tiles.addAll(reader.others());
        Map<String, Double> waits = reader.waits();
        Map<ElementRef, String> bottlenecks = reader.bottlenecks();
        return new MapFigures(
                tiles,
                reader.totals(times),
                waits,
                reader.work(),
                reader.rework(),
                bottlenecks,
                new LadderReader(reader.stream, reader.segments(), reader.amounts).read(),
                new Summary(reader.stream, reader.amounts).of(tiles, waits, bottlenecks),
                reader.amounts);
    }

    private List<Figure> times() {
        List<Figure> figures = new ArrayList<>();
        figures.add(new Figure(say("lead-time", "Lead time"), text("lead-time"), Tone.WAIT));
        if (number("value-added-time").isPresent()) {
            figures.add(new Figure(say("value-added-time", "Value-adding time"), text("value-added-time"), Tone.WORK));
            figures.add(new Figure(
                    say("process-cycle-efficiency", "VA share of lead time"),
                    text("process-cycle-efficiency"),
                    Tone.PLAIN));
        } else {
            figures.add(new Figure(say("process-time", "Process time"), text("process-time"), Tone.WORK));
            figures.add(new Figure(say("flow-efficiency", "Flow efficiency"), text("flow-efficiency"), Tone.PLAIN));
        }
        return figures;
    }

    /** The same figures under names that fit a narrow panel. */
    private List<Figure> totals(List<Figure> times) {
        boolean adds = number("value-added-time").isPresent();
        List<String> labels = List.of(
                say("lead-time", "Lead time"),
                adds ? say("total.value-added", "VA time") : say("process-time", "Process time"),
                adds ? say("total.share", "Share") : say("total.efficiency", "Flow eff."));
        List<Figure> totals = new ArrayList<>();
        for (Figure figure : times) {
            totals.add(new Figure(labels.get(totals.size()), figure.value(), figure.tone()));
        }
        return totals;
    }

    private List<Figure> others() {
        List<Figure> figures = new ArrayList<>();
        boolean judged = stream.steps().stream()
                .anyMatch(s -> s.percentCompleteAccurate().isPresent());
        boolean teams = stream.steps().stream()
                        .flatMap(s -> s.team().stream())
                        .distinct()
                        .count()
                > 1;
        add(figures, !stream.demand().isEmpty(), say("takt-time", "Takt time"), "takt-time");
        add(
                figures,
                judged,
                say("percent-complete-accurate.rolled", "Rolled %C&A"),
                "percent-complete-accurate.rolled");
        add(figures, teams, say("handoffs", "Handoffs"), "handoffs");
        return figures;
    }

    private void add(List<Figure> figures, boolean wanted, String label, String id) {
        if (wanted && analysis.catalog().keyOf(id).isPresent()) {
            figures.add(new Figure(label, text(id), Tone.PLAIN));
        }
    }

    /** The name of a figure where there is little room. */
    private String say(String code, String template) {
        return amounts.say("figure." + code, template);
    }

    private Optional<Measure> measure(String id, String name) {
        return analysis.catalog()
                .keyOf(id)
                .map(key -> measures.computeIfAbsent(key, this::byName).get(name));
    }

    private Map<String, Measure> byName(MetricKey<?> key) {
        Map<String, Measure> byName = new HashMap<>();
        analysis.measures(key).forEach(m -> byName.put(m.name(), m));
        return byName;
    }

    private OptionalDouble number(String id, Element element) {
        return measure(id, id + "[" + element.id() + "]")
                .map(m -> m.figure().number())
                .orElse(OptionalDouble.empty());
    }

    private OptionalDouble number(String name) {
        return measure(name, name).map(m -> m.figure().number()).orElse(OptionalDouble.empty());
    }

    private String text(String name) {
        return measure(name, name).map(this::text).orElse(Amounts.UNKNOWN);
    }

    private String text(Measure measure) {
        return MeasureText.of(measure.figure(), measure.unit(), amounts);
    }

    private Map<String, Double> waits() {
        Map<String, Double> waits = new LinkedHashMap<>();
        for (MaterialFlow flow : stream.flows()) {
            number("flow.wait", flow).ifPresent(s -> waits.put(flow.id(), s));
        }
        return waits;
    }

    /** The process time as stated for all items; where only families state one, their mean as the lead time has it. */
    private Map<String, Double> work() {
        Map<String, Double> work = new LinkedHashMap<>();
        for (ProcessStep step : stream.steps()) {
            Optional<Double> stated = step.figures().processTimeOrCycleTime().map(t -> Durations.toSeconds(t.mean()));
            (stated.isPresent() ? stated : mixed(step)).ifPresent(t -> work.put(step.id(), t));
        }
        return work;
    }

    private Optional<Double> mixed(ProcessStep step) {
        double seconds = 0;
        double visits = 0;
        for (Segment segment : segments()) {
            if (segment.kind() == Segment.Kind.PROCESS && segment.element().equals(step.id())) {
                seconds += segment.seconds();
                visits += segment.frequency();
            }
        }
        return visits > 0 ? Optional.of(seconds / visits) : Optional.empty();
    }

    private List<Segment> segments() {
        boolean there = analysis.catalog().keyOf(LeadTime.KEY.id()).isPresent();
        return there && analysis.result(LeadTime.KEY) instanceof MetricResult.Computed<LeadTime.Result> computed
                ? computed.value().segments()
                : List.of();
    }

    private Set<String> rework() {
        Set<String> rework = new LinkedHashSet<>();
        Routes.reworkFlows(stream).forEach(f -> rework.add(f.id()));
        return rework;
    }

    /** Every step and team of the highest load; none where nothing takes time. */
    private Map<ElementRef, String> bottlenecks() {
        boolean there = analysis.catalog().keyOf(Bottleneck.KEY.id()).isPresent();
        if (!there || !(analysis.result(Bottleneck.KEY) instanceof MetricResult.Computed<Bottleneck.Result> computed)) {
            return Map.of();
        }
        Map<ElementRef, String> found = new LinkedHashMap<>();
        for (Ranked ranked : computed.value().highest()) {
            ElementKind kind = ranked.kind() == Kind.STEP ? ElementKind.NODE : ElementKind.TEAM;
            found.put(
                    new ElementRef(kind, ranked.id()), amounts.say("load", "load {0}", Amounts.percent(ranked.load())));
        }
        return found;
    }
}
