package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.internal.layout.StepFace.DataRow;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.model.Batch;
import dev.valuestream.model.ElementRef;
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
        this.amounts = figures.amounts();
        this.lanes = lanes;
    }

    StepFace of(ProcessStep step) {
        TextFit name = TextFit.of(step.name(), TextStyle.NAME, Spec.BOX - 16, 2);
        Optional<TextFit> people = people(step).map(p -> TextFit.of(p, TextStyle.BODY, Spec.BOX - 48, 1));
        return new StepFace(name, people, rows(step), pace(step), reason(step));
    }

    private Optional<TextFit> pace(ProcessStep step) {
        return step.pacemaker()
                ? Optional.of(TextFit.of(say("pacemaker", "PACEMAKER"), TextStyle.MARK, ROOM - Boxes.METRONOME, 1))
                : Optional.empty();
    }

    private Optional<TextFit> reason(ProcessStep step) {
        Optional<String> own = Optional.ofNullable(figures.bottlenecks().get(ElementRef.of(step)));
        return (lanes ? own : figures.bottleneck(step)).map(r -> TextFit.of(r, TextStyle.NOTE, ROOM, 1));
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
            parts.add(say("shared", "shared"));
        }
        return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" · ", parts));
    }

    /** The number alone where the team's name follows it. */
    private Optional<String> headcount(ProcessStep step, Optional<Team> team, boolean bare) {
        if (step.operators().isPresent()) {
            double count = step.operators().getAsDouble();
            String words =
                    count == 1 ? say("operator", "{0} operator", "1") : say("operators", "{0} operators", shown(count));
            return Optional.of(bare ? shown(count) : words);
        }
        OptionalDouble people = team.map(Team::people).orElse(OptionalDouble.empty());
        if (people.isEmpty()) {
            return Optional.empty();
        }
        double count = people.getAsDouble();
        String words = count == 1 ? say("person", "{0} person", "1") : say("people", "{0} people", shown(count));
        return Optional.of(bare ? shown(count) : words);
    }

    private static String shown(double count) {
        return Amounts.number(count);
    }

    private String say(String code, String template, Object... arguments) {
        return amounts.say("step." + code, template, arguments);
    }

    private List<DataRow> rows(ProcessStep step) {
        List<DataRow> rows = new ArrayList<>();
        figureRows(rows, step.figures(), "");
        step.families().forEach((family, own) -> figureRows(rows, own, " " + family));
        step.stations().ifPresent(n -> row(rows, say("stations", "Stations"), Integer.toString(n)));
        step.calendar().ifPresent(c -> row(rows, say("available", "Available a day"), amounts.time(c.day())));
        step.wipLimit().ifPresent(n -> row(rows, say("wip-limit", "WIP limit"), Integer.toString(n)));
        return rows;
    }

    private void figureRows(List<DataRow> rows, StepFigures figures, String of) {
        timeRow(rows, say("cycle-time", "C/T") + of, figures.cycleTime());
        timeRow(rows, say("process-time", "PT") + of, figures.processTime());
        timeRow(rows, say("lead-time", "LT") + of, figures.leadTime());
        figures.changeover().ifPresent(t -> row(rows, say("changeover", "C/O") + of, amounts.time(t.mean())));
        shareRow(rows, say("uptime", "Uptime") + of, figures.uptime());
        shareRow(rows, say("complete", "%C&A") + of, figures.percentCompleteAccurate());
        shareRow(rows, say("yield", "Yield") + of, figures.yield());
        figures.batch().ifPresent(batch -> batchRow(rows, of, batch));
    }

    private void batchRow(List<DataRow> rows, String of, Batch batch) {
        if (batch instanceof Batch.Every every) {
            row(rows, say("epe", "EPE") + of, amounts.longTime(every.interval()));
        } else if (batch instanceof Batch.Items items) {
            row(
                    rows,
                    say("batch", "Batch") + of,
                    Amounts.number(items.quantity().value()));
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
