package dev.valuestream.io.markdown;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.Labels;
import dev.valuestream.io.PlanReportInput;
import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.whatif.Comparison;
import java.util.Optional;

/**
 * A map, two maps held against each other, or a plan as a page of Markdown for wikis: the finding first in words, the maps as
 * Mermaid diagrams, the figures as tables, what changes or is not known, what is assumed.
 *
 * <p>CommonMark with the tables of GitHub. Names may hold anything; they are escaped. The same input gives the same text
 * everywhere. The report with pictures, charts and explanations is that of {@code dev.valuestream.io.html}.
 */
public final class MarkdownReport {

    private MarkdownReport() {}

    /**
     * Writes the report of a map in English.
     *
     * @param analysis the analysis
     * @return the page, lines ended by a line feed
     */
    public static String of(Analysis analysis) {
        return of(analysis, Labels.english());
    }

    /**
     * Writes the report of a map.
     *
     * @param analysis the analysis
     * @param labels the words
     * @return the page, lines ended by a line feed
     */
    public static String of(Analysis analysis, Labels labels) {
        return MapSections.write(words(requireNonNull(analysis, "analysis"), labels));
    }

    private static AnalysisWords words(Analysis analysis, Labels labels) {
        return new AnalysisWords(analysis, requireNonNull(labels, "labels"));
    }

    /**
     * Writes the report of two maps.
     *
     * @param comparison the two analyses
     * @param labels the words
     * @return the page, lines ended by a line feed
     */
    public static String of(Comparison comparison, Labels labels) {
        requireNonNull(comparison, "comparison");
        return ChangeSections.write(comparison, Optional.empty(), words(comparison.after(), labels));
    }

    /**
     * Writes the report of two maps that were simulated, too. What the simulation is sure of joins the judgement.
     *
     * @param comparison the two analyses
     * @param simulated the same two maps, simulated with the same chance
     * @param labels the words
     * @return the page, lines ended by a line feed
     * @throws IllegalArgumentException if the simulations are of other maps
     */
    public static String of(Comparison comparison, SimulationComparison simulated, Labels labels) {
        return ChangeSections.write(comparison, Optional.of(simulated), words(comparison.after(), labels));
    }

    /**
     * Writes the report of a project: its improvements, what becomes of the whole stream on the way, its KPIs, and what was added to the input.
     *
     * @param input what the report is of
     * @param labels the words
     * @return the page, lines ended by a line feed
     * @throws IllegalArgumentException if the simulations are of other maps
     */
    public static String of(PlanReportInput input, Labels labels) {
        requireNonNull(input, "input");
        return ChangeSections.write(input, words(input.path().toBe(), labels));
    }
}
