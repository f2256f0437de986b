package dev.valuestream.problem;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@AddLifecycleHook(RepeatableDraws.class)
class VisibleTest {

    /** Controls of a terminal, U+061C and all of Unicode TR 9 and TR 36 that turns or hides, fillers, tags and the soft hyphen. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 0xa, 0x1b, 0x7f, 0x85, 0x9b, 0xad, 0x61c, 0x115f, 0x180e, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029,
                0x202a, 0x202e, 0x2060, 0x2063, 0x2066, 0x2069, 0x2800, 0x3164, 0xfeff, 0xffa0, 0xfff9
            })
    void of_characterThatIsNotSeen_isItsEscape(int hidden) {
        assertThat(Visible.of("a" + Character.toString(hidden) + "b")).isEqualTo("a\\u%04xb".formatted(hidden));
    }

    @Test
    void of_characterBeyondSixteenBits_isItsEscapeInBraces() {
        assertThat(Visible.of("a" + Character.toString(0xe0041))).isEqualTo("a\\u{e0041}");
    }

    /** A joined emoji, a Persian word with a non-joiner, a variation selector, combining marks, an Arabic number sign. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Größe <4> & \"x\" 価値",
                "\ud83d\udc69\u200d\ud83d\udd27",
                "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
                "\u2601\ufe0f",
                "e\u0301",
                "\u0600\u0661",
                "\u06dd",
                "\u08e2",
                "\ud804\udcbd",
                "\ud804\udccd"
            })
    void of_textThatScriptsNeed_isTheSame(String text) {
        assertThat(Visible.of(text)).isSameAs(text);
    }

    @Property
    void of_anyText_hidesNothingAndIsTheSameTwice(@ForAll String text) {
        String shown = Visible.of(text);
        assertThat(shown.codePoints()).noneMatch(Visible::isHidden);
        assertThat(Visible.of(shown)).isEqualTo(shown);
    }
}
