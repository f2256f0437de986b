package dev.valuestream.problem;

import java.io.Serializable;
import java.util.Objects;

/**
 * Advice on a valid value stream: how much it matters, where it is and what was noticed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param severity how much it matters
 * @param element the id of the element it is about, empty for the map itself
 * @param text what was noticed and what to try
 * @serial exclude
 */
public record Finding(Severity severity, String element, Text text) implements Serializable {

    private static final long serialVersionUID = 1;

    /**
     * Makes a finding.
     *
     * @param severity how much it matters
     * @param element the id of the element, empty for the map itself
     * @param text what was noticed
     */
    public Finding {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(element, "element");
        Objects.requireNonNull(text, "text");
    }

    /**
     * Returns a finding that is good to know.
     *
     * @param code the stable code
     * @param element the id of the element, empty for the map itself
     * @param template complete English sentences with <code>{0}</code> for the first argument, without the code
     * @param arguments what fills the template; see {@link Text#of(String, String, Object...)}
     * @return a finding of severity {@link Severity#INFO}
     * @throws IllegalArgumentException if code or template is empty
     */
    public static Finding info(String code, String element, String template, Object... arguments) {
        return new Finding(Severity.INFO, element, Text.of(code, template, arguments));
    }

    /**
     * Returns a finding that should be looked at.
     *
     * @param code the stable code
     * @param element the id of the element, empty for the map itself
     * @param template complete English sentences with <code>{0}</code> for the first argument, without the code
     * @param arguments what fills the template; see {@link Text#of(String, String, Object...)}
     * @return a finding of severity {@link Severity#WARNING}
     * @throws IllegalArgumentException if code or template is empty
     */
    public static Finding warning(String code, String element, String template, Object... arguments) {
        return new Finding(Severity.WARNING, element, Text.of(code, template, arguments));
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
     * @return for instance {@code The map names no demand. [demand.missing]}
     */
    @Override
    public String toString() {
        return text.toString();
    }
}
