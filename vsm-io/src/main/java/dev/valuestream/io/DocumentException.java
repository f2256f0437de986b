package dev.valuestream.io;

import java.util.List;

/**
 * Thrown when a document cannot be read as what it should be; carries every problem at once, each with its place.
 *
 * <p>Programs read {@link #problems()}; nobody need parse the message, which shows the first {@value #SHOWN} problems, a
 * line each, and counts the rest. A document that breaks a limit is a {@link ReadLimitException}.
 */
public sealed class DocumentException extends RuntimeException permits ReadLimitException {

    /** The most problems that the message shows. */
    public static final int SHOWN = 100;

    private static final long serialVersionUID = 1;

    /** In the order of the document; immutable and serializable. */
    private final List<DocumentProblem> problems;

    /**
     * Makes the exception for all problems of a document.
     *
     * @param problems the problems, at least one, in the order of the document; copied
     * @throws IllegalArgumentException if there are no problems
     */
    public DocumentException(List<DocumentProblem> problems) {
        super(message(problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns the problems, also those that the message only counts.
     *
     * @return at least one problem, in the order of the document; immutable
     */
    public final List<DocumentProblem> problems() {
        return problems;
    }

    private static String message(List<DocumentProblem> problems) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException(
                    "The document has no problems, so nothing is to be thrown. [problems.none]");
        }
        StringBuilder message = new StringBuilder("The document cannot be read: ")
                .append(problems.size() == 1 ? "1 problem." : problems.size() + " problems.");
        problems.stream().limit(SHOWN).forEach(problem -> message.append("\n- ").append(problem));
        if (problems.size() > SHOWN) {
            message.append("\n… and ").append(problems.size() - SHOWN).append(" more.");
        }
        return message.toString();
    }
}
