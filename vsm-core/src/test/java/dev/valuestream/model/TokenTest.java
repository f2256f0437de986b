package dev.valuestream.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenTest {

    @Test
    void find_wordOfAConstant_isTheConstant() {
        assertThat(Token.find(Join.class, "all")).contains(Join.ALL);
        assertThat(Token.find(ValueClass.class, ValueClass.WASTE.token())).contains(ValueClass.WASTE);
    }

    @Test
    void find_anotherWord_isEmpty() {
        assertThat(Token.find(Join.class, "ALL")).isEmpty();
    }
}
