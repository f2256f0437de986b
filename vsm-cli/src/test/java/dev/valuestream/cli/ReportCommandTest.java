package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {

    private static final String ACME = "../examples/maps/acme-stamping-current.json";
    private static final String FUTURE = "../examples/maps/acme-stamping-future-1.json";
    private static final String PROJECT = "../examples/plans/acme.json";

    @Test
    void report_toAFile_isOnePageThatBeginsWithTheFinding(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("acme.html");

        Run written = Run.of("report", ACME, "-o", file.toString());

        assertThat(written.status()).isZero();
        assertThat(written.out()).isEmpty();
        assertThat(written.err()).contains("Wrote").contains("acme.html");
        assertThat(Files.readString(file))
                .startsWith("<!DOCTYPE html>")
                .contains("Assembly 1 cannot keep up: 920 items a day are to pass, and it can do 890.");
        assertThat(Run.of("report", ACME).out()).isEqualTo(Files.readString(file));
    }

    @Test
    void report_wrongMap_listsProblemsAndWritesNothing(@TempDir Path folder) {
        Path file = folder.resolve("none.html");

        Run run = Run.withInput("{ \"format\": \"vsm/1\" }", "report", "-", "-o", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("(standard input)");
        assertThat(file).doesNotExist();
    }

    @Test
    void report_ofTwoMaps_comparesThem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("both.HTML");

        Run run = Run.of("report", ACME, FUTURE, "-o", file.toString());

        assertThat(run.status()).isZero();
        assertThat(Files.readString(file)).contains("The lead time falls from 23.6 d to 8 d, by 66.1 %.");
    }

    @Test
    void report_ofAProject_tellsItsWay() throws IOException {
        Run run = Run.of("report", PROJECT);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("The lead time falls from 23.6 d to 4.5 d, by 80.9 %.")
                .contains("Lead time goes from 23.6 d to 4.5 d as the plan is carried out")
                .contains("Lead time: expected -6.1 d, computed -6.11 d")
                .contains("The best order: most of Lead time for the money, and soonest")
                .contains("No order gives more: all that can be made were looked at.");
        assertThat(Run.withInput(Files.readString(Path.of(PROJECT)), "report", "-")
                        .out())
                .isEqualTo(run.out());
    }

    /** Two improvements that contradict each other cannot both be done: the way says so, and there is no order. */
    @Test
    void report_ofAProjectWithoutAnOrder_isAPageToo() throws IOException {
        String done = Files.readString(Path.of(PROJECT))
                .replace("\"status\": \"planned\"", "\"status\": \"done\"")
                .replace(
                        "\"improvements\": [",
                        "\"improvements\": [ { \"id\": \"sell-it\", \"status\": \"done\", \"changes\": [ { \"remove\": \"weld-2\" },"
                                + " { \"reroute\": \"weld-1->weld-2\", \"to\": \"assembly-1\" }, { \"removeFlow\": \"weld-2->assembly-1\" },"
                                + " { \"removeInformation\": \"control->weld-2\" }, { \"removeKaizen\": \"k3\" } ] },");
        String nothing = "{ \"format\": \"vsm-project/1\", \"asIs\": "
                + Files.readString(Path.of("../examples/maps/loan-approval.json")) + ", \"plan\": { \"id\": \"p\" } }";

        for (String project : List.of(done, nothing)) {
            Run run = Run.withInput(project, "report", "-");

            assertThat(run.status()).as(run.err()).isZero();
            assertThat(run.out()).contains("</html>").doesNotContain("The best order");
        }
    }

    @Test
    void report_toMarkdown_isAPageForAWiki(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("acme.md");

        assertThat(Run.of("report", ACME, "-o", file.toString()).status()).isZero();

        assertThat(Files.readString(file)).startsWith("# Acme Stamping").contains("```mermaid\nflowchart LR");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void report_ofTwoMapsOrAProjectToMarkdown_isAPageForAWiki(boolean simulated, @TempDir Path folder)
            throws IOException {
        String both = markdown(folder, simulated, ACME, FUTURE);
        String plan = markdown(folder, simulated, PROJECT);

        assertThat(both)
                .contains("**The lead time falls from 23.6 d to 8 d, by 66.1 %.**")
                .contains("\n## What changes on the map\n")
                .contains("```mermaid\nflowchart LR");
        assertThat(plan)
                .contains("Transformation plan ")
                .contains("| Today | 23.6 d |")
                .contains("\n## The best order: most of Lead time for the money, and soonest\n")
                .contains("No order gives more: all that can be made were looked at.")
                .contains("\n## The KPIs\n");
        for (String page : List.of(both, plan)) {
            assertThat(page.contains("3 independent runs each over 2 d, seed 7"))
                    .isEqualTo(simulated);
            assertThat(page.contains("| Simulated lead time |")).isEqualTo(simulated);
        }
    }

    private static String markdown(Path folder, boolean simulated, String... inputs) throws IOException {
        Path file = folder.resolve("report.md");
        List<String> all = new ArrayList<>(List.of(inputs));
        all.addAll(List.of("-o", file.toString()));
        Run run = simulated
                ? simulated(all.toArray(String[]::new))
                : Run.of(Stream.concat(Stream.of("report"), all.stream()).toArray(String[]::new));
        assertThat(run.status()).isZero();
        return Files.readString(file);
    }

    @Test
    void draw_toMermaid_isAFlowchart(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("acme.mmd");

        assertThat(Run.of("draw", ACME, "-o", file.toString()).status()).isZero();

        assertThat(Files.readString(file)).startsWith("flowchart LR\n").contains("wait 7.61 d");
    }

    @Test
    void report_askedForWhatItCannotWrite_saysWhatToNameInstead() {
        assertWrong(Run.of("report", ACME, "-o", "acme.pdf"), "A report is written as .html or .md");
        assertWrong(Run.of("report", "-", "-"), "Only one of the two maps can come from standard input");
        assertWrong(Run.of("report", PROJECT, ACME), "A project is reported alone");
    }

    private static void assertWrong(Run run, String message) {
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(message);
    }

    @Test
    void report_withAWrongSecondMap_namesIt(@TempDir Path folder) throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{ \"format\": \"vsm/1\" }");

        Run run = Run.of("report", ACME, wrong.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("wrong.json");
    }

    @Test
    void report_askedToSimulate_hasTheSimulationAndWhatMovesAMeasure() {
        Run run = Run.of(
                "report", ACME, "--simulate", "--replications", "2", "--horizon", "1 d", "--sensitivity", "throughput");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("What a simulation found")
                .contains("2 independent runs, seed 1")
                .contains("moves Throughput most");
    }

    private static final String[] SHORT = {"--simulate", "--replications", "3", "--horizon", "2 d", "--seed", "7"};

    private static Run simulated(String... arguments) {
        List<String> all = new ArrayList<>(List.of("report"));
        all.addAll(List.of(arguments));
        all.addAll(List.of(SHORT));
        return Run.of(all.toArray(String[]::new));
    }

    /** The same seed gives the same figures as compare does. */
    @Test
    void report_ofTwoMapsSimulated_hasWhatCompareFinds() {
        Run run = simulated(ACME, FUTURE);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("What a simulation found", "Both maps were run with the same chance")
                .contains("3 independent runs each over 2 d, seed 7");
        String compared = Run.of(
                        "compare", ACME, FUTURE, "--simulate", "--replications", "3", "--horizon", "2 d", "--seed", "7")
                .out();
        Matcher throughput = Pattern.compile("Throughput +(\\S+) items/d +(\\S+) items/d +\\S+ items/d +(\\S+) items/d")
                .matcher(compared.substring(compared.indexOf("SIMULATED")));
        assertThat(throughput.find()).isTrue();
        String section = run.out().substring(run.out().indexOf("id=\"simulation\""));
        assertThat(section).contains(throughput.group(1) + " items/d", throughput.group(2) + " items/d");
        assertThat(section).contains("± " + throughput.group(3) + " items/d");
    }

    @Test
    void report_ofAProjectSimulated_hasBothStates() {
        Run run = simulated(PROJECT);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("Simulated before and after", "seed 7");
    }

    @Test
    void report_toMarkdownSimulated_hasTheSimulatedFigures(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("acme.md");

        assertThat(simulated(ACME, "-o", file.toString()).status()).isZero();

        assertThat(Files.readString(file)).contains("| Simulated lead time |");
    }

    @Test
    void report_ofTwoMapsOfWhichOneCannotBeSimulated_namesIt() {
        String sketch = "../examples/maps/software-delivery.json";

        Run second = simulated(ACME, sketch);
        Run first = simulated(sketch, ACME);

        assertThat(second.status()).isEqualTo(1);
        assertThat(second.err()).contains(sketch + ": cannot be simulated");
        assertThat(first.err()).contains(sketch + ": cannot be simulated");
    }

    @Test
    void report_askedWhatMovesAMeasureOfMoreThanOneMap_refuses() {
        String message = "--sensitivity belongs to the HTML report of one map";

        assertWrong(Run.of("report", ACME, FUTURE, "--sensitivity", "lead-time"), message);
        assertWrong(Run.of("report", PROJECT, "--sensitivity", "lead-time"), message);
        assertWrong(Run.of("report", ACME, "-o", "acme.md", "--sensitivity", "lead-time"), message);
    }

    @Test
    void report_ofTwoMapsWithAWrongPlan_saysSo() {
        assertWrong(Run.of("report", ACME, FUTURE, "--simulate", "--replications", "0"), "replications");
        assertWrong(Run.of("report", ACME, FUTURE, "--seed", "3"), "--seed belongs to --simulate");
    }

    @Test
    void report_askedForWhatIsNot_saysSo() {
        assertWrong(Run.of("report", ACME, "--sensitivity", "no-such"), "no-such");
        assertWrong(Run.of("report", ACME, "--simulate", "--replications", "0"), "replications");
    }

    /** A map without demand or times cannot be run. */
    @Test
    void report_askedToSimulateASketch_saysWhatIsMissing() {
        Run run = Run.of("report", "../examples/maps/software-delivery.json", "--simulate");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("cannot be simulated");
    }
}
