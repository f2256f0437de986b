package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.layout.PlacedLadder;
import dev.valuestream.io.svg.layout.PlacedLadder.Piece;
import dev.valuestream.io.svg.layout.PlacedLadder.Use;
import dev.valuestream.io.svg.layout.PlacedOverview;
import dev.valuestream.io.svg.layout.PlacedPanel;
import dev.valuestream.io.svg.layout.PlacedScale;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import java.util.ArrayList;
import java.util.List;

/** Draws the ladder, the bar to scale, and panels with figures. */
record TimePainter(Sheet sheet) {

    void paint(PlacedLadder ladder) {
        if (ladder.pieces().isEmpty()) {
            return;
        }
        sheet.xml().start("g", "data-part", "ladder");
        for (Piece piece : ladder.pieces()) {
            sheet.rect(fill(piece.use()), piece.rect(), 0);
        }
        sheet.path("ladder s-line", Paths.sharp(wave(ladder.pieces())));
        ladder.pieces().forEach(p -> sheet.text(p.text()));
        sheet.texts(ladder.texts());
        sheet.close();
    }

    private static String fill(Use use) {
        return switch (use) {
            case WAITING -> "f-wait";
            case WORKING -> "f-work";
            case NEUTRAL -> "f-lane";
        };
    }

    private static List<Point> wave(List<Piece> pieces) {
        List<Point> wave = new ArrayList<>();
        for (Piece piece : pieces) {
            Rect r = piece.rect();
            double y = piece.use() == Use.WAITING ? r.y() : r.bottom();
            wave.add(new Point(r.x(), y));
            wave.add(new Point(r.right(), y));
        }
        return wave;
    }

    void paint(PlacedScale scale) {
        sheet.xml().start("g", "data-part", "scale");
        for (PlacedScale.Piece piece : scale.pieces()) {
            sheet.rect(piece.use() == Use.WAITING ? "f-wait" : "f-working", piece.rect(), 0);
        }
        for (int i = 1; i < scale.pieces().size(); i++) {
            Rect r = scale.pieces().get(i).rect();
            boolean waits = scale.pieces().get(i).use() == Use.WAITING
                    && scale.pieces().get(i - 1).use() == Use.WAITING;
            if (waits || r.width() > 4) {
                sheet.path("hair s-box", Paths.line(r.x(), r.y(), r.x(), r.bottom()));
            }
        }
        sheet.rect("hair s-line f-none", scale.rect(), 0);
        sheet.texts(scale.texts());
        sheet.close();
    }

    void paint(PlacedOverview overview) {
        sheet.xml().start("g", "data-part", "overview");
        for (PlacedOverview.Piece piece : overview.pieces()) {
            boolean waits = piece.use() == Use.WAITING;
            sheet.rect(waits ? "f-wait" : piece.bottleneck() ? "f-alarm" : "f-working", piece.rect(), 0);
            if (waits) {
                Rect r = piece.rect();
                sheet.path("hair s-line", Paths.line(r.x(), r.y(), r.x(), r.bottom()));
            }
        }
        sheet.texts(overview.texts());
        sheet.close();
    }

    void paint(PlacedPanel panel, String part) {
        sheet.xml().start("g", "data-part", part);
        sheet.rect("hair f-lane s-hair", panel.rect(), 6);
        sheet.texts(panel.texts());
        sheet.close();
    }
}
