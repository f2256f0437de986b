package dev.valuestream.cli;

import dev.valuestream.io.AtomicFile;
import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ReadResult;
import dev.valuestream.io.markdown.MermaidDiagram;
import dev.valuestream.io.svg.Svg;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.model.ValueStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws a map. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The map as a picture, with its figures.")
final class DrawCommand implements Callable<Integer> {

    @Mixin
    private final MapInput map = new MapInput();

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description =
                    "The file to write: .svg, or .mmd for the text of Mermaid; SVG to standard output if not said.")
    private @Nullable Path file;

    private final Vsm vsm;

    DrawCommand(Vsm vsm) {
        this.vsm = vsm;
    }

    @Override
    public Integer call() throws IOException {
        try {
            ReadResult read = map.readAndTell(vsm.console());
            write(picture(read.valueStream()));
            return 0;
        } catch (DocumentException e) {
            vsm.console().err().print(ProblemText.of(map.name(), e));
            return Failures.INVALID;
        }
    }

    private String picture(ValueStream stream) throws IOException {
        Analysis analysis = Analysis.of(vsm.catalog(), stream);
        boolean mermaid =
                file != null && file.toString().toLowerCase(Locale.ROOT).endsWith(".mmd");
        return mermaid ? MermaidDiagram.of(analysis) : Svg.drawer().draw(stream, analysis);
    }

    private void write(String picture) throws IOException {
        if (file == null) {
            vsm.console().write(picture);
            return;
        }
        AtomicFile.write(file, picture.getBytes(StandardCharsets.UTF_8));
        vsm.console().err().println("Wrote " + file + ".");
    }
}
