package dev.valuestream.metrics;

import dev.valuestream.problem.Text;
import java.util.concurrent.CancellationException;

/**
 * Thrown into a metric that works for longer than the caller allows.
 *
 * @serial exclude
 */
final class TimeLimitException extends CancellationException {

    private static final long serialVersionUID = 1;

    private final Text text;

    TimeLimitException(String metric, String limit) {
        this(Text.of("metric.time-limit", "The metric {0} was given up: it works for longer than {1}.", metric, limit));
    }

    private TimeLimitException(Text text) {
        super(text.toString());
        this.text = text;
    }

    Text text() {
        return text;
    }
}
