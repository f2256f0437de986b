package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures are those that were published with the maps, not what this program said before. */
class CompareCommandTest {

    private static final String CURRENT = "../examples/maps/acme-stamping-current.json";
    private static final String FLOW = "../examples/maps/acme-stamping-future-1.json";
    private static final String LEVELLED = "../examples/maps/acme-stamping-future-2.json";
    private static final double DAY = 55_200;

    private static double number(Run run, String measure, String field) {
        Matcher line = Pattern.compile(
                        "\"" + Pattern.quote(measure) + "\": \\{[^{}]*?\"" + field + "\": ([-+.0-9e]+)", Pattern.DOTALL)
                .matcher(run.out());
        assertThat(line.find()).as(measure + "." + field + " in " + run.out()).isTrue();
        return Double.parseDouble(line.group(1));
    }

    private static String verdict(Run run, String measure) {
        Matcher line = Pattern.compile(
                        "\"" + Pattern.quote(measure) + "\": \\{.*?\"verdict\": \"([a-z]+)\"", Pattern.DOTALL)
                .matcher(run.out());
        assertThat(line.find()).as(measure + " in " + run.out()).isTrue();
        return line.group(1);
    }

    @Test
    void compare_acmeToFlow_tellsThePublishedFigures() {
        Run run = Run.of("compare", CURRENT, FLOW);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.words())
                .contains("Spot weld 1, Spot weld 2, Assembly 1, Assembly 2 become one: Weld and assembly cell.")
                .contains("it stands between the same neighbours.)")
                .contains("Production lead time 23.6 d 8 d -15.6 d -66.1 % better")
                .contains("Inventory turns 10.2 30 +19.8");
    }

    @Test
    void compare_acmeLevelled_tellsThePublishedFigures() {
        Run whole = Run.of("compare", CURRENT, LEVELLED);
        Run last = Run.of("compare", FLOW, LEVELLED);

        assertThat(whole.words())
                .contains(
                        "Michigan Steel Co. → Stamping: inventory.wait from 5 d to 1.5 d.",
                        "batch from every 10 d to every 1 d.")
                .contains("Production lead time 23.6 d 4.5 d -19.1 d -80.9 % better")
                .contains("Process time 188 s 169 s -19 s -10.1 % better");
        assertThat(last.words()).contains("Production lead time 8 d 4.5 d -3.5 d");
    }

    @Test
    void compare_json_hasThePublishedFiguresUnrounded() {
        Run run = Run.of("compare", CURRENT, LEVELLED, "--json");

        assertThat(run.out()).startsWith("{\n  \"format\": \"vsm-comparison/1\",");
        assertThat(number(run, "production-lead-time", "before") / DAY).isCloseTo(23.619565, within(5e-7));
        assertThat(number(run, "production-lead-time", "after") / DAY).isCloseTo(4.5, within(1e-9));
        assertThat(number(run, "production-lead-time", "relative")).isCloseTo(-0.809, within(5e-4));
        assertThat(number(run, "process-time", "change")).isCloseTo(-19, within(1e-9));
        assertThat(number(run, "inventory-turns", "after")).isCloseTo(53.3, within(0.05));
        assertThat(verdict(run, "production-lead-time")).isEqualTo("better");
        assertThat(verdict(run, "percent-complete-accurate.rolled")).isEqualTo("unknown");
        assertThat(verdict(run, "takt-time")).isEqualTo("same");
        assertThat(run.out())
                .contains("\"members\": [\"weld-1\", \"weld-2\", \"assembly-1\", \"assembly-2\"], \"inferred\": true");
    }

    /** A from 8 to 10 a day, B at 8, demand 10: 40 items more at B after 20 days, the newest waits 5 days more. */
    private static final String TRAP = """
            { "format": "vsm/1", "id": "trap", "calendar": { "workingTimePerDay": "8 h" },
              "demand": [ { "quantity": 10, "per": "1 d" } ],
              "nodes": [ { "id": "start", "type": "supplier" },
                         { "id": "a", "type": "process", "cycleTime": "%s" },
                         { "id": "b", "type": "process", "cycleTime": "1 h" },
                         { "id": "shop", "type": "customer" } ],
              "flows": [ { "from": "start", "to": "a" }, { "from": "a", "to": "b" }, { "from": "b", "to": "shop" } ] }
            """;

    private static Run trap(Path folder, String start, String... options) throws IOException {
        String before = String.format(Locale.ROOT, TRAP, "1 h").replace("\"supplier\"", start);
        String after = String.format(Locale.ROOT, TRAP, "48 min").replace("\"supplier\"", start);
        List<String> arguments = new ArrayList<>(List.of(
                "compare",
                Files.writeString(folder.resolve("as-is.json"), before).toString(),
                Files.writeString(folder.resolve("to-be.json"), after).toString()));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(String[]::new));
    }

    @Test
    void compare_theTextbookTrap_saysWhereItWillJam(@TempDir Path folder) throws IOException {
        Run run = trap(folder, "\"supplier\"");

        assertThat(run.status()).isZero();
        assertThat(run.words())
                .contains("a part gets better, the whole does not (sub-optimization)")
                .contains("Throughput 8 items/d 8 items/d same")
                .contains("Queues at the horizon 0 items 40 items +40 items worse")
                .contains("Wait of the newest item 0 s 5 d +5 d worse")
                .contains("capacity of b to 10 items/d");
        assertThat(trap(folder, "\"trigger\"").words()).contains("from a to b: it grows there");
        assertThat(trap(folder, "\"supplier\"", "--horizon", "60 d").words()).contains("+120 items");
    }

    @Test
    void compare_theTextbookTrapAsJson_hasTheVerdict(@TempDir Path folder) throws IOException {
        Run run = trap(folder, "\"supplier\"", "--json");

        assertThat(run.words())
                .contains("\"suboptimization\": { \"verdict\": \"suboptimal\"".replace("{ ", "{\n "))
                .contains("\"queueBuildsAt\": \"b\"");
        assertThat(number(run, "step.queue.at-horizon[b]", "change")).isCloseTo(40, within(1e-9));
    }

    @Test
    void compare_sameInput_isTheSameBytes() {
        assertThat(Run.of("compare", CURRENT, FLOW, "--json").out())
                .isEqualTo(Run.of("compare", "--json", CURRENT, FLOW).out());
    }

    @Test
    void compare_standardInput_isOneOfTheTwo() throws IOException {
        Run piped = Run.withInput(Files.readString(Path.of(CURRENT)), "compare", "-", FLOW);

        assertThat(piped.out()).isEqualTo(Run.of("compare", CURRENT, FLOW).out());
        Run both = Run.of("compare", "-", "-");
        assertThat(both.status()).isEqualTo(2);
        assertThat(both.err()).contains("Only one of the two maps can come from standard input");
    }

    @Test
    void compare_aMapWithItself_saysThatNothingChanges() {
        assertThat(Run.of("compare", CURRENT, CURRENT).words())
                .contains("WHAT CHANGES\n nothing")
                .doesNotContain("better", "worse");
    }

    @Test
    void compare_invalidMaps_areBothToldWithTheirPlace(@TempDir Path folder) throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), "{ \"format\": \"vsm/1\", \"id\": 3 }");
        Path worse = Files.writeString(folder.resolve("worse.json"), "{");

        Run run = Run.of("compare", wrong.toString(), worse.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("wrong.json:1:", "worse.json:1:");
    }

    @Test
    void compare_wrongUse_isSaid() {
        assertThat(Run.of("compare", CURRENT).status()).isEqualTo(2);
        assertThat(Run.of("compare", CURRENT, "no-such.json").err()).contains("There is no file no-such.json.");
        assertThat(Run.of("compare", CURRENT, FLOW, "--horizon", "soon").status())
                .isEqualTo(2);
        assertThat(Run.of("compare", CURRENT, FLOW, "--assume-cv", "-1").status())
                .isEqualTo(2);
        assertThat(Run.of("compare", "--help").out()).contains("AS-IS", "TO-BE", "--horizon", "--json");
    }

    /** 890.32 a day before and 920 after (published loads), each with its interval; the queue before Assembly 1 is gone. */
    @Test
    void compare_simulated_saysHowSureTheDifferenceIs() {
        Run run = Run.of("compare", CURRENT, FLOW, "--simulate", "--replications", "6", "--seed", "4");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.words())
                .contains("SIMULATED 20 d, 6 times each, with the same chance before and after")
                .containsPattern("Throughput \\d+ items/d \\d+ items/d \\+[\\d.]+ items/d [\\d.]+ items/d better");
    }

    @Test
    void compare_simulatedJson_hasPairedIntervals() {
        Run run = Run.of(
                "compare",
                CURRENT,
                FLOW,
                "--simulate",
                "--replications",
                "2",
                "--assume-cv",
                "0",
                "--horizon",
                "400 d",
                "--warm-up",
                "200 d",
                "--json");

        assertThat(number(run, "throughput.simulated", "before")).isCloseTo(DAY / 62, within(1.0));
        assertThat(number(run, "throughput.simulated", "after")).isCloseTo(920, within(1.0));
        assertThat(verdict(run, "throughput.simulated")).isEqualTo("better");
        assertThat(run.out()).contains("\"significant\": true", "\"confidence\": 0.95");
    }

    @Test
    void compare_simulatedOnce_saysThatItIsNotSure() {
        assertThat(Run.of("compare", CURRENT, FLOW, "--simulate", "--replications", "1", "--horizon", "2 d")
                        .words())
                .contains("once each", "one run: not sure");
        assertThat(Run.of("compare", CURRENT, CURRENT, "--simulate", "--replications", "2", "--horizon", "2 d")
                        .words())
                .contains("0 s same");
    }

    @Test
    void compare_simulatedSketch_saysWhyNotAndComparesAllTheSame(@TempDir Path folder) throws IOException {
        Path sketch = folder.resolve("sketch.json");
        Files.writeString(sketch, Files.readString(Path.of(CURRENT)).replace("\"cycleTime\": \"62 s\",", ""));

        Run run =
                Run.of("compare", CURRENT, sketch.toString(), "--simulate", "--replications", "2", "--horizon", "2 d");

        assertThat(run.status()).isZero();
        assertThat(run.err()).contains("cannot be simulated", "assembly-1");
        assertThat(run.out()).contains("WHAT CHANGES").doesNotContain("SIMULATED");
        assertThat(Run.of("compare", CURRENT, FLOW, "--simulate", "--replications", "0")
                        .status())
                .isEqualTo(2);
    }
}
