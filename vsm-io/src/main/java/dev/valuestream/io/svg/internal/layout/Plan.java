package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.model.InformationFlow;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything decided about a picture before anything has a place in px.
 *
 * @param placement the cell of each step
 * @param steps what stands in the boxes, by cell
 * @param queues what stands before the cells, by cell
 * @param routes the ways forward
 * @param loops the ways back
 * @param entries the ways in from suppliers and triggers
 * @param drops the ways of information down to the steps, by information flow
 * @param cards the cards from supermarkets, by the cell behind the shelf
 * @param bursts the places of the kaizen bursts
 * @param channels the runs in channels, allocated
 * @param gutters the runs in gutters, allocated
 * @param words how amounts are written, and the words
 */
record Plan(
        Placement placement,
        List<StepFace> steps,
        List<Optional<QueueFace>> queues,
        List<Route> routes,
        List<Loop> loops,
        List<Entry> entries,
        Map<String, Drop> drops,
        Map<Integer, Kanbans.Slot> cards,
        List<BurstSlot> bursts,
        Runs channels,
        Runs gutters,
        Amounts words) {

    /** Whether something is drawn between the boxes in front of a cell. */
    boolean hasStock(int cell) {
        return queues.get(cell).filter(QueueFace::stock).isPresent();
    }

    /** Whether the information travels as a card, and so takes no bus. */
    boolean isCard(InformationFlow flow) {
        return cards.values().stream().anyMatch(c -> c.flow().equals(flow));
    }

    boolean hasCards(int row) {
        return cards.keySet().stream().anyMatch(cell -> placement.row()[cell] == row);
    }

    int burstLevels(int row) {
        return bursts.stream()
                .filter(b -> b.row() == row)
                .mapToInt(b -> b.level() + 1)
                .max()
                .orElse(0);
    }
}
