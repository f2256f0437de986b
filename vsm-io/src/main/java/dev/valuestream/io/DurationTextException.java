package dev.valuestream.io;

import static java.util.Objects.requireNonNull;

import dev.valuestream.problem.Text;

/** Thrown when a text is no duration; says what is wrong and what to write instead. */
public final class DurationTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** What is wrong, as data. */
    private final Text text;

    DurationTextException(Text text) {
        super(text.toString());
        this.text = requireNonNull(text);
    }

    /**
     * Returns what is wrong as data.
     *
     * @return the code, template and arguments of the message
     */
    public Text text() {
        return text;
    }
}
