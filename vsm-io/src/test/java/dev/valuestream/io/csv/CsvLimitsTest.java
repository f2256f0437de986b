package dev.valuestream.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ReadLimitException;
import dev.valuestream.io.ReadLimits;
import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvLimitsTest {

    private static final ReadLimits SMALL = ReadLimits.DEFAULTS
            .withMaxBytes(200)
            .withMaxStringLength(20)
            .withMaxValues(30)
            .withMaxNodes(4)
            .withMaxFlows(5);

    private static String broken(String table) {
        return catchThrowableOfType(
                        ReadLimitException.class,
                        () -> Csv.reader().withLimits(SMALL).read(table))
                .setting();
    }

    @Test
    void read_pastALimit_namesTheSetting() {
        assertThat(broken("step\n" + "x".repeat(300))).isEqualTo("maxBytes");
        assertThat(broken("step\n" + "x".repeat(21))).isEqualTo("maxStringLength");
        assertThat(broken("step\n" + ",".repeat(30))).isEqualTo("maxValues");
        assertThat(broken("step\na\nb\nc\nd\ne")).isEqualTo("maxNodes");
        assertThat(broken("step,to\na,b;b;b;b;b;b\nb,")).isEqualTo("maxFlows");
    }

    @Test
    void read_bytesThatAreNoText_areLocated() {
        byte[] table = {'s', 't', 'e', 'p', '\n', 'a', (byte) 0xFF};

        DocumentException refused =
                catchThrowableOfType(DocumentException.class, () -> Csv.reader().read(table));

        assertThat(refused.problems().get(0).toString())
                .startsWith("line 2, column 2: ")
                .endsWith("[csv.encoding]");
        assertThat(catchThrowableOfType(
                        DocumentException.class, () -> Csv.reader().read(new ByteArrayInputStream(table))))
                .hasMessageContaining("csv.encoding");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,", "\"", ",", "a\n", ";;", "#:\n", "\"a\"\n", "1e999999999\n"})
    void read_muchOfAnything_ends(String piece) {
        String table = "step,C/T\n" + piece.repeat(100_000 / piece.length());

        assertThat(stepsOrProblems(table)).isPositive();
    }

    private static int stepsOrProblems(String table) {
        try {
            return 1 + Csv.reader().read(table).steps().size();
        } catch (DocumentException e) {
            return e.problems().size();
        }
    }
}
