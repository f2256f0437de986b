package dev.valuestream.model.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** Runs a piece of work on a thread with a stack of 256 kB, which recursion over a large map would overflow at once. */
final class SmallStack {
    private static final long BYTES = 256 * 1024;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private SmallStack() {}

    static <T> T run(ThrowingSupplier<T> work) throws InterruptedException {
        AtomicReference<T> result = new AtomicReference<>();
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(
                null,
                () -> {
                    try {
                        result.set(work.get());
                    } catch (Throwable t) {
                        failure.set(t);
                    }
                },
                "small-stack",
                BYTES);
        thread.setDaemon(true);
        thread.start();
        thread.join(LIMIT.toMillis());
        assertThat(thread.isAlive()).as("still running after %s", LIMIT).isFalse();
        assertThat(failure.get()).isNull();
        return result.get();
    }
}
