package dev.valuestream.io.html;

import dev.valuestream.io.internal.ComparisonWords;
import dev.valuestream.io.internal.SimulatedWords;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.whatif.ChangeEffect;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.Judgement;
import dev.valuestream.whatif.MeasureChange;
import dev.valuestream.whatif.SubOptimization;
import java.util.List;
import java.util.Optional;

/** The sections about a comparison: the finding, the measures, the judgement, the changes, both pictures. */
final class ComparisonSections {

    private static final int MOST = 60;

    private final Comparison comparison;
    private final Report report;
    private final ComparisonWords words;

    ComparisonSections(Comparison comparison, Report report) {
        this.comparison = comparison;
        this.report = report;
        words = new ComparisonWords(comparison, report.words());
    }

    void finding() {
        Markup out = report.out();
        List<String> sentences = words.finding();
        out.open("section", "id", "finding", "aria-labelledby", "finding-heading", "class", "first");
        out.element("h2", report.say("finding", "The finding"), "id", "finding-heading");
        out.element("p", sentences.get(0), "class", "lead");
        out.open("ul", "class", "finding");
        sentences.subList(1, sentences.size()).forEach(s -> out.element("li", s));
        out.close().close();
    }

    /** The figures asked for first, then all others that change behind a click. */
    void measures() {
        Markup out = report.out();
        table(report.say("compare.first", "What matters most"), rows(words.first()));
        List<MeasureChange> others = words.others();
        if (others.isEmpty()) {
            return;
        }
        out.open("details");
        out.element("summary", report.say("compare.others", "All {0} other measures that change", others.size()));
        table(
                report.say("compare.also", "Also changed"),
                rows(others.stream().limit(MOST).toList()));
        if (others.size() > MOST) {
            out.element("p", report.say("figures.more", "and {0} more", others.size() - MOST));
        }
        out.close();
    }

    private List<List<String>> rows(List<MeasureChange> measures) {
        return measures.stream().map(words::row).toList();
    }

    private void table(String caption, List<List<String>> rows) {
        Table.of(caption, words.headings(), ComparisonWords.WORD_COLUMNS)
                .rows(rows)
                .write(report.out());
    }

    /** What two simulations with the same chance found. */
    void simulated(SimulationComparison found) {
        SimulatedWords simulated = new SimulatedWords(found, words, report.words());
        Markup out = report.out();
        out.section("simulation", report.say("simulation", "What a simulation found"));
        out.element("p", simulated.about(), "class", "note");
        table(report.say("simulation.changes", "Simulated before and after"), simulated.rows());
        out.close();
    }

    /** Whether a part gets better at the cost of the whole. */
    void judgement(Optional<SimulationComparison> simulated) {
        Markup out = report.out();
        SubOptimization judged = words.judged(simulated);
        out.section("judgement", report.say("compare.judgement", "Part and whole: where it will jam"));
        out.element("p", report.settings().labels().of(judged.reason()));
        out.open("ul", "class", "plain");
        for (ChangeEffect change : words.parts(judged).stream().limit(MOST).toList()) {
            String style = change.verdict() == Judgement.SUBOPTIMAL ? "warning" : "advice";
            out.element("li", report.settings().labels().of(change.reason()), "class", style);
        }
        out.close().close();
    }

    void changes() {
        Markup out = report.out();
        out.section("changes", report.say("compare.changes", "What changes on the map"));
        int all = comparison.diff().changes().size();
        List<String> sentences = words.changes();
        if (all == 0) {
            out.element("p", report.say("compare.no-changes", "Nothing changes."));
        }
        out.bullets(sentences.stream().limit(MOST).toList());
        int more = all - Math.min(MOST, sentences.size());
        if (more > 0) {
            out.element("p", report.say("compare.more", "and {0} more: notes, names, order", more), "class", "note");
        }
        out.close();
    }

    /** Both maps above each other at one scale, with what changes between them. */
    void pictures() {
        String heading = report.say("compare.picture", "Both states at one scale");
        report.out().section("picture", heading);
        PictureSection.figure(heading, report, PictureSection.drawer(report).draw(comparison));
        report.out().close();
    }
}
