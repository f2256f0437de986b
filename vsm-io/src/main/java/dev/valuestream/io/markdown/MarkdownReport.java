package dev.valuestream.io.markdown;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.Labels;
import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.internal.FindingWords;
import dev.valuestream.metrics.Analysis;
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
import java.util.stream.Collectors;

/**
 * An analysis as a page of Markdown for wikis: the finding first in words, the map as a Mermaid diagram, the figures of the
 * stream and of its steps as tables, what is not known, what is assumed.
 *
 * <p>CommonMark with the tables of GitHub. Names may hold anything; they are escaped. The same analysis gives the same text
 * everywhere. The report with pictures, charts and explanations is that of {@code dev.valuestream.io.html}.
 */
public final class MarkdownReport {

    private static final String ESCAPED = "\\`*_{}[]#|!~$";

    /** What makes a list or a heading only at the start of a line. */
    private static final String ESCAPED_FIRST = "+-=";

    private static final List<String> STEP_MEASURES =
            List.of("step.capacity", "step.load", "step.wait.predicted", "step.queue.growth");

    private static final int MOST = 40;

    private final AnalysisWords words;
    private final StringBuilder out = new StringBuilder();

    private MarkdownReport(AnalysisWords words) {
        this.words = words;
    }

    /**
     * Writes the report in English.
     *
     * @param analysis the analysis
     * @return the page, lines ended by a line feed
     */
    public static String of(Analysis analysis) {
        return of(analysis, Labels.english());
    }

    /**
     * Writes the report.
     *
     * @param analysis the analysis
     * @param labels the words
     * @return the page, lines ended by a line feed
     */
    public static String of(Analysis analysis, Labels labels) {
        requireNonNull(analysis, "analysis");
        return new MarkdownReport(new AnalysisWords(analysis, requireNonNull(labels, "labels"))).write();
    }

    private String write() {
        out.append("# ").append(escape(words.stream().name())).append('\n');
        List<String> sentences = new FindingWords(words).sentences();
        out.append("\n**").append(escape(sentences.get(0))).append("**\n");
        bullets(sentences.subList(1, sentences.size()));
        out.append("\n```mermaid\n")
                .append(MermaidDiagram.of(words.analysis(), words.labels()))
                .append("```\n");
        figures();
        steps();
        unknown();
        assumed();
        return out.toString();
    }

    private void heading(String code, String heading) {
        out.append("\n## ")
                .append(escape(words.say("markdown." + code, heading)))
                .append('\n');
    }

    private void bullets(List<String> sentences) {
        if (!sentences.isEmpty()) {
            out.append('\n');
        }
        sentences.stream()
                .limit(MOST)
                .forEach(s -> out.append("- ").append(escape(s)).append('\n'));
        if (sentences.size() > MOST) {
            out.append("- ")
                    .append(escape(words.say("figures.more", "and {0} more", sentences.size() - MOST)))
                    .append('\n');
        }
    }

    private void figures() {
        List<Measure> known = words.measures().stream()
                .filter(m -> m.element().isEmpty() && m.family().isEmpty())
                .filter(m -> m.figure().number().isPresent())
                .toList();
        if (known.isEmpty()) {
            return;
        }
        heading("stream", "The whole stream");
        row(List.of(words.say("markdown.figure", "Figure"), words.say("markdown.value", "Value")));
        out.append("| :-- | --: |\n");
        known.forEach(m -> row(List.of(words.title(m.id()), words.cell(m))));
    }

    private void steps() {
        List<String> shown = STEP_MEASURES.stream()
                .filter(id -> words.stream().steps().stream()
                        .anyMatch(s -> words.number(id, s.id()).isPresent()))
                .toList();
        heading("steps", "Step by step");
        List<String> headings = new ArrayList<>(List.of(
                words.say("markdown.step", "Step"),
                words.say("markdown.team", "Team"),
                words.say("markdown.process", "Process time"),
                words.say("markdown.complete", "%C&A")));
        shown.forEach(id -> headings.add(words.title(id)));
        row(headings);
        out.append("| :-- | :-- |").append(" --: |".repeat(headings.size() - 2)).append('\n');
        words.stream().steps().forEach(s -> row(cells(s, shown)));
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

    private void row(List<String> cells) {
        out.append(cells.stream().map(MarkdownReport::escape).collect(Collectors.joining(" | ", "| ", " |\n")));
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
            heading("unknown", "What is not known");
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
            heading("assumed", "What is assumed");
            bullets(List.copyOf(assumed));
        }
    }

    /** The text in one line, with a backslash before whatever Markdown could take for markup, and entities for that of HTML. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        OneLine.of(text).codePoints().forEach(c -> {
            boolean first = escaped.isEmpty() && ESCAPED_FIRST.indexOf(c) >= 0;
            if (c == '<' || c == '>' || c == '&') {
                escaped.append("&#").append(c).append(';');
            } else if (first || ESCAPED.indexOf(c) >= 0) {
                escaped.append('\\').appendCodePoint(c);
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }
}
