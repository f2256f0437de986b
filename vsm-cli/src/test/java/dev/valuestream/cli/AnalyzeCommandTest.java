package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures are those that were published with the maps, not what this program said before. */
class AnalyzeCommandTest {

    private static final String LOAN_DESK = "../examples/maps/loan-desk.json";

    private static final String ACME = "../examples/maps/acme-stamping-current.json";
    private static final String LOAN = "../examples/maps/loan-approval.json";

    /** A map with three mistakes that the reader sees apart. */
    private static final String WRONG = """
            { "format": "vsm/1", "id": "wrong",
              "nodes": [ { "id": "a", "type": "process", "uptime": 85 },
                         { "id": "b", "type": "proces" } ],
              "flows": [ { "from": "a", "to": "nowhere" } ] }
            """;

    private static double value(Run run, String measure) {
        Matcher line = Pattern.compile("\"" + Pattern.quote(measure) + "\": \\{ \"value\": ([-+.0-9e]+), \"unit\"")
                .matcher(run.out());
        assertThat(line.find()).as(measure + " in " + run.out()).isTrue();
        return Double.parseDouble(line.group(1));
    }

    @Test
    void analyze_acme_tellsThePublishedFigures() {
        Run run = Run.of("analyze", ACME);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.words())
                .contains("Production lead time 23.6 d")
                .contains("Takt time 60 s")
                .contains("0.0144 %")
                .contains("▲ Assembly 1 has a load of 103 %")
                .contains("it can do 890");
        assertThat(run.out()).contains("7.61 d", "1.85 d", "2.66 d", "4.5 d");
    }

    @Test
    void analyze_loan_tellsThePublishedFigures() {
        Run run = Run.of("analyze", LOAN);

        assertThat(run.words())
                .contains("Process cycle efficiency 2.68 %")
                .contains("Rolled %C&A 62.4 %")
                .contains("8.33 d waiting + 5.5 h working = 8.56 d lead time");
    }

    @Test
    void analyze_json_hasThePublishedFiguresUnrounded() {
        Run acme = Run.of("analyze", ACME, "--json");
        Run loan = Run.of("analyze", "--json", LOAN);

        assertThat(acme.out()).startsWith("{\n  \"format\": \"vsm-analysis/1\",");
        assertThat(value(acme, "production-lead-time") / 55_200).isCloseTo(23.619565, within(5e-7));
        assertThat(value(acme, "process-time")).isEqualTo(188);
        assertThat(value(acme, "bottleneck.load")).isCloseTo(1.0333, within(5e-5));
        assertThat(acme.out()).contains("\"elements\": [\"assembly-1\"]");
        assertThat(value(loan, "lead-time")).isEqualTo(205.5 * 3600);
        assertThat(value(loan, "process-cycle-efficiency")).isCloseTo(0.02676, within(5e-6));
        assertThat(value(loan, "percent-complete-accurate.rolled")).isCloseTo(0.6240, within(5e-5));
    }

    @Test
    void analyze_standardInput_isTheSameBytes() throws IOException {
        Run fromFile = Run.of("analyze", ACME);
        Run fromInput = Run.withInput(Files.readString(Path.of(ACME)), "analyze", "-");

        assertThat(fromInput).isEqualTo(fromFile);
    }

    @Test
    void analyze_someMetrics_areLinesOfTheirOwn() {
        List<String> lines = Run.of("analyze", ACME, "--metric", "takt-time,step.load[weld-2]")
                .out()
                .lines()
                .toList();
        List<String> apart = Run.of("analyze", ACME, "--metric", "takt-time", "step.load[weld-2]")
                .out()
                .lines()
                .toList();

        assertThat(lines).contains("takt-time          60 s", "step.load[weld-2]  95.8 %");
        assertThat(lines).noneMatch(l -> l.contains("weld-1"));
        assertThat(apart).isEqualTo(lines);
    }

    @Test
    void analyze_mapBehindTheIds_isTheMap() throws IOException {
        Run first = Run.of("analyze", ACME, "--metric", "takt-time", "step.load[weld-2]");

        assertThat(first.status()).isZero();
        assertThat(Run.of("analyze", "--metric", "takt-time", "step.load[weld-2]", ACME))
                .isEqualTo(first);
        assertThat(Run.of("analyze", "--metric=takt-time,step.load[weld-2]", ACME))
                .isEqualTo(first);
        assertThat(Run.of("analyze", "--metric", "takt-time", "--metric", "step.load[weld-2]", ACME))
                .isEqualTo(first);
        assertThat(Run.withInput(
                        Files.readString(Path.of(ACME)), "analyze", "--metric", "takt-time", "step.load[weld-2]", "-"))
                .isEqualTo(first);
    }

    @Test
    void analyze_idsAfterTwoOptions_belongToTheirOwn() {
        Run told = Run.of("analyze", "--metric", "takt-time", "--explain", "lead-time", "process-time", ACME);

        assertThat(told.status()).isZero();
        assertThat(told.out())
                .startsWith("takt-time ")
                .doesNotContain("\nlead-time")
                .contains("\nProcess time\n");
    }

    @Test
    void analyze_optionWithoutIds_saysSo() {
        for (List<String> words :
                List.of(List.of("--metric", ACME), List.of(ACME, "--metric"), List.of("--metric", "--json"))) {
            Run run = Run.of(Stream.concat(Stream.of("analyze"), words.stream()).toArray(String[]::new));

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).contains("The option --metric needs at least one id: --metric lead-time.");
        }
    }

    /** A word that cannot be the name of a file on this system is an id that is not known, not a failure inside. */
    @Test
    void analyze_idThatIsNoFileName_isUnknown() {
        Run run = Run.of("analyze", ACME, "--metric", "a\0b");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("There is no metric or measure");
    }

    @Test
    void analyze_someMetricsAsJson_leavesOutTheOthers() {
        Run run = Run.of("analyze", ACME, "--json", "--metric", "takt-time");

        assertThat(value(run, "takt-time")).isEqualTo(60);
        assertThat(run.out()).doesNotContain("\"lead-time\"");
    }

    @Test
    void analyze_unknownMetric_namesTheNearest() {
        Run run = Run.of("analyze", ACME, "--metric", "laed-time");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("laed-time").contains("Maybe you mean lead-time");
    }

    @Test
    void analyze_explain_tellsFormulaTermsAndSource() {
        Run run = Run.of("analyze", LOAN, "--explain", "lead-time");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith("Lead time\n")
                .contains("T(customer) = 0")
                .containsPattern("wait decision->offer +3 d ")
                .contains("source: Martin & Osterling");
    }

    /** Acme's brackets take 1 + 39 + 46 + 62 + 40 = 188 s of work (Rother & Shook), which no term says. */
    @Test
    void analyze_explain_endsWithTheFiguresThatComeOut() {
        Run run = Run.of("analyze", ACME, "--explain", "effort", "step.load");

        assertThat(run.out().lines().filter(l -> l.startsWith("  gives: ")))
                .containsExactly("  gives: effort 188 s, effort{LH} 188 s, effort{RH} 188 s");
    }

    @Test
    void analyze_wrongMap_listsEveryProblemOnTheErrorStream() {
        Run run = Run.withInput(WRONG, "analyze", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("(standard input):2:")
                .contains("[step.uptime.range]")
                .contains("(standard input):3:")
                .contains("[step.type.word]")
                .doesNotContain("Exception");
    }

    @Test
    void analyze_missingFile_isWrongUsage() {
        Run run = Run.of("analyze", "no-such-map.json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("vsm: There is no file no-such-map.json.\n");
    }

    @Test
    void analyze_folder_isWrongUsage(@TempDir Path folder) {
        Run run = Run.of("analyze", folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("it is a folder");
    }

    @Test
    void analyze_horizonAndVariability_areChecked() {
        assertThat(Run.of("analyze", ACME, "--horizon", "60 d", "--assume-cv", "0.5")
                        .status())
                .isZero();
        Run horizon = Run.of("analyze", ACME, "--horizon", "60 x");
        Run cv = Run.of("analyze", ACME, "--assume-cv", "-1");
        Run word = Run.of("analyze", ACME, "--assume-cv", "much");

        assertThat(List.of(horizon.status(), cv.status(), word.status())).containsOnly(2);
        assertThat(horizon.err()).contains("60 x").contains("[duration.unit]");
        assertThat(cv.err()).contains("-1").contains("[options.cv.range]");
        assertThat(word.err()).contains("much");
    }

    /** 24 hours of work a day on 7 days a week: the clock on the wall and working time are the same 205.5 h. */
    @Test
    void analyze_elapsed_isGivenOnlyWhenAskedFor() {
        assertThat(Run.of("analyze", LOAN, "--json").out())
                .containsPattern(
                        "\"lead-time.elapsed\": \\{\\s*\"unavailable\": \"Calendar time is given only when asked for");
        assertThat(Run.of("analyze", LOAN, "--json", "--elapsed").out())
                .containsPattern("\"lead-time.elapsed\": \\{\\s*\"value\": 739800\\b");
        assertThat(Run.of("analyze", LOAN, "--metric", "lead-time.elapsed").out())
                .isEqualTo("lead-time.elapsed  8.56 d\n");
    }

    /** Acme's 23.6 working days of 5 a week are 23.62 · 7 ÷ 5 = 33.1 days on the clock, whatever is worked in each. */
    @Test
    void analyze_elapsed_isToldInDaysOfTheClock() {
        assertThat(Run.of("analyze", ACME, "--metric", "lead-time,lead-time.elapsed")
                        .out())
                .contains("lead-time              23.6 d\n", "lead-time.elapsed      33.1 d\n");
    }

    @Test
    void analyze_twoMaps_isWrongUsage() {
        Run run = Run.of("analyze", ACME, LOAN);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("One map at a time").contains("Try: vsm analyze --help");
    }

    @Test
    void analyze_unknownField_isToldOnTheErrorStream() throws IOException {
        String map = Files.readString(Path.of(LOAN)).replaceFirst("\"id\"", "\"nmae\": \"x\", \"id\"");

        Run run = Run.withInput(map, "analyze", "-", "--metric", "process-time");

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("nmae").contains("[json.field.unknown]");
        assertThat(run.out()).isEqualTo("process-time  5.5 h\n");
        assertThat(Run.withInput(map, "analyze", "-", "--json").words())
                .contains("\"findings\": [\n {\n \"code\": \"json.field.unknown\",");
    }

    @Test
    void analyze_simulate_showsFoundPredictedAndSimulatedSideBySide() {
        Run run = Run.of("analyze", LOAN_DESK, "--simulate", "--replications", "5", "--horizon", "10 d", "--seed", "2");

        assertThat(run.err()).isEmpty();
        assertThat(run.words())
                .contains("FOUND, PREDICTED AND SIMULATED 5 runs of 10 d, seed 2; ± at 95 %")
                .contains("wait wait wait items items")
                .containsPattern(" Lead time 10.6 d – [0-9.]+ (d|h) ")
                .containsPattern(" Decision 2 d 30 min [0-9.]+ min [0-9.]+ (s|min) 0.5 0\\.[0-9]+ 0\\.[0-9]+ ");
    }

    @Test
    void analyze_simulateJson_hasTheMeasuresAndHowSureTheyAre() {
        Run run = Run.of("analyze", LOAN_DESK, "--simulate", "--replications", "3", "--json");

        assertThat(run.out())
                .containsPattern("\"step.wait.simulated\\[decide]\": \\{ \"value\": [0-9.]+, \"unit\": \"s\" }")
                .contains("\"halfWidth\": ");
    }

    @Test
    void analyze_plain_saysNothingOfSimulations() {
        assertThat(Run.of("analyze", LOAN_DESK).out()).doesNotContain("imulated");
        assertThat(Run.of("analyze", LOAN_DESK, "--metric", "lead-time.simulated")
                        .out())
                .contains("Not simulated: give the analysis a report");
    }

    @Test
    void analyze_simulateWhatCannotBe_saysSoAndAnalysesTheRest() {
        String sketch = """
                { "format": "vsm/1", "id": "sketch", "nodes": [ { "id": "a", "type": "process" } ] }
                """;
        Run run = Run.withInput(sketch, "analyze", "-", "--simulate");

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("cannot be simulated");
        assertThat(run.out()).contains("STEPS").doesNotContain("FOUND, PREDICTED");
    }
}
