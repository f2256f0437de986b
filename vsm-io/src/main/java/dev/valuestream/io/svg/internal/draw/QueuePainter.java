package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.layout.PlacedQueue;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.model.FlowKind;
import java.util.List;

/** Draws what stands between the boxes: how work comes in, and what waits. */
record QueuePainter(Sheet sheet) {

    private static final double GAP = 3;

    /** Of a triangle, and of a shelf in its place. */
    private static final double HEIGHT = 38;

    private static final double WORD = 46;
    private static final double PAD = 7;

    void paint(PlacedQueue queue) {
        Xml xml = sheet.xml();
        double y = queue.start().y();
        double from = queue.start().x();
        double to = queue.end().x() - GAP;
        sheet.open("queue", queue.id(), queue.title());
        if (sheet.plain()) {
            plain(queue, from, to);
        } else if (queue.arrow()) {
            switch (queue.kind()) {
                case PUSH -> Symbols.push(xml, from, to, y);
                case SHIPMENT -> Symbols.hollow(xml, List.of(new Point(from, y), new Point(to, y)));
                case FIFO -> Symbols.fifo(xml, from, to, queue);
                case PULL -> Symbols.supermarket(xml, from, queue.center().x(), to, y);
            }
        }
        if (queue.triangle() && !sheet.plain() && !isShown(queue)) {
            stock(queue, y - 7);
        }
        sheet.texts(queue.texts());
        sheet.close();
    }

    private void plain(PlacedQueue queue, double from, double to) {
        double y = queue.start().y();
        if (queue.arrow()) {
            PlainSymbols.arrow(sheet.xml(), List.of(new Point(from, y), new Point(to, y)));
        }
        boolean pushed = queue.kind() == FlowKind.PUSH || queue.kind() == FlowKind.SHIPMENT;
        if (queue.triangle() || !pushed) {
            PlainSymbols.stock(sheet.xml(), queue.center().x(), y - 7, word(queue), queue.sign());
        }
    }

    private static double word(PlacedQueue queue) {
        return Math.max(WORD, TextStyle.MARK.width(queue.sign()) + 2 * PAD);
    }

    /** Whether what waits is in the way to a step already: a lane, or a shelf. */
    private static boolean isShown(PlacedQueue queue) {
        return queue.arrow() && (queue.kind() == FlowKind.FIFO || queue.kind() == FlowKind.PULL);
    }

    /** What waits, on the line by which it goes on. */
    private void stock(PlacedQueue queue, double bottom) {
        if (queue.kind() == FlowKind.PULL) {
            Symbols.shelf(sheet.xml(), queue.center().x(), bottom - HEIGHT / 2, HEIGHT / 2);
        } else {
            Symbols.inventory(sheet.xml(), queue.center().x(), bottom, 44);
        }
    }
}
