package dev.valuestream.io.html;

import dev.valuestream.io.internal.OrderWords;
import dev.valuestream.io.internal.PlanWords;
import dev.valuestream.plan.Improvement;
import dev.valuestream.whatif.ImprovementEffect;
import dev.valuestream.whatif.Judgement;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanPath.Milestone;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The tables of a plan: the whole stream on the way, the improvements, the KPIs. */
final class PlanTables {

    private final PlanPath path;
    private final PlanWords words;
    private final Report report;

    PlanTables(PlanPath path, PlanWords words, Report report) {
        this.path = path;
        this.words = words;
        this.report = report;
    }

    /** The whole stream after each improvement. */
    void path() {
        String caption =
                report.say("plan.path.caption", "The whole stream after each improvement, on top of those before it");
        Table.of(caption, words.pathHeadings(), PlanWords.PATH_WORD_COLUMNS)
                .rows(words.path())
                .write(report.out());
    }

    void improvements() {
        Markup out = report.out();
        out.section(
                "improvements",
                report.say("plan.improvements", "The improvements, in an order in which they can be made"));
        Map<String, ImprovementEffect> effects = new HashMap<>();
        path.effects().forEach(e -> effects.put(e.improvement().id(), e));
        int number = 1;
        for (Milestone milestone : path.milestones()) {
            improvement(
                    number++,
                    milestone,
                    Optional.ofNullable(effects.get(milestone.improvement().id())));
        }
        for (Improvement dropped : path.project().plan().improvements()) {
            if (dropped.isDropped()) {
                out.element("p", report.say("plan.dropped", "Dropped: {0}", dropped.name()));
            }
        }
        path.project()
                .plan()
                .conflicts()
                .forEach(c -> out.element("p", report.settings().labels().of(c.text()), "class", "warning"));
        out.close();
    }

    private void improvement(int number, Milestone milestone, Optional<ImprovementEffect> effect) {
        Markup out = report.out();
        Improvement improvement = milestone.improvement();
        out.element("h3", number + " " + improvement.name());
        String about = words.about(improvement);
        if (!about.isEmpty()) {
            out.element("p", about, "class", "kicker");
        }
        milestone
                .misfit()
                .ifPresent(
                        m -> out.element("p", report.say("plan.misfit", "Cannot be made: {0}", m), "class", "warning"));
        effect.ifPresent(e ->
                out.element("p", words.effect(e), "class", e.verdict() == Judgement.SUBOPTIMAL ? "warning" : "effect"));
        improvement.expects().forEach(e -> out.element("p", words.expected(milestone, e)));
        if (!improvement.changes().isEmpty()) {
            out.open("details");
            out.element("summary", report.say("plan.changes", "What it changes on the map"));
            out.bullets(words.changes(improvement));
            out.close();
        }
    }

    /** The improvements in the order that gives most, and what that is worth. */
    void order(OrderWords order) {
        Markup out = report.out();
        out.section("order", order.heading());
        if (order.missing().isPresent()) {
            out.element("p", order.missing().get());
        } else {
            order.done().ifPresent(d -> out.element("p", d));
            String caption =
                    report.say("order.caption", "Each in effect once it is paid for, on top of those before it");
            Table.of(caption, order.headings()).rows(order.rows()).write(out);
            out.element("p", order.worth());
            out.bullets(order.leftOut());
            order.assumptions().forEach(a -> out.element("p", a));
        }
        out.close();
    }

    void kpis() {
        if (path.kpis().isEmpty()) {
            return;
        }
        report.out().section("kpis", report.say("plan.kpis", "The KPIs"));
        String caption = report.say("plan.kpis.caption", "Where each began, where it stands, and where it is to go");
        Table.of(caption, words.kpiHeadings(), PlanWords.KPI_WORD_COLUMNS)
                .rows(words.kpis())
                .write(report.out());
        report.out().close();
    }
}
