package dev.valuestream.queueing;

/** One station, its servers and its queue, first come first served, with a formula that says what becomes of it. */
public sealed interface QueueModel permits MMc, MMcK, MG1, BatchMG1, BatchMMc, MDc, GM1, GG1, GGc {

    /**
     * Returns the offered load.
     *
     * @return arrival rate · mean service time ÷ servers, 0 or more
     */
    double load();

    /**
     * Returns what becomes of the queue.
     *
     * @return steady, or growing from load 1 on
     */
    LongRun longRun();
}
