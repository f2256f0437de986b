package dev.valuestream.io.csv;

import dev.valuestream.problem.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in the table the fields of elements stand, to find there what the model refuses. */
final class Places {

    private record Place(Cell cell, String heading) {}

    private final TableReading reading;
    private final Place top;
    private final Map<String, Place> places = new HashMap<>();
    private boolean doubtful;

    Places(TableReading reading, Cell top) {
        this.reading = reading;
        this.top = new Place(top, top.text());
    }

    /** Remembers a cell by the kind and id of its element, perhaps with a field; the first of several counts. */
    void put(String name, Cell cell, String heading) {
        places.putIfAbsent(name, new Place(cell, heading));
    }

    /** From now on what the model says of routes and references may only follow from what could not be read. */
    void doubtShape() {
        doubtful = true;
    }

    void report(List<Problem> problems) {
        problems.forEach(this::report);
    }

    private void report(Problem problem) {
        String[] code = problem.code().split("\\.", -1);
        boolean shape = code[0].equals("node") || problem.code().startsWith("customer.route.");
        if (doubtful && (shape || problem.code().endsWith(".unknown"))) {
            return;
        }
        Place place = place(code, problem.element());
        if (!reading.hasReported(place.cell().offset())) {
            reading.wrongInModel(place.cell(), place.heading(), problem.text());
        }
    }

    private Place place(String[] code, String element) {
        String name = code[0] + " " + element;
        String fields = String.join(".", code).substring(code[0].length());
        for (int end = fields.length(); end > 0; end = fields.lastIndexOf('.', end - 1)) {
            @Nullable Place place = places.get(name + " " + fields.substring(1, end));
            if (place != null) {
                return place;
            }
        }
        @Nullable Place ofMap = places.get(String.join(".", code[0], code.length > 1 ? code[1] : ""));
        @Nullable Place ofElement = places.get(name);
        @Nullable Place ofNode = ofElement == null ? places.get("node " + element) : ofElement;
        return ofMap != null ? ofMap : ofNode != null ? ofNode : top;
    }
}
