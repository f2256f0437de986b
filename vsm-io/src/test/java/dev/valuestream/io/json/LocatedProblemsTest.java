package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.DocumentProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error has its line, its column in UTF-16 units and its pointer, and all of them come together. */
class LocatedProblemsTest {

    @Test
    void read_manyProblems_reportsAllInTheOrderOfTheDocument() {
        String document = """
                {
                  "format": "vsm/1", "id": "m", "state": "asis",
                  "calendar": { "workingTimePerDay": "1 d", "zone": "Mars/Olympus" },
                  "teams": [ { "id": "press", "share": 50 }, { "id": "press" } ],
                  "nodes": [
                    { "id": "in", "type": "supplier" }, { "id": "out", "type": "customer" },
                    { "id": "a", "type": "process", "cycleTime": 39, "uptime": 1.2, "name": "😀", "stations": 1.5,
                      "families": { "LH": { "uptime": 3 } }, "leadTime": "1 h", "processTime": "2 h" }
                  ],
                  "flows": [ { "from": "in", "to": "a", "kind": "fifo" }, { "from": "a", "to": "owt" } ],
                  "kaizen": [ { "id": "k", "at": "b" } ]
                }
                """;

        assertThat(Documents.problems(document))
                .extracting(p -> p.line() + ":" + p.column() + " " + p.pointer() + " " + p.code())
                .containsExactly(
                        "2:42 /state map.state.word",
                        "3:38 /calendar/workingTimePerDay calendar.workingTimePerDay.calendar",
                        "3:53 /calendar/zone calendar.zone.zone",
                        "4:40 /teams/0/share team.share.range",
                        "4:54 /teams/1/id team.id.duplicate",
                        "7:50 /nodes/2/cycleTime step.cycleTime.type",
                        "7:64 /nodes/2/uptime step.uptime.range",
                        "7:95 /nodes/2/stations step.stations.range",
                        "8:39 /nodes/2/families/LH/uptime step.families.uptime.range",
                        "8:58 /nodes/2/leadTime step.leadTime.below-process-time",
                        "8:58 /nodes/2/leadTime step.leadTime.below-process-time", // of the family too
                        "10:14 /flows/0 flow.inventory.max.missing",
                        "10:80 /flows/1/to flow.to.unknown",
                        "11:34 /kaizen/0/at kaizen.at.unknown");
    }

    @Test
    void read_daysOfACalendarWithoutWorkingTime_saysWhyTheyAreNothing() {
        String document = """
                { "format": "vsm/1", "id": "m", "calendar": { "workingTimePerDay": "0 h" },
                  "demand": [ { "quantity": 5, "per": "1 d" } ] }
                """;

        assertThat(Documents.problems(document))
                .extracting(DocumentProblem::toString)
                .singleElement()
                .asString()
                .contains("The per (1 d) of demand (demand) must be more than 0. A day of the calendar has no working"
                        + " time: state workingTimePerDay. [demand.per.range]");
    }

    @Test
    void message_ofManyProblems_showsPlaceSentenceAndCode() {
        assertThatThrownBy(() -> Json.reader().read(Documents.step("\n\"uptime\":1.2,\"yield\":-1")))
                .isInstanceOf(DocumentException.class)
                .hasMessage("""
                        The document cannot be read: 2 problems.
                        - line 2, column 10, /nodes/1/uptime: The uptime (1.2) of step (a) must be from 0 to 1. Maybe it is a percentage: write 0.012. [step.uptime.range]
                        - line 2, column 22, /nodes/1/yield: The yield (-1) of step (a) must be from 0 to 1. [step.yield.range]""");
    }

    @Test
    void message_ofThousandsOfProblems_showsAHundredAndKeepsTenThousand() {
        String document = Documents.map("\"teams\":[" + "1,".repeat(20_000) + "1]");

        assertThatThrownBy(() -> Json.reader().read(document))
                .hasMessageEndingWith("\n… and 9900 more.")
                .extracting(e -> ((DocumentException) e).problems().size())
                .isEqualTo(10_000);
    }

    @Test
    void read_pointerWithSlashAndTilde_isEscaped() {
        DocumentProblem problem = Documents.problem(Documents.step("\"families\":{\"a/b~c\":5}"));

        assertThat(problem.pointer()).isEqualTo("/nodes/1/families/a~1b~0c");
    }

    @ParameterizedTest
    @CsvSource({"'\n', 2", "'\r\n', 2", "'\r', 2", "'\n\r', 3", "'\n\n', 3", "'\u2028', 1", "'\u0085', 1"})
    void read_lineEndings_countOnce(String ending, int line) {
        String name = ending.length() == 1 && ending.charAt(0) > '\r' ? ending : "";
        String between = name.isEmpty() ? ending : "";
        String document = "{\"format\":\"vsm/1\",\"id\":\"m\",\"x\":\"" + name + "\"," + between + "  \"name\": 5}";

        DocumentProblem problem = Documents.problem(document);

        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.column()).isEqualTo(line == 1 ? document.indexOf('5') + 1 : 11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'{\"format\":\"vsm/1\",\"id\":\"m\",}' | 28 | Take out the comma",
                "'{\"format\":\"vsm/1\",\"id\":''m''}' | 24 | double quotation marks",
                "'{\"format\":\"vsm/1\" \"id\":\"m\"}' | 19 | A comma may be missing",
                "'{\"format\":\"vsm/1\",id:\"m\"}' | 19 | double quotation marks",
                "'{\"format\":\"vsm/1\",\"x\":NaN}' | 23 | NaN here cannot be read",
                "'{\"format\":\"vsm/1\",\"x\":-Infinity}' | 23 | finite",
                "'{\"format\":\"vsm/1\",\"x\":01}' | 24 | without leading zeros",
                "'{\"format\":\"vsm/1\",\"x\":+1}' | 23 | without plus",
                "'{\"format\":\"vsm/1\",\"x\":tru}' | 23 | tru here cannot be read",
                "'{\"format\":\"vsm/1\",\"x\":[1,2}' | 27 | cannot be read",
                "'{\"format\":\"vsm/1\" // comment}' | 19 | JSON has no comments",
                "'{\"format\":\"vsm/1\",\"x\":\"\\q\"}' | 25 | cannot be read",
                "'{\"format\":\"vsm/1\",\"x\":[' | 24 | must be complete",
                "'{\"format\":\"vsm/1\",\"x\":\"abc' | 27 | must be complete",
                "'{\"format\":\"vsm/1\",\"id\":\"m\"} {}' | 29 | must end with its map",
                "'{\"format\":\"vsm/1\",\"id\":\"m\"} x' | 29 | cannot be read",
                "'' | 1 | it is empty",
                "'   ' | 4 | it is empty"
            })
    void read_noJson_saysWhereAndWhatToDo(String document, int column, String advice) {
        DocumentProblem problem = Documents.problem(document);

        assertThat(problem.code()).isEqualTo("json.syntax");
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.message())
                .contains(advice)
                .doesNotContainIgnoringCase("jackson", "JsonReadFeature", "token");
    }

    @Test
    void read_lineBreakInText_saysHowToWriteIt() {
        assertThat(Documents.problem("{\"id\":\"a\nb\"}").message()).contains("write a line break as \\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"vsm/1\"", "5", "null", "true"})
    void read_noObject_isRefused(String document) {
        assertThat(Documents.problem(document).code()).isEqualTo("json.type");
    }

    @Test
    void read_duplicateField_isRefusedEverywhere() {
        assertThat(Documents.problems(
                        "{\"format\":\"vsm/1\",\"id\":\"m\",\"id\":\"n\",\"attributes\":{\"a\":{\"b\":1,\"b\":1}}}"))
                .extracting(p -> p.column() + p.pointer() + p.code())
                .containsExactly("28/idjson.duplicate", "62/attributes/a/bjson.duplicate");
    }

    @ParameterizedTest
    @CsvSource({"\\ud800, name", "\\u0000, name", "a\\udc00b, note", "\\udc00\\ud800, note"})
    void read_halfASurrogateOrNul_isRefused(String text, String field) {
        DocumentProblem problem = Documents.problem(Documents.map("\"" + field + "\":\"" + text + "\""));

        assertThat(problem.code()).isEqualTo("json.character");
        assertThat(problem.pointer()).isEqualTo("/" + field);
    }

    @Test
    void read_badCharacterInNamesAndAttributes_isRefused() {
        assertThat(Documents.problems(Documents.map("\"attributes\":{\"\\u0000\":1,\"list\":[\"\\u0000\"]}")))
                .extracting(DocumentProblem::pointer)
                .containsExactly("/attributes", "/attributes/list/0");
        assertThat(Documents.problem(Documents.map("\"attributes\":{\"\\ud800\":1}"))
                        .code())
                .isEqualTo("json.character");
        assertThat(Documents.problem(Documents.map("\"attributes\":{\"\\udc00\":1}"))
                        .code())
                .isEqualTo("json.character");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud800x", "\\ud800", "\\udc00", "\\ud800\\n", "\\ud800\\u0041", "\\uDBFF\\uDBFF"})
    void read_halfASurrogateInAName_isRefused(String name) {
        assertThat(Documents.problem(Documents.map("\"attributes\":{\"" + name + "\":1}"))
                        .code())
                .isEqualTo("json.character");
    }

    @Test
    void read_bytesThatAreNoUtf8_areRefusedWithTheirPlace() {
        byte[] document = "{\"format\":\"vsm/1\",\n\"id\":\"é?\"}".getBytes(StandardCharsets.UTF_8);
        document[document.length - 3] = (byte) 0xFF;

        assertThatThrownBy(() -> Json.reader().read(document))
                .hasMessageContaining("line 2, column 8: ")
                .hasMessageContaining("the byte 0xFF here is not. Save it as UTF-8. [json.encoding]");
    }

    @Test
    void read_truncatedUtf8_isRefused() {
        byte[] whole = "{\"format\":\"vsm/1\",\"id\":\"é".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> Json.reader().read(java.util.Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(DocumentException.class)
                .hasMessageContaining("[json.encoding]");
    }

    @Test
    void read_byteOrderMark_isPassedOverAndNotCounted() {
        String document = "\uFEFF" + Documents.map("\"name\":5");

        assertThat(Documents.problem(document).column()).isEqualTo(document.indexOf('5'));
        assertThat(Json.reader()
                        .read(("\uFEFF" + Documents.map("")).getBytes(StandardCharsets.UTF_8))
                        .id())
                .isEqualTo("m");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"id\":\"m\"} | map.format.missing | write \"format\": \"vsm/1\" first",
                "{\"format\":1,\"id\":\"m\"} | map.format.type | must be the text \"vsm/1\"",
                "{\"format\":\"vsm/2\",\"id\":\"m\"} | map.format.version | another major version",
                "{\"format\":\"vsm-project/1\"} | map.format.project | is a project, and a map (vsm/1) is wanted here",
                "{\"format\":\"vsm\",\"id\":\"m\"} | map.format.word | must be vsm/1",
                "{\"format\":\"vsm/1.x\",\"id\":\"m\"} | map.format.word | must be vsm/1"
            })
    void read_otherFormat_isRefusedClearly(String document, String code, String message) {
        DocumentProblem problem = Documents.problem(document);

        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.message()).contains(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id",
                "name",
                "state",
                "snapshot",
                "charter",
                "calendar",
                "demand",
                "teams",
                "nodes",
                "flows",
                "information",
                "kaizen",
                "note",
                "attributes"
            })
    void read_nullInAKnownField_isRefused(String field) {
        String document =
                "{\"format\":\"vsm/1\"" + (field.equals("id") ? "" : ",\"id\":\"m\"") + ",\"" + field + "\":null}";

        assertThat(Documents.problem(document).message()).contains("(null)", "Leave out what is unknown.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"uptime\":1e400 | step.uptime.range",
                "\"crew\":1e999999999 | step.crew.range",
                "\"crew\":1e-400 | step.crew.range",
                "\"crew\":0 | step.crew.range",
                "\"crew\":9007199254740993 | step.crew.range",
                "\"stations\":9007199254740993 | step.stations.range",
                "\"stations\":2147483648 | step.stations.range",
                "\"stations\":1.7 | step.stations.range",
                "\"stations\":0.99999999999999999999 | step.stations.range",
                "\"stations\":1e999999999 | step.stations.range",
                "\"stations\":0 | step.stations.range",
                "\"wipLimit\":-1 | step.wipLimit.range",
                "\"percentCompleteAccurate\":100.5 | step.percentCompleteAccurate.range",
                "\"operators\":-1 | step.operators.range",
                "\"batch\":{\"items\":0} | step.batch.items.range",
                "\"batch\":{\"every\":\"0 s\"} | step.batch.every.range",
                "\"batch\":{} | step.batch.form",
                "\"batch\":{\"items\":5,\"every\":\"1 d\"} | step.batch.form",
                "\"cycleTime\":{} | step.cycleTime.form",
                "\"cycleTime\":{\"mean\":\"1 h\",\"min\":\"1 h\"} | step.cycleTime.form",
                "\"cycleTime\":{\"cv\":1} | step.cycleTime.form",
                "\"cycleTime\":{\"min\":\"1 h\",\"max\":\"2 h\"} | step.cycleTime.form",
                "\"cycleTime\":{\"min\":\"1 h\",\"likely\":\"2 h\"} | step.cycleTime.form",
                "\"cycleTime\":{\"mean\":\"1 h\",\"shape\":\"gamma\"} | step.cycleTime.cv",
                "\"cycleTime\":{\"mean\":\"1 h\",\"cv\":2,\"shape\":\"exponential\"} | step.cycleTime.cv",
                "\"cycleTime\":{\"mean\":\"1 h\",\"cv\":2,\"shape\":\"uniform\"} | step.cycleTime.shape",
                "\"cycleTime\":{\"mean\":\"1 h\",\"cv\":2,\"shape\":\"pert\"} | step.cycleTime.shape",
                "\"cycleTime\":{\"mean\":\"1 h\",\"cv\":2,\"shape\":\"empirical\"} | step.cycleTime.shape",
                "\"cycleTime\":{\"mean\":\"1 h\",\"cv\":2,\"shape\":\"normal\"} | step.cycleTime.shape.word",
                "\"cycleTime\":{\"samples\":[\"1 h\"],\"shape\":\"gamma\"} | step.cycleTime.shape",
                "\"cycleTime\":{\"min\":\"1 h\",\"likely\":\"2 h\",\"max\":\"3 h\",\"shape\":\"gamma\"} | step.cycleTime.shape",
                "\"cycleTime\":{\"samples\":[]} | step.cycleTime.range",
                "\"cycleTime\":{\"mean\":\"1 h\",\"cv\":101} | step.cycleTime.range",
                "\"cycleTime\":{\"mean\":\"1 h\",\"cv\":0.5,\"shape\":\"hyperexponential\"} | step.cycleTime.range",
                "\"cycleTime\":{\"min\":\"3 h\",\"likely\":\"2 h\",\"max\":\"3 h\"} | step.cycleTime.range",
                "\"cycleTime\":{\"samples\":[\"1 h\",\"x\"]} | step.cycleTime.samples.form",
                "\"cycleTime\":[] | step.cycleTime.type",
                "\"cycleTime\":\"-1 s\" | step.cycleTime.negative",
                "\"calendar\":{\"workingTimePerDay\":\"25 h\"} | step.calendar.workingTimePerDay.range",
                "\"calendar\":{\"workingTimePerDay\":\"1 d\"} | step.calendar.workingTimePerDay.calendar",
                "\"calendar\":{\"daysPerWeek\":0} | step.calendar.daysPerWeek.range",
                "\"calendar\":{\"workingDaysPerYear\":367} | step.calendar.workingDaysPerYear.range",
                "\"calendar\":{\"holidays\":[\"2026-13-01\"]} | step.calendar.holidays.date",
                "\"calendar\":{\"shifts\":[{\"from\":\"6 h\",\"to\":\"14:00\"}]} | step.calendar.shifts.from.time",
                "\"calendar\":{\"shifts\":[{\"from\":\"06:00\"}]} | step.calendar.shifts.to.missing",
                "\"calendar\":{\"shifts\":[{\"from\":\"06:00\",\"to\":\"24:00\",\"days\":[\"so\"]}]} | step.calendar.shifts.days.word",
                "\"atShiftEnd\":\"stop\" | step.atShiftEnd.word",
                "\"failures\":\"times\" | step.failures.word",
                "\"observation\":{\"on\":\"yesterday\"} | step.observation.on.date",
                "\"join\":\"both\" | step.join.word",
                "\"pacemaker\":1 | step.pacemaker.type",
                "\"attributes\":[] | step.attributes.type",
                "\"families\":[] | step.families.type"
            })
    void read_wrongStepField_isReportedByItsCode(String field, String code) {
        List<DocumentProblem> problems = Documents.problems(Documents.step(field));

        assertThat(problems).extracting(DocumentProblem::code).containsExactly(code);
        assertThat(problems.get(0).pointer()).startsWith("/nodes/1/" + field.substring(1, field.indexOf('"', 1)));
        assertThat(problems.get(0).message()).contains("step (a)").endsWith(".");
    }

    /** What is advised for a number without a unit is a time that may stand there. */
    @Test
    void read_numberForATime_isToldTheUnitUnlessItIsNegative() {
        assertThat(Documents.problems(Documents.step("\"cycleTime\":39")).get(0).message())
                .endsWith(" Say the unit: write \"39 s\" or \"39 min\".");
        assertThat(Documents.problems(Documents.step("\"cycleTime\":-5")).get(0).message())
                .endsWith("must be a duration such as \"39 s\".");
        assertThat(Documents.problems(Documents.step("\"cycleTime\":1.5e3"))
                        .get(0)
                        .message())
                .endsWith(" Say the unit: write \"1500 s\" or \"1500 min\".");
        assertThat(Documents.problems(Documents.step("\"cycleTime\":1e400"))
                        .get(0)
                        .message())
                .endsWith(" Say the unit, and write all digits, in a unit in which they are few.");
    }

    /** A distribution names its times as Java does; who reads the message of a document finds them as the document writes them. */
    @Test
    void read_limitsOutOfOrder_areToldAsTheyWereWritten() {
        String limits = "\"cycleTime\":{\"min\":\"3 h\",\"likely\":\"40 min\",\"max\":\"1.5 h\"}";
        assertThat(Documents.problems(Documents.step(limits)).get(0).message())
                .contains("The limits of a pert time (3 h, 40 min, 1.5 h) must not be negative and must be in order");
    }

    @Test
    void read_longTexts_areRefusedWithTheirLength() {
        assertThat(Documents.problems(Documents.step(
                        "\"name\":\"" + "x".repeat(10_001) + "\",\"attributes\":{\"" + "y".repeat(10_001) + "\":1}")))
                .extracting(DocumentProblem::code)
                .containsExactly("step.name.length", "step.attributes.length");
        assertThat(Json.reader()
                        .read(Documents.map("\"name\":\"" + "x".repeat(10_000) + "\""))
                        .name())
                .hasSize(10_000);
    }

    @Test
    void read_elementsWithoutWhatTheyNeed_areReportedOnceEach() {
        String document = Documents.map("""
                "demand":[{}], "teams":[{}], "nodes":[{},{"id":"a"},{"type":"process"}], "flows":[{"from":"a"},{}],
                "information":[{"to":"a"}], "kaizen":[{"id":"k"}]""");

        assertThat(Documents.problems(document))
                .extracting(p -> p.pointer() + " " + p.code())
                .containsExactlyInAnyOrder(
                        "/demand/0 demand.quantity.missing",
                        "/teams/0 team.id.missing",
                        "/nodes/0 step.id.missing",
                        "/nodes/0 step.type.missing",
                        "/nodes/1 step.type.missing",
                        "/nodes/2 step.id.missing",
                        "/flows/0 flow.to.missing",
                        "/flows/1 flow.from.missing",
                        "/flows/1 flow.to.missing",
                        "/information/0 information.from.missing",
                        "/kaizen/0 kaizen.at.missing");
    }

    @Test
    void read_problemsOfTheWholeMap_areAtTheirElements() {
        String document = Documents.map("""
                "nodes":[{"id":"t","type":"trigger"},{"id":"a","type":"process"},{"id":"b","type":"process"},{"id":"c","type":"customer"}],
                "flows":[{"from":"t","to":"a"},{"from":"a","to":"b","probability":0.5},{"from":"a","to":"c","probability":0.4},
                         {"from":"b","to":"c"}]""");

        DocumentProblem problem = Documents.problem(document);

        assertThat(problem.code()).isEqualTo("node.probability.sum");
        assertThat(problem.pointer()).isEqualTo("/nodes/1");
    }

    @Test
    void read_oneUnreadableProbability_doesNotBlameTheChoice() {
        String document = Documents.map("""
                "nodes":[{"id":"t","type":"trigger"},{"id":"a","type":"process"},{"id":"b","type":"process"},{"id":"c","type":"customer"}],
                "flows":[{"from":"t","to":"a"},{"from":"a","to":"b","probability":"50 %"},{"from":"a","to":"c","probability":0.5},
                         {"from":"b","to":"c"}]""");

        assertThat(Documents.problem(document).code()).isEqualTo("flow.probability.type");
    }

    @Test
    void read_duplicateIdsOfFlows_areAtTheSecond() {
        DocumentProblem problem = Documents.problem(Documents.map("""
                "nodes":[{"id":"t","type":"trigger"},{"id":"c","type":"customer"}],
                "flows":[{"from":"t","to":"c"},{"from":"t","to":"c"}]"""));

        assertThat(problem.pointer()).isEqualTo("/flows/1");
        assertThat(problem.code()).isEqualTo("flow.id.duplicate");
    }
}
