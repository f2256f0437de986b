package dev.valuestream.cli;

import dev.valuestream.io.AtomicFile;
import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ReadResult;
import dev.valuestream.io.html.Html;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the report of a map. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "One self-contained page: finding, picture, charts, every figure with its explanation.")
final class ReportCommand implements Callable<Integer> {

    @Mixin
    private final MapInput map = new MapInput();

    @Option(names = "-o", paramLabel = "FILE.html", description = "The file to write; standard output if not said.")
    private @Nullable Path file;

    @Mixin
    private final AnalysisChoices choices = new AnalysisChoices();

    private final Vsm vsm;

    ReportCommand(Vsm vsm) {
        this.vsm = vsm;
    }

    @Override
    public Integer call() throws IOException {
        MetricCatalog catalog = vsm.catalog();
        try {
            ReadResult read = map.readAndTell(vsm.console());
            Analysis analysis = Analysis.of(
                    catalog,
                    read.valueStream(),
                    choices.options(read.valueStream().calendar()));
            write(Html.reportWriter().toString(analysis));
            SlowMetrics.tell(analysis, vsm.console().err());
            return 0;
        } catch (DocumentException e) {
            vsm.console().err().print(ProblemText.of(map.name(), e));
            return Failures.INVALID;
        }
    }

    private void write(String report) throws IOException {
        if (file == null) {
            vsm.console().write(report);
            return;
        }
        AtomicFile.write(file, report.getBytes(StandardCharsets.UTF_8));
        vsm.console().err().println("Wrote " + file + ", for any browser.");
    }
}
