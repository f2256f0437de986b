package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.standard.StandardMetrics;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every command but analyze, and what they have in common. */
class CommandsTest {

    private static final String ACME = "../examples/maps/acme-stamping-current.json";

    @Test
    void help_isAResult() {
        Run run = Run.of("--help");

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("analyze", "validate", "metrics", "new", "Exit status:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"analyze", "draw", "report", "validate", "metrics", "new", "convert"})
    void help_ofACommand_isAResult(String command) {
        Run run = Run.of(command, "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: vsm " + command).contains("--plugins", "--debug");
    }

    @Test
    void version_isOneLine() {
        assertThat(Run.of("--version").out()).startsWith("vsm ").hasLineCount(1);
    }

    @Test
    void noCommand_isWrongUsage() {
        Run run = Run.of();

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("analyze, compare, draw, report, validate, metrics, new")
                .contains("vsm --help");
    }

    @Test
    void wrongCommand_namesTheNearest() {
        Run run = Run.of("anlyze");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("Maybe you mean analyze");
    }

    @Test
    void wrongOption_isWrongUsage() {
        Run run = Run.of("validate", ACME, "--jsn");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("--jsn").contains("vsm validate --help");
    }

    @Test
    void validate_valid_tellsSizeAndFindings() {
        Run run = Run.of("validate", ACME);

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith(ACME + ": valid, 6 steps, 7 flows, ");
    }

    @Test
    void validate_notValid_listsAllWithLineAndColumn() {
        String map = """
                { "format": "vsm/1", "id": "m",
                  "nodes": [ { "id": "a", "type": "process", "uptime": 85 },
                             { "id": "b", "type": "process", "yield": -1 } ] }
                """;

        Run run = Run.withInput(map, "validate", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .containsPattern("\\(standard input\\):2:\\d+: The uptime \\(85\\).*\\[step\\.uptime\\.range]\n")
                .containsPattern("\\(standard input\\):3:\\d+: The yield \\(-1\\).*\\[step\\.yield\\.range]\n")
                .endsWith("(standard input): not valid, 2 problems\n");
    }

    @Test
    void validate_json_hasProblemsOrFindings() {
        Run valid = Run.of("validate", ACME, "--json");
        Run broken = Run.withInput("{ \"format\": ", "validate", "--json", "-");

        assertThat(valid.status()).isZero();
        assertThat(valid.out()).contains("\"format\": \"vsm-validation/1\"", "\"valid\": true", "\"problems\": []");
        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.out()).contains("\"valid\": false", "\"line\": 1", "\"pointer\": ");
    }

    @Test
    void metrics_haveEveryMeasure() {
        Run run = Run.of("metrics");

        assertThat(run.status()).isZero();
        assertThat(StandardMetrics.catalog().measures())
                .allSatisfy(m -> assertThat(run.out()).contains(m.id()));
    }

    @Test
    void draw_toAFile_isThePictureOfTheMap(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("acme.svg");

        Run drawn = Run.of("draw", ACME, "-o", file.toString());

        assertThat(drawn.status()).isZero();
        assertThat(drawn.out()).isEmpty();
        assertThat(file).content().contains("<svg").contains("Assembly 1").endsWith("</svg>\n");
        assertThat(Run.of("draw", ACME).out()).isEqualTo(Files.readString(file));
    }

    @Test
    void draw_wrongMap_listsProblemsAndWritesNothing(@TempDir Path folder) {
        Path file = folder.resolve("wrong.svg");

        Run run = Run.withInput("{ \"format\": \"vsm/1\" }", "draw", "-", "-o", file.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("[map.id.missing]");
        assertThat(file).doesNotExist();
    }

    @Test
    void new_toAFile_canBeAnalyzed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("my.json");

        Run made = Run.of("new", "-o", file.toString());
        Run analysis = Run.of("analyze", file.toString());

        assertThat(made.status()).isZero();
        assertThat(made.out()).isEmpty();
        assertThat(Files.readString(file)).isEqualTo(Run.of("new").out());
        assertThat(analysis.status()).isZero();
        assertThat(analysis.err()).isEmpty();
        assertThat(analysis.words()).contains("Value-added time 45 min").contains("BOTTLENECK");
    }

    @Test
    void new_overAFile_leavesItAsItIs(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("my.json"), "mine");

        Run run = Run.of("new", "-o", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("is there already");
        assertThat(file).hasContent("mine");
    }

    @Test
    void new_inAFolderThatIsNotThere_isWrongUsage(@TempDir Path folder) {
        Run run = Run.of("new", "-o", folder.resolve("none/my.json").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("There is no file", ": there is no folder " + folder.resolve("none") + ".");
    }

    @Test
    void closedPipe_isNoError() {
        assertThat(runInto(new IOException("Broken pipe"), "").status()).isZero();
    }

    @Test
    void fullDisk_isAFailureWithoutATrace() {
        Run run = runInto(new IOException("No space left on device"), "");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("No space left on device").doesNotContain("\tat ");
    }

    @Test
    void debug_showsTheTrace() {
        Run run = runInto(new IOException("No space left on device"), "--debug");

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).contains("\tat ");
    }

    @Test
    void failureInside_isSaidWithoutATrace() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream broken = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("broken inside");
            }
        };

        int status = Vsm.run(new Console(broken, new ByteArrayOutputStream(), err), "analyze", "-");

        assertThat(status).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("broken inside")
                .contains("--debug")
                .doesNotContain("\tat ");
    }

    @Test
    void outOfMemory_isSaid() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                throw new OutOfMemoryError("Java heap space");
            }
        };

        int status = Vsm.run(new Console(endless, new ByteArrayOutputStream(), err), "analyze", "-");

        assertThat(status).isEqualTo(3);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("not enough memory");
    }

    private static Run runInto(IOException failure, String option) {
        OutputStream out = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw failure;
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(new ByteArrayInputStream(new byte[0]), out, err);
        int status = option.isEmpty() ? Vsm.run(console, "metrics") : Vsm.run(console, "metrics", option);
        return new Run(status, "", err.toString(StandardCharsets.UTF_8));
    }

    /** What is chosen of chance is never dropped without a word. */
    @ParameterizedTest
    @ValueSource(strings = {"analyze MAP --seed 5", "compare MAP MAP --warm-up auto", "report MAP --start found"})
    void choicesOfChance_withoutSimulation_areWrongUse(String command) {
        Run run =
                Run.of(command.replace("MAP", "../examples/maps/loan-desk.json").split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(" belongs to --simulate");
    }
}
