package dev.valuestream.io.svg.chart;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * What stands over a chart. Immutable.
 *
 * @param id what its ids in a page are made of: a lower-case letter, then letters, digits and hyphens
 * @param title the finding, in a sentence
 * @param subtitle what is drawn, in which unit, and what lines and bands are
 */
public record Caption(String id, String title, String subtitle) {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    /**
     * Checks the id.
     *
     * @param id what its ids in a page are made of
     * @param title the finding
     * @param subtitle what is drawn
     * @throws IllegalArgumentException if the id is of another form
     */
    public Caption {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "The id (" + id
                            + ") of a chart must be a lower-case letter, then such letters, digits and hyphens. [chart.id.form]");
        }
        requireNonNull(title, "title");
        requireNonNull(subtitle, "subtitle");
    }
}
