/** What can be said about a value stream: metrics, queueing, simulation. */
module dev.valuestream.metrics {
    requires transitive dev.valuestream.core;
    requires com.google.common;
}
