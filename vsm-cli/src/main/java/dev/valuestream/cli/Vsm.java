package dev.valuestream.cli;

import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.standard.StandardMetrics;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code vsm}: what all its commands share, and the way in from the operating system. */
@Command(
        name = "vsm",
        description = "Value stream mapping: what a map says, computed.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footerHeading = "%nFirst steps:%n",
        footer = {
            "  vsm new -o my.json           a small map to start from",
            "  vsm validate my.json         all that is wrong with it, with line and column",
            "  vsm analyze my.json          timeline, figures, bottleneck",
            "  vsm draw my.json -o my.svg   the map as a picture",
            "  vsm report my.json -o my.html   all of it on one page"
        },
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:the input is not valid; all its problems are listed",
            "2:wrong usage",
            "3:something failed inside"
        })
public final class Vsm implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show stack traces of failures.")
    private boolean debug;

    @Option(
            names = "--plugins",
            scope = ScopeType.INHERIT,
            paramLabel = "DIR",
            description = "Take metrics from the jars in this folder too.")
    private @Nullable Path plugins;

    private final Console console;

    Vsm(Console console) {
        this.console = console;
    }

    /**
     * Runs the command line and ends the virtual machine with its exit status.
     *
     * @param arguments the words after {@code vsm}
     */
    public static void main(String[] arguments) {
        System.exit(run(Console.ofSystem(), arguments));
    }

    /** Runs the command line and returns its exit status, never with an exception. */
    static int run(Console console, String... arguments) {
        Vsm vsm = new Vsm(console);
        Failures failures = new Failures(vsm);
        try {
            return new CommandLine(vsm)
                    .addSubcommand(new AnalyzeCommand(vsm))
                    .addSubcommand(new CompareCommand(vsm))
                    .addSubcommand(new DrawCommand(vsm))
                    .addSubcommand(new ReportCommand(vsm))
                    .addSubcommand(new ValidateCommand(vsm))
                    .addSubcommand(new MetricsCommand(vsm))
                    .addSubcommand(new NewCommand(vsm))
                    .addSubcommand(new ConvertCommand(vsm))
                    .addSubcommand(new PlanCommand(vsm))
                    .addSubcommand(new SensitivityCommand(vsm))
                    .addSubcommand(new SimulateCommand(vsm))
                    .setCaseInsensitiveEnumValuesAllowed(true)
                    .setOut(console.helpWriter())
                    .setErr(console.err())
                    .setParameterExceptionHandler(failures)
                    .setExecutionExceptionHandler(failures)
                    .execute(arguments);
        } catch (Throwable e) { // errors of the virtual machine: out of memory, too deep
            return failures.failed(e);
        } finally {
            console.err().flush();
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Which command? vsm needs one of " + names() + ".");
    }

    private String names() {
        return String.join(", ", spec.subcommands().keySet());
    }

    Console console() {
        return console;
    }

    boolean isDebugging() {
        return debug;
    }

    /** The metrics that are built in, those on the class path or module path, and those of the plug-ins. */
    MetricCatalog catalog() throws IOException {
        ClassLoader loader = Plugins.loader(plugins);
        MetricCatalog catalog = StandardMetrics.catalog().withProviders(loader);
        catalog.problems().forEach(p -> console.err().println("vsm: " + p));
        return catalog;
    }
}
