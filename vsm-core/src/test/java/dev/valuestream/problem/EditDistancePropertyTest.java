package dev.valuestream.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(RepeatableDraws.class)
class EditDistancePropertyTest {

    @Property(tries = 10_000)
    void to_anyWord_isTheFullMatrixOrTooFar(
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 12) String word,
            @ForAll @CharRange(from = 'a', to = 'd') @StringLength(max = 12) String other,
            @ForAll @IntRange(min = 1, max = 4) int farthest) {
        int exact = fullMatrix(word, other);
        int banded = new EditDistance(word, farthest).to(other);
        assertThat(Math.min(banded, farthest + 1)).isEqualTo(Math.min(exact, farthest + 1));
    }

    @Property
    void to_severalWordsInTurn_isWhatAFreshOneSays(
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String word,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String first,
            @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 8) String second) {
        EditDistance used = new EditDistance(word, 3);
        used.to(first);
        assertThat(used.to(second)).isEqualTo(new EditDistance(word, 3).to(second));
    }

    /** Distances that are easily counted by hand. */
    @Example
    void to_knownWords_isAsCounted() {
        assertThat(new EditDistance("kitten", 4).to("sitting")).isEqualTo(3);
        assertThat(new EditDistance("ca", 4).to("abc")).isEqualTo(3);
        assertThat(new EditDistance("weld", 4).to("wled")).isEqualTo(1);
        assertThat(new EditDistance("", 4).to("abc")).isEqualTo(3);
        assertThat(fullMatrix("kitten", "sitting")).isEqualTo(3);
    }

    /** The textbook recurrence on a whole matrix: Boytsov, ACM J. Exp. Algorithmics 16 (2011), section 2.2.2. */
    private static int fullMatrix(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cell(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cell(int[][] cost, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        boolean swap = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swap ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
