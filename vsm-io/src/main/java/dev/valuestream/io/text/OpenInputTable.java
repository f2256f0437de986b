package dev.valuestream.io.text;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.whatif.OpenInput;
import dev.valuestream.whatif.OpenInput.Standing;
import dev.valuestream.whatif.ValueOfKnowing;
import java.util.List;

/** What nobody has walked or measured, that first on which most hangs. */
final class OpenInputTable {

    private static final int MOST = 10;

    private final Report report;
    private final ValueOfKnowing knowing;

    OpenInputTable(Report report, ValueOfKnowing knowing) {
        this.report = report;
        this.knowing = knowing;
    }

    void write(Page page) {
        Grid grid = new Grid(List.of(
                "", Grid.WORDS, "<rests\non", "is", "at\nleast", "at\nmost", "answer\nthen", "and\nthen", "swing"));
        List<OpenInput> inputs = knowing.inputs();
        inputs.stream().limit(MOST).forEach(i -> grid.row(row(i)));
        page.lines(grid.lines());
        if (inputs.size() > MOST) {
            page.line("    and " + (inputs.size() - MOST) + " on which less hangs; --json has them all");
        }
        page.paragraph("    ", basis());
    }

    /** How the limits come about, as far as that matters here. */
    private String basis() {
        String error = "Estimates, and what nobody observed, are taken to be off by up to "
                + Shown.percent(knowing.error().value()) + " where the map gives no range.";
        boolean assumed = knowing.inputs().stream().anyMatch(i -> i.standing() == Standing.ASSUMED);
        return error + (assumed ? " Assumed is what the map does not state." : "");
    }

    private List<String> row(OpenInput input) {
        return List.of(
                InfluenceTable.element(report, input.element()),
                input.parameter(),
                words(input.standing()),
                shown(input.value(), input.unit()),
                shown(input.low(), input.unit()),
                shown(input.high(), input.unit()),
                answer(input.atLow()),
                answer(input.atHigh()),
                input.isDecisive() ? "" : swing(input.swing()));
    }

    private static String words(Standing standing) {
        return switch (standing) {
            case ESTIMATE -> "estimate";
            case UNOBSERVED -> "not seen";
            case ASSUMED -> "assumed";
        };
    }

    private String answer(Figure figure) {
        return figure.number().isPresent() ? shown(figure.number().getAsDouble(), unit()) : "none";
    }

    private String swing(double swing) {
        return report.difference(swing, unit());
    }

    private Unit unit() {
        return knowing.measure().unit();
    }

    private String shown(double value, Unit unit) {
        return report.value(value, unit);
    }
}
