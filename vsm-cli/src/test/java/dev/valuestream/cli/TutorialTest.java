package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/tutorial.md shows is what comes out. With {@code -Dvsm.docs.write=true} it is written anew first. */
class TutorialTest {

    private static final Path ROOT = Path.of("..");
    private static final Path PAGE = ROOT.resolve("docs/tutorial.md");
    private static final String MAP = "../examples/maps/loan-desk.json";
    private static final String PLAN = "../examples/plans/loan-desk.json";

    @TempDir
    private Path folder;

    private static String vsm(String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    /** The sections of a report that begin with these words; what is left out shows as an ellipsis. */
    private static String sections(String report, String... headings) {
        return Arrays.stream(report.split("\n\n(?=[A-Z][A-Z])"))
                        .filter(s -> Arrays.stream(headings).anyMatch(s::startsWith))
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n\n"))
                + "\n";
    }

    @Test
    void tutorial_outputs_areCutFromRuns() throws IOException {
        String scan = folder.resolve("scan.json").toString();
        String toBe = folder.resolve("to-be.json").toString();
        vsm("plan", PLAN, "--apply", "scan", "-o", scan);
        vsm("plan", PLAN, "--apply", "-o", toBe);
        String plan = vsm("plan", PLAN);
        Readme fresh = new Readme(Files.readString(PAGE))
                .with("analyze", "text", sections(vsm("analyze", MAP), "STEPS", "BOTTLENECK"))
                .with(
                        "sensitivity",
                        "text",
                        sections(vsm("sensitivity", MAP, "--measure", "lead-time"), "WHAT 10", "WHAT TO WALK"))
                .with("compare", "text", sections(vsm("compare", MAP, scan), "WHAT CHANGES", "WHERE IT WILL JAM"))
                .with("improvements", "text", sections(plan, "IMPROVEMENTS"))
                .with("way", "text", sections(plan, "THE WHOLE STREAM", "BEST ORDER"))
                .with("kpis", "text", sections(plan, "KPIS", "MEASURED"))
                .with("to-be", "text", sections(vsm("analyze", toBe), "STEPS", "BOTTLENECK"));
        if (Boolean.getBoolean("vsm.docs.write")) {
            Files.writeString(PAGE, fresh.text());
        }
        assertThat(PAGE).content().isEqualTo(fresh.text());
    }

    /** The shown commands are those that were run. */
    @Test
    void tutorial_commands_areOfFilesThatAreThere() throws IOException {
        Readme page = new Readme(Files.readString(PAGE));
        List<String> commands = page.commands();

        assertThat(commands)
                .contains(
                        "vsm plan examples/plans/loan-desk.json", "vsm compare examples/maps/loan-desk.json scan.json")
                .allSatisfy(c -> assertThat(c).startsWith("vsm "));
        assertThat(page.links())
                .isNotEmpty()
                .allSatisfy(link -> assertThat(PAGE.resolveSibling(link)).exists());
    }

    @Test
    void project_beginsAtTheMap() throws IOException {
        assertThat(Json.projectReader().read(Path.of(PLAN)).asIs())
                .isEqualTo(Json.reader().read(Path.of(MAP)));
    }
}
