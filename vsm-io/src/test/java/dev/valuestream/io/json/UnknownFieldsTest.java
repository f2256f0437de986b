package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.io.ReadResult;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.UnknownField;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import dev.valuestream.problem.Severity;
import org.junit.jupiter.api.Test;

/** What this version does not know is kept where it stood, and noticed. */
class UnknownFieldsTest {

    /** A document in the layout of the writer, with something unknown in every object. */
    private static final String EVERYWHERE = """
            {
              "format": "vsm/1",
              "u0": 1.50,
              "id": "m",
              "charter": {
                "u1": 1e3,
                "trigger": "t",
                "scope": { "in": "a", "u2": null },
                "participants": [{ "role": "boss", "u3": [] }, { "u4": {} }]
              },
              "calendar": {
                "workingTimePerDay": "8 h",
                "shifts": [{ "u23": 1, "from": "06:00", "to": "14:00", "days": ["mon", "tue", "wed", "thu", "sat"] }],
                "u5": { "a": [1, 2.0, -0] }
              },
              "wipLimits": 100,
              "demand": [
                { "quantity": 5, "per": "1 d", "urgency": 1 }
              ],
              "teams": [
                { "id": "press", "serving": "fifo" }
              ],
              "nodes": [
                { "u6": true, "id": "in", "type": "supplier", "cycleTime": 5 },
                {
                  "id": "a",
                  "type": "process",
                  "processTime": { "mean": "1 h", "u7": 1 },
                  "cycleTime": { "u8": 0.10, "min": "30 min", "max": "1 h", "shape": "uniform" },
                  "batch": { "items": 5, "u9": 1 },
                  "toolWear": "1 s",
                  "calendar": { "u10": 1 },
                  "families": { "LH": { "uptime": 0.5, "u11": 1, "cycleTimes": [] } },
                  "observation": { "u12": 1 }
                },
                { "id": "out", "type": "customer", "u13": "x" }
              ],
              "flows": [
                { "from": "in", "to": "a", "inventory": { "u14": 1, "wait": { "mean": "1 h", "cv": 2, "u15": 1 } } },
                { "from": "a", "to": "out", "inventory": { "u16": 1 }, "transfer": { "u17": 1 }, "u18": 1 }
              ],
              "information": [
                { "from": "out", "to": "a", "u19": 1 }
              ],
              "kaizen": [
                { "id": "k", "at": "a", "u20": 1 }
              ],
              "u21": { "deep": [[[{ "x": 9007199254740993 }]]] },
              "u22": "last"
            }
            """;

    @Test
    void write_ofReadUnknownFieldsEverywhere_isTheSameText() {
        assertThat(Json.writer().toString(Json.reader().read(EVERYWHERE))).isEqualTo(EVERYWHERE);
    }

    @Test
    void read_unknownFields_areAllNoticed() {
        assertThat(Json.reader().readWithFindings(EVERYWHERE).findings())
                .hasSize(30)
                .extracting(Finding::code)
                .containsOnly("json.field.unknown");
    }

    @Test
    void read_slip_namesTheNearestKnownField() {
        ReadResult result = Json.reader().readWithFindings(Documents.step("\"cycletime\":\"39 s\""));

        Finding finding = result.findings().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.element()).isEqualTo("a");
        assertThat(finding)
                .hasToString(
                        "The field (cycletime) of step (a) at /nodes/1/cycletime is not known; it is kept as it is."
                                + " Maybe it is cycleTime. [json.field.unknown]");
        assertThat(result.valueStream().step("a").orElseThrow().cycleTime()).isEmpty();
    }

    @Test
    void read_fieldLikeNoOther_isInformation() {
        assertThat(Json.reader()
                        .readWithFindings(Documents.map("\"ergonomics\":1"))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.INFO);
    }

    @Test
    void read_newerMinorVersion_isKeptAndNoticed() {
        ReadResult result = Json.reader().readWithFindings("{\"format\":\"vsm/1.7\",\"id\":\"m\"}");

        assertThat(result.findings()).extracting(Finding::code).containsExactly("map.format.newer");
        assertThat(Json.writer().toString(result.valueStream())).startsWith("{\n  \"format\": \"vsm/1.7\",\n");
    }

    @Test
    void write_afterAnEdit_keepsWhatWasUnknown() {
        ValueStream edited = Json.reader().read(EVERYWHERE).toBuilder()
                .editStep("a", s -> s.uptime(0.5))
                .name("edited")
                .build();

        assertThat(Json.writer().toString(edited))
                .contains("\"u7\": 1", "\"u11\": 1", "\"u21\": { \"deep\"", "\"uptime\": 0.5");
    }

    @Test
    void write_unknownFieldBeforeTheFormat_standsBehindIt() {
        String written = Json.writer().toString(Json.reader().read("{\"x\":1,\"format\":\"vsm/1\",\"id\":\"m\"}"));

        assertThat(written).isEqualTo("{\n  \"format\": \"vsm/1\",\n  \"x\": 1,\n  \"id\": \"m\"\n}\n");
    }

    @Test
    void write_unknownFieldBehindAFieldThatIsNotWritten_standsInItsPlace() {
        String written =
                Json.writer().toString(Json.reader().read(Documents.map("\"name\":\"m\",\"x\":1,\"note\":\"n\"")));

        assertThat(written).contains("\"id\": \"m\",\n  \"x\": 1,\n  \"note\": \"n\"");
    }

    @Test
    void write_unknownFieldWhosePlaceIsGone_standsAtTheEnd() {
        ValueStream map = ValueStream.builder("m")
                .unknownField(new UnknownField("", "gone", "x", AttributeValue.of(true)))
                .note("n")
                .build();

        assertThat(Json.writer().toString(map)).endsWith("\"note\": \"n\",\n  \"x\": true\n}\n");
    }

    @Test
    void write_unknownFieldByTheNameOfAKnownOne_isWrongUse() {
        ValueStream map = ValueStream.builder("m")
                .unknownField(new UnknownField("", "id", "id", AttributeValue.of("other")))
                .build();

        assertThatThrownBy(() -> Json.writer().toString(map))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[json.field.clash]");
    }
}
