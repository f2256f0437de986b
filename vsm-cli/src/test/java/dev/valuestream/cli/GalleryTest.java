package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/gallery.md} shows every example as the tool draws it, and no other picture. */
class GalleryTest {

    private static final Path ROOT = Path.of("..");
    private static final Path MAPS = ROOT.resolve(Path.of("examples", "maps"));
    private static final Path PAGE = ROOT.resolve(Path.of("docs", "gallery.md"));
    private static final Path PICTURES = ROOT.resolve(Path.of("docs", "images", "gallery"));

    private static final String ANEW = "mvn -q -Pquick -pl vsm-cli -am test -Dtest=GalleryTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dvsm.docs.write=true";

    /** A picture: its file, what it is called, and the arguments that draw it. */
    private record Shown(String file, String title, List<String> arguments) {

        String command() {
            return "vsm draw " + String.join(" ", arguments) + " -o " + file;
        }
    }

    private static List<Shown> pictures() throws IOException {
        List<Shown> all = new ArrayList<>();
        for (String map : maps()) {
            String name = map.substring(0, map.length() - ".json".length());
            all.add(new Shown(name + ".svg", name, List.of("examples/maps/" + map)));
        }
        String asIs = "examples/maps/acme-stamping-current.json";
        all.add(new Shown(
                "acme-compared.svg",
                "As-is and to-be on one scale",
                List.of(asIs, "--compare", "examples/maps/acme-stamping-future-2.json")));
        all.add(new Shown("acme-dark.svg", "Dark", List.of(asIs, "--theme", "dark")));
        all.add(new Shown(
                "acme-classic.svg", "Black and white", List.of(asIs, "--style", "classic", "--theme", "light")));
        all.add(new Shown("acme-plain.svg", "Words in place of symbols", List.of(asIs, "--style", "plain")));
        all.add(new Shown(
                "feature-delivery-expected.svg",
                "What an item may expect, in place of the longest path",
                List.of("examples/maps/feature-delivery.json", "--ladder", "expected", "--teams", "compact")));
        all.add(new Shown(
                "software-lanes.svg",
                "A lane for each team",
                List.of("examples/maps/software-delivery.json", "--teams", "lanes")));
        return all;
    }

    private static List<String> maps() throws IOException {
        try (Stream<Path> files = Files.list(MAPS)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static String drawn(Shown shown) {
        List<String> arguments = new ArrayList<>(List.of("draw"));
        shown.arguments().forEach(a -> arguments.add(a.replace("examples/", ROOT + "/examples/")));
        Run run = Run.of(arguments.toArray(String[]::new));
        assertThat(run.status()).as(run.err()).isZero();
        return run.out();
    }

    private static String page(List<Shown> pictures) {
        StringBuilder page = new StringBuilder("# Gallery\n\nEvery example as the tool draws it. Made by `GalleryTest`,"
                + " which fails when a picture is no longer what comes out.\n");
        for (Shown shown : pictures) {
            page.append("\n## ")
                    .append(shown.title())
                    .append("\n\n`")
                    .append(shown.command())
                    .append("`\n\n![")
                    .append(shown.title())
                    .append("](images/gallery/")
                    .append(shown.file())
                    .append(")\n");
        }
        return page.toString();
    }

    private static void same(Path file, String fresh) throws IOException {
        if (Boolean.getBoolean("vsm.docs.write")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, fresh);
        }
        assertThat(file)
                .as("%s differs from what comes out. Write it anew: %s", file.getFileName(), ANEW)
                .content()
                .isEqualTo(fresh);
    }

    @Test
    void gallery_ofAllExamples_isWhatTheToolDraws() throws IOException {
        List<Shown> pictures = pictures();
        for (Shown shown : pictures) {
            same(PICTURES.resolve(shown.file()), drawn(shown));
        }
        same(PAGE, page(pictures));
    }

    @Test
    void gallery_hasNoPictureThatNothingShows() throws IOException {
        List<String> shown = pictures().stream().map(Shown::file).toList();
        try (Stream<Path> files = Files.list(PICTURES)) {
            assertThat(files.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(shown);
        }
    }
}
