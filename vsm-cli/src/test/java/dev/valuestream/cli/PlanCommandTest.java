package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.json.Json;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanCommandTest {

    private static final String ACME = "../examples/plans/acme.json";

    @TempDir
    private Path folder;

    private static Project acme() throws IOException {
        return Json.projectReader().read(Path.of(ACME));
    }

    @Test
    void plan_apply_writesTheMapAfterTheImprovements_andAllTheyNeed() throws IOException {
        Path toBe = folder.resolve("to-be.json");

        Run run = Run.of("plan", ACME, "--apply", "milk-run", "cell", "-o", toBe.toString());

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("Wrote " + toBe + ".\n");
        ValueStream wanted = acme().plan().applyTo(acme().asIs(), List.of("smed", "milk-run", "cell"));
        assertThat(Json.reader().read(toBe)).isEqualTo(wanted);
    }

    @Test
    void plan_applyAll_throughStandardStreams_isTheWholePlan() throws IOException {
        Run run = Run.withInput(Files.readString(Path.of(ACME)), "plan", "-", "--apply", "-o", "-");

        assertThat(run.status()).isZero();
        assertThat(Json.reader().read(run.out())).isEqualTo(acme().toBe());
        assertThat(Run.withInput(run.out(), "analyze", "-").words())
                .contains("4.5 d waiting + 169 s working = 4.5 d lead time");
    }

    @Test
    void plan_ofAcme_tellsTheWayInTheFiguresOfTheBook() {
        Run run = Run.of("plan", ACME);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.words())
                .contains("Plan acme-future-state, 50,000 USD")
                .contains("3 cell: Welding and assembly in one cell")
                .contains("weld-1, weld-2, assembly-1, assembly-2 become one: cell.")
                .contains("flow stamping->weld-1: inventory.wait is 1.5 d.")
                .contains("as-is 23.6 d 188 s")
                .contains("3 cell 8 d 188 s 920 items/d")
                .contains("5 levelling 4.5 d 169 s 920 items/d")
                .contains("lead-time 23.6 d 23.6 d 19 d 2026-06-01 4.5 d 4.5 d 2026-12-31 24.1 %")
                .doesNotContain("note is");
    }

    /** 1.5 + 1 + 2 d of 55,200 s and 1 + 168 s of work; (19 − 23.6) ÷ (4.5 − 23.6) of the way is gone. */
    @Test
    void plan_json_isUnrounded() {
        Run run = Run.of("plan", ACME, "--json");

        assertThat(run.words())
                .startsWith("{\n \"format\": \"vsm-plan/1\",")
                .contains("\"lead-time\": { \"value\": 248569, \"unit\": \"s\" }")
                .contains("\"bottleneck\": [\"cell\"]")
                .contains("\"baseline\": 1302720,", "\"now\": 1048800,", "\"target\": 248400,")
                .contains("\"progress\": 0.2408376963350785")
                .contains("\"expected\": -19,", "\"conflicts\": []");
    }

    @Test
    void plan_applyUnknown_isWrongUsage_andNamesTheNearest() {
        Run run = Run.of("plan", ACME, "--apply", "smet");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("The plan has no improvement (smet). Maybe it is smed.");
    }

    @Test
    void plan_ofAMap_isNotValid() {
        Run run = Run.of("plan", "../examples/maps/loan-approval.json");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("is a map, and a project (vsm-project/1) is wanted here");
    }

    @Test
    void plan_ofContradictions_saysWhichImprovementDoesNotFit() throws IOException {
        String twice = Files.readString(Path.of(ACME))
                .replace("\"kpis\": [", "\"extra\": [], \"kpis\": [")
                .replace(
                        "\"improvements\": [",
                        "\"improvements\": [ { \"id\": \"sell-it\", \"changes\": [ { \"remove\": \"weld-2\" },"
                                + " { \"reroute\": \"weld-1->weld-2\", \"to\": \"assembly-1\" }, { \"removeFlow\": \"weld-2->assembly-1\" },"
                                + " { \"removeInformation\": \"control->weld-2\" }, { \"removeKaizen\": \"k3\" } ] },");

        Run run = Run.withInput(twice, "plan", "-", "--apply");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("The improvement (cell) does not fit", "Improvement cell contradicts sell-it");
    }

    @Test
    void validate_project_saysItIsOne() {
        assertThat(Run.of("validate", ACME).out())
                .isEqualTo(ACME + ": valid, 5 improvements, 3 KPIs, as-is: 6 steps, 7 flows, 0 findings\n");
        assertThat(Run.of("validate", ACME, "--json").out()).contains("\"valid\": true");
    }

    @Test
    void validate_brokenProject_namesThePlace() throws IOException {
        String broken = Files.readString(Path.of(ACME)).replace("\"set\": \"cell\"", "\"set\": \"cel\"");

        Run run = Run.withInput(broken, "validate", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("(cel)", "Maybe it is cell.", "[improvement.changes.set.unknown]");
    }
}
