package dev.valuestream.queueing.network;

import java.util.List;

/** Says that a network cannot be built, with everything that is wrong with it. */
public final class InvalidNetworkException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** What is wrong, one sentence each. */
    private final List<String> problems;

    InvalidNetworkException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
        this.problems = List.copyOf(problems);
    }

    /**
     * Returns what is wrong.
     *
     * @return a sentence for each problem, in the order they were found, each ending in its stable code
     */
    public List<String> problems() {
        return problems;
    }
}
