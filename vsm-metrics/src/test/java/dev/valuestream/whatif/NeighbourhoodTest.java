package dev.valuestream.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import org.junit.jupiter.api.Test;

/** Which steps became which, from where they stand; a map is its flows, in words like {@code "in-a a-b:0.9 a-a:0.1 b-out"}. */
class NeighbourhoodTest {

    private static ValueStream map(String flows) {
        ValueStreamBuilder map = ValueStream.builder("map").supplier("in").customer("out");
        String steps = flows.replaceAll("in|out|[^a-z]", "");
        steps.chars().distinct().forEach(c -> map.step(String.valueOf((char) c), s -> {}));
        for (String flow : flows.split(" ")) {
            String[] parts = flow.split("[-:]");
            map.flow(parts[0], parts[1], f -> {
                if (parts.length > 2) {
                    f.probability(Double.parseDouble(parts[2]));
                }
            });
        }
        return map.build();
    }

    private static String found(String before, String after) {
        return Neighbourhood.replacements(map(before), map(after)).stream()
                .map(m -> m.into() + " was " + String.join("", m.members()))
                .reduce("", (all, next) -> all.isEmpty() ? next : all + ", " + next);
    }

    @Test
    void replacements_ofAChain_areAllOfIt() {
        assertThat(found("in-a a-b b-c c-d d-out", "in-a a-x x-d d-out")).isEqualTo("x was bc");
        assertThat(found("in-a a-b b-out", "in-x x-out")).isEqualTo("x was ab");
    }

    @Test
    void replacements_ofOneStep_areThatStep() {
        assertThat(found("in-a a-b b-c c-out", "in-a a-x x-c c-out")).isEqualTo("x was b");
    }

    /** b goes back to a: the loop is between what is gone, not an end of it. */
    @Test
    void replacements_ofALoop_doNotCountTheWayBack() {
        assertThat(found("in-a a-b b-a:0.1 b-d:0.9 d-out", "in-x x-d d-out")).isEqualTo("x was ab");
    }

    @Test
    void replacements_ofTwoGroups_areToldApartByTheirEnds() {
        assertThat(found("in-a a-b b-c c-out", "in-x x-b b-y y-out")).isEqualTo("x was a, y was c");
    }

    /** b and c stand between the same two steps, so nobody can tell which of them x was. */
    @Test
    void replacements_ofTwoThatStandAlike_areNotTold() {
        assertThat(found("in-a a-b a-c b-d c-d d-out", "in-a a-x x-d d-out")).isEmpty();
        assertThat(found("in-a a-b b-d d-out", "in-a a-x a-y x-d y-d d-out")).isEmpty();
    }

    @Test
    void replacements_elsewhere_areNone() {
        assertThat(found("in-a a-b b-c c-out", "in-x x-a a-c c-out")).isEmpty();
        assertThat(found("in-a a-b b-out", "in-a a-b b-x x-out")).isEmpty();
    }
}
