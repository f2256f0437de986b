package dev.valuestream.cli;

import dev.valuestream.simulation.RunControl;
import java.io.PrintWriter;

/** Shows how far a simulation is, on the error stream, where that is a terminal; elsewhere nothing. */
final class ProgressBar implements RunControl.Progress {

    private static final int WIDTH = 40;

    private final PrintWriter err;
    private final boolean shown;
    private int length;

    ProgressBar(Console console) {
        err = console.err();
        shown = console.isTerminal();
    }

    @Override
    public void at(int done, int all) {
        if (shown) {
            int full = (int) ((long) WIDTH * done / all);
            String line = "simulating [" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + done + " of " + all;
            err.print("\r" + line);
            err.flush();
            length = line.length();
        }
    }

    /** Wipes the bar out. */
    void clear() {
        if (length > 0) {
            err.print("\r" + " ".repeat(length) + "\r");
            err.flush();
        }
    }
}
