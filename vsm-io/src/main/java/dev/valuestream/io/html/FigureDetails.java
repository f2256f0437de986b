package dev.valuestream.io.html;

import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import java.util.List;
import java.util.Optional;

/** One metric: its value in sight; its measures, formula, terms, assumptions and source behind a click. */
final class FigureDetails {

    private static final int MOST_TERMS = 60;
    private static final int MOST_MEASURES = 200;

    private final Report report;
    private final AnalysisWords words;
    private final MetricKey<?> key;
    private final MetricDescription description;
    private final List<Measure> measures;

    FigureDetails(Report report, MetricKey<?> key, MetricDescription description, List<Measure> measures) {
        this.report = report;
        words = report.words();
        this.key = key;
        this.description = description;
        this.measures = measures;
    }

    void write() {
        Markup out = report.out();
        out.open("details", "class", "figure", "id", "figure-" + key.id());
        out.open("summary").inline("span", words.title(key.id()));
        headline().ifPresent(value -> out.inline("span", value, "class", "value"));
        out.close();
        out.open("div", "class", "body");
        definitions();
        MetricResult<?> result = words.analysis().result(key);
        if (result instanceof MetricResult.Computed<?> computed) {
            explanation(computed.explanation());
        } else if (result instanceof MetricResult.Unavailable<?> unavailable) {
            out.element(
                    "p",
                    report.say("figures.why", "Not known: {0}", words.labels().of(unavailable.text())));
            formula(description.formula(), description.source());
        }
        out.close().close();
    }

    /** The value of a metric that is one figure of the stream. */
    private Optional<String> headline() {
        return words.measure(key.id()).map(words::cell);
    }

    private void definitions() {
        if (measures.size() == 1 && headline().isPresent()) {
            report.out().element("p", description.measures().get(0).text());
            return;
        }
        description.measures().forEach(m -> report.out().element("p", m.text()));
        Table table = Table.of(
                words.title(key.id()), List.of(report.say("figures.of", "Of"), report.say("figures.value", "Value")));
        measures.stream().limit(MOST_MEASURES).forEach(m -> table.row(List.of(whose(m), words.cell(m))));
        if (!table.isEmpty()) {
            table.write(report.out());
        }
        more(measures.size() - MOST_MEASURES);
    }

    private String whose(Measure measure) {
        String what = measure.element()
                .map(e -> words.names().of(measure.id(), e))
                .orElseGet(() -> words.title(measure.id()));
        return what + measure.family().map(f -> " · " + f).orElse("");
    }

    private void explanation(Explanation explanation) {
        Markup out = report.out();
        formula(explanation.formula(), explanation.source());
        List<Term> terms = explanation.terms();
        if (!terms.isEmpty()) {
            Table table = new Table(
                    report.say("figures.terms", "What went in"),
                    List.of(
                            Table.Column.words(report.say("figures.term", "Term")),
                            Table.Column.figures(report.say("figures.value", "Value")),
                            Table.Column.words(report.say("figures.origin", "From"))));
            terms.stream().limit(MOST_TERMS).forEach(t -> table.row(List.of(t.name(), t.value(), t.origin())));
            table.write(out);
            more(terms.size() - MOST_TERMS);
        }
        if (!explanation.assumptions().isEmpty()) {
            out.element("p", report.say("figures.assumed", "Assumed:"));
            out.bullets(explanation.assumptions());
        }
    }

    private void formula(String formula, String source) {
        report.out().element("p", formula, "class", "formula");
        report.out().element("p", report.say("figures.source", "Source: {0}", source), "class", "origin");
    }

    private void more(int more) {
        if (more > 0) {
            report.out().element("p", report.say("figures.more", "and {0} more", more));
        }
    }
}
