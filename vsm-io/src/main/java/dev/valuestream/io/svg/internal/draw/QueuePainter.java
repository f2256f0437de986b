package dev.valuestream.io.svg.internal.draw;

import dev.valuestream.io.svg.layout.PlacedQueue;
import dev.valuestream.io.svg.layout.Point;
import java.util.List;

/** Draws what stands between the boxes: how work comes in, and what waits. */
record QueuePainter(Sheet sheet) {

    private static final double GAP = 3;

    void paint(PlacedQueue queue) {
        Xml xml = sheet.xml();
        double y = queue.start().y();
        double from = queue.start().x();
        double to = queue.end().x() - GAP;
        sheet.open("queue", queue.id(), queue.title());
        if (queue.arrow()) {
            switch (queue.kind()) {
                case PUSH -> Symbols.push(xml, from, to, y);
                case SHIPMENT -> Symbols.hollow(xml, List.of(new Point(from, y), new Point(to, y)));
                case FIFO -> Symbols.fifo(xml, from, to, queue.center().x(), y);
                case PULL -> Symbols.supermarket(xml, from, queue.center().x(), to, y);
            }
        }
        if (isTriangle(queue)) {
            Symbols.inventory(xml, queue.center().x(), y - 7, 44);
        }
        sheet.texts(queue.texts());
        sheet.close();
    }

    private static boolean isTriangle(PlacedQueue queue) {
        return queue.triangle()
                && switch (queue.kind()) {
                    case PUSH, SHIPMENT -> true;
                    case FIFO, PULL -> !queue.arrow();
                };
    }
}
