package dev.valuestream.cli;

import dev.valuestream.simulation.RunControl;
import dev.valuestream.simulation.Simulation;
import dev.valuestream.simulation.SimulationPlan;
import dev.valuestream.simulation.SimulationReport;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Shows how far a simulation is, on the error stream, where that is a terminal; elsewhere nothing. */
final class ProgressBar implements RunControl.Progress {

    private static final int WIDTH = 40;

    private final PrintWriter err;
    private final boolean shown;
    private int length;

    private ProgressBar(Console console) {
        err = console.err();
        shown = console.isTerminal();
    }

    /**
     * Runs a simulation and shows how far it is.
     *
     * @throws ParameterException if the plan does not fit the map
     */
    static SimulationReport run(Simulation simulation, SimulationPlan plan, CommandSpec spec, Console console) {
        return run(simulation, plan, RunControl.NONE, spec, console);
    }

    /**
     * Runs a simulation under a control and shows how far it is.
     *
     * @throws ParameterException if the plan does not fit the map
     */
    static SimulationReport run(
            Simulation simulation, SimulationPlan plan, RunControl control, CommandSpec spec, Console console) {
        ProgressBar bar = new ProgressBar(console);
        try {
            return simulation.run(plan, control.withProgress(bar));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        } finally {
            bar.clear();
        }
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
    private void clear() {
        if (length > 0) {
            err.print("\r" + " ".repeat(length) + "\r");
            err.flush();
        }
    }
}
