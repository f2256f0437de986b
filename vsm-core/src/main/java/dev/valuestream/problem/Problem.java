package dev.valuestream.problem;

import java.io.Serializable;
import java.util.Objects;

/**
 * Something that stops a value stream from being built: where it is and what is wrong.
 *
 * <p>Immutable and thread-safe.
 *
 * @param element the id of the element that is wrong, empty for the map itself
 * @param text what is wrong, what was found, what is wanted and what to try
 * @serial exclude
 */
public record Problem(String element, Text text) implements Serializable {

    private static final long serialVersionUID = 1;

    /**
     * Makes a problem.
     *
     * @param element the id of the element, empty for the map itself
     * @param text what is wrong
     */
    public Problem {
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Returns the problem of an element.
     *
     * @param code the stable code, {@code flow.probability.range}
     * @param element the id of the element, empty for the map itself
     * @param template complete English sentences with <code>{0}</code> for the first argument, without the code
     * @param arguments what fills the template; see {@link Text#of(String, String, Object...)}
     * @return the problem
     * @throws IllegalArgumentException if code or template is empty
     */
    public static Problem of(String code, String element, String template, Object... arguments) {
        return new Problem(element, Text.of(code, template, arguments));
    }

    /**
     * Returns the stable code, for programs.
     *
     * @return the code of the text
     */
    public String code() {
        return text.code();
    }

    /**
     * Returns the English message without the code.
     *
     * @return complete sentences
     */
    public String message() {
        return text.message();
    }

    /**
     * Returns the English message followed by the code.
     *
     * @return for instance {@code The flow (a->b) leads to an unknown node (b). [flow.to.unknown]}
     */
    @Override
    public String toString() {
        return text.toString();
    }
}
