package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Maps as JSON documents of the format {@code vsm/1}, and projects of the format {@code vsm-project/1}: start here.
 *
 * <pre>{@code
 * ValueStream map = Json.reader().read(Path.of("acme.json"));
 * Json.writer().write(map, Path.of("copy.json"));
 * }</pre>
 */
public final class Json {

    private Json() {}

    /**
     * Returns a reader with the limits that are on by default.
     *
     * @return a reader
     */
    public static JsonReader reader() {
        return new JsonReader(ReadLimits.DEFAULTS);
    }

    /**
     * Returns a writer.
     *
     * @return a writer
     */
    public static JsonWriter writer() {
        return new JsonWriter();
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of the format, for editors and other programs.
     *
     * <p>Fields that it does not describe are allowed, and kept by a reader. What holds between elements (references,
     * choices, routes) is beyond a schema.
     *
     * @return the text of the schema
     */
    public static String schema() {
        return resource("vsm-1.schema.json");
    }

    /**
     * Returns a reader of projects with the limits that are on by default.
     *
     * @return a reader of an as-is and its plan
     */
    public static ProjectJsonReader projectReader() {
        return new ProjectJsonReader(ReadLimits.DEFAULTS);
    }

    /**
     * Returns a writer of projects.
     *
     * @return a writer of an as-is and its plan
     */
    public static ProjectJsonWriter projectWriter() {
        return new ProjectJsonWriter();
    }

    /**
     * Returns a writer of what a plan does on its way.
     *
     * @return a writer of plans
     */
    public static PlanJsonWriter planWriter() {
        return new PlanJsonWriter();
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of projects, which refers to that of maps by the {@code $id} of {@link #schema()}.
     *
     * @return the text of the schema
     */
    public static String projectSchema() {
        return resource("vsm-project-1.schema.json");
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of what {@link #sensitivityWriter()} writes.
     *
     * @return the text of the schema
     */
    public static String sensitivitySchema() {
        return resource("vsm-sensitivity-1.schema.json");
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of what {@link #simulationWriter()} writes.
     *
     * @return the text of the schema
     */
    public static String simulationSchema() {
        return resource("vsm-simulation-1.schema.json");
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of what {@link #analysisWriter()} writes.
     *
     * @return the text of the schema
     */
    public static String analysisSchema() {
        return resource("vsm-analysis-1.schema.json");
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of what {@link #comparisonWriter()} writes, which refers to that of analyses by the
     * {@code $id} of {@link #analysisSchema()}.
     *
     * @return the text of the schema
     */
    public static String comparisonSchema() {
        return resource("vsm-comparison-1.schema.json");
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of what {@link #planWriter()} writes, which refers to those of analyses and
     * comparisons.
     *
     * @return the text of the schema
     */
    public static String planSchema() {
        return resource("vsm-plan-1.schema.json");
    }

    /**
     * Returns the JSON Schema (draft 2020-12) of what {@link #validationWriter()} writes, which refers to that of analyses.
     *
     * @return the text of the schema
     */
    public static String validationSchema() {
        return resource("vsm-validation-1.schema.json");
    }

    private static String resource(String name) {
        try (InputStream in = requireNonNull(Json.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The schema of the format cannot be read from the library itself.", e);
        }
    }

    /**
     * Returns a writer of analyses.
     *
     * @return a writer of every measure and metric
     */
    public static AnalysisJsonWriter analysisWriter() {
        return new AnalysisJsonWriter();
    }

    /**
     * Returns a writer of comparisons of two analyses.
     *
     * @return a writer
     */
    public static ComparisonJsonWriter comparisonWriter() {
        return new ComparisonJsonWriter();
    }

    /**
     * Returns a writer of what a simulation found.
     *
     * @return a writer
     */
    public static SimulationJsonWriter simulationWriter() {
        return new SimulationJsonWriter();
    }

    /**
     * Returns a writer of what moves a measure.
     *
     * @return a writer
     */
    public static SensitivityJsonWriter sensitivityWriter() {
        return new SensitivityJsonWriter();
    }

    /**
     * Returns a writer of what is right or wrong with a document.
     *
     * @return a writer
     */
    public static ValidationJsonWriter validationWriter() {
        return new ValidationJsonWriter();
    }
}
