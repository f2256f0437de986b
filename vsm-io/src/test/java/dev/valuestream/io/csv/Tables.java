package dev.valuestream.io.csv;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.DocumentProblem;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.ValueStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Tables for tests, and what is wrong with them. */
final class Tables {

    private Tables() {}

    static ValueStream read(String... rows) {
        return Csv.reader().read(String.join("\n", rows));
    }

    static List<DocumentProblem> problems(String... rows) {
        return catchThrowableOfType(DocumentException.class, () -> read(rows)).problems();
    }

    static DocumentProblem problem(String... rows) {
        List<DocumentProblem> problems = problems(rows);
        if (problems.size() != 1) {
            throw new AssertionError("Not one problem but: " + problems);
        }
        return problems.get(0);
    }

    /** A map whose step has odd texts wherever a text can stand. */
    static ValueStream withTexts(String name, String note, String key) {
        return ValueStream.builder("m")
                .name(name)
                .note(note)
                .attribute(key, AttributeValue.of(note))
                .trigger("start")
                .step("a", s -> s.name(name).note(note).attribute(key, AttributeValue.of(note)))
                .customer("end", c -> c.name(note).note(name))
                .flow("start", "a", f -> f.note(note))
                .flow("a", "end")
                .build();
    }

    /** A folder beside the cases that are handed to the build from outside; empty without them. */
    static Optional<Path> attack(String name) {
        return Optional.ofNullable(System.getProperty("vsm.cases"))
                .map(cases -> Path.of(cases).resolve("../attack").normalize().resolve(name))
                .filter(Files::exists);
    }
}
