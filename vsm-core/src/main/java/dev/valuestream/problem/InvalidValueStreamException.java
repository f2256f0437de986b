package dev.valuestream.problem;

import java.util.List;

/**
 * Thrown when a value stream, or a part of one, cannot be built; carries every problem at once.
 *
 * <p>Programs read {@link #problems()}; nobody need parse the message, which shows the first {@value #SHOWN} problems, a
 * line each, and counts the rest.
 */
public final class InvalidValueStreamException extends IllegalArgumentException {

    /** The most problems that the message shows. */
    public static final int SHOWN = 100;

    private static final long serialVersionUID = 1;

    /** All of them, in the order they were found; immutable and, as List.copyOf makes it, serializable. */
    @SuppressWarnings("serial")
    private final List<Problem> problems;

    /**
     * Makes the exception for all problems of something.
     *
     * @param what what cannot be built, to begin the message with: {@code "value stream (loan)"}
     * @param problems the problems, at least one; copied
     * @throws IllegalArgumentException if there are no problems
     */
    public InvalidValueStreamException(String what, List<Problem> problems) {
        super(message(what, problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns all problems, also those that the message only counts.
     *
     * @return at least one problem, in the order they were found; immutable
     */
    public List<Problem> problems() {
        return problems;
    }

    private static String message(String what, List<Problem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "The " + what + " has no problems, so nothing is to be thrown. [problems.none]");
        }
        StringBuilder message = new StringBuilder("The " + what + " is not valid: ")
                .append(problems.size() == 1 ? "1 problem." : problems.size() + " problems.");
        problems.stream().limit(SHOWN).forEach(problem -> message.append("\n- ").append(problem));
        if (problems.size() > SHOWN) {
            message.append("\n… and ").append(problems.size() - SHOWN).append(" more.");
        }
        return message.toString();
    }
}
