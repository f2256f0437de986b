package dev.valuestream.queueing.network;

/** A route as stated; an item class of "" stands for all classes that state no route of their own from there. */
record RouteEntry(String itemClass, String from, String to, double probability) {

    String name() {
        return from + "->" + to;
    }
}
