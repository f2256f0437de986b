package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {

    private static final String ACME = "../examples/maps/acme-stamping-current.json";
    private static final double DAY = 55_200;

    /** 920 a day come and 55,200 ÷ 62 = 890.32 are done: the queue grows by 29.68 a day. */
    private static final double FLUID = 920 - DAY / 62;

    /** One step of exponential times at load 0.5: a time in system of 2 min, a queue of 0.5 (M/M/1). */
    private static final String OFFICE = """
            { "format": "vsm/1", "id": "office", "calendar": { "workingTimePerDay": "8 h" },
              "demand": [ { "interarrival": { "mean": "2 min", "cv": 1, "shape": "exponential" } } ],
              "nodes": [ { "id": "in", "type": "trigger" },
                { "id": "check", "type": "process", "name": "Check", "processTime": { "mean": "1 min", "cv": 1, "shape": "exponential" } },
                { "id": "out", "type": "customer" } ],
              "flows": [ { "from": "in", "to": "check" }, { "from": "check", "to": "out" } ] }""";

    private static String words(Run run) {
        return run.out().replaceAll("\\s+", " ");
    }

    private static double[] series(Run run, String element, String field) {
        Matcher found = Pattern.compile(
                        "\"element\": \"" + element + "\",.*?\"" + field + "\": \\[([^]]*)]", Pattern.DOTALL)
                .matcher(run.out());
        assertThat(found.find()).as(element + "." + field).isTrue();
        return Arrays.stream(found.group(1).split(","))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private static double number(Run run, String measure, String field) {
        Matcher found = Pattern.compile("\"" + Pattern.quote(measure) + "\": \\{[^}]*?\"" + field + "\": ([-.0-9E]+)")
                .matcher(run.out());
        assertThat(found.find()).as(measure + "." + field).isTrue();
        return Double.parseDouble(found.group(1));
    }

    @Test
    void simulate_acmeWithoutVariability_growsAsTheFluidLawSays() {
        Run run = Run.of(
                "simulate",
                ACME,
                "--assume-cv",
                "0",
                "--horizon",
                "400 d",
                "--warm-up",
                "200 d",
                "--replications",
                "1",
                "--json");
        double[] times = series(run, "assembly-1", "t");
        double[] items = series(run, "assembly-1", "items");
        int end = times.length - 1;

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(items[0]).isZero();
        assertThat(times[end]).isEqualTo(400 * DAY);
        // the press makes families by turns, 60 items at a time: over 200 days that is 0.3 a day
        assertThat((items[end] - items[end / 2]) / 200).isCloseTo(FLUID, within(0.3));
        assertThat(number(run, "throughput.simulated", "mean")).isCloseTo(DAY / 62, within(1.0));
    }

    @Test
    void simulate_acmeAsItIs_saysWhereWorkPilesUpAndHowSureThatIs() {
        Run run = Run.of("simulate", ACME, "--horizon", "100 d", "--replications", "10", "--seed", "3");

        assertThat(run.status()).isZero();
        assertThat(words(run))
                .contains(
                        "Simulated 100 d of working time, 10 times with other chance, seed 3; measured from the start")
                .contains("Before Assembly 1 the queue grows by about")
                .contains("That is sure: nine runs of ten end with more than nine of ten had halfway.")
                .contains("A coefficient of variation of 1 where none is stated");
    }

    @Test
    void simulate_office_agreesWithTheClosedForm() {
        Run run = Run.withInput(
                OFFICE, "simulate", "-", "--horizon", "40 d", "--warm-up", "2 d", "--confidence", "0.999", "--json");

        assertThat(run.err()).isEmpty();
        double off = Math.abs(number(run, "lead-time.simulated", "mean") - 120);
        assertThat(off).isLessThan(number(run, "lead-time.simulated", "halfWidth"));
        assertThat(Math.abs(number(run, "step.queue.simulated[check]", "mean") - 0.5))
                .isLessThan(number(run, "step.queue.simulated[check]", "halfWidth"));
        assertThat(number(run, "lead-time.simulated", "confidence")).isEqualTo(0.999);
    }

    @Test
    void simulate_nothingThatGrows_namesTheLargestQueue() {
        Run run = Run.withInput(OFFICE, "simulate", "-", "--horizon", "40 d", "--warm-up", "2 d");

        assertThat(words(run))
                .contains("No queue goes on growing. Most items wait before Check:")
                .contains("That it is the largest is sure.")
                .contains("measured after 2 d");
    }

    @Test
    void simulate_once_saysThatItTellsNothingOfHowSure() {
        Run run = Run.withInput(OFFICE, "simulate", "-", "--replications", "1");

        assertThat(words(run))
                .contains("once, seed 1")
                .contains("one run says nothing of how sure it is")
                .contains("One run says nothing of how sure that is.");
        assertThat(Run.withInput(OFFICE, "simulate", "-", "--replications", "1", "--json")
                        .out())
                .doesNotContain("halfWidth");
    }

    @Test
    void simulate_sameSeed_isTheSameBytesOnAnyNumberOfThreads() {
        String one = Run.of("simulate", ACME, "--seed", "9", "--threads", "1", "--replications", "4", "--json")
                .out();

        assertThat(Run.of("simulate", ACME, "--seed", "9", "--threads", "3", "--replications", "4", "--json")
                        .out())
                .isEqualTo(one);
        assertThat(Run.of("simulate", ACME, "--seed", "10", "--threads", "3", "--replications", "4", "--json")
                        .out())
                .isNotEqualTo(one);
    }

    @Test
    void simulate_sketch_saysWhatIsMissing() {
        Run run = Run.withInput(OFFICE.replace("\"processTime\"", "\"leadTime\""), "simulate", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("check", "cannot be simulated, 1 problem");
    }

    @Test
    void simulate_wrongUse_isSaid() {
        assertThat(Run.of("simulate", ACME, "--replications", "0").status()).isEqualTo(2);
        assertThat(Run.of("simulate", ACME, "--horizon", "soon").err()).contains("--horizon", "soon");
        Run longWarmUp = Run.of("simulate", ACME, "--warm-up", "30 d");
        assertThat(longWarmUp.status()).isEqualTo(2);
        assertThat(longWarmUp.err()).contains("must be shorter than the horizon");
        assertThat(Run.withInput("{", "simulate", "-").status()).isEqualTo(1);
    }

    @Test
    void simulate_onATerminal_showsAndWipesOutABar() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(OFFICE.getBytes(StandardCharsets.UTF_8));

        int status = Vsm.run(new Console(in, out, err, true), "simulate", "-", "--replications", "4");

        assertThat(status).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("\rsimulating [##########                              ] 1 of 4")
                .endsWith(" \r");
        assertThat(out.toString(StandardCharsets.UTF_8)).doesNotContain("simulating");
    }

    /** An item each 2 min, served in 1 min: what happens to each is seen without a sum. */
    @Test
    void simulate_trace_writesWhatHappensToEachItem(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("trace.csv");
        String even = OFFICE.replace(", \"cv\": 1, \"shape\": \"exponential\"", ", \"cv\": 0");

        Run run = Run.withInput(even, "simulate", "-", "--horizon", "6 min", "--trace", file.toString());

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err()).contains("Wrote " + file + ".");
        assertThat(Files.readString(file)).startsWith("""
                        seconds,item,family,event,element
                        120.0,0,,entered,in
                        120.0,0,,queued,check
                        120.0,0,,started,check
                        180.0,0,,finished,check
                        180.0,0,,delivered,out
                        240.0,1,,entered,in
                        """);
    }

    @Test
    void simulate_traceThatCannotBeWritten_isSaidAndLeavesNothing(@TempDir Path folder) throws IOException {
        Run run = Run.withInput(
                OFFICE,
                "simulate",
                "-",
                "--trace",
                folder.resolve("no").resolve("t.csv").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("t.csv");
        assertThat(Files.list(folder)).isEmpty();
    }

    @Test
    void simulate_warmUpAuto_isFoundAndTold() {
        Run text = Run.withInput(OFFICE, "simulate", "-", "--horizon", "40 d", "--warm-up", "auto");
        Run json = Run.withInput(OFFICE, "simulate", "-", "--horizon", "40 d", "--warm-up", "AUTO", "--json");

        assertThat(words(text)).contains(", found by MSER-5").doesNotContain("State a warm-up");
        assertThat(json.out()).contains("\"warmUpFound\": true");
    }

    @Test
    void simulate_precision_replicatesUntilItIsReached() {
        Run rough = precise("0.5");
        Run fine = precise("0.05");
        double mean = number(fine, "lead-time.simulated", "mean");

        assertThat(fine.status()).isZero();
        assertThat(fine.out()).contains("\"precision\": 0.05").doesNotContain("precision.missed");
        assertThat(number(fine, "lead-time.simulated", "halfWidth")).isLessThanOrEqualTo(0.05 / 1.05 * mean);
        assertThat(replications(fine)).isGreaterThan(replications(rough));
    }

    private static Run precise(String error) {
        return Run.withInput(
                OFFICE,
                "simulate",
                "-",
                "--horizon",
                "2 d",
                "--warm-up",
                "2 h",
                "--replications",
                "5",
                "--precision",
                error,
                "--json");
    }

    private static int replications(Run run) {
        Matcher found = Pattern.compile("\"replications\": ([0-9]+)").matcher(run.out());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }

    @Test
    void simulate_precisionOutOfReach_isSaid() {
        Run run = Run.withInput(
                OFFICE, "simulate", "-", "--replications", "3", "--precision", "0.001", "--max-replications", "6");

        assertThat(words(run))
                .contains("6 replications do not reach the precision asked for (0.1 % of lead time,")
                .contains("[simulation.precision.missed]");
    }

    /** Not the 30 that a simulation takes where nothing is said. */
    @Test
    void simulate_fewReplicationsAtMost_areNotExceeded() {
        assertThat(words(Run.withInput(OFFICE, "simulate", "-", "--precision", "0.001", "--max-replications", "4")))
                .contains("4 replications do not reach the precision asked for");
    }

    /** 30 items wait before Check at noon of day zero, so that the first look sees them. */
    @Test
    void simulate_startFound_beginsWithTheInventoriesOfTheMap() {
        String stocked = OFFICE.replace(
                "{ \"from\": \"in\", \"to\": \"check\" }",
                "{ \"from\": \"in\", \"to\": \"check\", \"inventory\": { \"quantity\": 31 } }");
        Run found = Run.withInput(stocked, "simulate", "-", "--start", "found", "--json");
        Run empty = Run.withInput(stocked, "simulate", "-", "--start", "empty", "--json");

        assertThat(series(found, "check", "items")[0]).isEqualTo(30); // one is worked on at once
        assertThat(found.out()).contains("\"start\": \"found\"", "from today on");
        assertThat(series(empty, "check", "items")[0]).isZero();
        assertThat(empty.out()).contains("\"start\": \"empty\"", "The run starts without the inventory found");
    }

    @Test
    void simulate_follow_runsWhatIsElseTakenEvenly() {
        Run followed = Run.of("simulate", ACME, "--follow", "changeovers,shipments", "--replications", "2", "--json");
        Run evenly = Run.of("simulate", ACME, "--replications", "2", "--json");

        assertThat(followed.out())
                .contains("\"follow\"", "\"shipments\"", "A changeover whenever another family comes")
                .doesNotContain("its rhythm is not followed", "the rhythm of their shipments is not followed");
        assertThat(evenly.out())
                .contains("its rhythm is not followed", "the rhythm of their shipments is not followed")
                .doesNotContain("\"follow\"");
    }

    @Test
    void simulate_timeLimit_endsARunThatWouldGoOn() {
        Run run = Run.withInput(
                OFFICE, "simulate", "-", "--horizon", "1000000 d", "--time-limit", "50 ms", "--threads", "1");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(words(run)).contains("The simulation did not run to its horizon");
    }

    @Test
    void simulate_wrongChoices_areSaid() {
        assertThat(Run.of("simulate", ACME, "--start", "today").err()).contains("--start", "today", "found");
        assertThat(Run.of("simulate", ACME, "--follow", "trucks").err()).contains("trucks", "shipments");
        assertThat(Run.of("simulate", ACME, "--max-replications", "9").err()).contains("--precision");
        assertThat(Run.of("simulate", ACME, "--precision", "0.5", "--max-replications", "9", "--replications", "10")
                        .err())
                .contains("--max-replications (9) is less than the --replications (10) to begin with.");
        assertThat(Run.of("simulate", ACME, "--precision", "5").err()).contains("divide it by 100");
        assertThat(Run.of("simulate", ACME, "--time-limit", "soon").status()).isEqualTo(2);
    }
}
