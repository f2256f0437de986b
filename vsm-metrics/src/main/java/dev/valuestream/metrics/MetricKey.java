package dev.valuestream.metrics;

import static java.util.Objects.requireNonNull;

import java.util.regex.Pattern;

/**
 * The id of a metric and the type of its result. Equal by id and type.
 *
 * @param id lower-case words with hyphens, grouped by dots; those of third parties start with a name of their own
 * @param type the type of the result
 * @param <T> the type of the result
 */
public record MetricKey<T>(String id, Class<T> type) {

    private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");

    /**
     * Checks the id.
     *
     * @param id the id
     * @param type the type of the result
     * @throws IllegalArgumentException if the id has another form, or the type is primitive and no result can be of it
     */
    public MetricKey {
        requireNonNull(type);
        if (!isId(id)) {
            throw new IllegalArgumentException("The id (" + id
                    + ") of a metric must be lower-case words with hyphens, grouped by dots. [metric.id.form]");
        }
        if (type.isPrimitive()) {
            throw new IllegalArgumentException("The type (" + type + ") of metric " + id
                    + " must be a class of objects, such as a record. [metric.type.primitive]");
        }
    }

    /** Whether a text can be the id of a metric or measure. */
    static boolean isId(String id) {
        return id.length() <= 128 && FORM.matcher(id).matches();
    }

    /**
     * A key.
     *
     * @param id the metric's id
     * @param type the type of its result
     * @param <T> the type of the result
     * @return the key
     */
    public static <T> MetricKey<T> of(String id, Class<T> type) {
        return new MetricKey<>(id, type);
    }

    @Override
    public String toString() {
        return id;
    }
}
