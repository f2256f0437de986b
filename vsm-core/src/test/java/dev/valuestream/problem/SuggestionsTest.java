package dev.valuestream.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {

    private static final List<String> ACME = List.of(
            "michigan-steel", "stamping", "weld-1", "weld-2", "assembly-1", "assembly-2", "shipping", "state-street");

    @ParameterizedTest
    @CsvSource({
        "wled-1, weld-1",
        "weld1, weld-1",
        "Weld-2, weld-2",
        "STAMPING, stamping",
        "stampin, stamping",
        "stampping, stamping",
        "shiping, shipping",
        "statestreet, state-street",
        "asembly2, assembly-2",
    })
    void nearest_slip_isTheNameMeant(String wrong, String meant) {
        assertThat(Suggestions.nearest(wrong, ACME)).contains(meant);
        assertThat(Suggestions.among(ACME).nearest(wrong)).contains(meant);
    }

    @ParameterizedTest
    @CsvSource({"paint", "x", "''", "warehouse", "w", "stmpgni"})
    void nearest_nothingLikeIt_isEmpty(String wrong) {
        assertThat(Suggestions.nearest(wrong, ACME)).isEmpty();
        assertThat(Suggestions.allNear(wrong, ACME)).isEmpty();
    }

    @Test
    void nearest_shortNames_allowOneSlip() {
        assertThat(Suggestions.nearest("b", List.of("a", "cc"))).contains("a");
        assertThat(Suggestions.nearest("ab", List.of("cd"))).isEmpty();
        assertThat(Suggestions.nearest("ba", List.of("ab"))).contains("ab");
    }

    @Test
    void allNear_several_areNearestFirstAndAtMostThree() {
        assertThat(Suggestions.allNear("wled-1", ACME)).containsExactly("weld-1", "weld-2");
        assertThat(Suggestions.allNear("step-5", List.of("step-11", "step-1", "step-2", "step-3", "step-4")))
                .containsExactly("step-1", "step-2", "step-3");
    }

    @Test
    void nearest_noNamesOrAHugeOne_isEmpty() {
        assertThat(Suggestions.nearest("weld", List.of())).isEmpty();
        assertThat(Suggestions.nearest("a".repeat(201), List.of("a".repeat(201))))
                .isEmpty();
        assertThat(Suggestions.nearest("a".repeat(200), List.of("a".repeat(201))))
                .isEmpty();
        assertThat(Suggestions.nearest("a".repeat(200), List.of("a".repeat(199))))
                .contains("a".repeat(199));
        assertThatNullPointerException().isThrownBy(() -> Suggestions.nearest(null, ACME));
    }

    @Test
    void nearest_moreThanAHundredQuestions_areNotAnswered() {
        Suggestions suggestions = Suggestions.among(ACME);
        for (int i = 0; i < Suggestions.MOST_QUESTIONS; i++) {
            assertThat(suggestions.nearest("wled-1")).contains("weld-1");
        }
        assertThat(suggestions.nearest("wled-1")).isEqualTo(Optional.empty());
    }
}
