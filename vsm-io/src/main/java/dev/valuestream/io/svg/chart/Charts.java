package dev.valuestream.io.svg.chart;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.Labels;
import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.KpiProgress;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.Sensitivity;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The charts of an analysis: what is loaded most, where the lead time goes, which waits load and variability explain, what
 * queues become, where the stream stands in the view of Factory Physics, and any measure by its id.
 *
 * <p>Each is there only if the analysis knows enough of its figures. Headlines say what the figures say. Safe to call from
 * any thread; each takes time linear in the map, sorting aside.
 */
public final class Charts {

    private Charts() {}

    /**
     * All charts for which there are figures, in the order in which a report shows them.
     *
     * @param analysis the analysis
     * @param labels the words
     * @return the charts, each with an id of its own
     */
    public static List<Chart> of(Analysis analysis, Labels labels) {
        AnalysisWords words = words(analysis, labels);
        return Stream.of(
                        LoadChart.of(words),
                        TimeChart.of(words),
                        WaitChart.of(words),
                        QueueChart.of(words),
                        LeadTimeChart.of(words),
                        PhysicsChart.of(words))
                .flatMap(Optional::stream)
                .toList();
    }

    private static AnalysisWords words(Analysis analysis, Labels labels) {
        return new AnalysisWords(requireNonNull(analysis, "analysis"), requireNonNull(labels, "labels"));
    }

    /**
     * What each step, and each team that several steps share, is asked for beside what it can do: against takt where there is
     * one takt, else as a share.
     *
     * @param analysis the analysis
     * @param labels the words
     * @return the chart {@code load}; empty if no load is known
     */
    public static Optional<Chart> load(Analysis analysis, Labels labels) {
        return LoadChart.of(words(analysis, labels));
    }

    /**
     * Waiting and working on the way of an item, step by step.
     *
     * @param analysis the analysis
     * @param labels the words
     * @return the chart {@code time}; empty if the lead time is not known
     */
    public static Optional<Chart> time(Analysis analysis, Labels labels) {
        return TimeChart.of(words(analysis, labels));
    }

    /**
     * Waits before each step as found and as predicted from load and variability.
     *
     * @param analysis the analysis
     * @param labels the words
     * @return the chart {@code waits}; empty if nothing is predicted
     */
    public static Optional<Chart> waits(Analysis analysis, Labels labels) {
        return WaitChart.of(words(analysis, labels));
    }

    /**
     * What the queues that grow become until the horizon, by the fluid model.
     *
     * @param analysis the analysis
     * @param labels the words
     * @return the chart {@code queues}; empty if no queue grows
     */
    public static Optional<Chart> queues(Analysis analysis, Labels labels) {
        return QueueChart.of(words(analysis, labels));
    }

    /**
     * How many items are through after which time, as predicted, with its percentiles.
     *
     * @param analysis the analysis
     * @param labels the words
     * @return the chart {@code lead-times}; empty if they are not known
     */
    public static Optional<Chart> leadTimes(Analysis analysis, Labels labels) {
        return LeadTimeChart.of(words(analysis, labels));
    }

    /**
     * Throughput over work in process in the best, the practical worst and the worst case, and where the stream stands.
     *
     * @param analysis the analysis
     * @param labels the words
     * @return the chart {@code factory-physics}; empty if its curves are not known
     */
    public static Optional<Chart> factoryPhysics(Analysis analysis, Labels labels) {
        return PhysicsChart.of(words(analysis, labels));
    }

    /**
     * Any measure of the catalogue, a plug-in's too: a bar for each element of which it is known, the first twenty; of families only
     * where nothing is known of all items together.
     *
     * @param analysis the analysis
     * @param id the id of the measure
     * @param labels the words
     * @return the chart {@code measure-} and the id with hyphens for dots; empty if nothing of it is known
     * @throws NoSuchElementException if the catalogue has no such measure
     */
    public static Optional<Chart> measure(Analysis analysis, String id, Labels labels) {
        return MeasureChart.of(words(analysis, labels), id);
    }

    /**
     * The lead times before and after, piece by piece on one scale.
     *
     * @param comparison two analyses
     * @param labels the words
     * @return the chart {@code lead-time}; empty if one of them is not known, or there was none
     */
    public static Optional<Chart> leadTimes(Comparison comparison, Labels labels) {
        return SpansOfTime.of(words(comparison.before(), labels), words(comparison.after(), labels));
    }

    /**
     * What becomes of a measure of the whole stream after each improvement of a plan.
     *
     * @param path the way of the plan
     * @param measure the id of the measure
     * @param labels the words
     * @return the chart {@code path-} and the id with hyphens for dots; empty if it is not known at both ends, or nothing is
     *     planned
     */
    public static Optional<Chart> path(PlanPath path, String measure, Labels labels) {
        return PathChart.of(path, measure, words(path.asIs(), labels));
    }

    /**
     * What was measured of a plan's KPIs by day, with its natural process limits, the plan, and where they are to go.
     *
     * @param path the way of the plan
     * @param labels the words
     * @return a chart {@code kpi-1}, {@code kpi-2} … for each KPI of a known measure that was measured twice or more
     */
    public static List<Chart> kpis(PlanPath path, Labels labels) {
        AnalysisWords words = words(path.asIs(), labels);
        List<Chart> charts = new ArrayList<>();
        int number = 1;
        for (KpiProgress kpi : path.progress()) {
            KpiChart.of(kpi, "kpi-" + number++, words).ifPresent(charts::add);
        }
        return charts;
    }

    /**
     * Waits before each step as found, as predicted and as simulated.
     *
     * @param analysis the analysis
     * @param report a simulation of the same map
     * @param labels the words
     * @return the chart {@code waits}; empty if nothing is predicted or simulated
     */
    public static Optional<Chart> waits(Analysis analysis, SimulationReport report, Labels labels) {
        return WaitChart.of(words(analysis, labels), requireNonNull(report, "report"));
    }

    /**
     * How simulated queues grow and shrink, with the band in which most runs stay.
     *
     * @param analysis the analysis of the map
     * @param report a simulation of it
     * @param labels the words
     * @return the chart {@code build-up}; empty if nothing ever waits
     */
    public static Optional<Chart> buildUp(Analysis analysis, SimulationReport report, Labels labels) {
        return BuildUpChart.of(words(analysis, labels), requireNonNull(report, "report"));
    }

    /**
     * How the queues that come to be longest grow and shrink in a simulation, one chart each, all on one scale.
     *
     * @param analysis the analysis of the map
     * @param report a simulation of it
     * @param most how many queues, 1 or more
     * @param labels the words
     * @return the charts {@code build-up-1}, {@code build-up-2} …, the longest queue first; fewer where others never
     *     reach a fifth of the longest one
     * @throws IllegalArgumentException if {@code most} is less than 1
     */
    public static List<Chart> buildUps(Analysis analysis, SimulationReport report, int most, Labels labels) {
        if (most < 1) {
            throw new IllegalArgumentException(
                    "The number of queues to draw must be 1 or more, found: " + most + ". [chart.queues.most]");
        }
        return BuildUpChart.each(words(analysis, labels), requireNonNull(report, "report"), most);
    }

    /**
     * The items that came and left in a simulation, and between the two lines where those in the stream wait.
     *
     * @param analysis the analysis of the map
     * @param report a simulation of it
     * @param labels the words
     * @return the chart {@code cumulative-flow}; empty if no item came
     */
    public static Optional<Chart> cumulativeFlow(Analysis analysis, SimulationReport report, Labels labels) {
        return CumulativeFlowChart.of(words(analysis, labels), requireNonNull(report, "report"));
    }

    /**
     * How lead times are spread in a simulation, with percentiles and how sure they are.
     *
     * @param analysis the analysis of the map
     * @param report a simulation of it
     * @param labels the words
     * @return the chart {@code simulated-times}; empty if no item was delivered
     */
    public static Optional<Chart> simulatedTimes(Analysis analysis, SimulationReport report, Labels labels) {
        return SimulatedTimesChart.of(words(analysis, labels), requireNonNull(report, "report"));
    }

    /**
     * What a number made better gives, from the one that gives most.
     *
     * @param analysis the analysis of the map
     * @param sensitivity what moves a measure of it
     * @param labels the words
     * @return the chart {@code influence}; empty if nothing helps
     */
    public static Optional<Chart> influence(Analysis analysis, Sensitivity sensitivity, Labels labels) {
        return InfluenceChart.of(words(analysis, labels), requireNonNull(sensitivity, "sensitivity"));
    }
}
