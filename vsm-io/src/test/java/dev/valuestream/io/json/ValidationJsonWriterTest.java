package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ReadResult;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ValidationJsonWriterTest {

    @Test
    void write_refusedDocument_listsEveryProblemWithItsPlace() {
        String document = """
                { "format": "vsm/1", "id": "m",
                  "nodes": [ { "id": "a", "type": "process", "uptime": 85 },
                             { "id": "a", "type": "customer" } ] }
                """;
        DocumentException refused = catchThrowableOfType(
                DocumentException.class, () -> Json.reader().read(document));

        JsonNode validation = parsed(Json.validationWriter().toString(refused));

        assertThat(validation.get("format").stringValue()).isEqualTo("vsm-validation/1");
        assertThat(validation.get("valid").booleanValue()).isFalse();
        assertThat(validation.get("problems")).hasSameSizeAs(refused.problems());
        assertThat(validation.get("problems")).anySatisfy(p -> {
            assertThat(p.get("code").stringValue()).isEqualTo("step.uptime.range");
            assertThat(p.get("line").intValue()).isEqualTo(2);
            assertThat(p.get("pointer").stringValue()).isEqualTo("/nodes/0/uptime");
            assertThat(p.get("message").stringValue()).contains("85");
            assertThat(p.get("column").intValue()).isGreaterThan(50);
        });
    }

    @Test
    void write_validDocument_hasFindingsOfDocumentAndMap() {
        ReadResult read = Json.reader()
                .readWithFindings(Documents.ACME.replaceFirst("\"id\": \"acme-stamping\",", "$0 \"colour\": \"red\","));

        JsonNode validation = parsed(Json.validationWriter().toString(read));

        assertThat(validation.get("valid").booleanValue()).isTrue();
        assertThat(validation.get("problems")).isEmpty();
        assertThat(validation.get("findings"))
                .anySatisfy(f -> assertThat(f.get("code").stringValue()).isEqualTo("json.field.unknown"))
                .anySatisfy(f -> assertThat(f.get("code").stringValue()).isEqualTo("step.observation.missing"));
    }

    private static JsonNode parsed(String json) {
        return new ObjectMapper().readTree(json);
    }
}
