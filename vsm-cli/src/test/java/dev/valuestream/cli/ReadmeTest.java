package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the README shows is what comes out: its code is cut from {@link ReadmeExample}, and its output, report and
 * picture from a run. With {@code -Dvsm.docs.write=true} the tests write them anew first.
 */
final class ReadmeTest {

    private static final Path ROOT = Path.of("..");
    private static final Path README = ROOT.resolve("README.md");
    private static final Path PICTURE = ROOT.resolve(Path.of("docs", "images", "acme.svg"));
    private static final Path EXAMPLE =
            Path.of("src", "test", "java", "dev", "valuestream", "cli", "ReadmeExample.java");

    private static final String ACME =
            ROOT.resolve("examples/maps/acme-stamping-current.json").toString();
    private static final String VSM = "java -jar vsm-cli/target/vsm.jar ";

    private static final String ANEW = "mvn -q -Pquick -pl vsm-cli -am test -Dtest=ReadmeTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dvsm.docs.write=true";

    @Test
    void readme_blocks_areCutFromCodeAndRuns() throws IOException {
        Readme fresh = new Readme(Files.readString(README))
                .with("example", "java", code())
                .with("printed", "text", printed())
                .with("report", "text", excerpt(vsm("analyze", ACME)));
        same(README, fresh.text());
    }

    @Test
    void picture_ofAcme_isWhatTheToolDraws() throws IOException {
        same(PICTURE, vsm("draw", ACME));
    }

    @Test
    void readme_commandsOfTheTool_run(@TempDir Path folder) throws IOException {
        List<String> commands = new Readme(Files.readString(README))
                .commands().stream().filter(c -> c.startsWith(VSM)).toList();

        assertThat(commands).hasSizeGreaterThan(1);
        for (String command : commands) {
            String[] arguments = command.substring(VSM.length())
                    .replace("examples/", ROOT + "/examples/")
                    .replace("-o ", "-o " + folder + "/")
                    .split(" +");
            assertThat(vsm(arguments)).as(command).isNotNull();
        }
    }

    @Test
    void readme_links_leadToFiles() throws IOException {
        assertThat(new Readme(Files.readString(README)).links())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    private static void same(Path file, String fresh) throws IOException {
        if (Boolean.getBoolean("vsm.docs.write")) {
            Files.writeString(file, fresh);
        }
        assertThat(file)
                .as("%s differs from what comes out. Write it anew: %s", file.getFileName(), ANEW)
                .content()
                .isEqualTo(fresh);
    }

    private static String code() throws IOException {
        String[] parts = Files.readString(EXAMPLE).split(" *// README\n");
        assertThat(parts).hasSize(3);
        return parts[1].stripTrailing().stripIndent() + "\n";
    }

    private static String printed() {
        PrintStream before = System.out;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            ReadmeExample.run();
        } finally {
            System.setOut(before);
        }
        return caught.toString(StandardCharsets.UTF_8)
                        .replace(System.lineSeparator(), "\n")
                        .stripTrailing() + "\n";
    }

    /** The head with the timeline, the steps, the bottleneck and the queues; what is left out shows as an ellipsis. */
    private static String excerpt(String report) {
        List<String> parts =
                Arrays.stream(report.split("\n\n(?=[A-Z][A-Z ,]+(  |\n))")).toList();
        String shown = parts.stream()
                .filter(p -> parts.indexOf(p) <= 1
                        || p.startsWith("STEPS")
                        || p.startsWith("BOTTLENECK")
                        || p.startsWith("WHY QUEUES"))
                .collect(Collectors.joining("\n\n"));
        return shown.stripTrailing() + "\n\n…\n";
    }

    private static String vsm(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Vsm.run(new Console(new ByteArrayInputStream(new byte[0]), out, err), arguments);
        assertThat(status).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
