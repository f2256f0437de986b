package dev.valuestream.io;

import static java.util.Objects.requireNonNull;

import dev.valuestream.problem.Text;
import java.io.Serializable;

/**
 * One thing that is wrong with a document, and where. Immutable and thread-safe.
 *
 * @param text what is wrong, what was found, what is wanted and what to try
 * @param line the line in the document, the first is 1
 * @param column the column in that line in UTF-16 units, the first is 1
 * @param pointer the value it is about as a JSON pointer (RFC 6901), empty for the whole document
 * @serial exclude
 */
public record DocumentProblem(Text text, int line, int column, String pointer) implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int LONGEST_SHOWN = 200;

    /**
     * Makes a problem.
     *
     * @param text what is wrong
     * @param line the line, 1 or more
     * @param column the column, 1 or more
     * @param pointer the value as a JSON pointer
     */
    public DocumentProblem {
        requireNonNull(text, "text");
        requireNonNull(pointer, "pointer");
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
     * Returns the English message without place and code.
     *
     * @return complete sentences
     */
    public String message() {
        return text.message();
    }

    /**
     * Returns place, message and code.
     *
     * @return for instance {@code line 3, column 9, /nodes/0/uptime: The uptime … [step.uptime.range]}
     */
    @Override
    public String toString() {
        String where = "line " + line + ", column " + column;
        return where + (pointer.isEmpty() ? "" : ", " + shownPointer()) + ": " + text;
    }

    /** The pointer cut when it is long, and without characters that could start a new line. */
    private String shownPointer() {
        String cut = pointer.length() <= LONGEST_SHOWN ? pointer : pointer.substring(0, LONGEST_SHOWN) + "…";
        return Text.of(text.code(), "{0}", cut).message();
    }
}
