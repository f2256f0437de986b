package dev.valuestream.cli;

import dev.valuestream.io.text.CatalogText;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Shows the catalogue as installed. */
@Command(
        name = "metrics",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "The measures that are computed: id, unit, which way is better, definition.")
final class MetricsCommand implements Callable<Integer> {

    private final Vsm vsm;

    MetricsCommand(Vsm vsm) {
        this.vsm = vsm;
    }

    @Override
    public Integer call() throws IOException {
        vsm.console().write(CatalogText.of(vsm.catalog()));
        return 0;
    }
}
