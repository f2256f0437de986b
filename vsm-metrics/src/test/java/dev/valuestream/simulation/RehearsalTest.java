package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RehearsalTest {

    @Test
    void rehearsal_isARunToItsEnd() {
        assertThat(Rehearsal.rehearse()).isTrue();
    }

    @Test
    void rehearsal_ofAnInterruptedThread_endsWithoutHarm_andKeepsTheFlag() {
        Thread.currentThread().interrupt();

        assertThat(Rehearsal.rehearse()).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }
}
