package dev.valuestream.io.markdown;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.internal.FindingWords;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sections about one map: the finding, the map, the figures of the stream and its steps, what is not known or assumed. */
final class MapSections {

    private static final List<String> STEP_MEASURES =
            List.of("step.capacity", "step.load", "step.wait.predicted", "step.queue.growth");

    private static final int MOST = 40;

    private final AnalysisWords words;
    private final MarkdownPage page;

    private MapSections(AnalysisWords words) {
        this.words = words;
        page = new MarkdownPage(words.stream().name());
    }

    static String write(AnalysisWords words) {
        MapSections sections = new MapSections(words);
        List<String> sentences = new FindingWords(words).sentences();
        sections.page.lead(sentences.get(0));
        sections.bullets(sentences.subList(1, sentences.size()));
        sections.page.diagram(MermaidDiagram.of(words.analysis(), words.labels()));
        sections.figures();
        sections.steps();
        sections.unknown();
        sections.assumed();
        return sections.page.text();
    }

    private String say(String code, String template) {
        return words.say("markdown." + code, template);
    }

    private void bullets(List<String> sentences) {
        page.bullets(shortened(sentences, words));
    }

    /** The first of many sentences, and how many more there are. */
    static List<String> shortened(List<String> sentences, AnalysisWords words) {
        if (sentences.size() <= MOST) {
            return sentences;
        }
        List<String> first = new ArrayList<>(sentences.subList(0, MOST));
        first.add(words.say("figures.more", "and {0} more", sentences.size() - MOST));
        return first;
    }

    private void figures() {
        List<List<String>> rows = words.measures().stream()
                .filter(m -> m.element().isEmpty() && m.family().isEmpty())
                .filter(m -> m.figure().number().isPresent())
                .map(m -> List.of(words.title(m.id()), words.cell(m)))
                .toList();
        if (!rows.isEmpty()) {
            page.heading(say("stream", "The whole stream"));
            page.table(List.of(say("figure", "Figure"), say("value", "Value")), Set.of(0), rows);
        }
    }

    private void steps() {
        List<String> shown = STEP_MEASURES.stream()
                .filter(id -> words.stream().steps().stream()
                        .anyMatch(s -> words.number(id, s.id()).isPresent()))
                .toList();
        List<String> headings = new ArrayList<>(List.of(
                say("step", "Step"), say("team", "Team"), say("process", "Process time"), say("complete", "%C&A")));
        shown.forEach(id -> headings.add(words.title(id)));
        page.heading(say("steps", "Step by step"));
        page.table(
                headings,
                Set.of(0, 1),
                words.stream().steps().stream().map(s -> cells(s, shown)).toList());
    }

    private List<String> cells(ProcessStep step, List<String> measures) {
        List<String> cells = new ArrayList<>(List.of(
                step.name(),
                step.team().map(words.names()::ofTeam).orElse(""),
                step.figures()
                        .processTimeOrCycleTime()
                        .map(t -> words.time(Durations.toSeconds(t.mean())))
                        .orElse(""),
                step.percentCompleteAccurate()
                        .map(r -> Shown.percent(r.value()))
                        .orElse("")));
        measures.forEach(id -> cells.add(words.cell(id + "[" + step.id() + "]")));
        return cells;
    }

    private void unknown() {
        Set<String> reasons = new LinkedHashSet<>();
        for (Measure measure : words.measures()) {
            boolean all = measure.family().isEmpty() && measure.element().isEmpty();
            if (all && measure.figure() instanceof Figure.Unknown u && u.reason() != Reason.NOT_APPLICABLE) {
                reasons.add(words.labels().of(u.text()));
            }
        }
        if (!reasons.isEmpty()) {
            page.heading(say("unknown", "What is not known"));
            bullets(List.copyOf(reasons));
        }
    }

    private void assumed() {
        Set<String> assumed = new LinkedHashSet<>();
        for (MetricKey<?> key : words.analysis().catalog().keys()) {
            if (words.analysis().result(key) instanceof MetricResult.Computed<?> computed) {
                assumed.addAll(computed.explanation().assumptions());
            }
        }
        if (!assumed.isEmpty()) {
            page.heading(say("assumed", "What is assumed"));
            bullets(List.copyOf(assumed));
        }
    }
}
