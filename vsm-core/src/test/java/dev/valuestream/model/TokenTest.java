package dev.valuestream.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.plan.ImprovementStatus;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTest {

    @Test
    void find_wordOfAConstant_isTheConstant() {
        assertThat(Token.find(Join.class, "all")).contains(Join.ALL);
        assertThat(Token.find(ValueClass.class, ValueClass.WASTE.token())).contains(ValueClass.WASTE);
    }

    /** The words of the file format, in which each is found again. */
    @ParameterizedTest
    @ValueSource(
            classes = {
                State.class,
                Join.class,
                ValueClass.class,
                Waste.class,
                ObservationSource.class,
                InformationKind.class,
                FlowKind.class,
                ImprovementStatus.class
            })
    <E extends Enum<E> & Token> void token_ofEachConstant_isItsNameInLowerCaseWithHyphens(Class<E> type) {
        assertThat(type.getEnumConstants()).isNotEmpty().allSatisfy(constant -> {
            assertThat(constant.token())
                    .isEqualTo(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            assertThat(Token.find(type, constant.token())).contains(constant);
        });
    }

    @Test
    void find_anotherWord_isEmpty() {
        assertThat(Token.find(Join.class, "ALL")).isEmpty();
    }
}
