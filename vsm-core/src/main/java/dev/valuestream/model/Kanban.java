package dev.valuestream.model;

import dev.valuestream.unit.Quantity;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The cards of a supermarket: each stands for a container of items, and asks for it when it is on the board.
 *
 * @param cards how many cards there are, 1 or more
 * @param quantity the items of a container, more than 0
 */
public record Kanban(OptionalInt cards, Optional<Quantity> quantity) {

    /** Nothing is stated. */
    public static final Kanban UNKNOWN = new Kanban(OptionalInt.empty(), Optional.empty());

    /**
     * What the supermarket holds at most: cards · quantity, with one item a card where no quantity is stated.
     *
     * @return items, or empty if nobody knows how many cards there are
     */
    public Optional<Quantity> places() {
        double each = quantity.map(Quantity::value).orElse(1.0);
        double all = Math.min(Double.MAX_VALUE, cards.orElse(0) * each);
        return cards.isPresent() ? Optional.of(Quantity.of(all)) : Optional.empty();
    }
}
