package dev.valuestream.io.markdown;

import dev.valuestream.io.PlanReportInput;
import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.io.internal.ComparisonWords;
import dev.valuestream.io.internal.OrderWords;
import dev.valuestream.io.internal.PlanWords;
import dev.valuestream.io.internal.SimulatedWords;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.plan.Improvement;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.MeasureChange;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanPath.Milestone;
import dev.valuestream.whatif.PlanSearch;
import dev.valuestream.whatif.SubOptimization;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sections about two states of a stream: two maps held against each other, or a plan from one to the other. */
final class ChangeSections {

    private static final int MOST = 60;

    private final Comparison comparison;
    private final AnalysisWords words;
    private final ComparisonWords compared;
    private final MarkdownPage page;

    private ChangeSections(Comparison comparison, AnalysisWords words, String title) {
        this.comparison = comparison;
        this.words = words;
        compared = new ComparisonWords(comparison, words);
        page = new MarkdownPage(title);
    }

    static String write(Comparison comparison, Optional<SimulationComparison> simulated, AnalysisWords words) {
        ChangeSections sections =
                new ChangeSections(comparison, words, words.stream().name());
        String before = comparison.before().valueStream().name();
        sections.page.paragraph(sections.say("compare.from", "Compared with: {0}", before));
        sections.finding();
        sections.measures(sections.say("compare.first", "What matters most"));
        simulated.ifPresent(sections::simulated);
        sections.judgement(simulated);
        sections.changes();
        sections.diagrams();
        return sections.page.text();
    }

    static String write(PlanReportInput input, AnalysisWords words) {
        PlanPath path = input.path();
        Comparison comparison = Comparison.of(path.asIs(), path.toBe());
        ChangeSections sections =
                new ChangeSections(comparison, words, path.project().asIs().name());
        String id = path.project().plan().id();
        sections.page.paragraph(sections.say("plan.kind", "Transformation plan {0}", id));
        sections.finding();
        sections.plan(path, input.order());
        sections.measures(sections.say("plan.measures", "Today and the future state, figure by figure"));
        input.simulated().ifPresent(sections::simulated);
        sections.judgement(input.simulated());
        sections.diagrams();
        return sections.page.text();
    }

    private String say(String code, String template, Object... arguments) {
        return words.say("report." + code, template, arguments);
    }

    private void finding() {
        List<String> sentences = compared.finding();
        page.lead(sentences.get(0));
        page.bullets(sentences.subList(1, sentences.size()));
    }

    private void measures(String heading) {
        page.heading(heading);
        page.table(compared.headings(), ComparisonWords.WORD_COLUMNS, rows(compared.first()));
        List<MeasureChange> others = compared.others();
        if (others.isEmpty()) {
            return;
        }
        page.subheading(say("compare.also", "Also changed"));
        page.table(
                compared.headings(),
                ComparisonWords.WORD_COLUMNS,
                rows(others.stream().limit(MOST).toList()));
        if (others.size() > MOST) {
            page.paragraph(say("figures.more", "and {0} more", others.size() - MOST));
        }
    }

    private List<List<String>> rows(List<MeasureChange> measures) {
        return measures.stream().map(compared::row).toList();
    }

    private void simulated(SimulationComparison found) {
        SimulatedWords simulated = new SimulatedWords(found, compared, words);
        page.heading(say("simulation", "What a simulation found"));
        page.paragraph(simulated.about());
        page.table(compared.headings(), ComparisonWords.WORD_COLUMNS, simulated.rows());
    }

    private void judgement(Optional<SimulationComparison> simulated) {
        SubOptimization judged = compared.judged(simulated);
        page.heading(say("compare.judgement", "Part and whole: where it will jam"));
        page.paragraph(words.labels().of(judged.reason()));
        List<String> parts = compared.parts(judged).stream()
                .map(c -> words.labels().of(c.reason()))
                .toList();
        page.bullets(MapSections.shortened(parts, words));
    }

    private void changes() {
        page.heading(say("compare.changes", "What changes on the map"));
        int all = comparison.diff().changes().size();
        if (all == 0) {
            page.paragraph(say("compare.no-changes", "Nothing changes."));
        }
        List<String> sentences = compared.changes().stream().limit(MOST).toList();
        page.bullets(sentences);
        if (all > sentences.size()) {
            page.paragraph(say("compare.more", "and {0} more: notes, names, order", all - sentences.size()));
        }
    }

    private void diagrams() {
        diagram(say("compare.before", "Before"), comparison.before());
        diagram(say("compare.after", "After"), comparison.after());
    }

    private void diagram(String heading, Analysis analysis) {
        page.heading(heading);
        page.diagram(MermaidDiagram.of(analysis, words.labels()));
    }

    private void plan(PlanPath path, Optional<PlanSearch> order) {
        AnalysisWords before = new AnalysisWords(path.asIs(), words.labels());
        PlanWords plan = new PlanWords(path, before);
        page.heading(say("plan.path", "The way from today to the future state"));
        page.table(plan.pathHeadings(), PlanWords.PATH_WORD_COLUMNS, plan.path());
        page.heading(say("plan.improvements", "The improvements, in an order in which they can be made"));
        improvements(path, plan);
        Optional<String> currency = path.project().plan().currency();
        order.ifPresent(s -> order(new OrderWords(s, before, currency, Improvement::name)));
        if (!plan.kpis().isEmpty()) {
            page.heading(say("plan.kpis", "The KPIs"));
            page.table(plan.kpiHeadings(), PlanWords.KPI_WORD_COLUMNS, plan.kpis());
        }
    }

    /** The improvements in the order that gives most, and what that is worth. */
    private void order(OrderWords order) {
        page.heading(order.heading());
        if (order.missing().isPresent()) {
            page.paragraph(order.missing().get());
            return;
        }
        order.done().ifPresent(page::paragraph);
        page.table(order.headings(), OrderWords.WORD_COLUMNS, order.rows());
        page.paragraph(order.worth());
        page.bullets(order.leftOut());
        order.assumptions().forEach(page::paragraph);
    }

    private void improvements(PlanPath path, PlanWords plan) {
        Map<String, String> effects = new HashMap<>();
        path.effects().forEach(e -> effects.put(e.improvement().id(), plan.effect(e)));
        int number = 1;
        for (Milestone milestone : path.milestones()) {
            Improvement improvement = milestone.improvement();
            page.subheading(number++ + " " + improvement.name());
            List<String> said = new ArrayList<>(List.of(plan.about(improvement)));
            milestone.misfit().ifPresent(m -> said.add(say("plan.misfit", "Cannot be made: {0}", m)));
            said.add(effects.getOrDefault(improvement.id(), ""));
            improvement.expects().forEach(e -> said.add(plan.expected(milestone, e)));
            said.addAll(plan.changes(improvement));
            page.bullets(said.stream().filter(s -> !s.isEmpty()).toList());
        }
        List<String> rest = new ArrayList<>();
        path.project().plan().improvements().stream()
                .filter(Improvement::isDropped)
                .forEach(i -> rest.add(say("plan.dropped", "Dropped: {0}", i.name())));
        path.project().plan().conflicts().forEach(c -> rest.add(words.labels().of(c.text())));
        page.bullets(rest);
    }
}
