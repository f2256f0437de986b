package dev.valuestream.io.text;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.Maps;
import dev.valuestream.io.internal.ChangeWords;
import dev.valuestream.io.internal.ChangedNames;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.plan.Improvement;
import dev.valuestream.plan.ImprovementStatus;
import dev.valuestream.plan.PlanConflict;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.whatif.ImprovementEffect;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanPath.Milestone;
import dev.valuestream.whatif.PlanSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A plan as a report for people: what each improvement changes and does to the whole, alone and with the others, what becomes of the
 * whole stream on the way, in which order it gives most, and where the KPIs stand, as planned and as measured.
 *
 * <p>Plain text of lines of 100 columns, ended by a line feed. The same path gives the same text everywhere.
 */
public final class PlanText {

    private PlanText() {}

    /**
     * Writes the report.
     *
     * @param path the way of the plan
     * @return the report
     */
    public static String of(PlanPath path) {
        return of(path, Optional.empty());
    }

    /**
     * Writes the report, with the best order of the plan.
     *
     * @param path the way of the plan
     * @param search the best order
     * @return the report
     */
    public static String of(PlanPath path, PlanSearch search) {
        return of(path, Optional.of(search));
    }

    private static String of(PlanPath path, Optional<PlanSearch> search) {
        requireNonNull(path, "path");
        TransformationPlan plan = path.project().plan();
        Page page = new Page();
        page.paragraph("Plan     ", plan.id() + cost(plan));
        page.paragraph("As-is    ", Names.shown(path.project().asIs().name()));
        page.line("═".repeat(Page.WIDTH));
        PlanTables tables = new PlanTables(path);
        improvements(path, tables, page);
        tables.writePath(page);
        search.ifPresent(s -> new OrderText(s, path, page).write());
        tables.writeKpis(page);
        new KpiText(path, page).write();
        conflicts(plan.conflicts(), page);
        return page.toString();
    }

    private static String cost(TransformationPlan plan) {
        List<Improvement> made =
                plan.improvements().stream().filter(i -> !i.isDropped()).toList();
        double sum = made.stream().mapToDouble(i -> i.cost().orElse(0)).sum();
        long unknown = made.stream().filter(i -> i.cost().isEmpty()).count();
        if (unknown == made.size()) {
            return "";
        }
        String atLeast = unknown == 0 ? "" : "at least ";
        return ", " + atLeast + PlanTables.money(sum, plan) + (unknown == 0 ? "" : ", " + unknown + " without a cost");
    }

    private static void improvements(PlanPath path, PlanTables tables, Page page) {
        page.heading("IMPROVEMENTS  in an order in which they can be made");
        WorkCalendar calendar = path.project().asIs().calendar();
        ChangedNames names = ChangedNames.of(path);
        Map<String, ImprovementEffect> effects =
                Maps.uniqueIndex(path.effects(), e -> e.improvement().id());
        int number = 1;
        for (Milestone milestone : path.milestones()) {
            Improvement improvement = milestone.improvement();
            String label = "  " + number++ + "  ";
            page.paragraph(label, Names.shown(title(improvement)));
            about(improvement, path.project().plan()).ifPresent(a -> page.paragraph("     ", Names.shown(a)));
            milestone.misfit().ifPresent(m -> page.paragraph("     Cannot be made: ", Names.shown(m)));
            improvement.changes().stream()
                    .filter(c -> !ChangeWords.isNote(c))
                    .forEach(c -> page.paragraph(
                            "     - ",
                            Names.shown(ChangeWords.sentence(c, names, calendar).message())));
            improvement.expects().forEach(e -> page.paragraph("     Expected: ", tables.expected(milestone, e)));
            Optional.ofNullable(effects.get(improvement.id())).ifPresent(e -> effect(e, page));
        }
        path.project().plan().improvements().stream()
                .filter(Improvement::isDropped)
                .forEach(i -> page.paragraph("  –  ", Names.shown(title(i)) + ", dropped"));
    }

    private static void effect(ImprovementEffect effect, Page page) {
        String label = switch (effect.verdict()) {
            case NONE -> "     The whole: ";
            case SUBOPTIMAL -> "   ! Sub-optimal: ";
            case CANNOT_JUDGE -> "   ? Cannot be judged: ";
        };
        page.paragraph(label, Names.shown(effect.reason().message()));
    }

    static String title(Improvement improvement) {
        return improvement.name().equals(improvement.id())
                ? improvement.id()
                : improvement.id() + ": " + improvement.name();
    }

    /** Status, owner, dates, cost and what it needs, as far as stated. */
    private static Optional<String> about(Improvement improvement, TransformationPlan plan) {
        List<String> parts = new ArrayList<>();
        improvement.status().map(ImprovementStatus::token).ifPresent(parts::add);
        improvement.owner().ifPresent(parts::add);
        improvement.start().ifPresent(d -> parts.add("from " + d));
        improvement.due().ifPresent(d -> parts.add("due " + d));
        improvement.cost().stream().mapToObj(c -> PlanTables.money(c, plan)).forEach(parts::add);
        Stream.of(String.join(", ", improvement.after()))
                .filter(a -> !a.isEmpty())
                .forEach(a -> parts.add("after " + a));
        return Optional.of(String.join(" · ", parts)).filter(a -> !a.isEmpty());
    }

    private static void conflicts(List<PlanConflict> conflicts, Page page) {
        if (!conflicts.isEmpty()) {
            page.heading("CONTRADICTIONS");
            conflicts.forEach(c -> page.paragraph("  - ", Names.shown(c.text().message())));
        }
    }
}
