package dev.valuestream.change;

import dev.valuestream.problem.Problem;
import java.util.List;

/** A map is not what a change starts from. Holds all that does not fit. */
public final class ChangeConflictException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** Immutable and, as List.copyOf makes it, serializable. */
    @SuppressWarnings("serial")
    private final List<Problem> problems;

    ChangeConflictException(String stream, List<Problem> problems) {
        super(message(stream, problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * All that does not fit.
     *
     * @return at least one problem, in the order of the changes
     */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(String stream, List<Problem> problems) {
        StringBuilder message = new StringBuilder("The changes do not fit the value stream (" + stream + "):");
        problems.forEach(p -> message.append("\n- ").append(p));
        return message.toString();
    }
}
