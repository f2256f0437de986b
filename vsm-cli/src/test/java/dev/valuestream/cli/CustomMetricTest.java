package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The project of examples/custom-metric, compiled into a jar of its own, works wherever that jar is put. */
class CustomMetricTest {

    private static final Path PROJECT = Path.of("..", "examples", "custom-metric");
    private static final Path SOURCES = PROJECT.resolve(Path.of("src", "main"));
    private static final Path CONTRACT =
            Path.of("..", "vsm-metrics", "src", "test", "java", "dev", "valuestream", "metrics", "contract");
    private static final Path FIXTURE =
            Path.of("..", "vsm-core", "src", "test", "java", "dev", "valuestream", "fixture");

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
        Compiled.compile(classes, Compiled.files(SOURCES.resolve("java")), "-p", Compiled.ownPath());
        plugins = Files.createDirectory(folder.resolve("plugins"));
        jar = plugins.resolve("acme-metrics.jar");
        Compiled.pack(jar, classes, SOURCES.resolve("resources"));
        map = Files.writeString(folder.resolve("map.json"), MAP);
    }

    private static String withJar() {
        return Compiled.ownPath() + File.pathSeparator + jar;
    }

    private static String analyzed(String... launch) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(launch));
        arguments.addAll(List.of("analyze", map.toString(), "--metric", "acme.cost-of-delay"));
        return Compiled.launched(folder, arguments);
    }

    /** 350 a day, for 1.5 days of waiting and half a day of work. */
    private static final String COST = """
            acme.cost-of-delay          700 {cost}
            acme.cost-of-wait[ask->do]  525 {cost}
            acme.cost-of-wait[do->get]  0 {cost}
            """;

    @Test
    void onTheClassPath_isFound() throws Exception {
        assertThat(analyzed("-cp", withJar(), "dev.valuestream.cli.Vsm")).isEqualTo(COST);
    }

    @Test
    void onTheModulePath_isFound() throws Exception {
        assertThat(analyzed("-p", withJar(), "-m", "dev.valuestream.cli/dev.valuestream.cli.Vsm"))
                .isEqualTo(COST);
    }

    @Test
    void withoutTheJar_isNotThere() throws Exception {
        assertThat(analyzed("-cp", Compiled.ownPath(), "dev.valuestream.cli.Vsm"))
                .contains("There is no metric or measure acme.cost-of-delay");
    }

    @Test
    void example_printsTheSameOnBothPaths() throws Exception {
        String onTheClassPath = Compiled.launched(folder, List.of("-cp", withJar(), "acme.Example"));
        String onTheModulePath = Compiled.launched(folder, List.of("-p", withJar(), "-m", "acme.metrics/acme.Example"));

        assertThat(onTheModulePath).isEqualTo(onTheClassPath);
        assertThat(onTheClassPath).contains("acme.cost-of-delay = 700.0\nacme.cost-of-wait[ask->do] = 525.0\n");
        WritingAMetric.same("printed", "text", onTheClassPath);
    }

    /** What a reader runs by {@code mvn verify}: the tests of the project, those of the contract among them. */
    @TestFactory
    Stream<DynamicTest> testsOfTheProject_pass() throws Exception {
        Path classes = Files.createDirectories(folder.resolve("test-classes"));
        List<Path> sources = new ArrayList<>(Compiled.files(PROJECT.resolve(Path.of("src", "test", "java"))));
        sources.addAll(published(CONTRACT));
        sources.addAll(published(FIXTURE));
        Compiled.compile(classes, sources, "-cp", Compiled.wholePath() + File.pathSeparator + jar);
        URL[] urls = {classes.toUri().toURL(), jar.toUri().toURL()};
        Class<?> test =
                new URLClassLoader(urls, CustomMetricTest.class.getClassLoader()).loadClass("acme.CostOfDelayTest");
        List<Method> methods = Stream.concat(Arrays.stream(test.getMethods()), Arrays.stream(test.getDeclaredMethods()))
                .filter(m -> m.isAnnotationPresent(Test.class))
                .toList();
        assertThat(methods).hasSizeGreaterThan(10);
        return methods.stream().map(m -> DynamicTest.dynamicTest(m.getName(), () -> run(test, m)));
    }

    /** Of a package of tests, what its test-jar has. */
    private static List<Path> published(Path sources) throws IOException {
        return Compiled.files(sources).stream()
                .filter(f -> !f.getFileName().toString().matches(".*(Test|TwiceTheLeadTime|Arbitraries)\\.java"))
                .toList();
    }

    private static void run(Class<?> test, Method method) throws Exception {
        Constructor<?> constructor = test.getDeclaredConstructor();
        constructor.setAccessible(true);
        method.setAccessible(true);
        method.invoke(constructor.newInstance());
    }

    @Test
    void pom_namesTheVersionsOfThisBuild() throws IOException {
        String ours = Files.readString(Path.of("..", "pom.xml"));
        String theirs = Files.readString(PROJECT.resolve("pom.xml"));
        assertThat(theirs).doesNotContain("<parent>").contains("<vsm.version>" + version(ours, "version"));
        for (String property : List.of("junit", "assertj", "maven-compiler-plugin", "maven-surefire-plugin")) {
            assertThat(theirs).contains("<version>" + version(ours, property + ".version") + "</version>");
        }
    }

    /** The first element of that name. */
    private static String version(String pom, String element) {
        String start = "<" + element + ">";
        return pom.substring(pom.indexOf(start) + start.length(), pom.indexOf("</" + element + ">"));
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
                .contains("Cost of delay 700 {cost} acme.cost-of-delay")
                .contains("ask → do 525 {cost} acme.cost-of-wait[ask->do]");
        assertThat(catalog.words())
                .contains("acme.cost-of-delay {cost} lower What the lead time of one item costs.")
                .contains("acme.cost-of-wait[flow] {cost} lower What the wait of one item on the flow costs.");
        assertThat(json.out())
                .contains("\"acme.cost-of-delay\": { \"value\": 700, \"unit\": \"{cost}\" }")
                .contains("\"acme.cost-of-wait[ask->do]\": { \"value\": 525, \"unit\": \"{cost}\" }")
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
            out.putNextEntry(new JarEntry(Compiled.SERVICES));
            out.write("acme.NotThere\n".getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }

        Run run = Run.of("analyze", map.toString(), "--plugins", broken.toString(), "--metric", "lead-time");

        assertThat(run.status()).isZero();
        assertThat(run.out()).isEqualTo("lead-time  2 d\n");
        assertThat(run.err()).contains("acme.NotThere").contains("[metric.provider.faulty]");
    }
}
