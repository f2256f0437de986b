package dev.valuestream.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The page docs/writing-a-metric.md. With {@code -Dvsm.docs.write=true} its blocks are written anew first. */
final class WritingAMetric {

    static final Path PAGE = Path.of("..", "docs", "writing-a-metric.md");

    private WritingAMetric() {}

    /** Holds the block of that name against what it is cut from. */
    static void same(String name, String language, String content) throws IOException {
        String fresh =
                new Readme(Files.readString(PAGE)).with(name, language, content).text();
        if (Boolean.getBoolean("vsm.docs.write")) {
            Files.writeString(PAGE, fresh);
        }
        assertThat(PAGE)
                .as(
                        "The block %s differs from what it is cut from. Tests with -Dvsm.docs.write=true write it anew.",
                        name)
                .content()
                .isEqualTo(fresh);
    }
}
