package dev.valuestream.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Gathers the problems of one building, so that all of them are reported at once.
 *
 * <p>Mutable and not thread-safe: it belongs to one builder and one call.
 */
public final class Problems {

    private final List<Problem> gathered = new ArrayList<>();

    /** Makes a collector with no problems yet. */
    public Problems() {}

    /**
     * Adds a problem.
     *
     * @param problem the problem
     * @return this
     */
    public Problems add(Problem problem) {
        gathered.add(Objects.requireNonNull(problem, "problem"));
        return this;
    }

    /**
     * Adds the problem of an element.
     *
     * @param code the stable code, {@code flow.probability.range}
     * @param element the id of the element, empty for the map itself
     * @param template complete English sentences with <code>{0}</code> for the first argument, without the code
     * @param arguments what fills the template; see {@link Text#of(String, String, Object...)}
     * @return this
     * @throws IllegalArgumentException if code or template is empty
     */
    public Problems add(String code, String element, String template, Object... arguments) {
        return add(Problem.of(code, element, template, arguments));
    }

    /**
     * Adds all problems of another collector, after the ones here.
     *
     * @param others the other collector
     * @return this
     */
    public Problems addAll(Problems others) {
        gathered.addAll(others.toList());
        return this;
    }

    /**
     * Tells whether all is well so far.
     *
     * @return true if no problem was added
     */
    public boolean isEmpty() {
        return gathered.isEmpty();
    }

    /**
     * Returns how many problems were added.
     *
     * @return their number
     */
    public int size() {
        return gathered.size();
    }

    /**
     * Returns the problems so far.
     *
     * @return an immutable copy, in the order they were added
     */
    public List<Problem> toList() {
        return List.copyOf(gathered);
    }

    /**
     * Throws all problems at once, if there are any.
     *
     * @param what what cannot be built, to begin the message with: {@code "value stream (loan)"}
     * @throws InvalidValueStreamException if a problem was added
     */
    public void throwIfAny(String what) {
        if (!gathered.isEmpty()) {
            throw new InvalidValueStreamException(what, gathered);
        }
    }
}
