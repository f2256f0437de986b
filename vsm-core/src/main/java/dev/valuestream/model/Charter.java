package dev.valuestream.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * What the mapping is about: the goal posts of the stream, the objective, and who takes part.
 *
 * @param trigger what sets the stream in motion
 * @param outcome what it ends with
 * @param objective what the mapping is to reach
 * @param scopeIn what belongs to it
 * @param scopeOut what does not
 * @param sponsor who answers for it
 * @param participants who takes part
 */
public record Charter(
        Optional<String> trigger,
        Optional<String> outcome,
        Optional<String> objective,
        Optional<String> scopeIn,
        Optional<String> scopeOut,
        Optional<String> sponsor,
        List<Participant> participants) {

    /**
     * Copies the list.
     *
     * @param trigger what sets the stream in motion
     * @param outcome what it ends with
     * @param objective what the mapping is to reach
     * @param scopeIn what belongs to it
     * @param scopeOut what does not
     * @param sponsor who answers for it
     * @param participants who takes part
     */
    public Charter {
        participants = ImmutableList.copyOf(participants);
    }
}
