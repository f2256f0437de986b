package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.internal.layout.StepFace.DataRow;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.model.Batch;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.Team;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Ratio;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Writes what the map states of a step into the rows of its box, as it was stated. */
final class StepFaces {

    private static final double ROOM = Spec.BOX - 18;

    private final ValueStream stream;
    private final MapFigures figures;
    private final Amounts amounts;
    private final boolean lanes;

    StepFaces(ValueStream stream, MapFigures figures, boolean lanes) {
        this.stream = stream;
        this.figures = figures;
        this.amounts = Amounts.in(stream.calendar());
        this.lanes = lanes;
    }

    StepFace of(ProcessStep step) {
        TextFit name = TextFit.of(step.name(), TextStyle.NAME, Spec.BOX - 16, 2);
        Optional<TextFit> people = people(step).map(p -> TextFit.of(p, TextStyle.BODY, Spec.BOX - 48, 1));
        return new StepFace(name, people, rows(step), reason(step));
    }

    private Optional<TextFit> reason(ProcessStep step) {
        String own = figures.bottlenecks().get(step.id());
        String teams =
                lanes ? null : step.team().map(figures.bottlenecks()::get).orElse(null);
        return Optional.ofNullable(own != null ? own : teams).map(r -> TextFit.of(r, TextStyle.NOTE, ROOM, 1));
    }

    private Optional<String> people(ProcessStep step) {
        Optional<Team> team = step.team().flatMap(stream::team);
        List<String> parts = new ArrayList<>();
        boolean named = !lanes && step.team().isPresent();
        headcount(step, team, named).ifPresent(parts::add);
        if (named) {
            parts.add(team.map(Team::name).orElse(step.team().get()));
        }
        if (team.flatMap(Team::share).filter(s -> s.value() < 1).isPresent()) {
            parts.add("shared");
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
    }

    private static Optional<String> headcount(ProcessStep step, Optional<Team> team, boolean bare) {
        if (step.operators().isPresent()) {
            return Optional.of(counted(step.operators().getAsDouble(), "operator", bare));
        }
        OptionalDouble people = team.map(Team::people).orElse(OptionalDouble.empty());
        return people.isPresent() ? Optional.of(counted(people.getAsDouble(), "person", bare)) : Optional.empty();
    }

    /** The number alone where the team's name follows it. */
    private static String counted(double count, String one, boolean bare) {
        String many = one.equals("person") ? "people" : one + "s";
        return Amounts.number(count) + (bare ? "" : " " + (count == 1 ? one : many));
    }

    private List<DataRow> rows(ProcessStep step) {
        List<DataRow> rows = new ArrayList<>();
        figureRows(rows, step.figures(), "");
        step.families().forEach((family, own) -> figureRows(rows, own, " " + family));
        step.stations().ifPresent(n -> row(rows, "Stations", Integer.toString(n)));
        step.calendar().ifPresent(c -> row(rows, "Available a day", amounts.time(c.day())));
        step.wipLimit().ifPresent(n -> row(rows, "WIP limit", Integer.toString(n)));
        return rows;
    }

    private void figureRows(List<DataRow> rows, StepFigures figures, String of) {
        timeRow(rows, "C/T" + of, figures.cycleTime());
        timeRow(rows, "PT" + of, figures.processTime());
        timeRow(rows, "LT" + of, figures.leadTime());
        figures.changeover().ifPresent(t -> row(rows, "C/O" + of, amounts.time(t.mean())));
        shareRow(rows, "Uptime" + of, figures.uptime());
        shareRow(rows, "%C&A" + of, figures.percentCompleteAccurate());
        shareRow(rows, "Yield" + of, figures.yield());
        figures.batch().ifPresent(batch -> batchRow(rows, of, batch));
    }

    private void batchRow(List<DataRow> rows, String of, Batch batch) {
        if (batch instanceof Batch.Every every) {
            row(rows, "EPE" + of, amounts.longTime(every.interval()));
        } else if (batch instanceof Batch.Items items) {
            row(rows, "Batch" + of, Amounts.number(items.quantity().value()));
        }
    }

    private void timeRow(List<DataRow> rows, String label, Optional<TimeDistribution> time) {
        time.filter(t -> !t.mean().isZero()).ifPresent(t -> row(rows, label, amounts.time(t.mean())));
    }

    private static void shareRow(List<DataRow> rows, String label, Optional<Ratio> share) {
        share.ifPresent(s -> row(rows, label, Amounts.number(s.percent()) + " %"));
    }

    private static void row(List<DataRow> rows, String label, String value) {
        boolean first = rows.isEmpty();
        TextFit shown = TextFit.of(value, first ? TextStyle.STRONG : TextStyle.BODY, ROOM / 2, 1);
        TextFit name = TextFit.of(label, TextStyle.BODY, ROOM - first(shown, first) - 6, 1);
        rows.add(new DataRow(name, shown));
    }

    private static double first(TextFit shown, boolean strong) {
        return (strong ? TextStyle.STRONG : TextStyle.BODY).width(shown.lines().get(0));
    }
}
