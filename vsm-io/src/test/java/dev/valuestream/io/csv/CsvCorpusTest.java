package dev.valuestream.io.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ReadLimits;
import dev.valuestream.io.internal.DocumentText;
import dev.valuestream.model.ValueStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Tables and strings that others collected; each test runs where the collection is handed in. */
class CsvCorpusTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static List<List<String>> cells(String text) {
        return Cells.read(new DocumentText(text.toCharArray()), ',', ReadLimits.DEFAULTS).stream()
                .map(row -> row.stream().map(Cell::text).toList())
                .toList();
    }

    /** The suite says what each cell holds: headings in the first row, then an object for each row. */
    @Test
    void read_csvSpectrum_hasTheCellsItShould() throws IOException {
        Optional<Path> suite = Tables.attack("csv-spectrum");
        if (suite.isEmpty()) {
            return;
        }
        int cases = 0;
        for (Path file : files(suite.get().resolve("csvs"))) {
            List<List<String>> rows = cells(Files.readString(file));
            String name = file.getFileName().toString().replace(".csv", ".json");
            JsonNode expected =
                    JSON.readTree(suite.get().resolve("json").resolve(name).toFile());
            assertThat(rows).as(name).hasSize(expected.size() + 1);
            for (int i = 0; i < expected.size(); i++) {
                for (int column = 0; column < rows.get(0).size(); column++) {
                    String wanted = expected.get(i).get(rows.get(0).get(column)).asString();
                    assertThat(rows.get(i + 1).get(column)).as(name).isEqualTo(wanted);
                }
            }
            cases++;
        }
        assertThat(cases).isEqualTo(11);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Each input of the comparison of parsers, as a table and below headings: a map or problems, never anything else. */
    @Test
    void read_inputsOfTheComparison_areMapsOrProblems() throws IOException {
        Optional<Path> suite = Tables.attack("JavaCsvComparison/tests");
        if (suite.isEmpty()) {
            return;
        }
        List<String> inputs = new ArrayList<>();
        for (Path file : files(suite.get())) {
            Files.readString(file)
                    .lines()
                    .filter(line -> line.strip().startsWith("input: "))
                    .map(line -> line.strip().substring(8, line.strip().length() - 1))
                    .forEach(inputs::add);
        }
        assertThat(inputs).hasSizeGreaterThan(50);
        for (String input : inputs) {
            for (String end : List.of("\n", "\r\n", "\r")) {
                String text = input.replace("⏎", end)
                        .replace("␤", "\r\n")
                        .replace("␊", "\n")
                        .replace("␍", "\r");
                assertMapOrProblems(text);
                assertMapOrProblems("step,note" + end + text);
            }
        }
    }

    /**
     * What the comparison expects of a reader that keeps to RFC 4180 and takes no comments: the same cells, or a refusal. Spaces
     * around a cell may be there or not: a table of steps means nothing by them.
     */
    @Test
    void read_recordsOfTheComparison_areThoseExpected() throws IOException {
        Optional<Path> suite = Tables.attack("JavaCsvComparison/tests");
        if (suite.isEmpty()) {
            return;
        }
        int cases = 0;
        for (String name : List.of(
                "quotation",
                "escape-quotation",
                "line-breaks-within-fields",
                "open-quotation",
                "single-line",
                "trailing-field-separator")) {
            String text = Files.readString(suite.get().resolve(name + ".yaml"));
            boolean mayRefuse = text.contains("exceptionAllowed: true");
            for (String check : text.split("- id: ", -1)) {
                cases += check.contains("input: '") ? assertRecords(check, mayRefuse) : 0;
            }
        }
        assertThat(cases).isGreaterThan(30);
    }

    /** Holds one check against the reader with each end of line; how many were read and not refused. */
    private static int assertRecords(String check, boolean mayRefuse) {
        int read = 0;
        for (String end : List.of("\n", "\r\n", "\r")) {
            String input = withEnds(
                    text(check.lines()
                            .filter(line -> line.strip().startsWith("input: "))
                            .findFirst()
                            .orElseThrow()),
                    end);
            List<List<String>> expected = check.lines()
                    .filter(line -> line.strip().startsWith("- ["))
                    .map(line -> texts(line).map(cell -> withEnds(cell, end)).toList())
                    .toList();
            try {
                assertThat(stripped(cells(input))).as(check).isEqualTo(stripped(expected));
                read++;
            } catch (DocumentException refused) {
                assertThat(mayRefuse).as(check).isTrue();
            }
        }
        return read;
    }

    private static List<List<String>> stripped(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(String::strip).toList())
                .toList();
    }

    private static String withEnds(String text, String end) {
        return text.replace("⏎", end)
                .replace("␤", "\r\n")
                .replace("␊", "\n")
                .replace("␍", "\r")
                .replace("␠", " ");
    }

    private static String text(String line) {
        return texts(line).findFirst().orElseThrow();
    }

    /** The texts in single quotes of a line of YAML, in which two quotes stand for one. */
    private static Stream<String> texts(String line) {
        return Pattern.compile("'((?:[^']|'')*)'")
                .matcher(line)
                .results()
                .map(found -> found.group(1).replace("''", "'"));
    }

    private static void assertMapOrProblems(String text) {
        try {
            ValueStream map = Csv.reader().read(text);
            assertThat(Csv.reader().read(Csv.writer().toString(map))).isEqualTo(map);
        } catch (DocumentException e) {
            assertThat(e.problems()).isNotEmpty();
        }
    }

    @Test
    void read_naughtyStrings_comeBackAsTheyWere() throws IOException {
        Optional<Path> list = Tables.attack("blns.json");
        if (list.isEmpty()) {
            return;
        }
        int cases = 0;
        for (JsonNode node : JSON.readTree(list.get().toFile())) {
            String text = node.asString();
            if (CsvRoundTripPropertyTest.isClean(text)) {
                ValueStream map = Tables.withTexts(text, text, "x");
                assertThat(Csv.writer().notHeld(map)).isEmpty();
                assertThat(Csv.reader().read(Csv.writer().toString(map)))
                        .as(text)
                        .isEqualTo(map);
                cases++;
            }
        }
        assertThat(cases).isGreaterThan(450);
    }
}
