package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The sums behind capacities and loads, line by line, with what they take for granted. */
public final class CapacityReport {

    /** A map is read by people; beyond so many steps the lines would only repeat. */
    static final int SHOWN_ELEMENTS = 200;

    private static final int SHOWN_FLOWS = 20;

    private final CapacityModel model;
    private final WorkCalendar calendar;
    private final List<Term> terms = new ArrayList<>();
    private final Assumptions assumptions = new Assumptions();

    private CapacityReport(CapacityModel model) {
        this.model = model;
        calendar = model.stream().calendar();
        if (model.stream().statedCalendar().isEmpty()) {
            assumptions.add("a working day of 8 h and a week of 5 d: the map has no calendar");
        }
    }

    /**
     * An explanation whose lines are written when somebody asks for them.
     *
     * @param description what the metric means
     * @param model the capacities
     * @param lines writes the lines
     * @return the explanation
     */
    public static Explanation explain(
            MetricDescription description, CapacityModel model, Consumer<? super CapacityReport> lines) {
        return Explanation.lazy(description, () -> {
            CapacityReport report = new CapacityReport(model);
            lines.accept(report);
            return new Explanation.Body(report.terms, report.assumptions.lines());
        });
    }

    CapacityModel model() {
        return model;
    }

    List<Term> terms() {
        return terms;
    }

    Assumptions assumptions() {
        return assumptions;
    }

    /**
     * Explains the capacity of steps.
     *
     * @param id the metric
     * @param steps the steps
     * @param charged whether changeovers are counted
     */
    public void capacities(String id, Iterable<StepModel> steps, boolean charged) {
        int shown = 0;
        int left = 0;
        for (StepModel step : steps) {
            if (shown++ < SHOWN_ELEMENTS) {
                times(step, charged);
                add(
                        id + "[" + step.step().id() + "]",
                        step.capacity(),
                        Unit.ITEMS_PER_DAY,
                        "servers · time ÷ item time");
            } else {
                left++;
            }
        }
        more(left);
    }

    private void more(int left) {
        if (left > 0) {
            terms.add(new Term("and " + Shown.number(left) + " more in the same way", "", ""));
        }
    }

    private void times(StepModel step, boolean charged) {
        String id = step.step().id();
        ServersReport.add(model, step, terms, assumptions);
        if (step.changeoversPerDay() > 0) {
            String origin = "steps[" + id + "].changeover ÷ batch.every ÷ uptime, once for each family and server";
            terms.add(new Term("changeovers a day " + id, hours(step.changeoversPerDay()), origin));
        }
        for (FamilyWork family : step.families()) {
            ItemTimeReport.add(step.step(), family, charged, calendar, terms, assumptions);
        }
        step.meanItemTime()
                .ifPresent(mean -> terms.add(new Term(
                        "item time " + id,
                        Shown.time(mean, calendar),
                        "of the families, weighted by their items a day")));
    }

    private String hours(double seconds) {
        return Double.isFinite(seconds) ? Shown.number(seconds / 3600) + " h" : "without end";
    }

    /**
     * Explains the load of steps.
     *
     * @param id the metric
     * @param capacity the metric of the capacity it is measured against
     * @param steps the steps
     */
    public void loads(String id, String capacity, Iterable<StepModel> steps) {
        demand();
        int shown = 0;
        int left = 0;
        for (StepModel step : steps) {
            if (shown++ < SHOWN_ELEMENTS) {
                load(id, capacity, step);
            } else {
                left++;
            }
        }
        more(left);
    }

    private void load(String id, String capacity, StepModel step) {
        String element = "[" + step.step().id() + "]";
        ServersReport.atOnce(model, step, assumptions);
        if (step.families().size() == 1) {
            FamilyWork all = step.families().get(0);
            add("step.visits" + element, all.visits(), Unit.COUNT, "from the flows' probabilities and the yields");
            add(capacity + element, step.capacity(), Unit.ITEMS_PER_DAY, "metric " + capacity);
            add(id + element, step.load(), Unit.RATIO, "demand · visits ÷ capacity");
            return;
        }
        for (FamilyWork family : step.families()) {
            String whose = element + "{" + family.member().family().orElseThrow() + "}";
            add("step.visits" + whose, family.visits(), Unit.COUNT, "from the flows' probabilities and the yields");
            add(capacity + whose, step.capacity(family), Unit.ITEMS_PER_DAY, "metric " + capacity);
            add(id + whose, step.load(family), Unit.RATIO, "demand · visits ÷ capacity");
        }
        add(id + element, step.load(), Unit.RATIO, "the sum of the families");
    }

    /** Explains the demand in items a day. */
    public void demand() {
        double day = calendar.day().toNanos() / 1e9;
        for (FamilyMix.Member member : model.mix().members()) {
            String whose = member.family().map(f -> " {" + f + "}").orElse("");
            member.demand()
                    .ifPresent(d -> terms.add(
                            new Term("demand" + whose, Shown.number(d * day) + " items/d", "demand" + whose)));
        }
    }

    /**
     * Explains the load of teams.
     *
     * @param id the metric
     * @param teams the teams
     */
    public void teamLoads(String id, Iterable<TeamModel> teams) {
        demand();
        for (TeamModel team : teams) {
            ServersReport.add(team, terms, assumptions);
            for (StepModel step : team.steps()) {
                work(step);
            }
            add(id + "[" + team.id() + "]", team.load(), Unit.RATIO, "Σ items · item time · crew ÷ (people · time)");
        }
    }

    private void work(StepModel step) {
        String id = step.step().id();
        for (FamilyWork family : step.families()) {
            if (family.reached()
                    && family.rate() instanceof Figure.Known rate
                    && family.time().isPresent()) {
                String whose = family.member().family().map(f -> " {" + f + "}").orElse("");
                StepFigures figures = family.member().routes().figures(step.step());
                double work = rate.value() * family.time().get().seconds() * TeamModel.crew(step);
                String origin = Shown.number(rate.value()) + " items/d · item time "
                        + ItemTimeReport.origin(step.step(), figures, true, calendar)
                        + " · crew " + Shown.number(TeamModel.crew(step));
                terms.add(new Term("work a day " + id + whose, hours(work), origin));
                ItemTimeReport.assume(step.step(), figures, true, assumptions);
            }
        }
        ServersReport.atOnce(model, step, assumptions);
        if (step.step().crew().isEmpty()) {
            assumptions.add("a crew of 1 where none is stated", id);
        }
    }

    /**
     * Adds a line for a figure.
     *
     * @param name what it is
     * @param figure its value
     * @param unit its unit
     * @param origin where it comes from
     */
    public void add(String name, Figure figure, Unit unit, String origin) {
        if (figure instanceof Figure.Known known) {
            terms.add(new Term(name, Shown.value(known.value(), unit, calendar), origin));
        } else {
            terms.add(new Term(name, "unknown", ((Figure.Unknown) figure).text().message()));
        }
    }

    /** Says that a yield which is not stated counts as 1. */
    public void assumeYields() {
        for (StepModel step : model.steps().values()) {
            for (FamilyWork family : step.families()) {
                if (family.reached()
                        && family.member().routes().figures(step.step()).yield().isEmpty()) {
                    assumptions.add("yield 1 where none is stated", step.step().id());
                }
            }
        }
    }

    /** Explains the working time of a day. */
    public void day() {
        terms.add(new Term("working time a day", hours(calendar.day().toNanos() / 1e9), originOfDay()));
    }

    private String originOfDay() {
        boolean byShifts =
                calendar.workingTimePerDay().isEmpty() && !calendar.shifts().isEmpty();
        return byShifts ? "calendar.shifts" : "calendar.workingTimePerDay";
    }

    /**
     * Explains the visits of steps.
     *
     * @param id the metric
     */
    public void visits(String id) {
        model.steps().values().stream().limit(SHOWN_ELEMENTS).forEach(s -> visits(id, s));
        more(Math.max(0, model.steps().size() - SHOWN_ELEMENTS));
        assumeYields();
    }

    private void visits(String id, StepModel step) {
        for (FamilyWork family : step.families()) {
            String whose = family.member().family().map(f -> "{" + f + "}").orElse("");
            String inflows = family.member().routes().flowsTo(step.step()).stream()
                    .limit(SHOWN_FLOWS)
                    .map(f -> inflow(family.member(), f))
                    .collect(Collectors.joining(" + "));
            add(id + "[" + step.step().id() + "]" + whose, family.visits(), Unit.COUNT, inflows);
        }
    }

    private String inflow(FamilyMix.Member member, MaterialFlow flow) {
        String probability =
                flow.probability().isPresent() ? Shown.number(member.routes().probability(flow)) + " · " : "";
        String yield = model.stream()
                .step(flow.from())
                .flatMap(s -> member.routes().figures(s).yield())
                .map(y -> "yield " + Shown.percent(y.value()) + " · ")
                .orElse("");
        return probability + yield + flow.from();
    }

    /**
     * Explains the growth of the queues before the steps.
     *
     * @param id the metric
     * @param growth the growth of queues
     */
    public void growth(String id, QueueGrowth growth) {
        demand();
        model.steps().values().stream().limit(SHOWN_ELEMENTS).forEach(s -> growth(id, s, growth));
        more(Math.max(0, model.steps().size() - SHOWN_ELEMENTS));
        assumeYields();
    }

    private void growth(String id, StepModel step, QueueGrowth growth) {
        String element = "[" + step.step().id() + "]";
        growth.arriving(step)
                .ifPresent(a -> terms.add(new Term(
                        "reaches " + step.step().id(), Shown.number(a) + " items/d", "limited by what is upstream")));
        add("step.load" + element, step.load(), Unit.RATIO, "metric step.load");
        add(id + element, growth.of(step), Unit.ITEMS_PER_DAY, "what reaches it − what it can do");
    }

    /**
     * Explains which load is the highest.
     *
     * @param loads the loads
     */
    public void ranking(Loads loads) {
        loads.steps().forEach((id, load) -> ranked("step.load[" + id + "]", load, "metric step.load"));
        loads.teams().forEach((id, load) -> ranked("team.load[" + id + "]", load, "metric team.load"));
    }

    private void ranked(String name, Figure load, String origin) {
        if (terms.size() < SHOWN_ELEMENTS) {
            add(name, load, Unit.RATIO, origin);
        }
    }

    /** Explains how many items reach the customers for one that is asked for. */
    public void delivered() {
        for (FamilyMix.Member member : model.mix().members()) {
            String whose = member.family().map(f -> " {" + f + "}").orElse("");
            member.routes()
                    .visits()
                    .ifPresent(v -> terms.add(new Term(
                            "yield" + whose,
                            Shown.percent(v.delivered()),
                            "items delivered for one unit of demand, from the flows and the yields")));
        }
    }

    /**
     * What to say of a map on which nothing is done.
     *
     * @return the text
     */
    public static Text noSteps() {
        return Text.of("map.steps.none", "The map has no step.");
    }
}
