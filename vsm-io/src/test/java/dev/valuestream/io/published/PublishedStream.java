package dev.valuestream.io.published;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A published stream in its own neutral form: either {@code steps}, whose wait is their own or stands in
 * {@code waitsBetween}, or a {@code flow} in which inventories and steps take turns.
 *
 * @param name the file's name
 * @param document all that is published
 * @param scale its units of time
 * @param stages its steps in order, with what waits before each
 * @param last what waits behind the last
 * @param redos what is sent back
 */
record PublishedStream(
        String name, JsonTree document, Scale scale, List<Stage> stages, Stage.Stock last, List<Redo> redos) {

    /** Work of one stage that is sent back to another, or to itself, after a wait. */
    record Redo(int from, int to, double share, double waiting) {}

    static PublishedStream read(Path file) throws IOException {
        JsonTree document = JsonTree.read(file);
        Scale scale = new Scale(PublishedCalendar.day(document));
        List<Stage> stages = new ArrayList<>();
        Stage.Stock last = document.find("flow").isPresent()
                ? alternating(document, scale, stages)
                : listed(document, scale, stages);
        String name = file.getFileName().toString();
        return new PublishedStream(name, document, scale, stages, last, redos(document, scale, stages));
    }

    private static Stage.Stock alternating(JsonTree document, Scale scale, List<Stage> stages) {
        Stage.Stock stock = Stage.Stock.NONE;
        for (JsonTree entry : document.get("flow").entries()) {
            if (entry.find("name").isPresent()) {
                stages.add(new Stage(entry, process(document, entry, scale), stock));
                stock = Stage.Stock.NONE;
            } else {
                stock = stock.plus(stock(entry, scale));
            }
        }
        return stock;
    }

    private static Stage.Stock stock(JsonTree entry, Scale scale) {
        double seconds = Double.NaN;
        for (String unit : List.of("days", "hours", "minutes", "seconds")) {
            seconds = entry.find(unit).isPresent() ? entry.get(unit).number() * scale.seconds(unit) : seconds;
        }
        double pieces = entry.find("pieces")
                .map(p -> p.entries().stream().mapToDouble(JsonTree::number).sum())
                .orElse(Double.NaN);
        return new Stage.Stock(seconds, pieces);
    }

    private static Stage.Stock listed(JsonTree document, Scale scale, List<Stage> stages) {
        double unit = scale.seconds(unit(document));
        List<JsonTree> between =
                document.find("waitsBetween").map(JsonTree::entries).orElse(List.of());
        for (JsonTree step : document.get("steps").entries()) {
            int i = stages.size();
            Optional<JsonTree> wait =
                    i > 0 && i <= between.size() ? Optional.of(between.get(i - 1)) : step.findAny("waitTime", "wait");
            double seconds = wait.map(w -> w.number() * unit).orElse(Double.NaN);
            stages.add(new Stage(step, process(document, step, scale), new Stage.Stock(seconds, Double.NaN)));
        }
        return Stage.Stock.NONE;
    }

    private static double process(JsonTree document, JsonTree step, Scale scale) {
        String unit = step.find("unit").map(JsonTree::text).orElse(unit(document));
        return step.findAny("processTime", "cycleTime")
                .map(p -> p.number() * scale.seconds(unit))
                .orElse(Double.NaN);
    }

    /** The unit of the document's own times. */
    static String unit(JsonTree document) {
        return document.find("unit").map(JsonTree::text).orElse("unspecified");
    }

    /** Where rework is published, what a stage's receiver cannot use is done again, or goes back as is said. */
    private static List<Redo> redos(JsonTree document, Scale scale, List<Stage> stages) {
        List<Redo> redos = new ArrayList<>();
        if (!document.fields().containsKey("explicitRework")) {
            return redos;
        }
        List<JsonTree> explicit = document.fields().get("explicitRework").entries();
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            int from = i;
            Optional<JsonTree> said = explicit.stream()
                    .filter(r -> r.get("from").text().equals(stages.get(from).name()))
                    .findFirst();
            double share = 1 - stage.good();
            if (share > 0) {
                redos.add(said.map(r -> redo(r, from, share, scale.seconds(unit(document)), stages))
                        .orElse(new Redo(i, i, share, stage.waiting())));
            }
        }
        return redos;
    }

    private static Redo redo(JsonTree said, int from, double share, double unit, List<Stage> stages) {
        List<String> names = stages.stream().map(Stage::name).toList();
        double wait = said.findAny("waitTime", "wait").map(JsonTree::number).orElse(0.0) * unit;
        return new Redo(from, names.indexOf(said.get("to").text()), share, wait);
    }

    Optional<Redo> redoOf(int stage) {
        return redos.stream().filter(r -> r.from() == stage).findFirst();
    }

    boolean isConsistent() {
        return document.find("consistent").map(JsonTree::truth).orElse(true);
    }
}
