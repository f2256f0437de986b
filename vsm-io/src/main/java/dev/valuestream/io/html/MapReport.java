package dev.valuestream.io.html;

import dev.valuestream.model.State;
import java.util.List;

/** The report of a map: its sections in order. */
final class MapReport {

    private MapReport() {}

    static String write(ReportInput input, Settings settings) {
        Report report = Report.of(input.analysis(), settings);
        Markup out = report.out();
        Page.open(report.words().stream().name(), out, settings);
        out.open("header");
        out.element("p", kicker(report), "class", "kicker");
        out.element("h1", report.words().stream().name());
        out.element("p", About.line(report), "class", "kicker");
        out.close();
        out.open("main");
        FindingSection.write(report);
        contents(report);
        PictureSection.write(report);
        ChartSection.write(report, input);
        input.simulation().ifPresent(s -> SimulationSection.write(report, s));
        StepSection.write(report);
        FigureSection.write(report);
        FurtherSection.write(report);
        UnknownSection.write(report);
        BasisSection.write(report);
        out.close();
        return Page.close(report.words(), out);
    }

    private static String kicker(Report report) {
        return report.words().stream()
                .state()
                .map(s -> state(report, s))
                .orElseGet(() -> report.say("kind", "Value stream report"));
    }

    private static String state(Report report, State state) {
        return switch (state) {
            case AS_IS -> report.say("kind.as-is", "Value stream report · current state");
            case TO_BE -> report.say("kind.to-be", "Value stream report · future state");
            case IDEAL -> report.say("kind.ideal", "Value stream report · ideal state");
        };
    }

    private static void contents(Report report) {
        Markup out = report.out();
        out.open("nav", "aria-label", report.say("contents", "On this page")).open("ul");
        for (String id : List.of("picture", "charts", "steps", "figures", "unknown", "basis")) {
            out.open("li").inline("a", heading(report, id), "href", "#" + id).close();
        }
        out.close().close();
    }

    /** The heading of a section by its id. */
    static String heading(Report report, String id) {
        return switch (id) {
            case "picture" -> report.say("picture", "The picture");
            case "charts" -> report.say("charts", "Where it jams, and where time goes");
            case "steps" -> report.say("steps", "Step by step");
            case "figures" -> report.say("figures", "Every figure, and how it came about");
            case "further" -> report.say("further", "Further measures");
            case "unknown" -> report.say("unknown", "What is not known");
            default -> report.say("basis", "What this rests on");
        };
    }
}
