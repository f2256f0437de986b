package dev.valuestream.io.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@AddLifecycleHook(RepeatableDraws.class)
class ColumnsTest {

    /** Widths as the Unicode standard's annex 11 and wcwidth have them. */
    @ParameterizedTest
    @CsvSource({
        "abc, 3",
        "é, 1",
        "e\u0301, 1",
        "溶接, 4",
        "ﾖ, 1",
        "한국, 4",
        "🏭, 2",
        "a\u200Bb, 2",
        "→, 1",
        "─┐, 2",
        "'', 0"
    })
    void width_text_isWhatATerminalTakes(String text, int width) {
        assertThat(Columns.width(text)).isEqualTo(width);
    }

    @Test
    void pad_wideCharacters_countsTheirColumns() {
        assertThat(Columns.left("溶接", 6)).isEqualTo("溶接  ");
        assertThat(Columns.right("溶接", 6)).isEqualTo("  溶接");
        assertThat(Columns.centred("溶接", 7, "─")).isEqualTo("─溶接──");
        assertThat(Columns.left("longer", 3)).isEqualTo("longer");
    }

    @Test
    void cut_longText_endsWithASign() {
        assertThat(Columns.cut("stamping", 8)).isEqualTo("stamping");
        assertThat(Columns.cut("stamping", 5)).isEqualTo("stam…");
        assertThat(Columns.cut("溶接工程", 6)).isEqualTo("溶接…");
        assertThat(Columns.cut("🏭🏭🏭", 4)).isEqualTo("🏭…");
    }

    @Test
    void wrap_text_breaksAtBlanks() {
        assertThat(Columns.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(Columns.wrap("", 8)).containsExactly("");
        assertThat(Columns.wrap("abcdefghij", 4)).isEqualTo(List.of("abcd", "efgh", "ij"));
        assertThat(Columns.wrap("ab 日本語です c", 5)).isEqualTo(List.of("ab", "日本", "語で", "す c"));
        assertThat(Columns.wrap("日本", 1)).isEqualTo(List.of("日", "本", ""));
    }

    @Property
    void wrap_anyText_fitsAndLosesNothingButBlanks(
            @ForAll String text, @ForAll @IntRange(min = 2, max = 40) int width) {
        List<String> lines = Columns.wrap(text, width);

        assertThat(lines).allSatisfy(l -> assertThat(Columns.width(l)).isLessThanOrEqualTo(width));
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
    }

    @Property
    void cut_anyText_fits(@ForAll String text, @ForAll @IntRange(min = 1, max = 40) int width) {
        assertThat(Columns.width(Columns.cut(text, width))).isLessThanOrEqualTo(width);
    }
}
