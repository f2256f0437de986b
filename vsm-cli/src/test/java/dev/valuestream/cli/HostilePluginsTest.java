package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.MetricKey;
import dev.valuestream.metrics.standard.StandardMetrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The hostile metrics of the tests of vsm-metrics, in jars of their own: the command line says what it says without. */
class HostilePluginsTest {

    private static final Path SOURCES =
            Path.of("..", "vsm-metrics", "src", "test", "java", "dev", "valuestream", "metrics", "hostile");
    private static final String PROVIDERS = "dev.valuestream.metrics.hostile.HostileProviders$";
    private static final String ACME =
            Path.of("..", "examples", "maps", "acme-stamping-current.json").toString();
    private static final String OURS =
            StandardMetrics.catalog().keys().stream().map(MetricKey::id).collect(Collectors.joining(","));

    @TempDir
    private static Path folder;

    private static String hostile;
    private static String waiting;
    private static String slow;

    @BeforeAll
    static void compileIntoJars() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        Compiled.compile(classes, Compiled.files(SOURCES), "-cp", Compiled.ownPath());
        hostile = plugins(
                "hostile",
                classes,
                PROVIDERS + "All",
                PROVIDERS + "Holed",
                PROVIDERS + "Throwing",
                PROVIDERS + "Unmakable",
                "dev.valuestream.metrics.hostile.Hostile",
                "no.such.Provider");
        waiting = plugins("waiting", classes, PROVIDERS + "Waiting");
        slow = plugins("slow", classes, PROVIDERS + "Slow");
    }

    private static String plugins(String name, Path classes, String... providers) throws IOException {
        Path services = folder.resolve(name + "-services");
        Compiled.services(services, providers);
        Path plugins = Files.createDirectory(folder.resolve(name));
        Compiled.pack(plugins.resolve(name + ".jar"), classes, services);
        return plugins.toString();
    }

    @Test
    void analyze_besideHostilePlugins_saysTheSameOfOurMetrics() {
        Run alone = Run.of("analyze", ACME, "--metric", OURS);
        Run beside = Run.of("analyze", ACME, "--metric", OURS, "--plugins", hostile);

        assertThat(beside.status()).isZero();
        assertThat(beside.out()).isEqualTo(alone.out());
    }

    /** The findings are there too, for which every metric is evaluated. */
    @Test
    void analyzeAsJson_besideHostilePlugins_saysTheSameOfOurMetrics() {
        Run alone = Run.of("analyze", ACME, "--json", "--metric", OURS);
        Run beside = Run.of("analyze", ACME, "--json", "--metric", OURS, "--plugins", hostile);

        assertThat(beside.status()).isZero();
        assertThat(beside.out()).isEqualTo(alone.out());
    }

    @Test
    void analyze_hostilePlugins_areEachNamed() {
        Run run = Run.of("analyze", ACME, "--json", "--plugins", hostile);

        assertThat(run.status()).isZero();
        assertThat(run.err())
                .contains("no.such.Provider", "no provider today", "gone/Away", "not a subtype")
                .contains("its key is null", "Not An Id", "taken: lead-time", "taken: step.load")
                .doesNotContain("\tat ");
        assertThat(run.out())
                .contains("The metric hostile.throws failed: java.lang.IllegalStateException: boom")
                .contains("The metric hostile.three-a needs itself")
                .contains("\"hostile.endless-value\": {", "\"omitted\": \"The value has more than ")
                .doesNotContainPattern(": -?(NaN|Infinity)[ ,\n]");
        assertThat(run.out().length()).isLessThan(5_000_000);
    }

    @Test
    void report_besideHostilePlugins_hasTheSameSections() {
        Run alone = Run.of("analyze", ACME);
        Run beside = Run.of("analyze", ACME, "--plugins", hostile);

        assertThat(beside.status()).isZero();
        for (String section : alone.out().split("\n\n(?=NOTES|FURTHER)")[0].split("\n\n")) {
            assertThat(beside.out()).contains(section);
        }
    }

    @Test
    void metrics_besideHostilePlugins_listsOursFirst() {
        Run beside = Run.of("metrics", "--plugins", hostile);

        assertThat(beside.status()).isZero();
        assertThat(beside.out()).startsWith(Run.of("metrics").out());
    }

    @Test
    void analyze_metricThatNeverEndsUnderALimit_isGivenUpByName() {
        Run run = Run.of(
                "analyze",
                ACME,
                "--metric",
                "lead-time,hostile.endless",
                "--plugins",
                waiting,
                "--time-limit",
                "0.3 s");

        assertThat(run.status()).isZero();
        assertThat(run.words())
                .contains("lead-time 23.6 d")
                .contains(
                        "hostile.endless unavailable: The metric hostile.endless was given up: it works for longer than"
                                + " 0.3 s.");
    }

    @Test
    void analyze_slowMetric_isNamedAndTheOutputIsAsEver() {
        String[] arguments = {"analyze", ACME, "--metric", "lead-time,hostile.slow", "--plugins", slow};
        Run run = Run.of(arguments);

        assertThat(run.words())
                .contains("lead-time 23.6 d\n", "hostile.slow 1\n")
                .doesNotContain("took");
        assertThat(run.err()).contains("vsm: The metric hostile.slow took 1.").contains(" s. [metric.slow]");
    }

    @Test
    void analyze_wrongTimeLimit_isWrongUsage() {
        assertThat(Run.of("analyze", ACME, "--time-limit", "soon").status()).isEqualTo(2);
        assertThat(Run.of("analyze", ACME, "--time-limit", "-1 s").status()).isEqualTo(2);
    }
}
