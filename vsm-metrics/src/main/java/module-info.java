/** What can be said about a value stream: metrics, queueing, simulation. */
module dev.valuestream.metrics {
    requires transitive dev.valuestream.core;
    requires com.google.common;

    exports dev.valuestream.metrics;
    exports dev.valuestream.metrics.capacity;
    exports dev.valuestream.metrics.network;
    exports dev.valuestream.metrics.organisation;
    exports dev.valuestream.metrics.quality;
    exports dev.valuestream.metrics.queue;
    exports dev.valuestream.metrics.simulated;
    exports dev.valuestream.metrics.standard;
    exports dev.valuestream.metrics.time;
    exports dev.valuestream.queueing;
    exports dev.valuestream.queueing.closed;
    exports dev.valuestream.queueing.fluid;
    exports dev.valuestream.queueing.line;
    exports dev.valuestream.queueing.network;
    exports dev.valuestream.simulation;
    exports dev.valuestream.whatif;

    uses dev.valuestream.metrics.MetricProvider;
}
