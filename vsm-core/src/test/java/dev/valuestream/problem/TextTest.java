package dev.valuestream.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {

    private static final Text PROBABILITY = Text.of(
            "flow.probability.range",
            "The probability ({0}) of flow ({1}) must be from 0 to 1. Maybe it is a percentage: write {2}.",
            1.2,
            "test->build",
            0.012);

    @Test
    void toString_ofText_isMessageAndCode() {
        assertThat(PROBABILITY)
                .hasToString("The probability (1.2) of flow (test->build) must be from 0 to 1."
                        + " Maybe it is a percentage: write 0.012. [flow.probability.range]");
        assertThat(PROBABILITY.message()).endsWith("write 0.012.");
        assertThat(PROBABILITY.arguments()).containsExactly("1.2", "test->build", "0.012");
    }

    @Test
    void format_otherTemplate_saysItInOtherWords() {
        assertThat(PROBABILITY.format("{1}: {0} ist keine Wahrscheinlichkeit, eher {2}"))
                .isEqualTo("test->build: 1.2 ist keine Wahrscheinlichkeit, eher 0.012");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "It's {0} o'clock|It's A o'clock",
                "{1}{0}{1}|BAB",
                "'{0}' and \"{1}\"|'A' and \"B\"",
                "{2} and {99} have no argument|{2} and {99} have no argument",
                "{} {x} {0 {0x} {-1} {000} { } {{0}}|{} {x} {0 {0x} {-1} {000} { } {A}",
                "{00}{01}|AB",
                "ends with {|ends with {",
                "ends with {0|ends with {0",
                "{١}|{١}",
                "$1 \\ %s {0,number}|$1 \\ %s {0,number}",
            })
    void message_oddTemplate_fillsOnlyPlaces(String template, String expected) {
        assertThat(Text.of("c", template, "A", "B").message()).isEqualTo(expected);
    }

    @Test
    void message_argumentThatLooksLikeAPlace_isNotFilled() {
        assertThat(Text.of("c", "{0} {1}", "{1}", "x{0}").message()).isEqualTo("{1} x{0}");
    }

    @Test
    void message_argumentWithControls_cannotStartALine() {
        String hostile = "a\nb\r\tc\u001b[31m\u202Ed\u2028e\u0000";
        assertThat(Text.of("c", "<{0}>", hostile).message())
                .isEqualTo("<a\\u000ab\\u000d\\u0009c\\u001b[31m\\u202ed\\u2028e\\u0000>");
        assertThat(Text.of("c", "{0}", hostile).arguments()).containsExactly(hostile);
    }

    @Test
    void message_argumentWithDirectionMarks_showsThemAsEscapes() {
        for (char mark : new char[] {0x200E, 0x200F, 0x202A, 0x202E, 0x2029, 0x2066, 0x2069, 0x7F, 0x9F}) {
            assertThat(Text.of("c", "{0}", "a" + mark + "b").message())
                    .isEqualTo(String.format(Locale.ROOT, "a\\u%04xb", (int) mark));
        }
        assertThat(Text.of("c", "{0}", "שלום 測試 \uD83D\uDE00").message()).isEqualTo("שלום 測試 \uD83D\uDE00");
        for (char plain : new char[] {0x2027, 0x202F, 0x2065, 0x200D, 0x2010, 0x20, 0xA0}) {
            assertThat(Text.of("c", "{0}", plain).message()).isEqualTo(String.valueOf(plain));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "2e-3, 0.002",
        "1000000, 1000000",
        "1e20, 100000000000000000000",
        "1e300, 1E+300",
        "1e-300, 1E-300",
        "0.3333333333333333, 0.333333333333333",
        "-0.0, 0",
        "NaN, NaN",
        "-Infinity, -Infinity",
    })
    void of_double_isWrittenTheSameEverywhere(double number, String expected) {
        assertThat(Text.of("c", "{0}", number).message()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "PT27M, 27 min",
        "PT-2M, -2 min",
    })
    void of_duration_isWrittenAsPeopleDo(Duration time, String expected) {
        assertThat(Text.of("c", "{0}", time).message()).isEqualTo(expected);
    }

    @Test
    void of_otherTypes_areTheirOwnText() {
        assertThat(Text.of("c", "{0} {1} {2} {3}", 1_000_000, 'x', List.of(1, 2), 0.5f)
                        .message())
                .isEqualTo("1000000 x [1, 2] 0.5");
    }

    @Test
    void message_underOtherLocales_isTheSame() {
        Locale before = Locale.getDefault();
        try {
            for (String tag : List.of("tr", "ar-EG-u-nu-arab", "th-TH-u-nu-thai", "de")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(Text.of("I.i", "{0} {1}", 1234.5, 1234).toString()).isEqualTo("1234.5 1234 [I.i]");
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void of_emptyParts_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("", "x")).withMessageEndingWith("[text.empty]");
        assertThatIllegalArgumentException().isThrownBy(() -> Text.of("c", ""));
        assertThatNullPointerException().isThrownBy(() -> Text.of("c", "{0}", (Object) null));
    }

    @Test
    void arguments_givenListChanges_stayTheSame() {
        List<String> arguments = new ArrayList<>(List.of("a"));
        Text text = new Text("c", "{0}", arguments);
        arguments.set(0, "b");
        assertThat(text.message()).isEqualTo("a");
        assertThat(text).isEqualTo(Text.of("c", "{0}", "a"));
    }
}
