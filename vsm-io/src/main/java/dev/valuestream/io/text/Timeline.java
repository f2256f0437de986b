package dev.valuestream.io.text;

import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.metrics.time.Segment;
import dev.valuestream.model.Join;
import dev.valuestream.unit.Durations;
import java.util.ArrayList;
import java.util.List;

/** The timeline of the critical path: what is waited and what is worked, piece by piece, and their sums. */
final class Timeline {

    private static final int NAME = 16;
    private static final int NAME_LINES = 2;

    /** A line of more pieces is read by nobody; its sums are. */
    private static final int MOST = 240;

    private final Report report;
    private final List<Piece> pieces = new ArrayList<>();
    private double waiting;
    private double carried;
    private boolean pending;

    private Timeline(Report report) {
        this.report = report;
    }

    static void write(Report report, Page page) {
        report.value(LeadTime.KEY).ifPresent(result -> {
            Timeline timeline = new Timeline(report);
            page.line("").paragraph("TIMELINE  ", timeline.mode(result));
            timeline.ladder(result, page);
            page.line("").line(timeline.sums(result));
        });
    }

    /** What the times are, in words, where they are not simply those of one line of steps. */
    private String mode(LeadTime.Result result) {
        List<String> words = new ArrayList<>();
        if (isParallel()) {
            words.add("the longest path of parallel branches");
        }
        if (!result.families().isEmpty()) {
            words.add("the mean of the families, weighted by demand");
        } else if (result.segments().stream().anyMatch(s -> Math.abs(s.frequency() - 1) > 1e-9)) {
            words.add("expected times, ×n: how often an item comes by");
        }
        return String.join("; ", words);
    }

    private boolean isParallel() {
        boolean splits = Routes.all(report.stream()).stream()
                .anyMatch(r -> report.stream().nodes().stream().anyMatch(n -> r.reaches(n) && r.isParallelSplit(n)));
        return splits || report.stream().steps().stream().anyMatch(s -> s.join() == Join.ALL);
    }

    private void ladder(LeadTime.Result result, Page page) {
        if (result.segments().size() > MOST) {
            page.line("  " + result.segments().size() + " pieces, too many to draw");
            return;
        }
        result.segments().forEach(this::add);
        endWait();
        page.lines(Ladder.draw(pieces));
    }

    private void add(Segment segment) {
        if (segment.kind() == Segment.Kind.PROCESS) {
            endWait();
            pieces.add(new Piece(false, report.time(segment.seconds()), names(segment)));
        } else {
            pending = true;
            waiting += segment.kind() == Segment.Kind.WAIT ? segment.seconds() : 0;
            carried += segment.kind() == Segment.Kind.TRANSFER ? segment.seconds() : 0;
        }
    }

    private void endWait() {
        if (pending) {
            String moved = carried > 0 ? "→ " + report.time(carried) : "";
            String stood = waiting > 0 || moved.isEmpty() ? report.time(waiting) : "";
            pieces.add(new Piece(true, (stood + " " + moved).strip(), List.of()));
        }
        pending = false;
        waiting = 0;
        carried = 0;
    }

    private List<String> names(Segment segment) {
        String name = report.name(segment.element());
        List<String> lines = Columns.wrap(name, NAME);
        List<String> names = new ArrayList<>(lines.subList(0, Math.min(NAME_LINES, lines.size())));
        if (lines.size() > NAME_LINES) {
            String rest = String.join(" ", lines.subList(NAME_LINES - 1, lines.size()));
            names.set(NAME_LINES - 1, Columns.cut(rest, NAME));
        }
        if (Math.abs(segment.frequency() - 1) > 1e-9) {
            names.add("×" + Shown.number(segment.frequency()));
        }
        return names;
    }

    private String sums(LeadTime.Result result) {
        double total = Durations.toSeconds(result.total());
        double work = seconds(result, Segment.Kind.PROCESS);
        double moved = seconds(result, Segment.Kind.TRANSFER);
        String sum = report.time(seconds(result, Segment.Kind.WAIT)) + " waiting"
                + (moved > 0 ? " + " + report.time(moved) + " carried (→)" : "")
                + " + " + report.time(work) + " working = " + report.time(total) + " lead time";
        return "         " + sum + (total > 0 ? ", of which " + Shown.percent(work / total) + " is work" : "");
    }

    private static double seconds(LeadTime.Result result, Segment.Kind kind) {
        return Durations.toSeconds(result.part(kind));
    }
}
