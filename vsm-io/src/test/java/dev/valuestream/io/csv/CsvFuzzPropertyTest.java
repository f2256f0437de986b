package dev.valuestream.io.csv;

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

/** Whatever a table holds, reading gives a map or the one documented exception. */
@AddLifecycleHook(RepeatableDraws.class)
class CsvFuzzPropertyTest {

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "\t",
            "\n",
            "\r",
            "#",
            "# demand: ",
            "# team ",
            "=1+1",
            "'",
            "%",
            "85 %",
            "0.5",
            "1e999",
            "1e-999999999 %",
            "9007199254740993",
            "-3",
            "39 s",
            "P1D",
            "1.234",
            "1,5 h",
            "7.000,5",
            "step",
            "C/T (s)",
            "id",
            "to",
            "type",
            "wait [d]",
            "uptime %",
            "customer",
            "supplier",
            "(none)",
            "a 10 %",
            "x: a 0.5 (rework)",
            "fifo",
            "\u0000",
            "é",
            "😀",
            "\uFEFF",
            "sep=;\n",
            "everything",
            "w",
            " ",
            "0",
            "920 per day at x cv 1");

    @Property(tries = 2000)
    void read_anyBytes_isAMapOrADocumentException(@ForAll @Size(max = 60) byte[] bytes) {
        assertMapOrProblems(bytes);
    }

    @Property(tries = 2000)
    void read_anyText_isAMapOrADocumentException(@ForAll String text) {
        assertMapOrProblems(("step,C/T,uptime,to,x\n" + text + "\n,," + text).getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 2000)
    void read_pieces_isAMapOrADocumentException(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "id,step,type,to,C/T (s),uptime %,wait\n" : "");
        for (int i = random.nextInt(30); i >= 0; i--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
            text.append(random.nextInt(3) == 0 ? "," : "");
        }
        assertMapOrProblems(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 1000)
    void read_mutatedTable_isAMapOrADocumentException(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder text = new StringBuilder(Csv.writer().toString(RandomMaps.map(seed, random.nextInt(4))));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + random.nextInt(12));
            text.replace(at, to, PIECES.get(random.nextInt(PIECES.size())));
        }
        assertMapOrProblems(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void assertMapOrProblems(byte[] bytes) {
        try {
            ValueStream map = Csv.reader().read(bytes);
            assertThat(Csv.writer().notHeld(map)).isEmpty();
            assertThat(Csv.reader().read(Csv.writer().toString(map))).isEqualTo(map);
        } catch (DocumentException e) {
            String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r\n|\r|\n", -1);
            for (DocumentProblem problem : e.problems()) {
                assertThat(problem.line()).isBetween(1, lines.length);
                assertThat(problem.column()).isBetween(1, lines[problem.line() - 1].length() + 1);
                assertThat(problem.code()).matches("[a-z]+(\\.[a-zA-Z0-9-]+)+");
                assertThat(problem.message()).endsWith(".");
            }
        }
    }
}
