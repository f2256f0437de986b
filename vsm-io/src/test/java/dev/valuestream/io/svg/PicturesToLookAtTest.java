package dev.valuestream.io.svg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.svg.layout.Arrangement;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Leaves pictures of many shapes in {@code target/pictures}, which {@code .ci/browser} looks at in a browser. */
class PicturesToLookAtTest {

    private static final Path FOLDER = Path.of("target", "pictures");
    private static final int WIDE = 16;

    @Test
    void pictures_ofManyShapes_areLeftForTheBrowser() throws IOException {
        Files.createDirectories(FOLDER);
        write("sample-acme", SampleMaps.acme(), Svg.drawer());
        write("sample-delivery", SampleMaps.delivery(), Svg.drawer());
        for (int i = 0; i < WIDE; i++) {
            SvgDrawer drawer = Svg.drawer().arrangement(Arrangement.values()[i % 3]);
            write("wide-" + i, WideMaps.of(100 + i, 6 + 2 * i), drawer);
        }

        assertThat(FOLDER.resolve("wide-0.svg")).isNotEmptyFile();
    }

    private static void write(String name, ValueStream map, SvgDrawer drawer) throws IOException {
        Files.writeString(FOLDER.resolve(name + ".svg"), drawer.draw(map, StandardMetrics.analyze(map)));
    }
}
