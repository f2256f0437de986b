package dev.valuestream.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.unit.Quantity;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** How much the cards of a supermarket stand for. */
class KanbanTest {

    private static Kanban kanban(Consumer<FlowBuilder> fill) {
        return MaterialFlow.of("a", "b", fill).kanban();
    }

    @Test
    void places_areCardsTimesQuantity_oneItemACardWhereNoneIsStated() {
        assertThat(kanban(f -> f.kanbanCards(3).kanbanQuantity(20)).places()).contains(Quantity.of(60));
        assertThat(kanban(f -> f.kanbanCards(3)).places()).contains(Quantity.of(3));
        assertThat(kanban(f -> f.kanbanCards(3).kanbanQuantity(1e308)).places())
                .contains(Quantity.of(Double.MAX_VALUE));
    }

    @Test
    void places_ofUnknownCards_areUnknown() {
        assertThat(kanban(f -> f.kanbanQuantity(20)).places()).isEmpty();
        assertThat(kanban(f -> {})).isEqualTo(Kanban.UNKNOWN);
    }
}
