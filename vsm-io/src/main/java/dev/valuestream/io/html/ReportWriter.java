package dev.valuestream.io.html;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.AtomicFile;
import dev.valuestream.io.Labels;
import dev.valuestream.io.PlanReportInput;
import dev.valuestream.io.svg.Theme;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.PlanPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes reports as one self-contained HTML page each, by settings fixed in advance. Immutable, safe to share between threads.
 *
 * <p>A page begins with the finding in words; then come the picture, the charts with their figures as tables, every figure
 * with its formula, terms and source one click away, what is not known and how to find it out, what is assumed, and the
 * sources. No script, nothing loaded from elsewhere, and a policy in the page that forbids both. It can be read on a
 * phone, on paper, in the dark and aloud. Names may hold anything; they are escaped. The same input and settings give the
 * same bytes on every machine.
 */
public final class ReportWriter {

    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}");

    private final Settings settings;

    ReportWriter(Settings settings) {
        this.settings = settings;
    }

    /**
     * A writer with other words.
     *
     * @param labels the words
     * @return a writer like this one but for the words
     */
    public ReportWriter labels(Labels labels) {
        return new ReportWriter(new Settings(settings.theme(), requireNonNull(labels, "labels"), settings.language()));
    }

    /**
     * A writer of pages that say they are in another language, as the labels make them.
     *
     * @param tag a language tag of BCP 47 such as {@code de} or {@code pt-BR}
     * @return a writer like this one but for the language
     * @throws IllegalArgumentException if it is no such tag
     */
    public ReportWriter language(String tag) {
        if (!LANGUAGE.matcher(requireNonNull(tag, "tag")).matches()) {
            throw new IllegalArgumentException(
                    "The language of a report must be a tag such as de or pt-BR. [report.language.form]");
        }
        return new ReportWriter(new Settings(settings.theme(), settings.labels(), tag));
    }

    /**
     * A writer with other colours. On paper every page is light.
     *
     * @param theme the colours
     * @return a writer like this one but for the colours
     */
    public ReportWriter theme(Theme theme) {
        return new ReportWriter(new Settings(requireNonNull(theme, "theme"), settings.labels(), settings.language()));
    }

    /**
     * Writes the report of a map.
     *
     * @param analysis the map's analysis
     * @return the page
     */
    public String toString(Analysis analysis) {
        return toString(ReportInput.of(analysis));
    }

    /**
     * Writes the report of a map with what a simulation or a sensitivity analysis adds.
     *
     * @param input what the report is of
     * @return the page
     */
    public String toString(ReportInput input) {
        return MapReport.write(requireNonNull(input, "input"), settings);
    }

    /**
     * Writes the report of two maps: what becomes of the whole, and whether a part gets better at its cost.
     *
     * @param comparison the two analyses
     * @return the page
     */
    public String toString(Comparison comparison) {
        return ComparisonReport.write(requireNonNull(comparison, "comparison"), Optional.empty(), settings);
    }

    /**
     * Writes the report of two maps that were simulated, too. What the simulation is sure of joins the judgement.
     *
     * @param comparison the two analyses
     * @param simulated the same two maps, simulated with the same chance
     * @return the page
     * @throws IllegalArgumentException if the simulations are of other maps
     */
    public String toString(Comparison comparison, SimulationComparison simulated) {
        return ComparisonReport.write(comparison, Optional.of(simulated), settings);
    }

    /**
     * Writes the report of a project: its improvements, what becomes of the whole stream on the way, and its KPIs.
     *
     * @param path the way of the project's plan
     * @return the page
     */
    public String toString(PlanPath path) {
        return toString(PlanReportInput.of(path));
    }

    /**
     * Writes the report of a project with what a search for the best order or simulations add.
     *
     * @param input what the report is of
     * @return the page
     * @throws IllegalArgumentException if the simulations are of other maps
     */
    public String toString(PlanReportInput input) {
        return PlanReport.write(requireNonNull(input, "input"), settings);
    }

    /**
     * Writes the report of a map to a file, whole or not at all.
     *
     * @param analysis the map's analysis
     * @param file the file
     * @throws IOException if it cannot be written; the file is then as it was
     */
    public void write(Analysis analysis, Path file) throws IOException {
        AtomicFile.write(file, toString(analysis).getBytes(StandardCharsets.UTF_8));
    }
}
