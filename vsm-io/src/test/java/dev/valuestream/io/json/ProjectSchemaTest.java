package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.valuestream.io.DocumentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema of projects and the reader agree, as far as a schema can. */
class ProjectSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemas(Map.of("urn:dev.valuestream:vsm-1.schema.json", Json.schema())))
            .getSchema(Json.projectSchema());

    static List<Error> errors(String document) {
        return SCHEMA.validate(document, InputFormat.JSON);
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", "examples", "plans"))) {
            return files.sorted().toList().stream();
        }
    }

    @Test
    void schema_isOfTheDraftItSays() {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(draft.validate(Json.projectSchema(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void schema_exampleProject_isValid_asIsWhatIsWritten(Path file) throws IOException {
        assertThat(errors(Files.readString(file))).isEmpty();
        assertThat(errors(Json.projectWriter().toString(Json.projectReader().read(file))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ \"set\": \"stamping\", \"cycleTime\": 39 }",
                "{ \"set\": \"stamping\", \"type\": \"process\" }",
                "{ \"setFlow\": \"stamping->weld-1\", \"inventory\": 5 }",
                "{ \"setFlow\": \"stamping->weld-1\", \"to\": \"x\" }",
                "{ \"setTeam\": \"press\", \"share\": 5 }",
                "{ \"setDemand\": \"LH\", \"quantity\": -1 }",
                "{ \"setCalendar\": { \"workingTimePerDay\": \"1 d\" } }",
                "{ \"unset\": \"stamping\" }",
                "{ \"add\": { \"id\": \"x\" } }",
                "{ \"addFlow\": { \"from\": \"x\" } }",
                "{ \"remove\": 5 }",
                "{ \"merge\": [\"stamping\"], \"into\": { \"id\": \"c\", \"type\": \"process\" } }",
                "{ \"merge\": [\"stamping\", \"weld-1\"] }",
                "{ \"split\": \"weld-1\", \"into\": [] }",
                "{ \"reroute\": \"stamping->weld-1\" }",
                "{ \"sett\": \"stamping\" }",
                "{ \"set\": \"stamping\", \"remove\": \"weld-1\" }",
                "{}"
            })
    void schema_wrongChange_isRefusedByBoth(String change) {
        assertRefusedByBoth(ProjectJsonTest.project(change));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ \"id\": \"p\", \"kpis\": [ { \"target\": 5 } ] }",
                "{ \"id\": \"p\", \"kpis\": [ { \"measure\": \"m\", \"target\": true } ] }",
                "{ \"id\": \"p\", \"kpis\": [ { \"measure\": \"m\", \"target\": \"soon\" } ] }",
                "{ \"id\": \"p\", \"improvements\": [ { \"id\": \"i\", \"cost\": -1 } ] }",
                "{ \"id\": \"p\", \"improvements\": [ { \"id\": \"i\", \"status\": \"open\" } ] }",
                "{ \"id\": \"p\", \"improvements\": [ { \"id\": \"i\", \"due\": \"May\" } ] }"
            })
    void schema_wrongPlan_isRefusedByBoth(String plan) {
        assertRefusedByBoth(ProjectJsonTest.project(Documents.ACME, plan));
    }

    private static void assertRefusedByBoth(String document) {
        assertThat(errors(document)).as(document).isNotEmpty();
        assertThatThrownBy(() -> Json.projectReader().read(document)).isInstanceOf(DocumentException.class);
    }
}
