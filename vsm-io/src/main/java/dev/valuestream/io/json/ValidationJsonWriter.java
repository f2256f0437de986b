package dev.valuestream.io.json;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.DocumentProblem;
import dev.valuestream.io.ProjectReadResult;
import dev.valuestream.io.ReadResult;
import dev.valuestream.io.internal.Characters;
import dev.valuestream.model.AttributeValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes what is right or wrong with a document as JSON of the format {@code vsm-validation/1}: whether it is {@code
 * valid}, its {@code problems} with their place, and the {@code findings} on a valid one. Immutable and thread-safe.
 */
public final class ValidationJsonWriter {

    private static final String FORMAT = "vsm-validation/1";
    private static final Set<String> LISTED = Set.of("problems", "findings");

    ValidationJsonWriter() {}

    /**
     * Writes what there is to say of a document that could be read.
     *
     * @param read the stream and what was noticed in its document
     * @return the validation, ending with a line feed
     */
    public String toString(ReadResult read) {
        return print(
                List.of(), FindingValues.of(read.findings(), read.valueStream().findings()));
    }

    /**
     * Writes what there is to say of a project that could be read.
     *
     * @param read the project and what was noticed in its document
     * @return the validation, ending with a line feed
     */
    public String toString(ProjectReadResult read) {
        return toString(new ReadResult(read.project().asIs(), read.findings()));
    }

    /**
     * Writes what is wrong with a document that could not be read.
     *
     * @param refused why the reader refused it
     * @return the validation, ending with a line feed
     */
    public String toString(DocumentException refused) {
        return print(refused.problems(), FindingValues.of(List.of()));
    }

    private static String print(List<DocumentProblem> problems, AttributeValue findings) {
        Map<String, AttributeValue> document = new LinkedHashMap<>();
        document.put("format", AttributeValue.of(FORMAT));
        document.put("valid", AttributeValue.of(problems.isEmpty()));
        document.put(
                "problems",
                new AttributeValue.Sequence(
                        problems.stream().map(ValidationJsonWriter::problem).toList()));
        document.put("findings", findings);
        return JsonPrinter.print(new AttributeValue.Mapping(document), LISTED);
    }

    private static AttributeValue problem(DocumentProblem problem) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("code", AttributeValue.of(problem.code()));
        fields.put("message", AttributeValue.of(Characters.clean(problem.message())));
        fields.put("line", new AttributeValue.Number(Integer.toString(problem.line())));
        fields.put("column", new AttributeValue.Number(Integer.toString(problem.column())));
        fields.put("pointer", AttributeValue.of(Characters.clean(problem.pointer())));
        return new AttributeValue.Mapping(fields);
    }
}
