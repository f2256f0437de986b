package dev.valuestream.io;

import java.util.List;

/** Thrown when a document goes past one of the {@link ReadLimits}; names the setting, its value and how to raise it. */
public final class ReadLimitException extends DocumentException {

    private static final long serialVersionUID = 1;

    /** The name of the setting. */
    private final String setting;

    /** The value it had. */
    private final long limit;

    /**
     * Makes the exception for one limit.
     *
     * @param setting the setting of {@link ReadLimits}, such as {@code maxDepth}
     * @param limit its value
     * @param problem what is too large, and where
     */
    public ReadLimitException(String setting, long limit, DocumentProblem problem) {
        super(List.of(problem));
        this.setting = setting;
        this.limit = limit;
    }

    /**
     * Returns the setting that stopped the reading.
     *
     * @return the name of the setting in {@link ReadLimits}, such as {@code maxDepth}
     */
    public String setting() {
        return setting;
    }

    /**
     * Returns the value that the setting had.
     *
     * @return the limit
     */
    public long limit() {
        return limit;
    }
}
