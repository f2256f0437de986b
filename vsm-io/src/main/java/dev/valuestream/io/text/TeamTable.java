package dev.valuestream.io.text;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.Team;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A line for each team: who, where, and how loaded. */
final class TeamTable {

    private static final int STEPS = 36;

    private final Report report;
    private final Map<String, List<ProcessStep>> steps = new HashMap<>();
    private final boolean loadKnown;

    private TeamTable(Report report) {
        this.report = report;
        loadKnown = report.stream().teams().stream()
                .flatMap(t -> report.measure("team.load[" + t.id() + "]").stream())
                .anyMatch(m -> m.figure() instanceof Figure.Known);
        report.stream()
                .steps()
                .forEach(s -> s.team()
                        .ifPresent(t ->
                                steps.computeIfAbsent(t, n -> new ArrayList<>()).add(s)));
    }

    static void write(Report report, Page page, Set<String> bottlenecks) {
        if (report.stream().teams().isEmpty()) {
            return;
        }
        TeamTable table = new TeamTable(report);
        Grid grid = new Grid(List.of("", "people", "share", "load", "<works at"));
        report.stream().teams().forEach(t -> grid.row(table.row(t, bottlenecks.contains(t.id()))));
        page.heading("TEAMS").lines(grid.lines());
    }

    private List<String> row(Team team, boolean bottleneck) {
        String where = steps.getOrDefault(team.id(), List.of()).stream()
                .limit(STEPS)
                .map(s -> report.name(s.id()))
                .collect(Collectors.joining(", "));
        return List.of(
                (bottleneck ? "▲ " : "  ") + report.teamName(team.id()),
                team.people().isPresent() ? Shown.number(team.people().getAsDouble()) : "?",
                team.share().map(s -> Shown.percent(s.value())).orElse(""),
                report.measure("team.load[" + team.id() + "]")
                        .map(m -> loadKnown ? report.cell(m.figure(), Shown::percent) : "")
                        .orElse(""),
                Columns.cut(where, STEPS));
    }
}
