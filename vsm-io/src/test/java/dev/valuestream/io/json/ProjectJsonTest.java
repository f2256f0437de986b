package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.change.Change;
import dev.valuestream.io.DocumentException;
import dev.valuestream.io.DocumentProblem;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.Project;
import dev.valuestream.problem.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectJsonTest {

    private static final Path ACME = Path.of("..", "examples", "plans", "acme.json");
    private static final double DAY = 55_200;

    /** A project on the map of the format's page. */
    static String project(String changes) {
        return project(
                Documents.ACME,
                "{ \"id\": \"p\", \"improvements\": [ { \"id\": \"i\", \"changes\": [\n" + changes + "\n] } ] }");
    }

    static String project(String map, String plan) {
        return "{ \"format\": \"vsm-project/1\", \"asIs\": " + map + ", \"plan\": " + plan + " }";
    }

    private static ValueStream after(String changes) {
        return Json.projectReader().read(project(changes)).toBe();
    }

    private static List<DocumentProblem> problems(String document) {
        try {
            Json.projectReader().read(document);
            return List.of();
        } catch (DocumentException e) {
            return e.problems();
        }
    }

    private static double measure(ValueStream stream, String id) {
        Analysis analysis = StandardMetrics.analyze(stream);
        return analysis.measures().stream()
                .filter(m -> m.name().equals(id))
                .findFirst()
                .orElseThrow()
                .figure()
                .number()
                .orElseThrow();
    }

    @Test
    void acme_planLeadsToTheFiguresOfTheBook() throws IOException {
        Project acme = Json.projectReader().read(ACME);

        assertThat(measure(acme.asIs(), "lead-time") / DAY).isCloseTo(23.6, Offset.offset(0.05));
        ValueStream flow = acme.plan().applyTo(acme.asIs(), List.of("smed", "milk-run", "cell"));
        assertThat(measure(flow, "production-lead-time") / DAY).isCloseTo(8.0, Offset.offset(1e-9));
        assertThat(measure(acme.toBe(), "production-lead-time") / DAY).isCloseTo(4.5, Offset.offset(1e-9));
        assertThat(measure(acme.toBe(), "process-time")).isCloseTo(169, Offset.offset(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"smed;milk-run;cell, 1", "levelling, 2"})
    void acme_planLeadsToTheMapsOfTheStages(String ids, int stage) throws IOException {
        Project acme = Json.projectReader().read(ACME);
        ValueStream wanted =
                Json.reader().read(Path.of("..", "examples", "maps", "acme-stamping-future-" + stage + ".json"));

        ValueStream made = acme.plan().applyTo(acme.asIs(), List.of(ids.split(";")));

        for (String id :
                List.of("lead-time", "process-time", "work-in-process", "inventory-turns", "step.load[cell]")) {
            assertThat(measure(made, id)).as(id).isCloseTo(measure(wanted, id), Offset.offset(1e-9));
        }
        assertThat(made.nodes())
                .extracting(n -> n.id())
                .containsExactlyInAnyOrderElementsOf(
                        wanted.nodes().stream().map(n -> n.id()).toList());
        assertThat(made.information())
                .extracting(i -> i.from() + ">" + i.to())
                .containsExactlyInAnyOrderElementsOf(wanted.information().stream()
                        .map(i -> i.from() + ">" + i.to())
                        .toList());
    }

    @Test
    void acme_isWrittenAndReadTheSame() throws IOException {
        Project read = Json.projectReader().read(ACME);
        String written = Json.projectWriter().toString(read);

        assertThat(Json.projectReader().readWithFindings(Files.readString(ACME)).findings())
                .isEmpty();
        assertThat(Json.projectReader().read(written)).isEqualTo(read);
        assertThat(Json.projectWriter().toString(Json.projectReader().read(written)))
                .isEqualTo(written);
    }

    /** What each form of a change does, told by the sentences and shown on the map after it. */
    @Test
    void read_everyForm_isMade() {
        ValueStream after = after("""
                { "set": "stamping", "changeover": { "mean": "10 min", "cv": 0.5 }, "batch": { "every": "1 d" },
                  "families": { "LH": { "yield": 0.9 } }, "observation": { "source": "estimate" }, "note": "new" },
                { "set": "control", "system": "ERP" }, { "set": "state-street", "packOut": 20 },
                { "unset": "weld-1", "fields": ["changeover", "operators"] },
                { "add": { "id": "paint", "type": "process", "cycleTime": "5 s" }, "place": 2 },
                { "addFlow": { "from": "paint", "to": "state-street" } },
                { "reroute": "weld-1->state-street", "to": "paint" },
                { "setFlow": "stamping->weld-1", "inventory": { "quantity": 40 }, "kind": "pull",
                  "kanban": { "cards": 12, "quantity": 20 } },
                { "unset": "weld-1->paint", "fields": ["transfer"] },
                { "removeFlow": "michigan-steel->stamping" }, { "remove": "michigan-steel" },
                { "setDemand": "LH", "quantity": 700 }, { "setDemand": "RH", "per": "2 d", "cv": 0.5 },
                { "setTeam": "press", "share": 0.5 }, { "setCalendar": { "workingTimePerDay": "16 h" } },
                { "setInformation": "control->weld-1", "content": "kanban" }, { "removeKaizen": "k1" }""");

        assertThat(Json.writer().toString(after))
                .contains("\"changeover\": { \"mean\": \"10 min\", \"cv\": 0.5 }")
                .contains("\"system\": \"ERP\"", "\"packOut\": 20", "\"share\": 0.5", "\"content\": \"kanban\"")
                .contains("{ \"family\": \"LH\", \"quantity\": 700,", "\"families\": { \"LH\": { \"yield\": 0.9 } }")
                .contains("\"inventory\": { \"quantity\": 40 }", "\"kanban\": { \"cards\": 12, \"quantity\": 20 }")
                .contains("\"workingTimePerDay\": \"16 h\", \"daysPerWeek\": 5, \"zone\": \"America/Detroit\"")
                .doesNotContain("michigan-steel", "\"transfer\"", "\"kaizen\"");
        assertThat(after.nodes())
                .extracting(n -> n.id())
                .containsExactly("stamping", "paint", "weld-1", "control", "state-street");
        assertThat(after.step("weld-1").orElseThrow().figures().changeover()).isEmpty();
        assertThat(after.flow("weld-1->paint")
                        .orElseThrow()
                        .inventory()
                        .max()
                        .orElseThrow()
                        .value())
                .isEqualTo(60);
    }

    @Test
    void read_mergeAndSplit_areMade() {
        ValueStream merged = after(
                "{ \"merge\": [\"stamping\", \"weld-1\"], \"into\": { \"id\": \"cell\", \"type\": \"process\" } }");
        ValueStream split = after("{ \"split\": \"weld-1\", \"into\": [ { \"id\": \"weld-1\", \"type\": \"process\" },"
                + " { \"id\": \"weld-2\", \"type\": \"process\" } ] }");

        assertThat(merged.flow("cell->state-street")).isPresent();
        assertThat(split.flow("weld-1->weld-2")).isPresent();
    }

    /** Days of a plan are those of the as-is, even behind a change of the calendar. */
    @Test
    void read_days_areThoseOfTheAsIs() {
        ValueStream after = after(
                "{ \"setCalendar\": { \"workingTimePerDay\": \"8 h\" } }, { \"set\": \"stamping\", \"cycleTime\": \"1 d\" }");

        assertThat(after.step("stamping")
                        .orElseThrow()
                        .figures()
                        .cycleTime()
                        .orElseThrow()
                        .mean())
                .hasSeconds((long) DAY);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { "set": "stamping", "cycleTime": 39 }        | step.cycleTime.type                  | /cycleTime
            { "set": "stamping", "batch": {} }            | step.batch.form                      | /batch
            { "set": "stamping", "type": "customer" }     | step.type.fixed                      | /type
            { "set": "stampin", "cycleTime": "1 s" }      | improvement.changes.set.unknown      | /set
            { "set": 5 }                                  | improvement.changes.set.type         | /set
            { "setFlow": "stamping->weld-1", "to": "x" }  | flow.to.fixed                        | /to
            { "setFlow": "stamping->weld-1", "id": "x" }  | flow.id.fixed                        | /id
            { "setInformation": "forecast", "id": "x" }   | information.id.fixed                 | /id
            { "setFlow": "x->y", "kind": "pull" }         | change.element.missing               | ''
            { "remove": "stamping" }                      | flow.to.unknown                      | ''
            { "remove": ["stamping"] }                    | improvement.changes.remove.type      | /remove
            { "unset": "stamping" }                       | improvement.changes.fields.missing   | ''
            { "unset": "stamping", "fields": ["cycle"] }  | improvement.changes.fields.unknown   | /fields/0
            { "add": { "id": "x", "type": "step" } }      | step.type.word                       | /add/type
            { "add": { "type": "process" } }              | step.id.missing                      | /add
            { "add": { "id": "x y", "type": "process" } } | step.id.form                         | /add/id
            { "add": "x" }                                | improvement.changes.add.type         | /add
            { "merge": ["stamping"], "into": {"id":"c","type":"process"} } | improvement.changes.merge.members | /merge
            { "merge": ["stamping", "weld-1"] }           | improvement.changes.into.missing     | ''
            { "merge": ["stamping", "weld-1"], "into": [] } | improvement.changes.into.type  | /into
            { "split": "weld-1", "into": {} }             | improvement.changes.into.type        | /into
            { "split": "weld-1", "into": [] }             | improvement.changes.into.members     | /into
            { "reroute": "stamping->weld-1" }             | improvement.changes.to.missing       | ''
            { "reroute": "odd", "to": "weld-1" }          | improvement.changes.from.missing     | ''
            { "setDemand": "XX", "quantity": 7 }          | demand.per.missing                   | ''
            { "setCalendar": { "workingTimePerDay": "25 h" } } | calendar.workingTimePerDay.range | /setCalendar/workingTimePerDay
            { "setCalendar": { "shifts": [ { "from": "06:00", "to": "14:00" } ] } } | calendar.shifts.disagree | /setCalendar/shifts
            { "setDemand": "LH", "interarrival": "1 min", "cv": 1 } | demand.cv.twice                 | /cv
            { "sett": "stamping" }                        | improvement.changes.verb             | ''
            { "set": "stamping", "remove": "weld-1" }     | improvement.changes.verb             | ''
            """)
    void read_wrongChange_isLocated(String change, String code, String pointer) {
        assertThat(problems(project(change))).anySatisfy(p -> {
            assertThat(p.code()).isEqualTo(code);
            assertThat(p.line()).isGreaterThan(25);
            assertThat(p.pointer()).isEqualTo("/plan/improvements/0/changes/0" + pointer);
        });
    }

    @Test
    void read_manyMistakes_areReportedTogether_inTheOrderOfTheDocument() {
        String document = project(Documents.step("\"cycleTime\":39"), """
                { "id": "p", "improvements": [
                    { "id": "one", "cost": -5, "start": "soon", "status": "open", "after": ["two"], "expects": [ { "measure": "lead-time", "change": "3 days" } ] },
                    { "id": "two", "after": ["one"] }, {} ],
                  "kpis": [ { "measure": "lead-time", "target": "soon", "actuals": [ { "on": "2026-01-01" } ] }, { "target": true } ] }""");

        assertThat(problems(document))
                .extracting(DocumentProblem::code)
                .contains(
                        "step.cycleTime.type",
                        "improvement.cost.range",
                        "improvement.start.date",
                        "improvement.status.word",
                        "improvement.expects.change.form",
                        "improvement.id.missing",
                        "improvement.after.cycle",
                        "kpi.target.form",
                        "kpi.actuals.value.missing",
                        "kpi.measure.missing",
                        "kpi.target.type");
    }

    @Test
    void read_unknownFields_areKeptWhereTheyStood_andNoticed() {
        String document = Json.projectWriter().toString(Json.projectReader().read(project(Documents.ACME, """
                { "id": "p", "why": 1, "improvements": [ { "id": "i", "risk": "low", "changes": [
                    { "set": "stamping", "uptyme": 0.9, "uptime": 0.9 }, { "remove": "control", "because": [1.50] },
                    { "removeInformation": "state-street->control" }, { "removeInformation": "control->weld-1" } ] } ],
                  "kpis": [ { "measure": "lead-time", "actuals": [ { "on": "2026-01-01", "value": "3 d", "by": "me" } ] } ], "last": null }""")));

        assertThat(document)
                .contains(
                        "\"why\": 1",
                        "\"risk\": \"low\"",
                        "\"uptyme\": 0.9",
                        "\"because\": [1.50]",
                        "\"by\": \"me\"",
                        "\"last\": null");
        assertThat(Json.projectWriter().toString(Json.projectReader().read(document)))
                .isEqualTo(document);
        assertThat(Json.projectReader().readWithFindings(document).findings())
                .hasSize(6)
                .anySatisfy(f -> assertThat(f.toString()).contains("Maybe it is uptime."));
        assertThat(Json.writer().toString(Json.projectReader().read(document).toBe()))
                .contains("\"uptyme\": 0.9");
    }

    @Test
    void read_values_keepTheirUnit() {
        String written = Json.projectWriter().toString(Json.projectReader().read(project(Documents.ACME, """
                { "id": "p", "kpis": [ { "measure": "a", "baseline": "23.6 d", "target": "1 h 30 min" },
                    { "measure": "b", "baseline": "45 %", "target": 0.9 }, { "measure": "c", "baseline": "PT90S" } ],
                  "improvements": [ { "id": "i", "expects": [ { "measure": "a", "change": "-3 d" }, { "measure": "b", "change": "+5 %" } ] } ] }""")));

        assertThat(written)
                .contains(
                        "\"baseline\": \"23.6 d\", \"target\": \"90 min\"",
                        "\"baseline\": \"45 %\", \"target\": 0.9",
                        "\"baseline\": \"1.5 min\"",
                        "\"change\": \"-3 d\"",
                        "\"change\": \"5 %\"");
    }

    @Test
    void read_otherDocument_isRefusedClearly() {
        assertThatThrownBy(() -> Json.projectReader().read(Documents.ACME))
                .hasMessageContaining("The document (vsm/1) is a map, and a project (vsm-project/1) is wanted here.");
        assertThatThrownBy(() -> Json.projectReader().read("{ \"format\": \"vsm-project/2\" }"))
                .hasMessageContaining("[project.format.version]");
        assertThatThrownBy(() -> Json.projectReader().read("{ \"format\": \"vsm-project/1\" }"))
                .hasMessageContaining("The asIs of the project must be there")
                .hasMessageContaining("The plan of the project must be there");
    }

    @Test
    void sentences_sayWhatIsDone() {
        List<Change> changes = Json.projectReader()
                .read(
                        project(
                                "{ \"set\": \"stamping\", \"changeover\": \"10 min\" }, { \"unset\": \"stamping\", \"fields\": [\"batch\"] }"))
                .plan()
                .improvements()
                .get(0)
                .changes();

        assertThat(changes)
                .extracting(Change::text)
                .extracting(Text::message)
                .containsExactly("node stamping: changeover is 10 min.", "node stamping: batch is no longer stated.");
    }
}
