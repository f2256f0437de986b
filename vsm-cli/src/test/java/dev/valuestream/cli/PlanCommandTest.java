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
    void plan_projectBehindTheIds_isTheProject() {
        Run some = Run.of("plan", ACME, "--apply", "milk-run", "cell");
        Run all = Run.of("plan", ACME, "--apply");

        assertThat(some.status()).isZero();
        assertThat(Run.of("plan", "--apply", "milk-run", "cell", ACME)).isEqualTo(some);
        assertThat(Run.of("plan", "--apply", "milk-run,cell", ACME)).isEqualTo(some);
        assertThat(Run.of("plan", "--apply", ACME)).isEqualTo(all).isNotEqualTo(some);
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
                .contains("Spot weld 1, Spot weld 2, Assembly 1, Assembly 2 become one: Weld and assembly cell.")
                .contains("Stamping → Spot weld 1: inventory.wait is 1.5 d.")
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

    /** 6.11 d for 12,000 and then 3 d for 3,000 are more for the money than 6.51 d for 25,000. */
    @Test
    void plan_ofAcme_tellsTheBestOrder_andWhatEachDoesToTheWhole() {
        String out = Run.of("plan", ACME).out().replaceAll("\\s+", " ");

        assertThat(out)
                .contains("BEST ORDER most of lead-time for the money, and soonest")
                .contains("1 smed 12,000 USD 12,000 USD 17.5 d 6.11 d 2 milk-run 3,000 USD 15,000 USD 14.5 d 3 d")
                .contains("No order gives more: all that can be made were looked at.")
                .contains("The whole: Alone and with the others: throughput goes from 890 items/d to 920 items/d.")
                .contains("KPIS ON THE WAY", "3 cell 2026-08-31 8 d 188 s 30", "target 4.5 d 169 s 53")
                .contains("MEASURED lead-time", "2026-06-01 19 d 23.6 d -4.62 d")
                .contains("The last is better than planned by then.")
                .contains("Whether a change is signal or noise takes 5 values to tell.");
    }

    /** Of throughput only the cell gives more; with 15,000 it cannot be paid for, and then nothing is worth making. */
    @Test
    void plan_withABudgetAndAnotherMeasure_looksForThat() {
        assertThat(Run.of("plan", ACME, "--measure", "throughput").out().replaceAll("\\s+", " "))
                .contains("1 cell 25,000 USD 25,000 USD 920 items/d 29.7 items/d")
                .contains("– smed: It does nothing for the measure.");
        assertThat(Run.of("plan", ACME, "--measure", "throughput", "--budget", "15000")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("– cell: There is no money left for it.");
        assertThat(Run.of("plan", ACME, "--measure", "lead-tme").status()).isEqualTo(2);
        assertThat(Run.of("plan", ACME, "--budget", "-1").err()).contains("The budget (-1.0) must be 0 or more.");
        assertThat(Run.of("plan", ACME, "--measure", "lead-time.predicted")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("None can be told. More comes to step assembly-1");
        assertThat(Run.of("plan", ACME, "--measure", "throughput", "--json").words())
                .contains("\"bestOrder\": {", "\"exact\": true", "\"behaviour\"".replace("behaviour", "againstPlan"));
    }

    @Test
    void plan_withoutImprovementsOrKpis_isShort() {
        String project = "{ \"format\": \"vsm-project/1\", \"asIs\": " + SMALL + ", \"plan\": { \"id\": \"p\" } }";

        assertThat(Run.withInput(project, "plan", "-").out()).doesNotContain("BEST ORDER");
        assertThat(Run.withInput(project, "plan", "-", "--json").out()).doesNotContain("bestOrder");
    }

    private static final String SMALL = "{ \"format\": \"vsm/1\", \"id\": \"x\", \"nodes\": ["
            + " { \"id\": \"in\", \"type\": \"trigger\" }, { \"id\": \"a\", \"type\": \"process\", \"processTime\": \"1 h\","
            + " \"leadTime\": \"5 h\" }, { \"id\": \"out\", \"type\": \"customer\" } ],"
            + " \"flows\": [ { \"from\": \"in\", \"to\": \"a\" }, { \"from\": \"a\", \"to\": \"out\" } ] }";

    /** Eight values about 5 h and then three about 2 h: the last are beyond what values like the first ones do. */
    @Test
    void plan_withManyActuals_tellsSignalFromNoise() {
        String[] hours = {"5", "5.2", "4.9", "5.1", "5", "5.1", "4.9", "5", "2", "2.1", "2"};
        StringBuilder actuals = new StringBuilder();
        for (int i = 0; i < hours.length; i++) {
            actuals.append(i == 0 ? "" : ", ")
                    .append("{ \"on\": \"2026-03-" + (10 + i) + "\", \"value\": \"" + hours[i] + " h\" }");
        }
        String project = "{ \"format\": \"vsm-project/1\", \"asIs\": " + SMALL + ", \"plan\": { \"id\": \"p\","
                + " \"improvements\": [ { \"id\": \"done\", \"status\": \"done\" }, { \"id\": \"q\", \"due\": \"2026-03-15\","
                + " \"changes\": [ { \"set\": \"a\", \"leadTime\": \"2 h\" } ] } ],"
                + " \"kpis\": [ { \"measure\": \"lead-time\", \"actuals\": [" + actuals + "] } ] } }";

        assertThat(Run.withInput(project, "plan", "-").out().replaceAll("\\s+", " "))
                .contains("Done: done")
                .contains("No cost is stated: each improvement counts as 1.")
                .contains("The last is as planned by then. Signal, for the better:")
                .contains("a jump down from 2026-03-17 to 2026-03-18")
                .contains("± 2.66 · mean moving range, XmR chart");
        assertThat(Run.withInput(project, "plan", "-", "--json").words())
                .contains("\"behaviour\": {", "\"trend\": \"better\"", "\"rule\": \"jump\"");
        assertThat(Run.withInput(
                                project.replace("\"2 h\" }]", "\"5 h\" }]")
                                        .replace("2.1 h", "5 h")
                                        .replace("\"2 h\" },", "\"5 h\" },"),
                                "plan",
                                "-")
                        .out()
                        .replaceAll("\\s+", " "))
                .contains("Noise: nothing has changed that these values can tell.");
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
