package dev.valuestream.io.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Published maps give the published figures. A case is a folder; its README says what is in one. */
final class GoldenTest {

    private static final Path CASES = Path.of("src", "test", "golden");
    private static final Path EXAMPLES = Path.of("..", "examples", "maps");

    @TestFactory
    List<DynamicNode> golden_publishedMap_givesPublishedFigures() throws IOException {
        List<DynamicNode> cases = new ArrayList<>();
        for (Path folder : sorted(CASES, Files::isDirectory)) {
            List<DynamicTest> tests = new ArrayList<>(GoldenCase.read(folder).tests());
            tests.add(dynamicTest(
                    "says where it comes from",
                    () -> assertThat(folder.resolve("SOURCE.md")).content().isNotBlank()));
            cases.add(dynamicContainer(folder.getFileName().toString(), tests));
        }
        assertThat(cases).isNotEmpty();
        return cases;
    }

    @TestFactory
    List<DynamicTest> golden_exampleMap_isTheSameFileAsItsCase() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path example : sorted(EXAMPLES, f -> f.toString().endsWith(".json"))) {
            String name = example.getFileName().toString().replace(".json", "");
            Path map = CASES.resolve(name).resolve("map.json");
            tests.add(dynamicTest(name, () -> assertThat(example).hasSameBinaryContentAs(map)));
        }
        assertThat(tests).isNotEmpty();
        return tests;
    }

    private static List<Path> sorted(Path folder, Predicate<Path> which) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(which).sorted().toList();
        }
    }
}
