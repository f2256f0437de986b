package dev.valuestream.io.text;

import dev.valuestream.io.internal.Signed;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.whatif.Influence;
import dev.valuestream.whatif.MeasureChange;
import dev.valuestream.whatif.Verdict;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What each better number does to a measure, the most first. */
final class InfluenceTable {

    private static final int MOST = 15;

    private final Report report;
    private final Measure measure;

    InfluenceTable(Report report, Measure measure) {
        this.report = report;
        this.measure = measure;
    }

    void write(String heading, List<Influence> influences, Page page) {
        if (influences.isEmpty()) {
            return;
        }
        page.heading(heading);
        Grid grid = new Grid(List.of("", Grid.WORDS, "from", "to", "it is then", "change", "", Grid.WORDS));
        influences.stream().limit(MOST).forEach(i -> grid.row(row(i)));
        page.lines(grid.lines());
        influences.stream().limit(MOST).forEach(i -> moved(i, page));
        if (influences.size() > MOST) {
            page.line("    and " + (influences.size() - MOST) + " that do less; --json has them all");
        }
    }

    private List<String> row(Influence influence) {
        MeasureChange effect = influence.effect();
        return List.of(
                element(report, influence.element()),
                influence.parameter(),
                shown(influence.from(), influence.unit()),
                shown(influence.to(), influence.unit()),
                report.value(effect.after().number().orElseThrow(), measure.unit()),
                change(effect),
                share(effect),
                remark(influence));
    }

    /** The name of an element; of one that is neither node nor flow nor team its kind too. */
    static String element(Report report, ElementRef element) {
        ElementKind kind = element.kind();
        String name = report.name(element);
        return kind == ElementKind.DEMAND || kind == ElementKind.MAP ? kind + " " + name : name;
    }

    private String shown(double value, Unit unit) {
        return report.value(value, unit);
    }

    private String change(MeasureChange effect) {
        OptionalDouble change = effect.change();
        if (change.isEmpty()) {
            return "";
        }
        double value = change.getAsDouble();
        return Signed.of(value, report.difference(value, measure.unit()));
    }

    private String share(MeasureChange effect) {
        OptionalDouble relative = measure.unit().equals(Unit.RATIO) ? OptionalDouble.empty() : effect.relative();
        return relative.isEmpty() ? "" : Signed.of(relative.getAsDouble(), Shown.percent(relative.getAsDouble()));
    }

    private static String remark(Influence influence) {
        String worse = influence.effect().verdict() == Verdict.WORSE ? "worse" : "";
        return influence.effect().before() instanceof Figure.Unknown ? "has a value now" : worse;
    }

    private void moved(Influence influence, Page page) {
        if (influence.constraintMoved()) {
            String to = influence.constraint().stream().map(report::name).collect(Collectors.joining(", "));
            page.paragraph(
                    "    ",
                    "With " + influence.parameter() + " of " + report.name(influence.element())
                            + " the constraint moves to " + to + ".");
        }
    }
}
