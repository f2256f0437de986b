package dev.valuestream.metrics.internal;

import dev.valuestream.graph.Visits;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How many people the work of a day keeps busy: Σ demand · visits · process time · crew over the steps, measured against
 * some working time of a day.
 */
public final class Labour {

    private final CapacityModel model;
    private final ObservedTimes times;
    private final boolean ownCalendars;

    private Labour(MetricContext context, boolean ownCalendars) {
        model = CapacityModel.of(context);
        times = ObservedTimes.of(context);
        this.ownCalendars = ownCalendars;
    }

    /**
     * Measured against the working time of the stream.
     *
     * @param context the analysis
     * @return the people
     */
    public static Labour inStreamTime(MetricContext context) {
        return new Labour(context, false);
    }

    /**
     * Measured against the working time of each step's own calendar.
     *
     * @param context the analysis
     * @return the people
     */
    public static Labour inOwnTime(MetricContext context) {
        return new Labour(context, true);
    }

    /**
     * The people.
     *
     * @return for each family and for all, whose number is the sum; what is known is a lower bound where a time is missing
     */
    public StreamResult people() {
        Tally all = new Tally();
        times.families().forEach(f -> count(f, all));
        return StreamResult.of(
                model.mix(),
                m -> {
                    Tally one = new Tally();
                    count(times.of(m), one);
                    return one.figure();
                },
                all.figure());
    }

    /**
     * How the number came about.
     *
     * @return a line for each step and family to which work comes, and what is taken for granted
     */
    public Explanation.Body lines() {
        List<Term> terms = new ArrayList<>();
        Assumptions assumptions = new Assumptions();
        if (model.stream().statedCalendar().isEmpty()) {
            assumptions.add("a working day of 8 h and a week of 5 d: the map has no calendar");
        }
        for (FamilyTimes family : times.families()) {
            family.member()
                    .routes()
                    .visits()
                    .ifPresent(v -> model.steps().values().stream()
                            .filter(s -> v.of(s.step()) > 0)
                            .limit(CapacityReport.SHOWN_ELEMENTS)
                            .forEach(s -> line(family, s, v, terms, assumptions)));
        }
        return new Explanation.Body(terms, assumptions.lines());
    }

    private void line(FamilyTimes family, StepModel step, Visits visits, List<Term> terms, Assumptions assumptions) {
        FamilyMix.Member member = family.member();
        String id = step.step().id();
        double day = Durations.toSeconds(model.stream().calendar().day());
        if (step.step().crew().isEmpty()) {
            assumptions.add("a crew of 1 where none is stated", id);
        }
        if (member.demand().isEmpty() || !family.isProcessKnown(step.step())) {
            return;
        }
        Tally one = new Tally();
        count(family, step, visits, one);
        WorkCalendar calendar = model.stream().calendar();
        terms.add(new Term(
                id + member.family().map(f -> " {" + f + "}").orElse(""),
                Shown.people(one.people),
                Shown.number(member.demand().getAsDouble() * day) + " items/d · step.visits "
                        + Shown.number(visits.of(step.step())) + " · "
                        + Shown.time(family.process(step.step()), calendar)
                        + " · crew " + Shown.number(TeamModel.crew(step)) + " ÷ "
                        + Shown.number(share(step.step()) * day / 3600) + " h"));
    }

    /** What is known so far, and what is missing. */
    private static final class Tally {
        private double people;
        private final List<Figure.Unknown> missing = new ArrayList<>();

        Figure figure() {
            return missing.isEmpty() ? Finite.of(people, "The number of people") : StepModel.because(missing, people);
        }
    }

    private void count(FamilyTimes family, Tally tally) {
        FamilyMix.Member member = family.member();
        Optional<Visits> visits = member.routes().visits();
        if (model.mix().demandOf(member) instanceof Figure.Unknown unknown) {
            tally.missing.add(unknown);
        } else if (member.demand().orElseThrow() > 0 && visits.isEmpty()) {
            tally.missing.add(Sources.unknown(member.routes()).orElseThrow());
        } else if (member.demand().orElseThrow() > 0 && visits.orElseThrow().started() == 0) {
            tally.missing.add(Sources.nothingStarts(member.routes()));
        } else if (member.demand().orElseThrow() > 0) {
            model.steps().values().forEach(s -> count(family, s, visits.orElseThrow(), tally));
        }
    }

    private void count(FamilyTimes family, StepModel step, Visits visits, Tally tally) {
        ProcessStep its = step.step();
        double often = visits.of(its);
        if (often == 0) {
            return;
        }
        if (!family.isProcessKnown(its)) {
            tally.missing.add(family.processMissing(its));
            return;
        }
        double work = often
                * family.process(its)
                * TeamModel.crew(step)
                * family.member().demand().orElseThrow();
        double share = share(its);
        if (work > 0 && share == 0) {
            tally.missing.add(noTime(its));
        } else if (work > 0) {
            tally.people += work / share;
        }
    }

    /** A step's working time in a stream day, as a share of that of the stream. */
    private double share(ProcessStep step) {
        double day = Durations.toSeconds(model.stream().calendar().day());
        double time = ownCalendars ? model.timePerDay(step) : day;
        return day == 0 ? 0 : time / day;
    }

    private static Figure.Unknown noTime(ProcessStep step) {
        return (Figure.Unknown) Figure.unknown(
                Reason.UNSTABLE,
                Text.of(
                        "step.calendar.none",
                        "The step {0} has no working time, and work comes to it: see its calendar.workingTimePerDay.",
                        step.id()));
    }
}
