package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The choices of {@code vsm draw}. */
class DrawCommandTest {

    private static final Path MAPS = Path.of("..", "examples", "maps");
    private static final String AS_IS =
            MAPS.resolve("acme-stamping-current.json").toString();
    private static final String TO_BE =
            MAPS.resolve("acme-stamping-future-2.json").toString();
    private static final String OFFICE = MAPS.resolve("software-delivery.json").toString();

    @ParameterizedTest
    @CsvSource({
        "--theme, dark, fill:#0F151C",
        "--theme, print, width=\"400mm\"",
        "--style, Classic, fill:#000000",
        "--style, plain, >Wait<",
    })
    void draw_withAChoice_drawsThat(String option, String choice, String found) {
        Run run = Run.of("draw", AS_IS, option, choice);

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains(found);
    }

    /** Nobody gets SVG in a file called .png, nor in one that Mermaid is to read. */
    @ParameterizedTest
    @CsvSource({"acme.png, .svg", "acme.svgz, .mmd"})
    void draw_intoAFileOfAnotherFormat_isRefused(String name, String wanted, @TempDir Path folder) {
        Path file = folder.resolve(name);
        Run run = Run.of("draw", AS_IS, "-o", file.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains(wanted, name);
        assertThat(file).doesNotExist();
    }

    @Test
    void draw_twoMapsAsMermaid_isRefusedWithWhatHasBoth(@TempDir Path folder) {
        Run run = Run.of(
                "draw",
                AS_IS,
                "--compare",
                TO_BE,
                "-o",
                folder.resolve("both.mmd").toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("vsm report AS-IS TO-BE -o FILE.md");
    }

    @Test
    void draw_intoAFileWithoutAnEnding_isSvg(@TempDir Path folder) {
        Path file = folder.resolve("picture");

        assertThat(Run.of("draw", AS_IS, "-o", file.toString()).status()).isZero();
        assertThat(file).content().startsWith("<svg");
    }

    @Test
    void draw_theLadder_saysWhatItAddsUp() {
        assertThat(Run.of("draw", OFFICE).out()).contains("Longest path, each step once.");
        assertThat(Run.of("draw", OFFICE, "--ladder", "expected").out())
                .contains("Expected: each step and wait as often as an item comes there");
    }

    @Test
    void draw_theTeams_asLanesOrAsTags() {
        assertThat(Run.of("draw", OFFICE, "--teams", "lanes").out()).contains("data-kind=\"team\"");
        assertThat(Run.of("draw", OFFICE).out())
                .doesNotContain("data-kind=\"team\"")
                .contains("class=\"team-1\"");
    }

    @Test
    void draw_anUnknownChoice_namesThoseThereAre() {
        Run run = Run.of("draw", AS_IS, "--theme", "pink");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--theme", "LIGHT, DARK, AUTO, PRINT");
    }

    @Test
    void draw_compared_drawsBothAndWhatChanges() {
        Run run = Run.of("draw", AS_IS, "--compare", TO_BE);

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("data-part=\"before\"", "data-part=\"after\"", "− 19.1 days (− 81 %)", "REMOVED", "NEW");
    }

    @Test
    void draw_comparedWithAWrongMap_listsProblemsAndDrawsNothing() {
        Run run = Run.withInput("{ \"format\": \"vsm/1\" }", "draw", AS_IS, "--compare", "-");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("id");
    }
}
