package dev.valuestream.io.svg.internal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.svg.internal.layout.Runs.Use;
import org.junit.jupiter.api.Test;

class RunsTest {

    @Test
    void allocate_siblingsGoingDown_putsTheDeepestLeft() {
        Runs runs = new Runs();
        int near = runs.add(2, 1, 3, Use.LEAVES);
        int far = runs.add(2, 1, 7, Use.LEAVES);

        runs.allocate();

        assertThat(runs.track(far)).isZero();
        assertThat(runs.track(near)).isEqualTo(1);
        assertThat(runs.count(2)).isEqualTo(2);
    }

    @Test
    void allocate_stretchesThatDoNotTouch_shareATrack() {
        Runs runs = new Runs();
        int upper = runs.add(0, 1, 3, Use.LEAVES);
        int lower = runs.add(0, 5, 7, Use.LEAVES);

        runs.allocate();

        assertThat(runs.track(upper)).isZero();
        assertThat(runs.track(lower)).isZero();
        assertThat(runs.count(1)).isZero();
    }

    /** One leaves the level at which the other arrives: left of it, they would lie on each other. */
    @Test
    void allocate_aWayOutWhereAnotherArrives_standsToItsLeft() {
        Runs runs = new Runs();
        int arrives = runs.add(0, 1, 5, Use.LEAVES);
        int leaves = runs.add(0, 5, 7, Use.LEAVES);

        runs.allocate();

        assertThat(runs.track(leaves)).isLessThan(runs.track(arrives));
    }
}
