/** What a value stream is: its model, its shape, its changes, the plan of them. */
module dev.valuestream.core {
    requires transitive org.jgrapht.core;
    requires static transitive org.jspecify;
    requires com.google.common;

    exports dev.valuestream;
    exports dev.valuestream.change;
    exports dev.valuestream.distribution;
    exports dev.valuestream.graph;
    exports dev.valuestream.model;
    exports dev.valuestream.plan;
    exports dev.valuestream.problem;
    exports dev.valuestream.traffic;
    exports dev.valuestream.unit;
}
