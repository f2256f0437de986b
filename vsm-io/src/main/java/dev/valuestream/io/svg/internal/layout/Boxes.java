package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.layout.StepFace.DataRow;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Puts the faces of the steps into the grid. */
final class Boxes {

    private static final double GLYPH = 14;
    private static final double GAP = 6;
    private static final double PEOPLE = 54;

    /** The room of a metronome and of what parts it from its word. */
    static final double METRONOME = 18;

    private Boxes() {}

    static List<PlacedBox> place(Plan plan, Grid grid) {
        List<PlacedBox> boxes = new ArrayList<>();
        for (int cell = 0; cell < plan.steps().size(); cell++) {
            String id = plan.placement().graph().node(cell).id();
            boxes.add(place(id, plan.steps().get(cell), grid.box(cell), team(plan, cell), plan.words()));
        }
        return boxes;
    }

    /** The number of the step's team in the order in which the steps name them. */
    private static OptionalInt team(Plan plan, int cell) {
        GridGraph graph = plan.placement().graph();
        Optional<String> own = graph.step(cell).team();
        if (!plan.placement().tags() || own.isEmpty()) {
            return OptionalInt.empty();
        }
        Set<String> before = new LinkedHashSet<>();
        for (int step = 0; step < graph.steps() && !before.contains(own.get()); step++) {
            graph.step(step).team().ifPresent(before::add);
        }
        return OptionalInt.of(before.size() - 1);
    }

    private static PlacedBox place(String id, StepFace face, Rect rect, OptionalInt team, Amounts words) {
        boolean alarm = face.bottleneck().isPresent();
        List<PlacedText> texts = new ArrayList<>(name(face, rect));
        face.people().ifPresent(p -> texts.add(people(p, rect)));
        for (int row = 0; row < face.rows().size(); row++) {
            texts.addAll(row(face.rows().get(row), rect, row, alarm));
        }
        face.pace().ifPresent(word -> texts.add(pace(word, face, rect)));
        face.bottleneck().ifPresent(reason -> texts.addAll(footer(reason, rect, words)));
        Optional<Point> person =
                face.people().map(p -> new Point(peopleStart(p, rect) + GLYPH / 2, rect.y() + PEOPLE - 5));
        return new PlacedBox(
                id,
                title(face, words),
                rect,
                face.rows().size(),
                alarm,
                face.pace().isPresent(),
                team,
                person,
                texts);
    }

    private static List<PlacedText> name(StepFace face, Rect rect) {
        double first = face.name().lines().size() == 1 ? 26 : 19;
        double lower = face.people().isPresent() ? 0 : 10;
        Point at = new Point(rect.centerX(), rect.y() + first + lower);
        return TextLines.place(face.name(), at, 15, Align.MIDDLE, TextStyle.NAME, Tint.INK);
    }

    private static double peopleStart(TextFit people, Rect rect) {
        double width = GLYPH + GAP + TextStyle.BODY.width(people.lines().get(0));
        return rect.centerX() - width / 2;
    }

    private static PlacedText people(TextFit people, Rect rect) {
        Point at = new Point(peopleStart(people, rect) + GLYPH + GAP, rect.y() + PEOPLE);
        return new PlacedText(people.lines().get(0), at, Align.START, TextStyle.BODY, Tint.MUTED);
    }

    private static List<PlacedText> row(DataRow row, Rect rect, int number, boolean alarm) {
        double y = rect.y() + Spec.HEAD + Spec.DATA_ROW * number + 15;
        boolean first = number == 0;
        TextStyle style = first ? TextStyle.STRONG : TextStyle.BODY;
        Tint tint = first && alarm ? Tint.ALARM : Tint.INK;
        return List.of(
                new PlacedText(
                        row.label().lines().get(0),
                        new Point(rect.x() + 9, y),
                        Align.START,
                        TextStyle.BODY,
                        Tint.MUTED),
                new PlacedText(row.value().lines().get(0), new Point(rect.right() - 9, y), Align.END, style, tint));
    }

    /** The word of the pacemaker, with room for the metronome before it. */
    private static PlacedText pace(TextFit word, StepFace face, Rect rect) {
        double bottom = rect.bottom() - (face.bottleneck().isPresent() ? Spec.FOOTER : 0);
        Point at = new Point(rect.centerX() + METRONOME / 2, bottom - 7);
        return new PlacedText(word.lines().get(0), at, Align.MIDDLE, TextStyle.MARK, Tint.ON_INFORMATION);
    }

    private static List<PlacedText> footer(TextFit reason, Rect rect, Amounts words) {
        double y = rect.bottom() - Spec.FOOTER;
        return List.of(
                new PlacedText(
                        bottleneck(words),
                        new Point(rect.centerX(), y + 15),
                        Align.MIDDLE,
                        TextStyle.MARK,
                        Tint.ON_ALARM),
                new PlacedText(
                        reason.lines().get(0),
                        new Point(rect.centerX(), y + 30),
                        Align.MIDDLE,
                        TextStyle.NOTE,
                        Tint.ON_ALARM));
    }

    static String bottleneck(Amounts words) {
        return words.say("bottleneck", "▲ BOTTLENECK");
    }

    private static String title(StepFace face, Amounts words) {
        StringBuilder title = new StringBuilder(face.name().whole());
        face.people().ifPresent(p -> title.append(", ").append(p.whole()));
        face.rows()
                .forEach(r -> title.append(", ")
                        .append(r.label().whole())
                        .append(' ')
                        .append(r.value().whole()));
        face.pace().ifPresent(p -> title.append(", ").append(words.say("step.sets-pace", "sets the pace")));
        face.bottleneck()
                .ifPresent(b -> title.append(", ").append(words.say("step.bottleneck", "bottleneck: {0}", b.whole())));
        return title.toString();
    }
}
