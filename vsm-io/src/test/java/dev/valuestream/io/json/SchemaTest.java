package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema and the reader agree, as far as a schema can. */
class SchemaTest {

    private static final Path EXAMPLES = Path.of("..", "examples", "maps");

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Json.schema());

    static List<Error> errors(String document) {
        return SCHEMA.validate(document, InputFormat.JSON);
    }

    static Stream<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            return files.filter(f -> f.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    @Test
    void schema_isOfTheDraftItSays() {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(draft.validate(Json.schema(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void schema_exampleOfTheFormat_isValid() {
        assertThat(errors(Documents.ACME)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void schema_exampleMap_isValidAndReadWithoutFindings(Path file) throws IOException {
        String document = Files.readString(file);

        assertThat(errors(document)).isEmpty();
        assertThat(Json.reader().readWithFindings(file).findings()).isEmpty();
        String written = Json.writer().toString(Json.reader().read(file));
        assertThat(errors(written)).isEmpty();
        assertThat(Json.writer().toString(Json.reader().read(written))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"format\":\"vsm/2\",\"id\":\"m\"}",
                "{\"format\":\"vsm-project/1\",\"id\":\"m\"}",
                "{\"format\":\"vsm/1\"}"
            })
    void schema_otherDocument_isNotValid(String document) {
        assertRefusedByBoth(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"id\":\"bad id\"",
                "\"state\":\"asis\"",
                "\"state\":null",
                "\"snapshot\":\"March\"",
                "\"note\":5",
                "\"attributes\":[]",
                "\"charter\":{\"scope\":\"all\"}",
                "\"charter\":{\"participants\":[\"boss\"]}",
                "\"calendar\":{\"workingTimePerDay\":\"1 d\"}",
                "\"calendar\":{\"daysPerWeek\":0}",
                "\"calendar\":{\"daysPerWeek\":8}",
                "\"calendar\":{\"holidays\":\"x\"}",
                "\"calendar\":{\"shifts\":[{\"from\":\"06:00\"}]}",
                "\"calendar\":{\"shifts\":[{\"from\":\"6:00\",\"to\":\"14:00\"}]}",
                "\"calendar\":{\"shifts\":[{\"from\":\"06:00\",\"to\":\"24:30\"}]}",
                "\"calendar\":{\"shifts\":[{\"from\":\"06:00\",\"to\":\"14:00\",\"days\":[\"monday\"]}]}",
                "\"calendar\":{\"shifts\":[{\"from\":\"06:00\",\"to\":\"14:00\",\"days\":[\"mon\",\"mon\"]}]}",
                "\"wipLimit\":0",
                "\"demand\":[{\"interarrival\":\"1 min\",\"cv\":1}]",
                "\"demand\":[{\"interarrival\":\"1 min\",\"per\":\"1 h\"}]",
                "\"demand\":[{\"interarrival\":\"1 min\",\"schedule\":[{\"for\":\"1 h\",\"quantity\":60}]}]",
                "\"demand\":[{\"schedule\":[]}]",
                "\"demand\":[{\"schedule\":[{\"for\":\"1 h\"}]}]",
                "\"demand\":[{\"schedule\":[{\"quantity\":5}]}]",
                "\"demand\":[{\"quantity\":5,\"per\":\"1 d\",\"priority\":0}]",
                "\"demand\":[{\"quantity\":5,\"per\":\"1 d\",\"promise\":3}]",
                "\"teams\":[{\"id\":\"t\",\"serves\":\"lifo\"}]",
                "\"demand\":[{\"quantity\":5}]",
                "\"demand\":[{\"quantity\":-5,\"per\":\"1 d\"}]",
                "\"demand\":{}",
                "\"teams\":[{}]",
                "\"teams\":[{\"id\":\"t\",\"share\":50}]",
                "\"nodes\":[{\"id\":\"a\"}]",
                "\"nodes\":[{\"id\":\"a\",\"type\":\"step\"}]",
                "\"nodes\":[{\"id\":\"a\",\"type\":\"control\",\"system\":5}]",
                "\"nodes\":[{\"id\":\"a\",\"type\":\"customer\",\"packOut\":0}]",
                "\"flows\":[{\"from\":\"a\"}]",
                "\"flows\":[{\"from\":\"a\",\"to\":\"b\",\"kanban\":5}]",
                "\"flows\":[{\"from\":\"a\",\"to\":\"b\",\"kanban\":{\"cards\":0}}]",
                "\"flows\":[{\"from\":\"a\",\"to\":\"b\",\"kanban\":{\"quantity\":0}}]",
                "\"kaizen\":[{\"id\":\"k\"}]"
            })
    void schema_wrongFieldOfTheMap_isNotValid(String fields) {
        String document = fields.startsWith("\"id\"") ? "{\"format\":\"vsm/1\"," + fields + "}" : Documents.map(fields);
        assertRefusedByBoth(document);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"cycleTime\":39",
                "\"cycleTime\":\"39\"",
                "\"cycleTime\":\"P1D\"",
                "\"cycleTime\":\"-1 s\"",
                "\"cycleTime\":\"1 s 1 h\"",
                "\"cycleTime\":\"1 s \"",
                "\"cycleTime\":\"PT\"",
                "\"cycleTime\":\"\"",
                "\"cycleTime\":\"1 day\"",
                "\"cycleTime\":null",
                "\"cycleTime\":{}",
                "\"cycleTime\":{\"mean\":\"1 h\",\"min\":\"1 h\"}",
                "\"cycleTime\":{\"min\":\"1 h\",\"max\":\"2 h\"}",
                "\"cycleTime\":{\"mean\":\"1 h\",\"shape\":\"gamma\"}",
                "\"cycleTime\":{\"mean\":\"1 h\",\"shape\":\"pert\"}",
                "\"cycleTime\":{\"samples\":[]}",
                "\"cycleTime\":{\"cv\":1}",
                "\"cycleTime\":{\"mean\":\"1 h\",\"cv\":-1}",
                "\"uptime\":1.2",
                "\"yield\":-0.1",
                "\"goodShare\":97",
                "\"idealCycleTime\":50",
                "\"percentCompleteAccurate\":101",
                "\"stations\":0",
                "\"stations\":1.5",
                "\"crew\":0",
                "\"wipLimit\":2147483648",
                "\"operators\":\"2\"",
                "\"batch\":{}",
                "\"batch\":{\"items\":5,\"every\":\"1 d\"}",
                "\"batch\":{\"items\":0}",
                "\"join\":\"both\"",
                "\"pacemaker\":\"yes\"",
                "\"value\":\"good\"",
                "\"families\":[]",
                "\"families\":{\"LH\":{\"uptime\":2}}",
                "\"atShiftEnd\":\"stop\"",
                "\"failures\":\"often\"",
                "\"observation\":{\"samples\":0}",
                "\"observation\":{\"source\":\"guess\"}",
                "\"calendar\":{\"workingDaysPerYear\":400}"
            })
    void schema_wrongFieldOfAStep_isNotValid(String fields) {
        assertRefusedByBoth(Documents.step(fields));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"cycleTime\":\"1 h 30 min\"",
                "\"cycleTime\":\"1h30min\"",
                "\"cycleTime\":\"0.5 ms\"",
                "\"cycleTime\":\"PT1H30M\"",
                "\"cycleTime\":\"1 w 2 d 3 h 4 min 5 s 6 ms\"",
                "\"cycleTime\":{\"mean\":\"1 h\",\"shape\":\"exponential\"}",
                "\"cycleTime\":{\"mean\":\"1 h\",\"later\":5}",
                "\"stations\":2.0",
                "\"crew\":1e-3",
                "\"cycletime\":5",
                "\"packOut\":0",
                "\"system\":5"
            })
    void schema_rightOrUnknownField_isValidAndRead(String fields) {
        String document = Documents.step(fields);

        assertThat(errors(document)).isEmpty();
        assertThat(Json.reader().read(document).steps()).hasSize(1);
    }

    private static void assertRefusedByBoth(String document) {
        assertThat(errors(document)).as("errors by the schema").isNotEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> Json.reader().read(document))
                .isInstanceOf(DocumentException.class);
    }
}
