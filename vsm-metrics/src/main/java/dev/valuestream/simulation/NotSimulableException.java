package dev.valuestream.simulation;

import dev.valuestream.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown when a map cannot be run, with all that is missing for it. */
public final class NotSimulableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** All of them, in the order of the map; immutable and, as List.copyOf makes it, serializable. */
    @SuppressWarnings("serial")
    private final List<Problem> problems;

    /**
     * Says what is missing.
     *
     * @param stream the id of the map
     * @param problems what is missing, at least one
     */
    public NotSimulableException(String stream, List<Problem> problems) {
        super("The value stream (" + stream + ") cannot be simulated: "
                + problems.stream().map(Problem::toString).collect(Collectors.joining("\n- ", "\n- ", "")));
        this.problems = List.copyOf(problems);
    }

    /**
     * What is missing.
     *
     * @return the problems, each with the element it is about
     */
    public List<Problem> problems() {
        return problems;
    }
}
