/** Inventory and queues: waits on flows, work in process, and where queues build up. */
@NullMarked
package dev.valuestream.metrics.queue;

import org.jspecify.annotations.NullMarked;
