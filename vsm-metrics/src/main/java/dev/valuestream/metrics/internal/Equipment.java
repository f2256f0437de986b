package dev.valuestream.metrics.internal;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well a step's equipment is used.
 *
 * @param step the step
 */
public record Equipment(StepModel step) {

    private StepFigures figures(FamilyWork family) {
        return family.member().routes().figures(step.step());
    }

    private Figure effectiveness(FamilyWork family) {
        StepFigures figures = figures(family);
        List<Text> missing = missing(family, figures);
        if (!missing.isEmpty()) {
            return Missing.value(0, missing);
        }
        double cycle = figures.cycleTimeOrProcessTime().orElseThrow().meanSeconds();
        if (cycle == 0) {
            return noCycle();
        }
        double performance = figures.idealCycleTime().orElseThrow().meanSeconds() / cycle;
        return Figure.of(ItemTime.uptime(figures)
                * performance
                * figures.goodShare().orElseThrow().value());
    }

    private List<Text> missing(FamilyWork family, StepFigures figures) {
        Optional<String> whose = family.member().family();
        List<Text> missing = new ArrayList<>();
        if (figures.idealCycleTime().isEmpty()) {
            missing.add(Missing.field("step", step.step().id(), "idealCycleTime", whose));
        }
        if (figures.cycleTimeOrProcessTime().isEmpty()) {
            missing.add(step.missingTime(family));
        }
        if (figures.goodShare().isEmpty()) {
            missing.add(Missing.field("step", step.step().id(), "goodShare", whose));
        }
        return missing;
    }

    private Figure noCycle() {
        return Figure.unknown(
                Reason.NOT_APPLICABLE,
                Text.of(
                        "step.cycle.none",
                        "A cycle takes no time at step {0}, so that it has no performance.",
                        step.step().id()));
    }

    /**
     * Availability · performance · quality for each family.
     *
     * @return by the family's place in the mix, a ratio, or what is missing
     */
    public List<Figure> ofFamilies() {
        return step.families().stream().map(this::effectiveness).toList();
    }

    /**
     * That of all items: each family's weighted by the time which running its items takes.
     *
     * @param ofFamilies that of each family, by its place in the mix
     * @return a ratio, or what is missing
     */
    public Figure ofAll(List<Figure> ofFamilies) {
        List<FamilyWork> families = step.coming();
        List<Figure> each = families.stream()
                .map(f -> ofFamilies.get(step.families().indexOf(f)))
                .toList();
        if (each.stream().allMatch(each.get(0)::equals)) {
            return each.get(0);
        }
        double good = 0;
        double time = 0;
        for (int f = 0; f < each.size(); f++) {
            FamilyWork family = families.get(f);
            if (!(family.rate() instanceof Figure.Known rate)) {
                return family.rate();
            }
            if (rate.value() > 0 && !(each.get(f) instanceof Figure.Known)) {
                return each.get(f);
            }
            double weight = rate.value() == 0 ? 0 : weight(family, rate.value());
            if (weight == Double.POSITIVE_INFINITY && each.get(f).equals(Figure.of(0))) {
                return Figure.of(0); // always down for some of the items
            }
            good += weight * each.get(f).number().orElse(0);
            time += weight;
        }
        return time > 0 && Double.isFinite(time) ? Figure.of(good / time) : step.noShares();
    }

    /** Time for a family's items, of which effectiveness is good ideal time; without end where the step is always down. */
    private double weight(FamilyWork family, double rate) {
        return rate * family.time().orElseThrow().running();
    }

    /**
     * Cycles said to be shorter than the ideal one.
     *
     * @return a warning, or nothing
     */
    public List<Finding> findings() {
        return step.families().stream()
                .filter(f -> faster(figures(f)))
                .limit(1)
                .map(f -> Finding.warning(
                        "step.idealCycleTime.slow",
                        step.step().id(),
                        "The idealCycleTime of step {0} is longer than its cycleTime, so its performance is above 100 %."
                                + " Measure the ideal cycle anew, or the cycle without stops.",
                        step.step().id()))
                .toList();
    }

    private static boolean faster(StepFigures figures) {
        Optional<TimeDistribution> cycle = figures.cycleTimeOrProcessTime();
        Optional<TimeDistribution> ideal = figures.idealCycleTime();
        return cycle.isPresent()
                && ideal.isPresent()
                && ideal.get().mean().compareTo(cycle.get().mean()) > 0;
    }

    /**
     * How the figures of steps came about.
     *
     * @param id the metric
     * @param all the steps
     * @param calendar the map's calendar
     * @return lines for those whose ideal cycle or good share is stated
     */
    public static Explanation.Body lines(String id, List<Equipment> all, WorkCalendar calendar) {
        List<Term> terms = new ArrayList<>();
        Assumptions assumptions = new Assumptions();
        all.stream()
                .limit(CapacityReport.SHOWN_ELEMENTS)
                .forEach(e -> e.step.families().stream()
                        .filter(f -> e.effectiveness(f) instanceof Figure.Known)
                        .forEach(f -> e.line(id, f, calendar, terms, assumptions)));
        return new Explanation.Body(terms, assumptions.lines());
    }

    private void line(String id, FamilyWork family, WorkCalendar calendar, List<Term> terms, Assumptions assumptions) {
        StepFigures figures = figures(family);
        String whose = family.member().family().map(f -> "{" + f + "}").orElse("");
        if (figures.uptime().isEmpty()) {
            assumptions.add("uptime 1 where none is stated", step.step().id());
        }
        String origin = "uptime " + Shown.percent(ItemTime.uptime(figures)) + " · idealCycleTime "
                + Shown.time(figures.idealCycleTime().orElseThrow().meanSeconds(), calendar) + " ÷ "
                + (figures.cycleTime().isPresent() ? "cycleTime " : "processTime ")
                + Shown.time(figures.cycleTimeOrProcessTime().orElseThrow().meanSeconds(), calendar) + " · goodShare "
                + Shown.percent(figures.goodShare().orElseThrow().value());
        String value = Shown.percent(effectiveness(family).number().orElseThrow());
        terms.add(new Term(id + "[" + step.step().id() + "]" + whose, value, origin));
    }
}
