package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.layout.LegendItem;
import dev.valuestream.io.svg.layout.LegendItem.Symbol;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.Rect;
import java.util.List;
import java.util.Optional;

/** Draws each symbol of the legend small, by the same hand as on the map. */
record LegendPainter(Sheet sheet) {

    void paint(List<LegendItem> items) {
        sheet.xml().start("g", "data-part", "legend");
        for (LegendItem item : items) {
            symbol(item);
            sheet.text(item.text());
        }
        sheet.close();
    }

    private void symbol(LegendItem item) {
        Xml xml = sheet.xml();
        double x = item.at().x();
        double y = item.at().y();
        double half = item.symbol().width() / 2;
        List<Point> line = List.of(new Point(x - half, y), new Point(x + half, y));
        if (sheet.plain() && plain(item, x, y, line)) {
            return;
        }
        switch (item.symbol()) {
            case INVENTORY -> Symbols.inventory(xml, x, y + 9, 22);
            case PUSH -> Symbols.push(xml, x - half, x + half, y);
            case FIFO -> fifo(item, half);
            case SUPERMARKET -> shelf(x, y);
            case SHIPMENT -> Symbols.hollow(xml, line);
            case REWORK -> rework(x, y, half);
            case HANDOFF -> handoff(x, y);
            case MANUAL -> Symbols.information(xml, line, Optional.empty(), true);
            case ELECTRONIC -> Symbols.information(xml, line, Optional.of(item.at()), true);
            case KANBAN -> kanban(line, false);
            case SIGNAL_KANBAN -> kanban(line, true);
            case LEVELLING -> Symbols.levelling(sheet, around(x, y, 46, 16));
            case PACEMAKER -> {
                sheet.rect("f-info", around(x, y, 22, 18), 2);
                Symbols.metronome(xml, item.at());
            }
            case CONTINUED -> word("▸A", "mark ink", x, y);
            case KAIZEN -> sheet.path("outline f-kaizen s-kaizen", Paths.star(around(x, y, 34, 22)));
            case BOTTLENECK -> sheet.rect("frame s-alarm f-alarm-head", around(x, y, 22, 17), 2);
        }
    }

    /** Draws what is drawn otherwise where there are no symbols; false if it is drawn as ever. */
    private boolean plain(LegendItem item, double x, double y, List<Point> line) {
        Symbol symbol = item.symbol();
        switch (symbol) {
            case INVENTORY, FIFO, SUPERMARKET ->
                PlainSymbols.stock(sheet.xml(), x, y + 11, symbol.width(), item.sign());
            case PUSH, SHIPMENT -> PlainSymbols.arrow(sheet.xml(), line);
            case KAIZEN -> PlainSymbols.note(sheet.xml(), around(x, y, 34, 34));
            case REWORK,
                    HANDOFF,
                    MANUAL,
                    ELECTRONIC,
                    KANBAN,
                    SIGNAL_KANBAN,
                    LEVELLING,
                    PACEMAKER,
                    CONTINUED,
                    BOTTLENECK -> {
                return false;
            }
        }
        return true;
    }

    private static Rect around(double x, double y, double width, double height) {
        return new Rect(x - width / 2, y - height / 2, width, height);
    }

    private void fifo(LegendItem item, double half) {
        double x = item.at().x();
        double y = item.at().y();
        sheet.path("outline s-line", Paths.line(x - half, y - 8, x + half, y - 8));
        sheet.path("outline s-line", Paths.line(x - half, y + 8, x + half, y + 8));
        word(item.sign(), "mark ink", x, y);
    }

    private void shelf(double x, double y) {
        sheet.path(
                "outline s-line f-none",
                Paths.sharp(List.of(
                        new Point(x - 10, y - 12),
                        new Point(x + 10, y - 12),
                        new Point(x + 10, y + 12),
                        new Point(x - 10, y + 12))));
        sheet.path("outline s-line", Paths.line(x - 10, y - 4, x + 10, y - 4));
        sheet.path("outline s-line", Paths.line(x - 10, y + 4, x + 10, y + 4));
    }

    private void rework(double x, double y, double half) {
        sheet.path("loop s-back", Paths.line(x - half, y, x + half - 7, y));
        sheet.path("f-back", Paths.tip(new Point(x, y), new Point(x + half, y), 9, 4.5));
    }

    private void handoff(double x, double y) {
        Symbols.handoff(sheet.xml(), new Point(x, y), 11);
        word("H1", "burst on-information", x, y);
    }

    private void kanban(List<Point> line, boolean signal) {
        Symbols.kanban(sheet.xml(), line);
        Point from = line.get(0);
        double width = signal ? 23 : 18;
        Symbols.card(sheet.xml(), new Rect(from.x() + 8, from.y() - 8, width, 16), signal);
    }

    private void word(String word, String style, double x, double y) {
        sheet.xml().text("text", word, "class", style, "x", Px.of(x), "y", Px.of(y + 4), "text-anchor", "middle");
    }
}
