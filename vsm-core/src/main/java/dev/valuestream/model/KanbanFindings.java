package dev.valuestream.model;

import com.google.common.collect.ImmutableList;
import dev.valuestream.problem.Finding;
import dev.valuestream.unit.Quantity;
import java.util.List;
import java.util.Optional;

/** Cards that say nothing where they stand, or something else than what stands beside them; supermarkets fuller than their rule. */
final class KanbanFindings {

    private final ImmutableList.Builder<Finding> findings = ImmutableList.builder();

    private KanbanFindings() {}

    static List<Finding> of(ValueStream stream) {
        KanbanFindings found = new KanbanFindings();
        stream.flows().stream().filter(f -> !f.kanban().equals(Kanban.UNKNOWN)).forEach(found::flow);
        stream.flows().stream().filter(f -> f.kind() == FlowKind.PULL).forEach(found::count);
        return found.findings.build();
    }

    private void flow(MaterialFlow flow) {
        if (flow.kind() != FlowKind.PULL) {
            findings.add(Finding.warning(
                    "flow.kanban.not-pull",
                    flow.id(),
                    "The flow ({0}) states kanban and is {1}: its cards count for nothing. Cards belong to a supermarket; make the"
                            + " kind pull, or take them out.",
                    flow.id(),
                    flow.kind().token()));
        } else {
            places(flow);
        }
    }

    private void places(MaterialFlow flow) {
        Optional<Quantity> places = flow.kanban().places();
        Optional<Quantity> max = flow.inventory().max();
        if (places.isPresent() && max.isPresent() && !places.equals(max)) {
            findings.add(Finding.warning(
                    "flow.kanban.max",
                    flow.id(),
                    "The cards of the flow ({0}) stand for {1} items, and its inventory.max is {2}. The cards count; state one of the"
                            + " two, or make them agree.",
                    flow.id(),
                    places.get().value(),
                    max.get().value()));
        }
    }

    /** More than all containers and the opened one hold has been made without a card. */
    private void count(MaterialFlow flow) {
        Optional<Quantity> counted = flow.inventory().quantity();
        Optional<Quantity> most = flow.most();
        double opened =
                Math.max(0, flow.kanban().quantity().map(Quantity::value).orElse(1.0) - 1);
        if (counted.isPresent()
                && most.isPresent()
                && counted.get().value() > most.get().value() + opened) {
            findings.add(Finding.warning(
                    "flow.supermarket.overfull",
                    flow.id(),
                    "In the supermarket ({0}) {1} items were counted, and {2} {3}: some were made for which there was no card, so it"
                            + " does not hold work back. Count again, or find out who begins without a card.",
                    flow.id(),
                    counted.get().value(),
                    flow.kanban().places().isPresent() ? "its cards stand for" : "its inventory.max is",
                    most.get().value()));
        }
    }
}
