package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.valuestream.io.text.SimulationText;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.Followed;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import dev.valuestream.simulation.StartFrom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationJsonTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Json.simulationSchema());

    private static SimulationReport report(int replications) throws IOException {
        Path map = Path.of("..", "examples", "maps", "acme-stamping-current.json");
        return Simulation.of(Json.reader().read(map))
                .run(SimulationPlan.of(Long.MIN_VALUE)
                        .replications(replications)
                        .looks(4));
    }

    @Test
    void write_ofAReport_isAsItsSchemaSays() throws IOException {
        String document = Json.simulationWriter().toString(report(2));

        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isEmpty();
        assertThat(document)
                .startsWith("{\n  \"format\": \"vsm-simulation/1\",")
                .contains("\"seed\": -9223372036854775808", "\"replications\": 2", "\"horizon\": 1104000")
                .contains("\"t\": [0, 276000, 552000, 828000, 1104000]");
    }

    private static SimulationReport pulled() {
        ValueStream map = ValueStream.builder("pulled")
                .demand(100, Duration.ofHours(8))
                .supplier("in")
                .step("make", s -> s.processTime(Duration.ofMinutes(3)))
                .customer("out")
                .flow("in", "make")
                .flow("make", "out", f -> f.kind(FlowKind.PULL).max(2).name("Finished goods"))
                .build();
        return Simulation.of(map)
                .run(SimulationPlan.of(1)
                        .replications(2)
                        .findWarmUp()
                        .precision(1, 2)
                        .follow(Followed.values())
                        .start(StartFrom.AS_FOUND));
    }

    @Test
    void write_ofSupermarkets_isAsItsSchemaSays() {
        String document = Json.simulationWriter().toString(pulled());

        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isEmpty();
        assertThat(document)
                .contains(
                        "\"flow\": \"make->out\"",
                        "\"orders-waiting.simulated\"",
                        "\"flow.empty.simulated[make->out]\"")
                .contains("\"start\": \"found\"", "\"warmUpFound\": true", "\"precision\": 1");
    }

    @Test
    void text_ofSupermarkets_saysWhatIsThereAndHowLongCustomersWait() {
        assertThat(SimulationText.of(pulled()).replaceAll(" +", " "))
                .contains(
                        "SUPERMARKETS",
                        " Finished goods ",
                        " Orders waiting for stock ",
                        " Customers wait for an order ");
    }

    /** The planted fault: a half-width below zero is refused by the schema. */
    @Test
    void schema_negativeHalfWidth_isNotValid() throws IOException {
        String document = Json.simulationWriter().toString(report(2)).replace("\"halfWidth\": ", "\"halfWidth\": -1");

        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void write_ofOneReplication_hasNoHalfWidth(@TempDir Path folder) throws IOException {
        SimulationReport report = report(1);
        Path file = folder.resolve("simulation.json");

        Json.simulationWriter().write(report, file);

        String document = Files.readString(file);
        assertThat(document)
                .doesNotContain("halfWidth")
                .isEqualTo(Json.simulationWriter().toString(report));
        assertThat(SCHEMA.validate(document, InputFormat.JSON)).isEmpty();
    }
}
