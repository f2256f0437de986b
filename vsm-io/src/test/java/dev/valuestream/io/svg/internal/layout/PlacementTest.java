package dev.valuestream.io.svg.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which cell each step has, and which flows lead back. */
class PlacementTest {

    private static ValueStreamBuilder line(String... steps) {
        ValueStreamBuilder map = ValueStream.builder("map").trigger("in").customer("out");
        Stream.of(steps).forEach(map::step);
        map.flow("in", steps[0]);
        return map;
    }

    private static Placement place(ValueStreamBuilder map, String... rework) {
        MapFigures none = MapFigures.UNKNOWN;
        MapFigures figures = new MapFigures(
                none.tiles(),
                none.totals(),
                none.waits(),
                none.work(),
                Set.of(rework),
                none.bottlenecks(),
                none.ladder(),
                none.summary(),
                none.amounts());
        return Planner.plan(map.build(), figures).placement();
    }

    private static List<Integer> columns(Placement placement) {
        return Arrays.stream(placement.column()).boxed().toList();
    }

    private static List<String> back(Placement placement) {
        return placement.graph().back().stream().map(l -> l.flow().id()).toList();
    }

    @Test
    void plan_aLineWithRework_keepsTheLine() {
        ValueStreamBuilder map = line("a", "b", "c")
                .flow("a", "b")
                .flow("b", "c", f -> f.probability(0.9))
                .flow("b", "a", f -> f.probability(0.1))
                .flow("c", "out");

        Placement placement = place(map, "b->a");

        assertThat(columns(placement)).containsExactly(0, 1, 2, 3);
        assertThat(back(placement)).containsExactly("b->a");
    }

    /** What only rework leads to stands behind the step it comes from, and its return leads back. */
    @Test
    void plan_aRepairSideTrack_standsBehindItsTest() {
        ValueStreamBuilder map = line("build", "test", "repair", "ship")
                .flow("build", "test")
                .flow("test", "ship", f -> f.probability(0.8))
                .flow("test", "repair", f -> f.probability(0.2))
                .flow("repair", "build")
                .flow("ship", "out");

        Placement placement = place(map, "test->repair");

        assertThat(columns(placement)).containsExactly(0, 1, 2, 2, 3);
        assertThat(back(placement)).containsExactly("repair->build");
    }

    @Test
    void plan_aStepAfterTwoBranches_standsBehindTheLonger() {
        ValueStreamBuilder map = line("a", "b", "c", "d")
                .flow("a", "b", f -> f.probability(0.5))
                .flow("a", "d", f -> f.probability(0.5))
                .flow("b", "c")
                .flow("c", "d")
                .flow("d", "out");

        Placement placement = place(map);

        assertThat(columns(placement)).containsExactly(0, 1, 2, 3, 4);
        assertThat(placement.row()).containsOnly(0);
    }

    @Test
    void plan_eachStepWithItsOwnTeam_isOneRow() {
        ValueStreamBuilder map = ValueStream.builder("map")
                .trigger("in")
                .customer("out")
                .step("a", s -> s.team("press"))
                .step("b", s -> s.team("welder"))
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "out");

        assertThat(place(map).lanes()).isEmpty();
    }

    @Test
    void plan_aTeamThatServesTwoSteps_makesLanes() {
        ValueStreamBuilder map = ValueStream.builder("map")
                .trigger("in")
                .customer("out")
                .step("a", s -> s.team("office"))
                .step("b", s -> s.team("risk"))
                .step("c", s -> s.team("office"))
                .flow("in", "a")
                .flow("a", "b")
                .flow("b", "c")
                .flow("c", "out");

        Placement placement = place(map);

        assertThat(placement.lanes()).extracting(Lane::team).containsExactly("office", "risk");
        assertThat(placement.row()).containsExactly(0, 1, 0, 0);
    }

    @Test
    void plan_moreThanSevenTeams_makesNoLanes() {
        ValueStreamBuilder map =
                ValueStream.builder("map").trigger("in").customer("out").flow("in", "s0");
        for (int i = 0; i < 9; i++) {
            String team = "team-" + i % 8;
            map.step("s" + i, s -> s.team(team)).flow("s" + i, i == 8 ? "out" : "s" + (i + 1));
        }

        assertThat(place(map).lanes()).isEmpty();
    }
}
