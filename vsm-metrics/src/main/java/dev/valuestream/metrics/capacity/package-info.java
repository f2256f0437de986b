/** Demand and capacity: takt, visits, capacity and load of steps and teams, the bottleneck, throughput. */
@NullMarked
package dev.valuestream.metrics.capacity;

import org.jspecify.annotations.NullMarked;
