package dev.valuestream.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** However many names are wrong, the work on advice is bounded. */
@Tag("slow")
class SuggestionsSizeTest {

    @Test
    void nearest_hundredThousandWrongAmongAsManyKnown_answersTheFirstFew() {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            known.add("step-number-" + i);
        }
        Suggestions suggestions = Suggestions.among(known);
        int answered = 0;
        for (int i = 0; i < 100_000; i++) {
            answered += suggestions.nearest("sept-number-" + i).isPresent() ? 1 : 0;
        }
        assertThat(answered).isEqualTo(Suggestions.MOST_COMPARISONS / 100_000);
    }
}
