package dev.valuestream.io.text;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Direction;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.ElementKind;
import dev.valuestream.whatif.AnswerRange;
import dev.valuestream.whatif.Influence;
import dev.valuestream.whatif.Sensitivity;
import dev.valuestream.whatif.Sensitivity.Untried;
import dev.valuestream.whatif.ValueOfKnowing;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What moves a measure, as a report for people: what a little better does, number by number, what to walk next, and between
 * what the measure lies.
 *
 * <p>Plain text of lines of 100 columns, ended by a line feed; longer only where a name is. The same answers give the same
 * text everywhere.
 */
public final class SensitivityText {

    private static final int MOST_UNTRIED = 3;

    private final Report report;
    private final Page page = new Page();

    private SensitivityText(Analysis analysis) {
        report = new Report(analysis);
    }

    /**
     * Writes the report.
     *
     * @param analysis the analysis that was asked
     * @param sensitivity what a little better does
     * @param knowing what to walk next
     * @param range between what the measure lies
     * @return the report
     */
    public static String of(Analysis analysis, Sensitivity sensitivity, ValueOfKnowing knowing, AnswerRange range) {
        SensitivityText text = new SensitivityText(requireNonNull(analysis, "analysis"));
        text.head(sensitivity);
        text.better(sensitivity);
        text.walk(knowing);
        text.between(range);
        return text.page.toString();
    }

    private void head(Sensitivity sensitivity) {
        Measure measure = sensitivity.measure();
        page.paragraph("Map      ", Names.shown(report.stream().name()));
        page.paragraph("Measure  ", Names.shown(measure.name()) + ": " + report.title(measure.id()) + better(measure));
        page.line("═".repeat(Page.WIDTH));
        page.paragraph("  ", figure(measure) + constraint(sensitivity));
    }

    private static String better(Measure measure) {
        return measure.better() == Direction.NEUTRAL
                ? ", of which neither way is better"
                : ", better if " + (measure.better() == Direction.LOWER ? "lower" : "higher");
    }

    private String figure(Measure measure) {
        return measure.figure() instanceof Figure.Unknown unknown
                ? "It has no value. " + Names.shown(unknown.text().message())
                : "It is " + report.value(measure.figure().number().orElseThrow(), measure.unit()) + ".";
    }

    private String constraint(Sensitivity sensitivity) {
        return sensitivity.constraint().isEmpty()
                ? ""
                : " The constraint is "
                        + sensitivity.constraint().stream().map(report::name).collect(Collectors.joining(", ")) + ".";
    }

    private void better(Sensitivity sensitivity) {
        InfluenceTable table = new InfluenceTable(report, sensitivity.measure());
        String step = Shown.percent(sensitivity.step().value());
        List<Influence> ranked = sensitivity.ranked();
        table.write(
                "WHAT " + step + " BETTER DOES  one at a time, the whole analysed anew", which(ranked, false), page);
        table.write("IN WHOLE NUMBERS  the least that can be changed", sensitivity.wholeNumbers(), page);
        table.write("IF DEMAND IS OTHER  by as much", which(ranked, true), page);
        boolean none = ranked.isEmpty() && sensitivity.wholeNumbers().isEmpty();
        int others = sensitivity.unmoved().size();
        if (none && others > 0) {
            page.heading("WHAT " + step + " BETTER DOES");
            page.line("  Nothing: none of the " + others + " numbers on the map moves it.");
        } else if (others > 0) {
            page.line("    " + others + (others == 1 ? " other number leaves" : " other numbers leave") + " it "
                    + (sensitivity.measure().figure().number().isPresent() ? "as it is." : "without a value."));
        }
        untried(sensitivity.untried());
    }

    private static List<Influence> which(List<Influence> influences, boolean ofDemand) {
        return influences.stream()
                .filter(i -> (i.element().kind() == ElementKind.DEMAND) == ofDemand)
                .toList();
    }

    private void untried(List<Untried> untried) {
        untried.stream()
                .limit(MOST_UNTRIED)
                .forEach(u -> page.paragraph(
                        "    Not tried: ",
                        u.parameter() + " of " + report.name(u.element()) + ". " + Names.shown(u.reason())));
        if (untried.size() > MOST_UNTRIED) {
            page.line("    and " + (untried.size() - MOST_UNTRIED) + " more that could not be tried");
        }
    }

    private void walk(ValueOfKnowing knowing) {
        page.heading("WHAT TO WALK NEXT  how far the answer moves with what nobody has walked or measured");
        if (knowing.missing().isPresent()) {
            page.paragraph(
                    "  ",
                    "First what is missing. "
                            + Names.shown(knowing.missing().get().message()));
        } else if (knowing.inputs().isEmpty()) {
            page.line("  Nothing: every number that moves it was walked or measured.");
        } else {
            new OpenInputTable(report, knowing).write(page);
        }
    }

    private void between(AnswerRange range) {
        int inputs = range.inputs().size();
        if (inputs == 0) {
            return;
        }
        page.heading("BETWEEN WHAT IT LIES");
        String given = inputs == 1 ? "One time is" : inputs + " times are";
        String lost = range.lost() == 0 ? "" : ", of which " + range.lost() + " gave no value";
        page.paragraph(
                "  ",
                given + " given as a range or a distribution. " + quantiles(range) + " (" + range.samples()
                        + " draws by Latin hypercube" + lost + ".)");
    }

    private String quantiles(AnswerRange range) {
        if (range.mean().isEmpty()) {
            return "No draw gave it a value.";
        }
        return "In 90 % of what may be it lies from " + shown(range, 0.05) + " to " + shown(range, 0.95)
                + ", in the middle at " + shown(range, 0.5) + ".";
    }

    private String shown(AnswerRange range, double share) {
        return report.value(range.quantile(share).orElseThrow(), range.measure().unit());
    }
}
