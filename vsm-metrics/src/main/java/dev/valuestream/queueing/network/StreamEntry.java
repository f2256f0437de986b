package dev.valuestream.queueing.network;

import dev.valuestream.queueing.Arrivals;

/** Arrivals from outside as stated: batches of so many items each. */
record StreamEntry(String itemClass, String node, Arrivals batches, int batch) {}
