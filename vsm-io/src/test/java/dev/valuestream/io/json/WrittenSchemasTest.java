package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.valuestream.io.DocumentException;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.Project;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationComparison;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.whatif.Comparison;
import dev.valuestream.whatif.PlanPath;
import dev.valuestream.whatif.PlanSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written of analyses, comparisons, plans and validations keeps to its published schema. */
class WrittenSchemasTest {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemas(Map.of(
                    "urn:dev.valuestream:vsm-analysis-1.schema.json", Json.analysisSchema(),
                    "urn:dev.valuestream:vsm-comparison-1.schema.json", Json.comparisonSchema())));

    private static List<Error> errors(String schema, String document) {
        return REGISTRY.getSchema(schema).validate(document, InputFormat.JSON);
    }

    private static ValueStream map(String name) throws IOException {
        return Json.reader().read(Path.of("..", "examples", "maps", name + ".json"));
    }

    static Stream<String> schemas() {
        return Stream.of(Json.analysisSchema(), Json.comparisonSchema(), Json.planSchema(), Json.validationSchema());
    }

    static Stream<Path> maps() throws IOException {
        return files("maps");
    }

    static Stream<Path> plans() throws IOException {
        return files("plans");
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "examples", folder))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void schema_isOfTheDraftItSays(String schema) {
        assertThat(REGISTRY.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()))
                        .validate(schema, InputFormat.JSON))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("maps")
    void analysis_ofExampleMap_isValid(Path file) throws IOException {
        String written = Json.analysisWriter()
                .toString(StandardMetrics.analyze(Json.reader().read(file)));

        assertThat(errors(Json.analysisSchema(), written)).isEmpty();
    }

    @Test
    void analysis_ofMapThatStatesNothing_isValid() {
        ValueStream sketch =
                ValueStream.builder("sketch").step("a").step("b").flow("a", "b").build();

        assertThat(errors(Json.analysisSchema(), Json.analysisWriter().toString(StandardMetrics.analyze(sketch))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "acme-stamping-current, acme-stamping-future-1",
        "acme-stamping-current, acme-stamping-future-2",
        "loan-approval, software-delivery",
        "choice-rework-parallel-pools, choice-rework-parallel-pools"
    })
    void comparison_ofExampleMaps_isValid(String before, String after) throws IOException {
        Comparison comparison =
                Comparison.of(StandardMetrics.analyze(map(before)), StandardMetrics.analyze(map(after)));

        assertThat(errors(Json.comparisonSchema(), Json.comparisonWriter().toString(comparison)))
                .isEmpty();
    }

    @Test
    void comparison_withSimulation_isValid() throws IOException {
        ValueStream before = map("acme-stamping-current");
        ValueStream after = map("acme-stamping-future-1");
        SimulationPlan plan = SimulationPlan.of(1).horizon(Duration.ofHours(40)).replications(2);
        Comparison comparison = Comparison.of(StandardMetrics.analyze(before), StandardMetrics.analyze(after));

        SimulationComparison simulated = SimulationComparison.of(
                Simulation.of(before).run(plan), Simulation.of(after).run(plan));

        String written = Json.comparisonWriter().toString(comparison, simulated);

        assertThat(errors(Json.comparisonSchema(), written)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("plans")
    void plan_ofExampleProject_isValid(Path file) throws IOException {
        Project project = Json.projectReader().read(file);
        PlanPath path = PlanPath.of(project, StandardMetrics::analyze);
        PlanSearch search = PlanSearch.of(project, StandardMetrics::analyze, "lead-time");

        assertThat(errors(Json.planSchema(), Json.planWriter().toString(path, search)))
                .isEmpty();
    }

    @Test
    void validation_isValid_whateverItSays() throws IOException {
        Path file = Path.of("..", "examples", "maps", "loan-approval.json");
        DocumentException refused = catchThrowableOfType(
                DocumentException.class, () -> Json.reader().read("{ \"format\": 3 }"));

        assertThat(errors(
                        Json.validationSchema(),
                        Json.validationWriter().toString(Json.reader().readWithFindings(file))))
                .isEmpty();
        assertThat(errors(Json.validationSchema(), Json.validationWriter().toString(refused)))
                .isEmpty();
    }

    @Test
    void schema_findsAFigureWithoutUnit_aWrongVerdict_andAFieldTooMany() throws IOException {
        Analysis analysis = StandardMetrics.analyze(map("loan-approval"));
        String written = Json.analysisWriter().toString(analysis);
        String compared = Json.comparisonWriter().toString(Comparison.of(analysis, analysis));

        assertThat(errors(Json.analysisSchema(), written.replaceFirst("\"unit\"", "\"units\"")))
                .isNotEmpty();
        assertThat(errors(
                        Json.comparisonSchema(), compared.replaceFirst("\"verdict\": \"same\"", "\"verdict\": \"ok\"")))
                .isNotEmpty();
        assertThat(errors(Json.comparisonSchema(), compared.replaceFirst("\\{", "{ \"colour\": 1,")))
                .isNotEmpty();
    }
}
