package dev.valuestream.io.json;

import dev.valuestream.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place in the document of what the model refuses. A problem names its element by id, and by the parts of its
 * code the kind of element and, where it has one, the field: {@code flow.probability.range}.
 */
final class ModelProblems {

    private final Reading reading;
    private final Places places;
    private final Map<String, Integer> seen = new HashMap<>();

    private ModelProblems(Reading reading, Places places) {
        this.reading = reading;
        this.places = places;
    }

    static void report(List<Problem> problems, Reading reading, Places places) {
        ModelProblems report = new ModelProblems(reading, places);
        problems.forEach(report::report);
    }

    private void report(Problem problem) {
        if (isDoubtful(problem.code())) {
            return;
        }
        String[] code = problem.code().split("\\.");
        JsonValue at = field(element(problem, code[0]), code);
        if (!reading.hasReported(at)) {
            reading.reportFromModel(at, problem.text());
        }
    }

    /** Whether the problem may only follow from something that could not be read, and was reported. */
    private boolean isDoubtful(String code) {
        boolean shape =
                (code.startsWith("node.") && !code.equals("node.id.duplicate")) || code.startsWith("customer.route.");
        return (shape && places.shapeInDoubt()) || (code.endsWith(".unknown") && places.nodesInDoubt());
    }

    private JsonObject element(Problem problem, String kind) {
        List<JsonObject> elements = places.find(kind, problem.element());
        if (elements.isEmpty()) {
            return places.root().get(kind) instanceof JsonObject part ? part : places.root();
        }
        int earlier = seen.merge(problem.code() + " " + problem.element(), 1, Integer::sum) - 1;
        int first = problem.code().endsWith(".id.duplicate") ? 1 : 0;
        return elements.get(Math.min(first + earlier, elements.size() - 1));
    }

    private static JsonValue field(JsonObject element, String[] code) {
        JsonValue at = element;
        for (int i = 1; i < code.length && at instanceof JsonObject object; i++) {
            @Nullable JsonValue inner = object.get(code[i]);
            if (inner == null) {
                return at;
            }
            at = inner;
        }
        return at;
    }
}
