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

/** Sources of third parties, compiled against what the tests run on, and programs run beside them. */
final class Compiled {

    static final String SERVICES = "META-INF/services/dev.valuestream.metrics.MetricProvider";

    private Compiled() {}

    /** Compiles sources on a path, given as javac takes it: {@code -cp} or {@code -p} and the path. */
    static void compile(Path classes, List<Path> sources, String... path) {
        List<String> arguments = new ArrayList<>(List.of("--release", "17", "-proc:none", "-nowarn"));
        arguments.addAll(List.of("-d", classes.toString()));
        arguments.addAll(List.of(path));
        sources.forEach(f -> arguments.add(f.toString()));
        ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
        int status = javac.run(System.out, System.err, arguments.toArray(String[]::new));
        assertThat(status).as("exit status of javac").isZero();
    }

    /** Packs all files under some folders. */
    static void pack(Path jar, Path... roots) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (Path root : roots) {
                for (Path file : files(root)) {
                    entries.putNextEntry(
                            new JarEntry(root.relativize(file).toString().replace('\\', '/')));
                    Files.copy(file, entries);
                    entries.closeEntry();
                }
            }
        }
    }

    /** Writes the file by which a jar's providers are found on the class path. */
    static void services(Path root, String... providers) throws IOException {
        Path file = root.resolve(SERVICES);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join("\n", providers) + "\n");
    }

    static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Everything the command line is made of: what this test runs on, less what only tests need. */
    static String ownPath() {
        return all().filter(p ->
                        p.matches(".*(vsm-(core|metrics|io|cli)|guava|failureaccess|jgrapht|jheaps|apfloat|jackson-core"
                                + "|picocli|jspecify).*"))
                .filter(p -> !p.matches(".*(test-classes|-test|tests\\.jar|testlib).*"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Everything this test runs on. */
    static String wholePath() {
        return all().collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> all() {
        String all = System.getProperty("jdk.module.path", "")
                + File.pathSeparator
                + System.getProperty("java.class.path", "");
        return Stream.of(all.split(File.pathSeparator))
                .filter(p -> !p.isEmpty())
                .distinct();
    }

    /** What a virtual machine of its own prints. */
    static String launched(Path folder, List<String> arguments) throws IOException, InterruptedException {
        return launched(Path.of(System.getProperty("java.home")), folder, arguments);
    }

    /** What a virtual machine of another home prints. */
    static String launched(Path home, Path folder, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin").resolve("java").toString());
        command.addAll(arguments);
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8);
    }
}
