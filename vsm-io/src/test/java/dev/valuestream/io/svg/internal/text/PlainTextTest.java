package dev.valuestream.io.svg.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AddLifecycleHook(RepeatableDraws.class)
class PlainTextTest {

    @Test
    void safe_ofPlainWords_leavesThemAlone() {
        assertThat(PlainText.safe("Größe <4> & \"x\" 価値")).isEqualTo("Größe <4> & \"x\" 価値");
    }

    @Test
    void safe_ofWhatXmlForbids_putsReplacements() {
        assertThat(PlainText.safe("a\u0001b\ufffe\uffffc\ud800d")).isEqualTo("a\\u0001b\ufffd\ufffdc\ufffdd");
    }

    @Test
    void safe_ofBreaks_putsBlanks() {
        assertThat(PlainText.safe("a\nb\tc\rd\u2028e")).isEqualTo("a b c d e");
    }

    @ParameterizedTest
    @CsvSource({"a\u2069b\u2069, \u2068ab\u2069", "a\u2068b, \u2068a\u2068b\u2069\u2069", "שלום, \u2068שלום\u2069"})
    void safe_ofTextThatTurns_isIsolatedAndBalanced(String text, String expected) {
        assertThat(PlainText.safe(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"abc\u202egnp, abc\\u202egnp", "a\u2067b, a\\u2067b", "a\u200bb\ufeff, a\\u200bb\\ufeff"})
    void safe_ofWhatIsNotSeen_putsEscapesInNamesAndAttributes(String text, String expected) {
        assertThat(PlainText.safe(text)).isEqualTo(expected);
        assertThat(PlainText.legal(text)).isEqualTo(expected);
        assertThat(PlainText.safe(expected)).isEqualTo(expected);
    }

    /** XML 1.0, production 2 (Char). */
    @Property
    void safe_ofAnyText_holdsOnlyWhatXmlCanHold(@ForAll String text) {
        assertThat(PlainText.safe(text).codePoints())
                .allMatch(c -> (c >= 0x20 && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000);
    }
}
