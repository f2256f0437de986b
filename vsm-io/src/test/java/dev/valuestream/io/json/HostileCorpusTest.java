package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.internal.NumberText;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Numbers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hostile documents, strings and numbers that others collected; each test runs where the collection is handed in. */
class HostileCorpusTest {

    /** Accepted by JSON and refused here on purpose: fields that stand twice in an object, and NUL. */
    private static final Set<String> REFUSED_ON_PURPOSE = Set.of(
            "y_object_duplicated_key.json",
            "y_object_duplicated_key_and_value.json",
            "y_object_escaped_null_in_key.json",
            "y_string_null_escape.json");

    @Test
    void read_documentsOfTheParsingSuite_areAcceptedOrRefusedAsTheyShould() throws IOException {
        Optional<Path> suite = Documents.attack("JSONTestSuite/test_parsing");
        if (suite.isEmpty()) {
            return;
        }
        int cases = 0;
        for (Path file : files(suite.get())) {
            String name = file.getFileName().toString();
            byte[] content = Files.readAllBytes(file);
            boolean accepted = isRead(asAttribute(content));
            assertThat(isRead(content)).as(name + " by itself").isFalse();
            if (name.startsWith("y_")) {
                assertThat(accepted).as(name).isEqualTo(!REFUSED_ON_PURPOSE.contains(name));
            } else if (name.startsWith("n_")) {
                assertThat(accepted).as(name).isFalse();
            }
            cases++;
        }
        assertThat(cases).isGreaterThan(250);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The content as an attribute, in an array, so that no content can close what it stands in and start anew. */
    private static byte[] asAttribute(byte[] content) {
        byte[] before = "{\"format\":\"vsm/1\",\"id\":\"m\",\"attributes\":{\"x\":".getBytes(StandardCharsets.UTF_8);
        byte[] after = "}}".getBytes(StandardCharsets.UTF_8);
        byte[] whole = new byte[before.length + content.length + after.length];
        System.arraycopy(before, 0, whole, 0, before.length);
        System.arraycopy(content, 0, whole, before.length, content.length);
        System.arraycopy(after, 0, whole, before.length + content.length, after.length);
        return whole;
    }

    private static boolean isRead(byte[] document) {
        try {
            ValueStream map = Json.reader().read(document);
            assertThat(Json.reader().read(Json.writer().toString(map))).isEqualTo(map);
            return true;
        } catch (DocumentException e) {
            assertThat(e.problems()).isNotEmpty().allSatisfy(p -> {
                assertThat(p.line()).isPositive();
                assertThat(p.column()).isPositive();
            });
            return false;
        }
    }

    @Test
    void write_naughtyStrings_areReadBackAsNamesNotesAndAttributes() throws IOException {
        Optional<Path> list = Documents.attack("blns.json");
        if (list.isEmpty()) {
            return;
        }
        String wrapped = Documents.map("\"attributes\":{\"list\":" + Files.readString(list.get()) + "}");
        AttributeValue.Sequence strings = (AttributeValue.Sequence)
                Json.reader().read(wrapped).annotations().attributes().get("list");
        assertThat(strings.values()).hasSizeGreaterThan(400);
        for (AttributeValue string : strings.values()) {
            String text = ((AttributeValue.Text) string).value();
            ValueStream map = ValueStream.builder("m")
                    .name(text)
                    .note(text)
                    .attribute("x", string)
                    .attribute(text, string)
                    .charter(c -> c.objective(text).participant(text))
                    .build();
            assertThat(Json.reader().read(Json.writer().toString(map))).isEqualTo(map);
        }
    }

    @Test
    void read_numbersOfTheCorpus_areTheirDoublesOrRefused() throws IOException {
        Optional<Path> numbers = Documents.attack("numbers");
        if (numbers.isEmpty()) {
            return;
        }
        int read = 0;
        for (Path file : files(numbers.get())) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] parts = line.split(" ");
                if (parts.length == 4
                        && parts[2].matches("[0-9A-Fa-f]{16}")
                        && parts[3].matches("(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")
                        && parts[3].length() <= 100) {
                    assertNumber(parts[3], Double.longBitsToDouble(Long.parseUnsignedLong(parts[2], 16)));
                    read++;
                }
            }
        }
        assertThat(read).isGreaterThan(1000);
    }

    private static void assertNumber(String text, double expected) {
        List<Double> found = new ArrayList<>();
        String document = Documents.step("\"operators\":" + text + ",\"attributes\":{\"n\":" + text + "}");
        try {
            ValueStream map = Json.reader().read(document);
            found.add(map.step("a").orElseThrow().operators().orElseThrow());
            assertThat(map.step("a").orElseThrow().annotations().attributes())
                    .containsEntry("n", new AttributeValue.Number(text));
        } catch (DocumentException e) {
            assertThat(e.problems()).extracting(p -> p.code()).containsExactly("step.operators.range");
        }
        if (found.isEmpty()) {
            boolean mayBeRefused = Double.isInfinite(expected) || expected == 0 || Math.abs(expected) >= 0x1p53;
            assertThat(mayBeRefused).as(text).isTrue();
        } else {
            assertThat(found).as(text).containsExactly(expected);
        }
    }

    @Test
    void write_doublesOfTheCorpus_areReadBack() throws IOException {
        int written = 0;
        Optional<Path> numbers = Documents.attack("numbers");
        if (numbers.isEmpty()) {
            return;
        }
        for (Path file : files(numbers.get())) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                String[] parts = line.split(" ");
                if (parts.length != 4 || !parts[2].matches("[0-9A-Fa-f]{16}")) {
                    continue;
                }
                double x = Double.longBitsToDouble(Long.parseUnsignedLong(parts[2], 16));
                written++;
                if (x >= 0
                        && x <= Double.MAX_VALUE
                        && NumberText.asDouble(Numbers.shortest(x)).orElse(-1) != x) {
                    fail("not read back: " + Numbers.shortest(x));
                }
            }
        }
        assertThat(written).isGreaterThan(1000);
    }
}
