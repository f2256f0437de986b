/** What a value stream is: its model, its shape, its changes. */
module dev.valuestream.core {
    requires transitive org.jgrapht.core;
    requires static transitive org.jspecify;
    requires com.google.common;

    exports dev.valuestream;
}
