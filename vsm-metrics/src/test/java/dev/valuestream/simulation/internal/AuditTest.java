package dev.valuestream.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.model.FlowKind;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

/** The property suite would see these faults: each is planted in a sound state, and named. */
class AuditTest {

    private static final ValueStream MAP = ValueStream.builder("map")
            .wipLimit(4)
            .demand(1, Duration.ofMinutes(1))
            .team("pair", t -> t.people(2))
            .trigger("in")
            .step("a", s -> s.processTime(Duration.ofMinutes(1)).team("pair").wipLimit(3))
            .step("b", s -> s.processTime(Duration.ofMinutes(1)).team("pair"))
            .customer("out")
            .flow("in", "a")
            .flow("a", "b", f -> f.kind(FlowKind.FIFO).max(2))
            .flow("b", "out")
            .build();

    private static final ValueStream STOCKED = ValueStream.builder("stocked")
            .demand(1, Duration.ofMinutes(1))
            .supplier("in")
            .step("a", s -> s.processTime(Duration.ofMinutes(1)))
            .customer("out")
            .flow("in", "a", f -> f.kind(FlowKind.PULL).max(4))
            .flow("a", "out", f -> f.kind(FlowKind.PULL).kanbanCards(2).kanbanQuantity(3))
            .build();

    private static List<String> found(BiConsumer<State, Tally> fault) {
        return found(MAP, fault);
    }

    private static List<String> found(ValueStream map, BiConsumer<State, Tally> fault) {
        Network network = new NetworkCompiler(map, RunRules.DEFAULT).compile().network();
        State state = new State(network);
        Tally tally = new Tally(network, state, Tracer.NOBODY);
        fault.accept(state, tally);
        return new Audit(network, state, tally).contradictions();
    }

    @Test
    void contradictions_ofPlantedFaults_nameThem() {
        assertThat(found((state, tally) -> {})).isEmpty();
        assertThat(found((state, tally) -> tally.working[1]++)).containsExactly("servers of a");
        assertThat(found((state, tally) -> state.atNode[1] = 4)).containsExactly("WIP limit of a");
        assertThat(found((state, tally) -> tally.waiting[2]++)).containsExactly("waiting of b");
        assertThat(found((state, tally) -> state.onFlow[1] = 3)).containsExactly("lane of a->b");
        assertThat(found((state, tally) -> state.onFlow[1] = -1)).containsExactly("lane of a->b");
        assertThat(found((state, tally) -> state.freePeople[0] = 3)).containsExactly("people of pair");
        assertThat(found((state, tally) -> state.freePeople[0] = -1)).containsExactly("people of pair");
        assertThat(found((state, tally) -> tally.inside = 5)).containsExactly("WIP limit of stream");
    }

    @Test
    void contradictions_ofCardsThatAreMissing_nameTheSupermarket() {
        assertThat(found(STOCKED, (state, tally) -> {})).isEmpty();
        assertThat(found(STOCKED, (state, tally) -> state.kanban.open())).isEmpty();
        assertThat(found(STOCKED, (state, tally) -> state.onFlow[0]++)).containsExactly("cards of in->a");
        assertThat(found(STOCKED, (state, tally) -> state.onFlow[1]++)).containsExactly("cards of a->out");
    }
}
