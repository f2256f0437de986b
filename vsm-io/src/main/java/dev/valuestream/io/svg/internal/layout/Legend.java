package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.layout.Align;
import dev.valuestream.io.svg.layout.LegendItem;
import dev.valuestream.io.svg.layout.LegendItem.Symbol;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.io.svg.layout.PlacedInformation.Way;
import dev.valuestream.io.svg.layout.PlacedLane;
import dev.valuestream.io.svg.layout.PlacedQueue;
import dev.valuestream.io.svg.layout.PlacedRoute.Look;
import dev.valuestream.io.svg.layout.PlacedText;
import dev.valuestream.io.svg.layout.Point;
import dev.valuestream.io.svg.layout.TextStyle;
import dev.valuestream.io.svg.layout.Tint;
import dev.valuestream.model.FlowKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Places the names of the symbols that the picture uses, in as many lines as they need. */
final class Legend {

    private static final double AFTER_SYMBOL = 8;
    private static final double BETWEEN = 26;
    private static final double LINE = 34;

    private Legend() {}

    static List<LegendItem> place(Set<Symbol> used, double right, double top, Amounts words) {
        List<LegendItem> items = new ArrayList<>();
        double x = Spec.MARGIN;
        double y = top;
        for (Symbol symbol : used) {
            String label = words.say("legend." + symbol.code(), symbol.label());
            double width = symbol.width() + AFTER_SYMBOL + TextStyle.BODY.width(label);
            if (x > Spec.MARGIN && x + width > right) {
                x = Spec.MARGIN;
                y += LINE;
            }
            Point text = new Point(x + symbol.width() + AFTER_SYMBOL, y + 4);
            items.add(new LegendItem(
                    symbol,
                    symbol == Symbol.FIFO ? words.say("sign.fifo", "FIFO") : "",
                    new Point(x + symbol.width() / 2, y),
                    new PlacedText(label, text, Align.START, TextStyle.BODY, Tint.MUTED)));
            x += width + BETWEEN;
        }
        return items;
    }

    static Set<Symbol> used(MapLayout.Parts parts) {
        Set<Symbol> used = EnumSet.noneOf(Symbol.class);
        parts.queues().forEach(q -> addQueue(used, q));
        parts.routes().stream().filter(r -> r.look() == Look.REWORK).forEach(r -> used.add(Symbol.REWORK));
        if (!parts.deliveries().isEmpty() || parts.routes().stream().anyMatch(r -> r.look() == Look.HOLLOW)) {
            used.add(Symbol.SHIPMENT);
        }
        parts.information().forEach(i -> used.add(symbol(i.way())));
        addIf(used, parts.outside().stream().anyMatch(o -> o.levelling().isPresent()), Symbol.LEVELLING);
        addIf(used, parts.boxes().stream().anyMatch(PlacedBox::pacemaker), Symbol.PACEMAKER);
        addIf(used, !parts.handoffs().isEmpty(), Symbol.HANDOFF);
        addIf(used, !parts.continuations().isEmpty(), Symbol.CONTINUED);
        addIf(used, !parts.bursts().isEmpty(), Symbol.KAIZEN);
        boolean bottleneck = parts.boxes().stream().anyMatch(PlacedBox::bottleneck)
                || parts.lanes().stream().anyMatch(PlacedLane::bottleneck);
        addIf(used, bottleneck, Symbol.BOTTLENECK);
        return used;
    }

    private static Symbol symbol(Way way) {
        return switch (way) {
            case MANUAL -> Symbol.MANUAL;
            case ELECTRONIC -> Symbol.ELECTRONIC;
            case KANBAN -> Symbol.KANBAN;
            case SIGNAL -> Symbol.SIGNAL_KANBAN;
        };
    }

    private static void addIf(Set<Symbol> used, boolean is, Symbol symbol) {
        if (is) {
            used.add(symbol);
        }
    }

    private static void addQueue(Set<Symbol> used, PlacedQueue queue) {
        FlowKind kind = queue.kind();
        addIf(used, queue.triangle() && (kind == FlowKind.PUSH || kind == FlowKind.SHIPMENT), Symbol.INVENTORY);
        addIf(used, kind == FlowKind.FIFO, Symbol.FIFO);
        addIf(used, kind == FlowKind.PULL, Symbol.SUPERMARKET);
        addIf(used, kind == FlowKind.PUSH && queue.arrow(), Symbol.PUSH);
        addIf(used, kind == FlowKind.SHIPMENT, Symbol.SHIPMENT);
    }
}
