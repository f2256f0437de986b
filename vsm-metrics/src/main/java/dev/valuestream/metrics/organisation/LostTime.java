package dev.valuestream.metrics.organisation;

import dev.valuestream.model.Waste;
import java.util.Optional;

/**
 * Time on the way of an item that is neither value-adding nor necessary, and the waste it belongs to.
 *
 * @param waste the class of waste
 * @param element the id of the step or flow where it is lost; that of the stream for what rework adds
 * @param family whose items lose it, empty where the map knows no families
 * @param seconds how much one item loses there
 * @param rule why it belongs to this class
 */
public record LostTime(Waste waste, String element, Optional<String> family, double seconds, String rule) {}
