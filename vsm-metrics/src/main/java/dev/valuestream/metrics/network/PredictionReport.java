package dev.valuestream.metrics.network;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.metrics.internal.FamilyWork;
import dev.valuestream.metrics.internal.StepModel;
import dev.valuestream.model.Batch;
import dev.valuestream.model.Demand;
import dev.valuestream.model.Join;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.ValueStream;
import dev.valuestream.queueing.network.StationFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The lines behind predicted queues: what goes into each station, what comes out, and what is taken for granted. */
public final class PredictionReport {

    private static final int SHOWN_STEPS = 200;
    private static final int SHOWN_REASONS = 5;
    private static final double SAME = 1e-9;
    private static final String CONFIDENCE = "confidence";
    private static final String LIMITED =
            "limits on items change queues as they would with exponential times; a finished item without room stays where it is";

    private final PredictedQueues queues;
    private final ValueStream stream;
    private final List<Term> terms = new ArrayList<>();
    private final Assumptions assumptions = new Assumptions();
    private final String cv;

    private PredictionReport(PredictedQueues queues) {
        this.queues = queues;
        stream = queues.model().stream();
        cv = Shown.number(queues.assumedCv());
    }

    /**
     * An explanation whose lines are written when somebody asks for them.
     *
     * @param description what the metric means
     * @param queues the predicted queues
     * @param more writes the metric's own lines behind those of the stations
     * @return the explanation
     */
    public static Explanation explain(
            MetricDescription description, PredictedQueues queues, Consumer<? super PredictionReport> more) {
        return Explanation.lazy(description, () -> {
            PredictionReport report = new PredictionReport(queues);
            report.steps();
            more.accept(report);
            report.trust();
            report.assume();
            return new Explanation.Body(report.terms, report.assumptions.lines());
        });
    }

    /**
     * Adds a line.
     *
     * @param name what it is
     * @param value its value, with unit
     * @param origin where it comes from
     */
    public void add(String name, String value, String origin) {
        terms.add(new Term(name, value, origin));
    }

    /**
     * Adds a line for a time.
     *
     * @param name what it is
     * @param seconds the time, or why it is not known
     * @param origin where it comes from
     */
    public void time(String name, Figure seconds, String origin) {
        if (seconds instanceof Figure.Unknown unknown) {
            add(name, "unknown", unknown.text().message());
        } else {
            add(name, time(seconds.number().orElseThrow()), origin);
        }
    }

    private String time(double seconds) {
        return Shown.time(seconds, stream.calendar());
    }

    private void steps() {
        int left = Math.max(0, stream.steps().size() - SHOWN_STEPS);
        stream.steps().stream().limit(SHOWN_STEPS).forEach(this::step);
        if (left > 0) {
            add("and " + Shown.number(left) + " more in the same way", "", "");
        }
    }

    private void step(ProcessStep step) {
        queues.station(step).ifPresent(station -> station(step, station));
        String origin =
                queues.station(step).isPresent() ? "of the network, from load and variability" : "nothing waits there";
        time("wait " + step.id(), queues.meanWait(step), origin);
    }

    private void station(ProcessStep step, StationFigures station) {
        String id = step.id();
        StepPlan plan = queues.plan(step);
        String whose = plan.station().startsWith("team ") ? ", " + plan.station() : "";
        add(
                "load " + id,
                Shown.percent(station.load()),
                Shown.number(station.servers()) + (station.servers() == 1 ? " server" : " servers") + whose);
        add("service " + id, time(station.serviceTime()), "effective process time of the stream's working time");
        add("service scv " + id, Shown.number(station.serviceScv()), "c_s², failures and setups counted");
        add("arrival scv " + id, Shown.number(station.arrivalScv()), "c_a² as this queue sees it");
    }

    /** How far all of it can be trusted: as far as the least sure of its queues, each named with its reasons. */
    private void trust() {
        boolean said = terms.stream().anyMatch(term -> term.name().equals(CONFIDENCE));
        if (!said && !queues.trusts().isEmpty()) {
            trust(queues.trust());
        }
    }

    /**
     * Adds how far the figure can be trusted, where that is not as far as the queues.
     *
     * @param trust how far, and why no further
     */
    public void trust(Trust trust) {
        List<String> shown = trust.reasons().stream().limit(SHOWN_REASONS).toList();
        int left = trust.reasons().size() - shown.size();
        add(
                CONFIDENCE,
                trust.confidence().name().toLowerCase(Locale.ROOT),
                String.join("; ", shown) + (left > 0 ? "; and " + left + " more" : ""));
    }

    private void assume() {
        for (FamilyWork family : families()) {
            demand(family);
        }
        for (ProcessStep step : stream.steps()) {
            StepModel model = queues.step(step);
            model.families().stream().filter(FamilyWork::reached).forEach(f -> figures(step, f));
            shape(step, model);
        }
        stream.flows().forEach(this::flow);
        if (stream.wipLimit().isPresent()) {
            assumptions.add(
                    queues.limits().stream()
                            ? LIMITED + "; who finds the stream full waits outside, which is in no lead time"
                            : "room for all in the stream: its limit on work in process holds nothing back");
        }
        if (stream.statedCalendar().isEmpty()) {
            assumptions.add("a working day of 8 h and a week of 5 d: the map has no calendar");
        }
        assumptions.add("work goes on as soon as it is done, first come first served unless a priority says otherwise:"
                + " schedules and kanban are not followed");
    }

    private List<FamilyWork> families() {
        return stream.steps().isEmpty()
                ? List.of()
                : queues.step(stream.steps().get(0)).families();
    }

    private void demand(FamilyWork family) {
        for (Demand demand : stream.demand()) {
            Optional<String> whose = family.member().family();
            if (!demand.schedule().isEmpty()
                    && (whose.isEmpty() || demand.family().equals(whose))) {
                assumptions.add("demand at the mean of its schedule all the time", demand.id());
            }
            if (demand.cv().isEmpty() && (whose.isEmpty() || demand.family().equals(whose))) {
                assumptions.add(
                        "times between arrivals with a coefficient of variation of " + cv + " where none is stated",
                        demand.id());
            }
        }
    }

    private void figures(ProcessStep step, FamilyWork family) {
        StepFigures figures = family.member().routes().figures(step);
        String id = step.id();
        unknown("process times", figures.cycleTimeOrProcessTime(), id);
        unknown("repair times", figures.meanTimeToRepair(), id);
        if (figures.batch().orElse(null) instanceof Batch.Items) {
            unknown("changeovers", figures.changeover(), id);
            assumptions.add("items of a process batch come and go one by one", id);
        }
        boolean fails = figures.uptime().filter(u -> u.value() < 1).isPresent();
        if (fails && figures.meanTimeToRepair().isEmpty()) {
            assumptions.add(
                    "many short stops, which slow the work and add no variability, where no meanTimeToRepair is stated",
                    id);
        }
        if (figures.batch().orElse(null) instanceof Batch.Every
                && figures.changeover().isPresent()) {
            assumptions.add(
                    "changeovers of an EPE interval only take time; the rhythm of the interval is not followed", id);
        }
        if (figures.quantityPerCycle().orElse(1) > 1) {
            assumptions.add("a cycle begins when all its items have come", id);
        }
    }

    private void unknown(String what, Optional<TimeDistribution> time, String id) {
        if (time.filter(t -> t.squaredCoefficientOfVariation().isEmpty()).isPresent()) {
            assumptions.add(what + " with a coefficient of variation of " + cv + " where none is stated", id);
        }
    }

    private void shape(ProcessStep step, StepModel model) {
        if (step.join() == Join.ALL) {
            assumptions.add(
                    "parts wait at a join for the last of their item; times of branches are independent but for arrivals"
                            + " they share, and this wait is not in that of the step",
                    step.id());
        }
        if (step.wipLimit().isPresent() && queues.limits().line()) {
            assumptions.add(LIMITED, step.id());
        } else if (step.wipLimit().isPresent()) {
            assumptions.add("room for all that wait: limits on work in process hold nothing back", step.id());
        }
        if (queues.station(step).isPresent() && hasHoursOfItsOwn(step, model)) {
            assumptions.add(
                    "working time that is not the stream's is spread evenly over it, as faster or slower work",
                    step.id());
        }
        if (model.families().stream().anyMatch(f -> PredictedQueues.isPaced(f, step))) {
            assumptions.add("no wait where a step takes its items from a supplier at its own pace", step.id());
        }
    }

    /** Whether the work is stretched by more than the changeovers that take a part of the step's time, of which another line tells. */
    private boolean hasHoursOfItsOwn(ProcessStep step, StepModel model) {
        double left = 1 - model.changeoversPerDay() / model.timePerDay();
        double stretch = queues.plan(step).stretch();
        return Math.abs(stretch - 1) > SAME && Math.abs(stretch * left - 1) > SAME;
    }

    private void flow(MaterialFlow flow) {
        if (LeftOut.isLane(flow)) {
            boolean followed = LeftOut.isFollowed(stream, flow, queues.limits());
            assumptions.add(followed ? LIMITED : "room for all that wait: FIFO lanes are never full", flow.id());
        }
        if (flow.transfer().batch().filter(b -> b.value() > 1).isPresent()) {
            assumptions.add("a transfer batch leaves when it is full", flow.id());
        }
        if (Shipment.every(stream, flow).isPresent()) {
            assumptions.add("a shipment leaves at the multiples of its rhythm with all that waits for it", flow.id());
        }
        flow.transfer().time().ifPresent(t -> unknown("transfer times", Optional.of(t), flow.id()));
        if (queues.sameTeamAgain().isAlong(flow)) {
            assumptions.add(
                    "items that go on to another step of the same team come there as if by chance: that the team's own work"
                            + " spaces them out is not counted",
                    flow.id());
        }
    }
}
