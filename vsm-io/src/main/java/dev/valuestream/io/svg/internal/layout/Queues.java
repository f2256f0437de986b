package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.text.PlainText;
import dev.valuestream.io.svg.internal.text.TextFit;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.PlacedQueue;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.FlowKind;
import java.util.ArrayList;
import java.util.List;

/** Puts what stands between the boxes into the grid. */
final class Queues {

    /** From the start of the queue cell to the start of the arrow, where routes join. */
    static final double JOIN = 4;

    /** From the middle of the queue cell back to the middle of a supermarket's shelf. */
    static final double SHELF = 34;

    private Queues() {}

    static List<PlacedQueue> place(Plan plan, Grid grid) {
        List<PlacedQueue> queues = new ArrayList<>();
        for (int cell = 0; cell < plan.queues().size(); cell++) {
            int number = cell;
            boolean step = plan.placement().graph().isStep(cell);
            plan.queues()
                    .get(cell)
                    .filter(face -> step || isDrawn(face))
                    .ifPresent(face -> queues.add(place(plan, grid, number, face)));
        }
        return queues;
    }

    private static PlacedQueue place(Plan plan, Grid grid, int cell, QueueFace face) {
        int column = grid.column(cell);
        double spine = grid.spineOf(cell);
        double center = grid.queueCenter(column);
        List<PlacedText> texts = new ArrayList<>();
        face.counts().forEach(c -> texts.add(text(c, center, spine, face, texts.size(), TextStyle.BODY, Tint.INK)));
        face.waits().forEach(w -> texts.add(text(w, center, spine, face, texts.size(), TextStyle.LABEL, Tint.WAIT)));
        return new PlacedQueue(
                plan.placement().graph().node(cell).id(),
                title(plan, cell, face),
                face.kind(),
                sign(face.kind(), plan.words()),
                isDrawn(face),
                plan.placement().graph().isStep(cell),
                new Point(start(plan, grid, cell, face), spine),
                new Point(center, spine),
                new Point(grid.boxLeft(column), spine),
                texts);
    }

    /** Whether there is a sign of what waits: for a stock, and for a supermarket that says how much it may hold. */
    private static boolean isDrawn(QueueFace face) {
        boolean isSupermarket = face.kind() == FlowKind.PULL && !face.counts().isEmpty();
        return face.stock() || isSupermarket;
    }

    /** A lane or a shelf fills the whole gap from the box before, if that is its one source. */
    private static double start(Plan plan, Grid grid, int cell, QueueFace face) {
        int column = grid.column(cell);
        double join = grid.queueLeft(column) + JOIN;
        List<Link> flows = plan.placement().graph().inflows(cell);
        boolean alone =
                flows.size() == 1 && plan.placement().graph().arrivals(cell).size() == 1;
        if (!alone || face.kind() == FlowKind.PUSH || face.kind() == FlowKind.SHIPMENT) {
            return join;
        }
        int from = flows.get(0).from();
        boolean beside = plan.placement().row()[from] == plan.placement().row()[cell]
                && plan.placement().column()[from] == column - 1
                && flows.get(0).flow().probability().isEmpty();
        return beside ? grid.boxRight(column - 1) + 4 : join;
    }

    private static PlacedText text(
            TextFit fit, double center, double spine, QueueFace face, int line, TextStyle style, Tint tint) {
        Point at = new Point(center, spine + face.textStart() + Spec.QUEUE_STEP * line);
        return new PlacedText(fit.lines().get(0), at, Align.MIDDLE, style, tint);
    }

    private static String title(Plan plan, int cell, QueueFace face) {
        List<String> title = new ArrayList<>();
        String name = PlainText.safe(plan.placement().graph().node(cell).name());
        title.add(plan.words().say("queue.before", "Before {0}", name));
        face.counts().forEach(c -> title.add(c.whole()));
        face.waits().forEach(w -> title.add(plan.words().say("wait", "wait {0}", w.whole())));
        return String.join(", ", title);
    }

    private static String sign(FlowKind kind, Amounts words) {
        return switch (kind) {
            case PUSH, SHIPMENT -> words.say("sign.wait", "Wait");
            case FIFO -> words.say("sign.fifo", "FIFO");
            case PULL -> words.say("sign.stock", "Stock");
        };
    }
}
