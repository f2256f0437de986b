package dev.valuestream.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemsTest {

    @Test
    void throwIfAny_none_doesNothing() {
        Problems problems = new Problems();
        assertThat(problems.isEmpty()).isTrue();
        assertThat(problems.size()).isZero();
        assertThatNoException().isThrownBy(() -> problems.throwIfAny("value stream (loan)"));
    }

    @Test
    void throwIfAny_two_reportsBothInOrder() {
        Problems problems = new Problems()
                .add("flow.to.unknown", "a->b", "The flow ({0}) leads to an unknown node ({1}).", "a->b", "b")
                .add(Problem.of("map.customer.missing", "", "The map has no customer. Add one."));
        assertThat(problems.size()).isEqualTo(2);
        assertThatExceptionOfType(InvalidValueStreamException.class)
                .isThrownBy(() -> problems.throwIfAny("value stream (loan)"))
                .withMessage("The value stream (loan) is not valid: 2 problems."
                        + "\n- The flow (a->b) leads to an unknown node (b). [flow.to.unknown]"
                        + "\n- The map has no customer. Add one. [map.customer.missing]")
                .satisfies(e -> assertThat(e.problems())
                        .extracting(Problem::code, Problem::element, Problem::message)
                        .containsExactly(
                                tuple("flow.to.unknown", "a->b", "The flow (a->b) leads to an unknown node (b)."),
                                tuple("map.customer.missing", "", "The map has no customer. Add one.")));
    }

    @Test
    void throwIfAny_laterProblems_areNotInTheThrownOnes() {
        Problems problems = new Problems().add("a", "", "A.");
        InvalidValueStreamException thrown =
                catchThrowableOfType(InvalidValueStreamException.class, () -> problems.throwIfAny("map"));
        problems.add("b", "", "B.");
        assertThat(thrown.problems()).hasSize(1).isUnmodifiable();
        assertThat(thrown).hasMessageStartingWith("The map is not valid: 1 problem.\n- A. [a]");
        assertThat(problems.toList()).hasSize(2).isUnmodifiable();
    }

    @Test
    void throwIfAny_manyProblems_showsAHundredAndCountsTheRest() {
        Problems problems = new Problems();
        for (int i = 0; i < 1_234; i++) {
            problems.add("node.bad", "n" + i, "The node ({0}) is bad.", "n" + i);
        }
        InvalidValueStreamException thrown =
                catchThrowableOfType(InvalidValueStreamException.class, () -> problems.throwIfAny("map"));
        assertThat(thrown.problems()).hasSize(1_234);
        assertThat(thrown.getMessage().lines())
                .hasSize(102)
                .startsWith("The map is not valid: 1234 problems.", "- The node (n0) is bad. [node.bad]")
                .endsWith("- The node (n99) is bad. [node.bad]", "… and 1134 more.");
    }

    @Test
    void throwIfAny_exactlyAHundred_countsNoRest() {
        Problems problems = new Problems();
        for (int i = 0; i < InvalidValueStreamException.SHOWN; i++) {
            problems.add("node.bad", "", "Bad.");
        }
        assertThatExceptionOfType(InvalidValueStreamException.class)
                .isThrownBy(() -> problems.throwIfAny("map"))
                .withMessageEndingWith("- Bad. [node.bad]");
    }

    @Test
    void addAll_others_comeAfterTheOnesHere() {
        Problems others = new Problems().add("b", "", "B.").add("c", "", "C.");
        Problems all = new Problems().add("a", "", "A.").addAll(others);
        assertThat(all.toList()).extracting(Problem::code).containsExactly("a", "b", "c");
    }

    @Test
    void exception_withoutProblems_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new InvalidValueStreamException("map", List.of()))
                .isNotInstanceOf(InvalidValueStreamException.class)
                .withMessageEndingWith("[problems.none]");
    }

    @Test
    void exception_serialized_keepsItsProblems() throws IOException, ClassNotFoundException {
        InvalidValueStreamException thrown =
                new InvalidValueStreamException("map", List.of(Problem.of("a", "x", "{0}.", "A")));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((InvalidValueStreamException) in.readObject()).problems())
                    .isEqualTo(thrown.problems());
        }
    }

    @Test
    void add_null_isRefusedAtOnce() {
        assertThatNullPointerException().isThrownBy(() -> new Problems().add(null));
        assertThatNullPointerException().isThrownBy(() -> new Problem(null, Text.of("a", "A.")));
        assertThatNullPointerException().isThrownBy(() -> new Finding(Severity.INFO, "", null));
    }

    @Test
    void finding_ofEitherSeverity_carriesItsText() {
        Finding info = Finding.info("demand.missing", "", "The map names no demand.");
        Finding warning = Finding.warning("step.load.high", "weld-1", "The load of step ({0}) is {1}.", "weld-1", 1.25);
        assertThat(info.severity()).isEqualTo(Severity.INFO);
        assertThat(info).hasToString("The map names no demand. [demand.missing]");
        assertThat(warning.severity()).isEqualTo(Severity.WARNING).isGreaterThan(info.severity());
        assertThat(warning.element()).isEqualTo("weld-1");
        assertThat(warning.code()).isEqualTo("step.load.high");
        assertThat(warning.message()).isEqualTo("The load of step (weld-1) is 1.25.");
    }
}
