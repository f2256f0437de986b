package dev.valuestream.metrics;

import dev.valuestream.metrics.AnalysisOptions.Ticker;

/** The time a metric works itself: it stands still while the metric waits for another. Any thread may read it. */
final class OwnTime {

    private final Ticker ticker;
    private long spent;
    private long since;
    private boolean running;

    OwnTime(Ticker ticker) {
        this.ticker = ticker;
    }

    synchronized void start() {
        since = ticker.nanos();
        running = true;
    }

    synchronized void stop() {
        spent = nanos();
        running = false;
    }

    synchronized long nanos() {
        return running ? spent + Math.max(0, ticker.nanos() - since) : spent;
    }
}
