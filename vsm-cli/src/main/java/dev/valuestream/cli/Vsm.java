package dev.valuestream.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code vsm}. */
@Command(name = "vsm", mixinStandardHelpOptions = true, description = "Value stream mapping.")
public final class Vsm implements Runnable {

    /**
     * Runs the command line and ends the virtual machine with its exit status.
     *
     * @param arguments the words after {@code vsm}
     */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Vsm()).execute(arguments));
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
