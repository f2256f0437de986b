package dev.valuestream.simulation;

import java.util.Optional;

/**
 * What a simulation found of an item family. Immutable.
 *
 * @param family the family
 * @param throughput items delivered in a working day
 * @param leadTime how long they were in the stream; empty if none was delivered
 * @param late the share that took longer than was promised; empty if nothing is promised, or none was delivered
 */
public record FamilyResult(String family, Estimate throughput, Optional<LeadTimes> leadTime, Optional<Estimate> late) {}
