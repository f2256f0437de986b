package dev.valuestream.io.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Holds every figure that a source prints against what this project says. */
final class PublishedFigures {

    /** A figure that was held against ours. */
    record Compared(String name, String print, String ours, boolean agrees) {}

    private static final Pattern TIME = Pattern.compile("([0-9.,]+)\\s*([A-Za-z]+)");

    private final PublishedStream published;
    private final Figures figures;

    PublishedFigures(PublishedStream published) {
        this.published = published;
        figures = new Figures(published);
    }

    Figures figures() {
        return figures;
    }

    /** What can be compared of a section, {@code published} or {@code recomputed}. */
    List<Compared> compare(String section) {
        List<Compared> compared = new ArrayList<>();
        published
                .document()
                .find(section)
                .ifPresent(s -> s.fields().forEach((name, print) -> {
                    if (!print.isNull()) {
                        compared.addAll(compare(section, name, print));
                    }
                }));
        return compared;
    }

    /** The figures of a section that nobody here knows how to compare. */
    List<String> strangers(String section) {
        List<String> known = compare(section).stream().map(Compared::name).toList();
        return published.document().find(section).stream()
                .flatMap(s -> s.fields().entrySet().stream())
                .filter(f -> !f.getValue().isNull() && known.stream().noneMatch(k -> k.startsWith(f.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<Compared> compare(String section, String name, JsonTree print) {
        boolean exact = section.equals("recomputed");
        if (print.isNumber()) {
            return scalar(section, name, Printed.of(print.decimal()), exact);
        }
        if (print.isText()) {
            return text(name, print.text());
        }
        if (!print.fields().isEmpty()) {
            return perStep(name, print.fields());
        }
        return list(name, print.entries());
    }

    private List<Compared> scalar(String section, String name, Printed print, boolean exact) {
        List<Double> meanings = new ArrayList<>(figures.meanings(FigureName.of(name)));
        if (meanings.isEmpty()) {
            return List.of();
        }
        meanings.addAll(fromPrintedLeadTime(section, name));
        boolean agrees = meanings.stream().anyMatch(m -> agrees(print, m, exact));
        return List.of(new Compared(name, print.number().toString(), meanings.toString(), agrees));
    }

    /** A whole number that was reckoned and not printed is meant exactly. */
    private static boolean agrees(Printed print, double ours, boolean exact) {
        double whole = print.number().doubleValue();
        return exact && print.number().scale() <= 0
                ? Math.abs(ours - whole) <= 1e-9 * Math.abs(whole)
                : print.agreesWith(ours);
    }

    /** Sources go on reckoning with the lead time they printed: what follows from it is as rounded as it is. */
    private List<Double> fromPrintedLeadTime(String section, String name) {
        Optional<JsonTree> days = published.document().find("published").flatMap(p -> p.find("leadTimeDays"));
        FigureName figure = FigureName.of(name);
        if (days.isEmpty() || figure.unit().equals("Days")) {
            return List.of();
        }
        double seconds = days.get().number() * published.scale().day();
        return switch (figure.base()) {
            case "leadTime" -> List.of(seconds / published.scale().seconds(figure.unit()));
            case "vaRatio", "pce" -> List.of(figures.firstPassWork() / seconds * 100);
            default -> List.of();
        };
    }

    private List<Compared> text(String name, String print) {
        if (name.equals("bottleneck") || name.equals("longestStage")) {
            return List.of(called(name, print));
        }
        double seconds = 0;
        Matcher times = TIME.matcher(print);
        if (!name.startsWith("leadTime") || !times.lookingAt()) {
            return List.of();
        }
        do {
            String number = times.group(1).replace(",", "");
            seconds += Double.parseDouble(number) * published.scale().seconds(times.group(2));
        } while (times.find());
        double read = seconds;
        List<Double> ours = figures.meanings(new FigureName("leadTime", "Seconds"));
        return List.of(new Compared(
                name, print, ours.toString(), ours.stream().anyMatch(o -> Math.abs(o - read) <= 1e-9 * read)));
    }

    /** What sources call a bottleneck: the step of most time with its wait, or the one of highest load. */
    private Compared called(String name, String print) {
        List<String> ours = new ArrayList<>(longest());
        ours.addAll(slowest());
        return new Compared(name, print, ours.toString(), ours.stream().anyMatch(print::startsWith));
    }

    List<String> longest() {
        return most(s -> s.waiting() + s.process());
    }

    private List<String> slowest() {
        return most(Stage::process);
    }

    private List<String> most(ToDoubleFunction<Stage> what) {
        double most = published.stages().stream().mapToDouble(what).max().orElse(0);
        return published.stages().stream()
                .filter(s -> what.applyAsDouble(s) == most)
                .map(Stage::name)
                .toList();
    }

    private List<Compared> list(String name, List<JsonTree> prints) {
        if (prints.stream().allMatch(JsonTree::isText) && name.startsWith("longest")) {
            List<String> names = prints.stream().map(JsonTree::text).toList();
            return List.of(new Compared(name, names.toString(), longest().toString(), names.equals(longest())));
        }
        if (prints.isEmpty() || !prints.stream().allMatch(JsonTree::isNumber)) {
            return List.of();
        }
        List<Double> ours = each(name);
        if (ours.isEmpty()) {
            return List.of();
        }
        boolean agrees = ours.size() == prints.size();
        for (int i = 0; agrees && i < ours.size(); i++) {
            agrees = Printed.of(prints.get(i).decimal()).agreesWith(ours.get(i));
        }
        String shown = prints.stream().map(p -> p.decimal().toString()).toList().toString();
        return List.of(new Compared(name, shown, ours.toString(), agrees));
    }

    private List<Double> each(String name) {
        double unit = published.scale().seconds(PublishedStream.unit(published.document()));
        return switch (name) {
            case "inventoryDays", "days" ->
                figures.waits().stream().map(w -> w / published.scale().day()).toList();
            case "seconds" -> published.stages().stream().map(Stage::process).toList();
            case "cycleTimes" ->
                published.stages().stream()
                        .map(s -> (s.waiting() + s.process()) / unit)
                        .toList();
            default -> List.of();
        };
    }

    private List<Compared> perStep(String name, Map<String, JsonTree> prints) {
        if (!name.startsWith("effectiveCT")) {
            return List.of();
        }
        List<Compared> compared = new ArrayList<>();
        prints.forEach((step, print) -> {
            double ours =
                    published.scale().day() / figures.measure("step.capacity.without-changeover[" + id(step) + "]");
            boolean agrees = Printed.of(print.decimal()).agreesWith(ours);
            compared.add(new Compared(name + " of " + step, print.decimal().toString(), "" + ours, agrees));
        });
        return compared;
    }

    private String id(String step) {
        List<String> names = published.stages().stream().map(Stage::name).toList();
        return PublishedMap.id(names.indexOf(step));
    }

    /** The steps whose own efficiency, process ÷ (process + wait), is not what is printed. */
    List<String> efficiencyMismatches() {
        return published.stages().stream()
                .filter(s -> s.fields().find("publishedEfficiencyPercent").isPresent())
                .filter(s -> {
                    Printed print = Printed.of(
                            s.fields().get("publishedEfficiencyPercent").decimal());
                    return !print.agreesWith(s.process() / (s.process() + s.waiting()) * 100);
                })
                .map(Stage::name)
                .toList();
    }
}
