package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where results go: never over what was read, never half, never under a name that says something else. */
class ResultFileTest {

    private static final Path EXAMPLES = Path.of("..", "examples");

    @TempDir
    private Path folder;

    @BeforeEach
    void files() throws IOException {
        Path map = Files.copy(EXAMPLES.resolve("maps/loan-approval.json"), folder.resolve("map.json"));
        Files.copy(map, folder.resolve("map.svg"));
        Files.copy(map, folder.resolve("map.html"));
        Files.copy(EXAMPLES.resolve("plans/loan-desk.json"), folder.resolve("plan.json"));
        Files.createSymbolicLink(folder.resolve("link.svg"), map);
        Files.createDirectories(folder.resolve("folder.svg"));
    }

    /** Runs a command in which {@code @} stands for the folder of the test. */
    private Run run(String command) {
        List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
        words.replaceAll(w -> w.startsWith("@") ? folder.resolve(w.substring(1)).toString() : w);
        return Run.of(words.toArray(String[]::new));
    }

    private void assertWrong(String command, String message) throws IOException {
        Path map = folder.resolve("map.json");
        String before = Files.readString(map);

        Run run = run(command);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(message);
        assertThat(map).hasContent(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draw @map.svg -o @map.svg",
                "draw @map.json -o @link.svg",
                "draw @map.json --compare @map.svg -o @map.svg",
                "report @map.html -o @map.html",
                "report @map.json @map.html -o @map.html",
                "plan @plan.json --apply -o @plan.json",
                "simulate @map.json --trace @map.json"
            })
    void fileThatIsRead_isNotWrittenOver(String command) throws IOException {
        assertWrong(command, "is read here, and would be lost. Name another.");
    }

    @Test
    void convert_overItself_inAnotherFormat_isRefused_andInTheSameIsATidyMap() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.csv"), folder.resolve("map.json"));

        assertWrong("convert @map.json -o @link.csv", "would be lost");
        assertThat(run("convert @map.json -o @map.json").status()).isZero();
        assertThat(run("validate @map.json").status()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "draw @map.json -o @map.png, 'A picture is written as .svg'",
        "draw @map.json -o @map.json, 'A picture is written as .svg'",
        "convert @map.json -o @map.xlsx, A map is written as .json or .csv; what is",
        "convert @map.json -o @map.tsv, A map is written as .json or .csv; what is",
        "simulate @map.json --trace -, --trace: standard output is where the result goes; name a file.",
        "plan @plan.json -o @to-be.json, '-o belongs to --apply, which makes the map that is written.'"
    })
    void nameThatSaysSomethingElse_isRefused(String command, String message) throws IOException {
        assertWrong(command, message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "draw @map.json -o @none/map.svg",
                "report @map.json -o @none/map.html",
                "convert @map.json -o @none/map.csv",
                "plan @plan.json --apply -o @none/to-be.json",
                "simulate @map.json --trace @none/trace.csv"
            })
    void folderThatIsNotThere_isNamed(String command) throws IOException {
        assertWrong(command, ": there is no folder " + folder.resolve("none") + ".");
    }

    @Test
    void folder_isNoFile_andAFileNoFolder() throws IOException {
        assertWrong("draw @map.json -o @folder.svg", "folder.svg: it is a folder.");
        assertWrong("metrics --plugins @none", "There is no folder " + folder.resolve("none") + ".");
        assertWrong("metrics --plugins @map.json", "There is no folder " + folder.resolve("map.json") + ".");
    }

    @ParameterizedTest
    @CsvSource({"draw, <svg", "report, <!DOCTYPE html>", "convert, # id:"})
    void hyphen_isStandardOutput(String command, String start) {
        Run run = run(command + " @map.json -o -");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith(start)
                .isEqualTo(run(command + " @map.json").out());
        assertThat(Path.of("-")).doesNotExist();
    }

    @Test
    void hyphen_ofANewMap_isStandardOutput() {
        assertThat(run("new -o -").out()).isEqualTo(run("new").out());
    }

    @Test
    void nameWithoutAnEnding_takesWhatTheCommandMakes() throws IOException {
        assertThat(run("draw @map.json -o @picture").status()).isZero();
        assertThat(run("convert @map.json -o @table").status()).isZero();

        assertThat(Files.readString(folder.resolve("picture"))).startsWith("<svg");
        assertThat(Files.readString(folder.resolve("table"))).startsWith("# id:");
    }
}
