package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The metric of examples/plugin-metric, compiled into a jar of its own, is found wherever that jar is put. */
class PluginTest {

    private static final Path SOURCES = Path.of("../examples/plugin-metric/src/main");
    private static final String MAP = """
            { "format": "vsm/1", "id": "order",
              "calendar": { "workingTimePerDay": "8 h", "daysPerWeek": 5 },
              "nodes": [ { "id": "ask", "type": "trigger" }, { "id": "do", "type": "process", "processTime": "4 h" },
                         { "id": "get", "type": "customer" } ],
              "flows": [ { "from": "ask", "to": "do", "inventory": { "wait": "1.5 d" } }, { "from": "do", "to": "get" } ],
              "attributes": { "acme.cost-per-day": 350 } }
            """;

    @TempDir
    private static Path folder;

    private static Path plugins;
    private static Path jar;
    private static Path map;

    @BeforeAll
    static void compileIntoAJar() throws IOException {
        Path classes = Files.createDirectory(folder.resolve("classes"));
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-d", classes.toString(), "-p", ownPath()));
        files(SOURCES.resolve("java")).forEach(f -> arguments.add(f.toString()));
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        int status = javac.run(System.out, System.err, arguments.toArray(String[]::new));
        assertThat(status).isZero();
        plugins = Files.createDirectory(folder.resolve("plugins"));
        jar = plugins.resolve("acme-metrics.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            addAll(classes, entries);
            addAll(SOURCES.resolve("resources"), entries);
        }
        map = Files.writeString(folder.resolve("map.json"), MAP);
    }

    private static void addAll(Path root, JarOutputStream jar) throws IOException {
        for (Path file : files(root)) {
            jar.putNextEntry(new JarEntry(root.relativize(file).toString().replace('\\', '/')));
            Files.copy(file, jar);
            jar.closeEntry();
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Everything the command line is made of: what this test runs on, less what only tests need. */
    private static String ownPath() {
        String all = System.getProperty("jdk.module.path", "")
                + File.pathSeparator
                + System.getProperty("java.class.path", "");
        return Stream.of(all.split(File.pathSeparator))
                .filter(p ->
                        p.matches(".*(vsm-(core|metrics|io|cli)|guava|failureaccess|jgrapht|jheaps|apfloat|jackson-core"
                                + "|picocli|jspecify).*"))
                .filter(p -> !p.matches(".*(test-classes|tests\\.jar|testlib).*"))
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String launched(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("analyze", map.toString(), "--metric", "acme.cost-of-delay"));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    /** 350 a day, for 1.5 days of waiting and half a day of work. */
    private static final String COST = "acme.cost-of-delay  700 {cost}\n";

    @Test
    void onTheClassPath_isFound() throws Exception {
        String path = ownPath() + File.pathSeparator + jar;

        assertThat(launched("-cp", path, "dev.valuestream.cli.Vsm")).isEqualTo(COST);
    }

    @Test
    void onTheModulePath_isFound() throws Exception {
        String path = ownPath() + File.pathSeparator + jar;

        assertThat(launched("-p", path, "-m", "dev.valuestream.cli/dev.valuestream.cli.Vsm"))
                .isEqualTo(COST);
    }

    @Test
    void withoutTheJar_isNotThere() throws Exception {
        assertThat(launched("-cp", ownPath(), "dev.valuestream.cli.Vsm"))
                .contains("There is no metric or measure acme.cost-of-delay");
    }

    @Test
    void inAFolder_isFoundByEveryCommand() {
        Run analysis = Run.of("analyze", map.toString(), "--plugins", plugins.toString());
        Run catalog = Run.of("--plugins", plugins.toString(), "metrics");
        Run json = Run.of(
                "analyze", map.toString(), "--json", "--metric", "acme.cost-of-delay", "--plugins", plugins.toString());
        Run explained =
                Run.of("analyze", map.toString(), "--plugins", plugins.toString(), "--explain", "acme.cost-of-delay");

        assertThat(analysis.words())
                .contains("FURTHER MEASURES")
                .contains("Cost of delay 700 {cost} acme.cost-of-delay");
        assertThat(catalog.words()).contains("acme.cost-of-delay {cost} lower What the lead time of one item costs.");
        assertThat(json.out())
                .contains("\"acme.cost-of-delay\": { \"value\": 700, \"unit\": \"{cost}\" }")
                .contains("\"perDay\": 350")
                .contains("\"leadTime\": { \"value\": 57600, \"unit\": \"s\" }");
        assertThat(explained.words()).contains("cost of a day 350 attributes.acme.cost-per-day");
    }

    @Test
    void folderThatIsNotThere_isWrongUsage() {
        Run run = Run.of("metrics", "--plugins", folder.resolve("none").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("none");
    }

    @Test
    void brokenJar_isNamedAndHarmsNothing() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(broken.resolve("broken.jar")))) {
            out.putNextEntry(new JarEntry("META-INF/services/dev.valuestream.metrics.MetricProvider"));
            out.write("acme.NotThere\n".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }

        Run run = Run.of("analyze", map.toString(), "--plugins", broken.toString(), "--metric", "lead-time");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("lead-time  2 d\n");
        assertThat(run.err()).contains("acme.NotThere").contains("[metric.provider.faulty]");
    }
}
