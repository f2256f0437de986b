package dev.valuestream.metrics.simulated;

import com.google.common.collect.ImmutableMap;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.MeasureDefinition;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.MetricDescription;
import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.MetricResult;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Scope;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Text;
import dev.valuestream.simulation.Estimate;
import dev.valuestream.simulation.SimulatedMeasure;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.List;

/**
 * A figure that a simulation found: the mean over its replications, of the time after the warm-up.
 *
 * <p>Not applicable unless the caller brings a report of a simulation of the same map: {@link
 * dev.valuestream.metrics.AnalysisOptions#withInput AnalysisOptions.withInput}{@code (SimulationReport.class, report)}. So a plain
 * analysis never waits for a simulation, and what is simulated is said once, by the plan of the report. How sure a figure is stands
 * in its explanation and in {@link SimulatedFigures}. Source: Law, <i>Simulation Modeling and Analysis</i>, 5th ed., section 9.4.1;
 * the rules of a run stand in {@link dev.valuestream.simulation}.
 */
public final class SimulatedMetric implements Metric<SimulatedFigures> {

    /** Time in the stream: mean, and what 50, 85 and 95 of 100 items do not exceed. In seconds, per family too. */
    public static final MetricKey<SimulatedFigures> LEAD_TIME = key("lead-time.simulated");

    /** Share of the items delivered later than promised, per family where the map knows families. */
    public static final MetricKey<SimulatedFigures> LATE_SHARE = key("late-share.simulated");

    /** Items delivered in a working day, per family too. */
    public static final MetricKey<SimulatedFigures> THROUGHPUT = key("throughput.simulated");

    /** Items in the stream, on average over time. */
    public static final MetricKey<SimulatedFigures> WORK_IN_PROCESS = key("work-in-process.simulated");

    /** Items still in the stream at the horizon. */
    public static final MetricKey<SimulatedFigures> UNFINISHED = key("unfinished.simulated");

    /** Items in front of each step, on average over time. */
    public static final MetricKey<SimulatedFigures> STEP_QUEUE = key("step.queue.simulated");

    /** Time that items wait in front of each step, in seconds. */
    public static final MetricKey<SimulatedFigures> STEP_WAIT = key("step.wait.simulated");

    /** Share of time in which the servers of each step work, are changed over or are repaired. */
    public static final MetricKey<SimulatedFigures> STEP_UTILIZATION = key("step.utilization.simulated");

    /** Items that each step finishes in a working day, scrap included. */
    public static final MetricKey<SimulatedFigures> STEP_THROUGHPUT = key("step.throughput.simulated");

    /** Share of time in which the servers of each step cannot pass on what they finished. */
    public static final MetricKey<SimulatedFigures> STEP_BLOCKED = key("step.blocked.simulated");

    /** Share of time in which the servers of each step have nothing to work on, or nobody to do it. */
    public static final MetricKey<SimulatedFigures> STEP_STARVED = key("step.starved.simulated");

    /** Share of time in which the people of each shared team work. */
    public static final MetricKey<SimulatedFigures> TEAM_UTILIZATION = key("team.utilization.simulated");

    /** Orders of customers for which nothing is there yet, on average over time, where they are served from a supermarket. */
    public static final MetricKey<SimulatedFigures> ORDERS_WAITING = key("orders-waiting.simulated");

    /** Time from an order to its delivery, in seconds, where customers are served from a supermarket. */
    public static final MetricKey<SimulatedFigures> ORDER_WAIT = key("order-wait.simulated");

    /** Items in each supermarket, on average over time. */
    public static final MetricKey<SimulatedFigures> FLOW_STOCK = key("flow.stock.simulated");

    /** Share of time in which nothing is in each supermarket. */
    public static final MetricKey<SimulatedFigures> FLOW_EMPTY = key("flow.empty.simulated");

    private static final String MEAN = "mean over the replications, give or take t · s ÷ √n";

    private static final List<SimulatedMetric> ALL = List.of(
            new SimulatedMetric(
                    LEAD_TIME,
                    "Simulated lead time",
                    MEAN + "; the time of a share of the items: of all replications together, s about it",
                    leadTime("", "Time of an item in the stream, on average, as simulated."),
                    leadTime(".p50", "Time that half of the items of all runs together do not exceed, as simulated."),
                    leadTime(".p85", "Time that 85 of 100 items of all runs together do not exceed, as simulated."),
                    leadTime(".p95", "Time that 95 of 100 items of all runs together do not exceed, as simulated.")),
            ofStream(
                    LATE_SHARE,
                    "Simulated lateness",
                    Unit.RATIO,
                    Direction.LOWER,
                    "Share of items later than promised."),
            ofStream(
                    THROUGHPUT,
                    "Simulated throughput",
                    Unit.ITEMS_PER_DAY,
                    Direction.HIGHER,
                    "Items delivered in a day."),
            ofStream(
                    WORK_IN_PROCESS,
                    "Simulated work in process",
                    Unit.ITEMS,
                    Direction.LOWER,
                    "Items in the stream, on average over time; a split item counts once."),
            ofStream(
                    UNFINISHED,
                    "Simulated, not finished",
                    Unit.ITEMS,
                    Direction.LOWER,
                    "Items still in the stream when the simulation ends."),
            ofStream(
                    ORDERS_WAITING,
                    "Simulated orders waiting",
                    Unit.ITEMS,
                    Direction.LOWER,
                    "Orders for which nothing is in stock yet, on average over time."),
            ofStream(
                    ORDER_WAIT,
                    "Simulated wait for an order",
                    Unit.SECONDS,
                    Direction.LOWER,
                    "Time from an order to its delivery from stock."),
            ofStep(
                    STEP_QUEUE,
                    "Simulated queue",
                    Unit.ITEMS,
                    Direction.LOWER,
                    "Items that wait before the step on average."),
            ofStep(STEP_WAIT, "Simulated wait", Unit.SECONDS, Direction.LOWER, "Time that items wait before the step."),
            ofStep(
                    STEP_UTILIZATION,
                    "Simulated utilization",
                    Unit.RATIO,
                    Direction.NEUTRAL,
                    "Share of time in which the step works, is changed over or repaired."),
            ofStep(
                    STEP_THROUGHPUT,
                    "Simulated throughput of a step",
                    Unit.ITEMS_PER_DAY,
                    Direction.HIGHER,
                    "Items that the step finishes in a day."),
            ofStep(
                    STEP_BLOCKED,
                    "Simulated blocking",
                    Unit.RATIO,
                    Direction.LOWER,
                    "Share of time in which there is no room for what the step finished."),
            ofStep(
                    STEP_STARVED,
                    "Simulated starving",
                    Unit.RATIO,
                    Direction.NEUTRAL,
                    "Share of time in which the step has nothing to work on."),
            ofFlow(
                    FLOW_STOCK,
                    "Simulated stock",
                    Unit.ITEMS,
                    Direction.LOWER,
                    "Items in the supermarket, on average over time."),
            ofFlow(
                    FLOW_EMPTY,
                    "Simulated stock-out",
                    Unit.RATIO,
                    Direction.LOWER,
                    "Share of time in which nothing is in the supermarket."),
            new SimulatedMetric(
                    TEAM_UTILIZATION,
                    "Simulated utilization of a team",
                    MEAN,
                    new MeasureDefinition(
                            TEAM_UTILIZATION.id(),
                            Unit.RATIO,
                            Direction.NEUTRAL,
                            Scope.TEAM,
                            "Share of time in which the people of a shared team work.")));

    private final MetricKey<SimulatedFigures> key;
    private final MetricDescription description;

    private SimulatedMetric(
            MetricKey<SimulatedFigures> key, String title, String formula, MeasureDefinition... measures) {
        this.key = key;
        description = new MetricDescription(
                title,
                formula,
                "discrete-event simulation; Law, Simulation Modeling and Analysis, 5th ed., section 9.4.1",
                List.of(measures));
    }

    private static MetricKey<SimulatedFigures> key(String id) {
        return MetricKey.of(id, SimulatedFigures.class);
    }

    private static MeasureDefinition leadTime(String share, String text) {
        return MeasureDefinition.ofStream(LEAD_TIME.id() + share, Unit.SECONDS, Direction.LOWER, text);
    }

    private static SimulatedMetric ofStream(
            MetricKey<SimulatedFigures> key, String title, Unit unit, Direction better, String text) {
        return new SimulatedMetric(key, title, MEAN, MeasureDefinition.ofStream(key.id(), unit, better, text));
    }

    private static SimulatedMetric ofStep(
            MetricKey<SimulatedFigures> key, String title, Unit unit, Direction better, String text) {
        return new SimulatedMetric(key, title, MEAN, new MeasureDefinition(key.id(), unit, better, Scope.STEP, text));
    }

    private static SimulatedMetric ofFlow(
            MetricKey<SimulatedFigures> key, String title, Unit unit, Direction better, String text) {
        return new SimulatedMetric(key, title, MEAN, new MeasureDefinition(key.id(), unit, better, Scope.FLOW, text));
    }

    /**
     * All simulated figures.
     *
     * @return the metrics; they hold no state
     */
    public static List<SimulatedMetric> all() {
        return ALL;
    }

    @Override
    public MetricKey<SimulatedFigures> key() {
        return key;
    }

    @Override
    public MetricDescription description() {
        return description;
    }

    @Override
    public MetricResult<SimulatedFigures> evaluate(MetricContext context) {
        GivenSimulation given = GivenSimulation.of(context);
        if (given.report().isEmpty()) {
            return MetricResult.unavailable(Reason.NOT_APPLICABLE, given.absent());
        }
        ImmutableMap.Builder<String, Estimate> estimates = ImmutableMap.builder();
        List<Measure> measures = new ArrayList<>();
        List<Term> terms = new ArrayList<>(List.of(plan(given.report().get())));
        for (MeasureDefinition definition : description.measures()) {
            for (SimulatedMeasure found : given.measures(definition.id())) {
                Estimate estimate = found.estimate();
                estimates.put(found.name(), estimate);
                measures.add(definition.of(found.element(), found.family(), Figure.of(estimate.mean())));
                terms.add(term(found, context.valueStream().calendar()));
            }
        }
        return measures.isEmpty()
                ? MetricResult.unavailable(Reason.NOT_APPLICABLE, nothing())
                : MetricResult.of(
                        new SimulatedFigures(estimates.buildOrThrow()),
                        Explanation.of(description, terms, given.report().get().assumptions()),
                        measures);
    }

    private Text nothing() {
        return Text.of("simulated.nothing", "The simulation found nothing to tell of {0}.", key.id());
    }

    private static Term plan(SimulationReport report) {
        WorkCalendar calendar = report.valueStream().calendar();
        return new Term(
                "simulated",
                Shown.time(Durations.toSeconds(report.horizon()), calendar),
                report.replications() + " replications, the first "
                        + Shown.time(Durations.toSeconds(report.warmUp()), calendar) + " not measured, seed "
                        + report.plan().seed());
    }

    private static Term term(SimulatedMeasure found, WorkCalendar calendar) {
        Estimate estimate = found.estimate();
        String sure = estimate.halfWidth().isPresent()
                ? "± " + Shown.value(estimate.halfWidth().getAsDouble(), found.unit(), calendar) + " at "
                        + Shown.percent(estimate.confidence())
                : "one replication: how sure is not known";
        return new Term(found.name(), Shown.value(estimate.mean(), found.unit(), calendar), sure);
    }
}
