package dev.valuestream.io.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "factory-physics.critical-wip | Factory physics, critical WIP",
                "lead-time.predicted.p50      | Lead time, predicted, p50",
                "acme.cost-of-wipers          | Acme, cost of wipers",
                "x                            | X"
            })
    void of_anId_isItsWords(String id, String words) {
        assertThat(IdWords.of(id)).isEqualTo(words);
    }
}
