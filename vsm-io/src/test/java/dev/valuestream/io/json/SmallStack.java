package dev.valuestream.io.json;

import java.util.concurrent.atomic.AtomicReference;

/** Runs code in a thread with a stack of 256 kB, as a server may have. */
final class SmallStack {

    private SmallStack() {}

    static void run(Runnable code) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, code, "small stack", 256 * 1024);
        thread.setUncaughtExceptionHandler((t, e) -> thrown.set(e));
        thread.start();
        thread.join();
        if (thrown.get() != null) {
            throw new AssertionError("In a thread with a small stack", thrown.get());
        }
    }
}
