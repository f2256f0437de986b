package dev.valuestream.cli;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.markdown.MermaidDiagram;
import dev.valuestream.io.svg.Style;
import dev.valuestream.io.svg.Svg;
import dev.valuestream.io.svg.SvgDrawer;
import dev.valuestream.io.svg.Theme;
import dev.valuestream.io.svg.layout.Arrangement;
import dev.valuestream.io.svg.layout.LadderMode;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.model.ValueStream;
import dev.valuestream.whatif.Comparison;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Draws a map. */
@Command(
        name = "draw",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The map as a picture, with its figures.")
final class DrawCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private final MapInput map = new MapInput();

    @Option(
            names = "-o",
            paramLabel = "FILE",
            description =
                    "The file to write: .svg, or .mmd for the text of Mermaid; SVG to standard output if not said.")
    private @Nullable Path file;

    @Option(
            names = "--compare",
            paramLabel = "TO-BE",
            description = "Draw the map and this one above each other at one scale, with what changes between them.")
    private @Nullable String after;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            description = "light, dark, auto (as the reader's machine prefers) or print (A3, no ground).",
            defaultValue = "AUTO",
            showDefaultValue = Help.Visibility.NEVER)
    private Theme theme = Theme.AUTO;

    @Option(
            names = "--style",
            paramLabel = "STYLE",
            description = "standard, classic (black and white) or plain (words in place of symbols).",
            defaultValue = "STANDARD",
            showDefaultValue = Help.Visibility.NEVER)
    private Style style = Style.STANDARD;

    @Option(
            names = "--teams",
            paramLabel = "HOW",
            description = "auto, lanes, or compact (tags on the boxes, the main path as one line).",
            defaultValue = "AUTO",
            showDefaultValue = Help.Visibility.NEVER)
    private Arrangement teams = Arrangement.AUTO;

    @Option(
            names = "--ladder",
            paramLabel = "MODE",
            description =
                    "longest (the longest path, each step once) or expected (branches by their share, rework too).",
            defaultValue = "LONGEST",
            showDefaultValue = Help.Visibility.NEVER)
    private LadderMode ladder = LadderMode.LONGEST;

    private final Vsm vsm;

    DrawCommand(Vsm vsm) {
        this.vsm = vsm;
    }

    @Override
    public Integer call() throws IOException {
        boolean mermaid = isMermaid();
        ResultFile.check(spec, file, map.file(), after == null ? MapInput.STANDARD : after);
        Optional<ValueStream> first = read(map);
        Optional<ValueStream> second = after == null ? Optional.empty() : read(new MapInput(after));
        if (first.isEmpty() || (after != null && second.isEmpty())) {
            return Failures.INVALID;
        }
        Analysis analysis = Analysis.of(vsm.catalog(), first.get());
        ResultFile.write(
                vsm.console(),
                file,
                second.isEmpty()
                        ? picture(first.get(), analysis, mermaid)
                        : drawer().draw(Comparison.of(analysis, Analysis.of(vsm.catalog(), second.get()))));
        return 0;
    }

    private String picture(ValueStream stream, Analysis analysis, boolean mermaid) {
        return mermaid ? MermaidDiagram.of(analysis) : drawer().draw(stream, analysis);
    }

    /** Whether the text of Mermaid is asked for by the name of the file; one without an ending is of SVG. */
    private boolean isMermaid() {
        String ending = ResultFile.ending(file);
        boolean mermaid = ending.equals(".mmd");
        if (!mermaid && !ending.equals(".svg") && !ending.isEmpty()) {
            throw wrong("A picture is written as .svg, or as the text of Mermaid as .mmd; what is (" + file + ")?");
        }
        if (mermaid && after != null) {
            throw wrong(
                    "Two maps are drawn together as .svg; vsm report AS-IS TO-BE -o FILE.md has both as text of Mermaid.");
        }
        return mermaid;
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }

    private SvgDrawer drawer() {
        return Svg.drawer().theme(theme).style(style).arrangement(teams).ladder(ladder);
    }

    /** The map, or empty if it is not valid, which is then said. */
    private Optional<ValueStream> read(MapInput input) throws IOException {
        try {
            return Optional.of(input.readAndTell(vsm.console()).valueStream());
        } catch (DocumentException e) {
            vsm.console().err().print(ProblemText.of(input.name(), e));
            return Optional.empty();
        }
    }
}
