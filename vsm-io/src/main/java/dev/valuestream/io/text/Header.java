package dev.valuestream.io.text;

import dev.valuestream.metrics.Shown;
import dev.valuestream.model.Charter;
import dev.valuestream.model.Demand;
import dev.valuestream.model.Participant;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.WorkCalendar;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the map is about: title, charter, demand and working time. */
final class Header {

    private static final int LABEL = 14;

    private final ValueStream stream;
    private final Page page;

    private Header(ValueStream stream, Page page) {
        this.stream = stream;
        this.page = page;
    }

    static void write(Report report, Page page) {
        Header header = new Header(report.stream(), page);
        header.title();
        report.stream().charter().ifPresent(header::charter);
        header.row("Demand", header.demand());
        header.row("Working time", header.calendar());
        report.stream().snapshot().ifPresent(day -> header.row("Counted on", day.toString()));
    }

    private void title() {
        String state = stream.state().map(s -> s.token() + " map").orElse("");
        int room = Page.WIDTH - Columns.width(state) - 2;
        List<String> lines = Columns.wrap(Names.shown(stream.name()), room);
        page.line(Columns.left(lines.get(0), Page.WIDTH - Columns.width(state)) + state);
        page.lines(lines.subList(1, lines.size()));
        page.line("═".repeat(Page.WIDTH));
    }

    private void row(String label, String words) {
        page.paragraph(Columns.left(label, LABEL), words);
    }

    private void row(String label, Optional<String> words) {
        words.ifPresent(w -> row(label, Names.shown(w)));
    }

    private void charter(Charter charter) {
        row("Trigger", charter.trigger());
        row("Outcome", charter.outcome());
        row("Objective", charter.objective());
        row("In scope", charter.scopeIn());
        row("Out of scope", charter.scopeOut());
        row("Sponsor", charter.sponsor());
        String people = charter.participants().stream()
                .map(Header::participant)
                .filter(p -> !p.isEmpty())
                .collect(Collectors.joining(", "));
        row("Taking part", Optional.of(people).filter(p -> !p.isEmpty()));
    }

    private static String participant(Participant participant) {
        String role = participant.role().orElse("");
        return participant
                .name()
                .map(n -> role.isEmpty() ? n : n + " (" + role + ")")
                .orElse(role);
    }

    private String demand() {
        if (stream.demand().isEmpty()) {
            return "not stated";
        }
        Duration day = stream.calendar().day();
        double total =
                stream.demand().stream().mapToDouble(d -> d.rate().per(day)).sum();
        String parts = stream.demand().stream()
                .map(d -> part(d) + Shown.number(d.rate().per(day)))
                .collect(Collectors.joining(", "));
        boolean whole =
                stream.demand().size() == 1 && part(stream.demand().get(0)).isEmpty();
        return Shown.number(total) + " a day" + (whole ? "" : ": " + parts);
    }

    private String part(Demand demand) {
        String family = demand.family().map(f -> Names.shown(f) + " ").orElse("");
        return family + demand.at().map(at -> "at " + at + " ").orElse("");
    }

    private String calendar() {
        WorkCalendar calendar = stream.calendar();
        String day = hours(calendar.day()) + " a day";
        String week = Shown.number(calendar.daysOfWeek()) + " days a week";
        String zone = calendar.zone().map(z -> ", " + z.getId()).orElse("");
        if (stream.statedCalendar().isEmpty()) {
            return "not stated; " + day + " and " + week + " are assumed";
        }
        return day
                + (calendar.isDayAssumed() ? " (assumed)" : "")
                + ", "
                + week
                + (calendar.isWeekAssumed() ? " (assumed)" : "")
                + zone;
    }

    private static String hours(Duration time) {
        String minutes = time.toMinutesPart() == 0 ? "" : " " + time.toMinutesPart() + " min";
        String seconds = time.toSecondsPart() == 0 ? "" : " " + time.toSecondsPart() + " s";
        return time.toHours() + " h" + minutes + seconds;
    }
}
