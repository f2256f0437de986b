package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.whatif.AnswerRange;
import dev.valuestream.whatif.Sensitivity;
import dev.valuestream.whatif.ValueOfKnowing;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written of a sensitivity keeps to its published schema. */
class SensitivityJsonTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Json.sensitivitySchema());

    private static String written(ValueStream stream, String measure) {
        Analysis analysis = StandardMetrics.analyze(stream);
        return Json.sensitivityWriter()
                .toString(
                        analysis,
                        Sensitivity.of(analysis, measure),
                        ValueOfKnowing.of(analysis, measure),
                        AnswerRange.of(analysis, measure, 1, 10));
    }

    @Test
    void schema_isOfTheDraftItSays() {
        Schema draft = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));

        assertThat(draft.validate(Json.sensitivitySchema(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "acme-stamping-current, throughput",
        "acme-stamping-current, lead-time.predicted",
        "acme-stamping-future-2, lead-time",
        "loan-approval, lead-time",
        "choice-rework-parallel-pools, bottleneck.load",
        "software-delivery, steps"
    })
    void written_ofExampleMaps_isValid(String map, String measure) throws IOException {
        ValueStream stream = Json.reader().read(Path.of("..", "examples", "maps", map + ".json"));

        assertThat(SCHEMA.validate(written(stream, measure), InputFormat.JSON)).isEmpty();
    }

    /** 2 h of waiting and 1 h of work, of which a tenth is 12 and 6 minutes. */
    @Test
    void written_hasEachNumberThatMovesTheMeasure() {
        ValueStream stream = ValueStream.builder("office")
                .trigger("in")
                .step("a", s -> s.processTime(Duration.ofHours(1)))
                .customer("out")
                .flow("in", "a", f -> f.wait(Duration.ofHours(2)))
                .flow("a", "out")
                .build();

        assertThat(written(stream, "lead-time").replaceAll("\\s+", " "))
                .contains("\"now\": { \"value\": 10800, \"unit\": \"s\" }")
                .contains(
                        "\"element\": \"in->a\", \"kind\": \"flow\", \"parameter\": \"inventory.wait\", \"from\": 7200,"
                                + " \"to\": 6480, \"unit\": \"s\", \"share\": 0.1")
                .contains("\"gain\": 720", "\"gain\": 360")
                .contains("\"standing\": \"unobserved\"", "\"swing\": 4320")
                .contains("\"range\": { \"method\": \"latin-hypercube\", \"samples\": 0,");
    }
}
