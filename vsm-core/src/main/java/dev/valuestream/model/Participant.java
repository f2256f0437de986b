package dev.valuestream.model;

import java.util.Optional;

/**
 * Somebody who takes part in the mapping.
 *
 * @param role the role, such as plant manager
 * @param name the name
 */
public record Participant(Optional<String> role, Optional<String> name) {}
