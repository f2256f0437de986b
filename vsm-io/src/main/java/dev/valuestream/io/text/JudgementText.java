package dev.valuestream.io.text;

import dev.valuestream.whatif.ChangeEffect;
import dev.valuestream.whatif.Judgement;
import dev.valuestream.whatif.MeasureChange;
import dev.valuestream.whatif.SubOptimization;
import dev.valuestream.whatif.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Whether parts get better at the cost of the whole, and where it will jam. */
final class JudgementText {

    private static final int MOST = 12;

    private JudgementText() {}

    static void write(SubOptimization judged, Report report, Page page) {
        page.heading(heading(judged.verdict()));
        page.paragraph("  ", Names.shown(judged.reason().message()));
        List<ChangeEffect> changes = judged.changes();
        changes.stream().limit(MOST).forEach(c -> change(c, judged, report, page));
        if (changes.size() > MOST) {
            page.line("    and " + (changes.size() - MOST) + " more changes; --json has them all");
        }
        if (!judged.unjudged().isEmpty()) {
            page.paragraph(
                    "    ",
                    judged.unjudged().size()
                            + " more, of lower loads, were judged together with all others, not one by one.");
        }
    }

    private static String heading(Judgement verdict) {
        return switch (verdict) {
            case NONE -> "WHERE IT WILL JAM: no part gets better at the cost of the whole";
            case SUBOPTIMAL -> "WHERE IT WILL JAM: a part gets better, the whole does not (sub-optimization)";
            case CANNOT_JUDGE -> "WHERE IT WILL JAM: cannot be judged";
        };
    }

    private static void change(ChangeEffect change, SubOptimization judged, Report report, Page page) {
        String mark = change.verdict() == Judgement.SUBOPTIMAL ? "  ! " : "  · ";
        String local = change.local().stream()
                .filter(m -> m.verdict() == Verdict.BETTER || m.verdict() == Verdict.WORSE)
                .map(m -> reported(m, report))
                .collect(Collectors.joining(", "));
        page.paragraph(mark, report.name(change.element()) + " reports: " + local + ".");
        boolean said =
                judged.verdict() == Judgement.CANNOT_JUDGE || judged.changes().size() == 1;
        if (!said) {
            page.paragraph("    ", Names.shown(change.reason().message()));
        }
    }

    private static String reported(MeasureChange measure, Report report) {
        return words(measure.id(), report) + " "
                + report.value(measure.before().number().orElse(0), measure.unit()) + " → "
                + report.value(measure.after().number().orElse(0), measure.unit());
    }

    /** A measure's title, or the words of a field's name: process time of processTime. */
    private static String words(String id, Report report) {
        String field = id.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        return (field.equals(id) ? report.title(id) : field).toLowerCase(Locale.ROOT);
    }
}
