package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RandomMaps;
import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.io.DocumentException;
import dev.valuestream.io.DocumentProblem;
import dev.valuestream.model.ValueStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Whatever a document holds, reading gives a map or the one documented exception. */
@AddLifecycleHook(RepeatableDraws.class)
class ReaderFuzzPropertyTest {

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "null",
            "true",
            "0",
            "-1",
            "1e999",
            "1e-999",
            "9007199254740993",
            "\"a\"",
            "\"\"",
            "\"P1D\"",
            "\"1 d\"",
            "\"0 s\"",
            "\"-5 min\"",
            "\"id\":",
            "\"from\":",
            "\"type\":",
            "\"process\"",
            "\"customer\"",
            "\"families\":{",
            "\"probability\":",
            "\\ud800",
            "\\u0000",
            "é",
            "😀",
            "\n",
            "{}",
            "[[]]",
            "\"step-1\"",
            "\"all\"",
            "0.5",
            "1.0000001");

    @Property(tries = 3000)
    void read_anyBytes_isAMapOrADocumentException(@ForAll @Size(max = 60) byte[] bytes) {
        assertMapOrProblems(bytes);
    }

    @Property(tries = 1000)
    void read_anyText_isAMapOrADocumentException(@ForAll String text) {
        assertMapOrProblems(text.getBytes(StandardCharsets.UTF_8));
        assertMapOrProblems(Documents.map("\"name\":\"" + text + "\"").getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1200)
    void read_mutatedMap_isAMapOrADocumentException(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(Json.writer().toString(RandomMaps.map(seed, random.nextInt(3))));
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutate(text, random);
        }
        assertMapOrProblems(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void mutate(StringBuilder text, SplittableRandom random) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(12));
        switch (random.nextInt(4)) {
            case 0 -> text.delete(at, to);
            case 1 -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> text.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
            default -> replaceValue(text, at, PIECES.get(random.nextInt(PIECES.size())));
        }
        if (text.length() == 0) {
            text.append(' ');
        }
    }

    /** Puts a piece in the place of the next value, so that most documents stay JSON. */
    private static void replaceValue(StringBuilder text, int from, String piece) {
        int colon = text.indexOf(": ", from);
        if (colon > 0) {
            int end = colon + 2;
            while (end < text.length() && ",}]\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            text.replace(colon + 2, end, piece);
        }
    }

    private static void assertMapOrProblems(byte[] bytes) {
        try {
            ValueStream map = Json.reader().read(bytes);
            String written = Json.writer().toString(map);
            assertThat(Json.writer().toString(Json.reader().read(written))).isEqualTo(written);
        } catch (DocumentException e) {
            String text = new String(bytes, StandardCharsets.UTF_8);
            String[] lines = text.split("\r\n|\r|\n", -1);
            for (DocumentProblem problem : e.problems()) {
                assertThat(problem.line()).isBetween(1, lines.length);
                assertThat(problem.column()).isBetween(1, lines[problem.line() - 1].length() + 1);
                assertThat(problem.code()).matches("[a-z]+(\\.[a-zA-Z0-9-]+)+");
                assertThat(problem.message()).endsWith(".");
                // A message may quote a text of the document; what the document does not have was left unfilled by us.
                assertThat(problem.message().contains("{0}") && !text.contains("{0}"))
                        .as(problem.message())
                        .isFalse();
            }
        }
    }
}
