package dev.valuestream.io.svg.internal.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.io.svg.layout.TextStyle;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

@AddLifecycleHook(RepeatableDraws.class)
class TextFitTest {

    /** DejaVu Sans 2.37: A 1401, V 1401, hyphen 739, ellipsis 2048 of 2048 units; bold A 1585. */
    @Test
    void width_ofLatinLetters_isThatOfTheFont() {
        assertThat(TextStyle.BODY.width("AV-…")).isCloseTo(12 * (1401 + 1401 + 739 + 2048) / 2048.0, within(1e-9));
        assertThat(TextStyle.STRONG.width("A")).isCloseTo(12 * 1585 / 2048.0, within(1e-9));
    }

    @Test
    void width_ofOtherLetters_isByClass() {
        assertThat(TextStyle.BODY.width("価")).isEqualTo(12);
        assertThat(TextStyle.BODY.width("Ж")).isCloseTo(12 * 0.64, within(1e-9));
        assertThat(TextStyle.BODY.width("e\u0301")).isEqualTo(TextStyle.BODY.width("e"));
    }

    @Test
    void of_aTextThatFits_isOneLine() {
        TextFit fit = TextFit.of("Stamping", TextStyle.NAME, 144, 2);

        assertThat(fit.lines()).containsExactly("Stamping");
        assertThat(fit.isCut()).isFalse();
    }

    @Test
    void of_twoWords_breaksAtTheBlank() {
        assertThat(TextFit.of("Stamping changeover", TextStyle.BURST, 82, 2).lines())
                .containsExactly("Stamping", "changeover");
    }

    @Test
    void of_aHyphen_staysOnItsLine() {
        assertThat(TextFit.of("Quality-Operations", TextStyle.LABEL, 100, 2).lines())
                .containsExactly("Quality-", "Operations");
    }

    @Test
    void of_tooLong_endsInAnEllipsisAndKeepsTheWhole() {
        TextFit fit = TextFit.of("x".repeat(10_000), TextStyle.NAME, 100, 2);

        assertThat(fit.lines()).hasSize(2);
        assertThat(fit.lines().get(1)).endsWith("…");
        assertThat(fit.whole()).hasSize(10_000);
        assertThat(fit.isCut()).isTrue();
    }

    @Test
    void of_joinedEmoji_areNeverSplit() {
        String family = "👩‍👩‍👧‍👦";

        TextFit fit = TextFit.of(family.repeat(9), TextStyle.BODY, 60, 1);

        assertThat(fit.lines().get(0).replace("…", "").replace(family, "")).isEmpty();
    }

    @Property
    void of_anyText_staysInsideItsWidth(
            @ForAll @StringLength(max = 80) String text,
            @ForAll @DoubleRange(min = 40, max = 300) double width,
            @ForAll @IntRange(min = 1, max = 3) int lines) {
        TextFit fit = TextFit.of(text, TextStyle.NAME, width, lines);

        assertThat(fit.lines()).hasSizeBetween(1, lines);
        assertThat(fit.lines()).allMatch(line -> TextStyle.NAME.width(line) <= width + 1e-9);
    }

    /** A letter under forty marks is taller than a page; its name stays whole in the title. */
    @Test
    void of_marksHeapedOnALetter_keepsTwoOfThem() {
        String heaped = "Z" + "\u0300\u0489".repeat(20) + "oo";

        TextFit fit = TextFit.of(heaped, TextStyle.BODY, 100, 1);

        assertThat(fit.lines()).containsExactly("Z\u0300\u0489oo");
        assertThat(fit.whole()).isEqualTo(heaped);
    }
}
