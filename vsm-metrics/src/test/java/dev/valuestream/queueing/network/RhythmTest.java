package dev.valuestream.queueing.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.queueing.network.Rhythm.Pace;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which constant times keep items so far apart that nobody waits at others. */
class RhythmTest {

    /** Two servers of 3 let go two in any 3, so four in 6 and never six in less than 9. */
    @Test
    void rules_servesWholeRoundsOfTheOther() {
        assertThat(new Pace(2, 3).rules(new Pace(2, 3))).isTrue();
        assertThat(new Pace(2, 3).rules(new Pace(2, 3.1))).isFalse();
        assertThat(new Pace(2, 3).rules(new Pace(5, 6))).isTrue();
        assertThat(new Pace(2, 3).rules(new Pace(5, 6.1))).isFalse();
        assertThat(new Pace(2, 3).rules(new Pace(6, 9))).isTrue();
        assertThat(new Pace(3, 7).rules(new Pace(2, 0.1))).isFalse();
    }

    /** 100·0.57 is 56.99999999999999 to a computer. */
    @Test
    void rules_forgivesRounding() {
        assertThat(new Pace(1, 0.57).rules(new Pace(100, 57))).isTrue();
    }

    /** Two servers get to do three rounds in those of seven, and two in those of four. */
    @Test
    void ruling_isTheShortestTimeThatRulesAll() {
        assertThat(Pace.ruling(List.of(new Pace(7, 12), new Pace(4, 5)), 2)).isEqualTo(new Pace(2, 4));
        assertThat(Pace.ruling(List.of(new Pace(7, 12), new Pace(4, 9)), 2)).isEqualTo(new Pace(2, 4.5));
    }

    @Test
    void behind_whatIsRuledAddsNothing() {
        Rhythm row = Rhythm.free(7).behind(3, new Pace(1, 3)).behind(5, new Pace(1, 2));
        assertThat(row).isEqualTo(new Rhythm(List.of(new Pace(1, 3)), List.of(new Pace(1, 3)), 7, 5));
    }

    @Test
    void behind_whatRulesTakesThePlaceOfTheRuled() {
        Rhythm row = Rhythm.free(7).behind(3, new Pace(2, 3)).behind(5, new Pace(1, 4));
        assertThat(row.paces()).containsExactly(new Pace(1, 4));
        assertThat(row.rules(new Pace(2, 8))).isTrue();
        assertThat(row.rules(new Pace(2, 8.1))).isFalse();
    }

    @Test
    void behind_whatNeitherRulesIsKept() {
        Rhythm row = Rhythm.free(7).behind(3, new Pace(2, 3)).behind(5, new Pace(3, 4));
        assertThat(row.row()).containsExactly(new Pace(2, 3), new Pace(3, 4));
        assertThat(row.last()).isEqualTo(5);
        assertThat(row.head()).isEqualTo(7);
    }

    @Test
    void even_isThePaceOfOneServerOutsideOfTheRow() {
        Rhythm row = Rhythm.even(7, 3).behind(5, new Pace(1, 2));
        assertThat(row).isEqualTo(new Rhythm(List.of(new Pace(1, 3)), List.of(new Pace(1, 2)), 7, 5));
    }
}
