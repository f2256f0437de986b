package dev.valuestream.metrics;

import dev.valuestream.problem.Text;

/**
 * Thrown when the value of a metric is asked for and there is none; it says why.
 *
 * @serial exclude
 */
public final class MetricUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String metric;
    private final Reason reason;
    private final Text text;

    /**
     * Says that a metric has no value.
     *
     * @param metric the metric's id
     * @param reason why not
     * @param text what is missing
     */
    public MetricUnavailableException(String metric, Reason reason, Text text) {
        super("The metric " + metric + " is unavailable (" + reason + "): " + text.message());
        this.metric = metric;
        this.reason = reason;
        this.text = text;
    }

    /**
     * The metric.
     *
     * @return its id
     */
    public String metric() {
        return metric;
    }

    /**
     * Why there is no value.
     *
     * @return the reason
     */
    public Reason reason() {
        return reason;
    }

    /**
     * What is missing.
     *
     * @return the text
     */
    public Text text() {
        return text;
    }
}
