package dev.valuestream.simulation.internal;

/** Says now and then whether a replication is to go on. */
@FunctionalInterface
public interface StopSignal {

    /**
     * Looks at a run; called every thousand events or so.
     *
     * @param events the events there have been
     * @param items the items in the stream
     * @return {@link Ending#COMPLETE} to go on, or why it is to stop
     */
    Ending look(long events, long items);
}
