/** Inventory and queues: waits on flows, work in process, where queues build up, and what the work in process allows. */
@NullMarked
package dev.valuestream.metrics.queue;

import org.jspecify.annotations.NullMarked;
