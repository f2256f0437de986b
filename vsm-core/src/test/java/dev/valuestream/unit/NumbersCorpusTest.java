package dev.valuestream.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Texts of doubles with their exact bits, collected by others; a few here, all of them where the corpus is at hand. */
class NumbersCorpusTest {

    /** From more-test-cases of the fast_float corpus (Apache-2.0): f16, f32 and f64 as hexadecimal bits, then the text. */
    private static final List<String> ALWAYS = List.of(
            "0000 00000000 0000000000000001 4.9406564584124654e-324",
            "7C00 7F800000 7FEFFFFFFFFFFFFF 1.7976931348623157e308",
            "3C00 3F800000 3FF0000000000000 1.0",
            "3C00 3F800000 3FF0000000000001 1.0000000000000002",
            "0000 00000000 3D10000000000000 1.4210854715202004e-14");

    @Test
    void shortest_corpus_readsBackAndIsNoLongerThanTheText() throws IOException {
        List<String> lines = corpus();
        int checked = 0;
        for (String line : lines) {
            String[] parts = line.trim().split("\\s+");
            double x = Double.longBitsToDouble(Long.parseUnsignedLong(parts[2], 16));
            if (Double.isFinite(x)) {
                check(x, parts[3], line);
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(ALWAYS.size());
    }

    private static void check(double x, String text, String line) {
        String shortest = Numbers.shortest(x);
        assertThat(Double.parseDouble(shortest)).as(line).isEqualTo(x + 0.0);
        if (x != 0) {
            assertThat(digits(shortest)).as(line).isLessThanOrEqualTo(digits(text));
        }
    }

    private static int digits(String text) {
        return new BigDecimal(text).stripTrailingZeros().precision();
    }

    private static List<String> corpus() throws IOException {
        List<String> lines = new ArrayList<>(ALWAYS);
        String cases = System.getProperty("vsm.cases");
        if (cases != null) {
            Path folder = Path.of(cases).resolveSibling("attack").resolve("numbers");
            for (String name : List.of("lemire-fast-float.txt", "more-test-cases.txt")) {
                lines.addAll(Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8));
            }
        }
        return lines;
    }
}
