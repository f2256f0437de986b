package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.internal.layout.Spec;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.Tint;

/** Draws process boxes with their data rows; a bottleneck has a frame, a tinted head and a footer. */
record BoxPainter(Sheet sheet) {

    private static final double TAG = 7;

    void paint(PlacedBox box) {
        Rect r = box.rect();
        sheet.open("step", box.id(), box.title());
        sheet.rect("outline f-box s-line", r, 3);
        Rect head = new Rect(r.x(), r.y(), r.width(), Spec.HEAD);
        sheet.rect("outline s-line " + (box.bottleneck() ? "f-alarm-head" : "f-head"), head, 3);
        box.team().ifPresent(team -> {
            Rect tag = new Rect(r.x(), r.y(), r.width(), TAG);
            sheet.rect("team-" + team % Palette.TEAMS, tag, 2);
        });
        for (int row = 1; row < box.dataRows(); row++) {
            double y = r.y() + Spec.HEAD + Spec.DATA_ROW * row;
            sheet.path("hair s-hair", Paths.line(r.x() + 6, y, r.right() - 6, y));
        }
        if (box.pacemaker()) {
            pace(box);
        }
        if (box.bottleneck()) {
            sheet.rect("f-alarm", new Rect(r.x(), r.bottom() - Spec.FOOTER, r.width(), Spec.FOOTER), 0);
            sheet.path("hair s-alarm", Paths.line(r.x(), r.y() + Spec.HEAD, r.right(), r.y() + Spec.HEAD));
            sheet.rect("frame s-alarm", r, 3);
        }
        box.person().ifPresent(p -> sheet.path("glyph s-ink", Paths.person(p)));
        sheet.texts(box.texts());
        sheet.close();
    }

    /** A strip in the colour of information, since the pacemaker is where the stream is told what to do. */
    private void pace(PlacedBox box) {
        Rect r = box.rect();
        double bottom = r.bottom() - (box.bottleneck() ? Spec.FOOTER : 0);
        Rect strip = new Rect(r.x(), bottom - Spec.PACE, r.width(), Spec.PACE);
        sheet.rect("f-info", strip, 0);
        box.texts().stream()
                .filter(t -> t.tint() == Tint.ON_INFORMATION)
                .forEach(
                        t -> Symbols.metronome(sheet.xml(), new Point(t.bounds().x() - 10, strip.centerY())));
    }
}
