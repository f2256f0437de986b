package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.layout.LegendItem;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.MapLayout.Parts;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.io.svg.layout.PlacedHandoff;
import dev.valuestream.io.svg.layout.PlacedInformation;
import dev.valuestream.io.svg.layout.PlacedLadder;
import dev.valuestream.io.svg.layout.PlacedPanel;
import dev.valuestream.io.svg.layout.PlacedPill;
import dev.valuestream.io.svg.layout.PlacedQueue;
import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.PlacedScale;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the parts of the page together: widths first, then from top to bottom. */
public final class PageLayout {

    private static final double LABELS = 40;
    private static final double ZONE = 112;
    private static final double LANES_BELOW = 40;
    private static final double LADDER_BELOW = 64;
    private static final double SCALE_BELOW = 44;
    private static final double LEGEND_BELOW = 36;
    private static final double FOOT = 32;
    private static final double LEAST_WIDTH = 760;

    private final ValueStream stream;
    private final MapFigures figures;
    private final Amounts amounts;
    private final FlowTitles titles;
    private final Plan plan;
    private final InformationPlan information;
    private final double left;
    private final double right;
    private final Header header;
    private final Outside outside;
    private final Grid grid;

    /**
     * Lays out a map.
     *
     * @param stream the map
     * @param figures its figures
     * @return where everything stands
     */
    public static MapLayout of(ValueStream stream, MapFigures figures) {
        return new PageLayout(stream, figures).layout();
    }

    private PageLayout(ValueStream stream, MapFigures figures) {
        this.stream = stream;
        this.figures = figures;
        amounts = Amounts.in(stream.calendar());
        titles = new FlowTitles(stream, figures, amounts);
        plan = Planner.plan(stream, figures);
        information = new InformationPlan(stream, plan);
        boolean lanes = !plan.placement().lanes().isEmpty();
        left = Spec.MARGIN + (lanes ? Spec.LANE_LABEL : LABELS);
        right = right(new Grid(plan, left, 0));
        header = Header.of(stream, figures, right);
        outside = new Outside(information, outsideLeft(), right, zoneTop());
        grid = new Grid(plan, left, outside.bottom() + information.busDepth() + (lanes ? LANES_BELOW : 0));
    }

    /** The first source stands over the queue of the first column. */
    private double outsideLeft() {
        return left + Spec.CHANNEL_END + Spec.QUEUE / 2 - Spec.FACTORY / 2;
    }

    private double right(Grid measure) {
        int customers = information.sources() + information.controls();
        int all = information.nodes().size();
        double margin = Math.max(Spec.TOTALS, information.width(customers, all));
        double zone = outsideLeft() + information.width(0, all);
        double tiles = Spec.MARGIN + Header.width(figures.tiles());
        double page = Math.max(LEAST_WIDTH - Spec.MARGIN, Math.max(zone, tiles));
        return Math.max(measure.right() + Spec.RIGHT_GAP + margin, page);
    }

    private double zoneTop() {
        double overhead = information.overhead().size() * InformationLines.OVERHEAD;
        return ZONE + header.depth() + overhead;
    }

    private MapLayout layout() {
        Parts parts = parts();
        double ladderTop = grid.bottom() + LADDER_BELOW;
        Ladders ladders = new Ladders(plan, grid, figures, amounts, right, ladderTop);
        PlacedLadder ladder = ladders.place();
        double ladderRight = ladder.pieces().isEmpty()
                ? ladders.left()
                : ladder.pieces().get(ladder.pieces().size() - 1).rect().right();
        double scaleTop = ladderTop + Ladders.STEP + SCALE_BELOW;
        Optional<PlacedScale> scale =
                new Scales(plan.placement(), figures, amounts).place(ladders.left(), ladderRight, scaleTop);
        Optional<PlacedPanel> totals = Totals.place(figures, right, ladderTop - 31);
        double used = Math.max(
                scaleTop + Scales.HEIGHT, totals.map(t -> t.rect().bottom()).orElse(0.0));
        List<LegendItem> legend = Legend.place(Legend.used(parts), right, used + LEGEND_BELOW);
        double bottom =
                legend.isEmpty() ? used : legend.get(legend.size() - 1).at().y();
        return new MapLayout(
                right + Spec.MARGIN,
                bottom + FOOT,
                parts,
                header.texts(),
                header.tiles(),
                ladder,
                scale,
                totals,
                legend);
    }

    private Parts parts() {
        List<PlacedBox> boxes = Boxes.place(plan, grid);
        List<PlacedQueue> queues = Queues.place(plan, grid);
        List<PlacedRoute> routes = routes();
        Map<String, PlacedRoute> byId = new HashMap<>();
        routes.forEach(r -> byId.put(r.id(), r));
        Clearance clearance = new Clearance();
        boxes.forEach(b -> clearance.take(b.rect()));
        queues.forEach(q -> q.texts().forEach(t -> clearance.take(t.bounds())));
        routes.forEach(clearance::take);
        List<PlacedHandoff> handoffs = new Handoffs(plan, grid, titles, clearance).place();
        List<PlacedPill> pills = new Pills(plan, grid, figures, byId, clearance).place();
        Shipments shipments = new Shipments(plan, grid, outside, amounts);
        return new Parts(
                Lanes.place(stream, plan, grid, figures),
                outside.place(),
                information(),
                routes,
                pills,
                handoffs,
                shipments.deliveries(),
                shipments.trucks(),
                queues,
                boxes,
                Bursts.place(plan, grid));
    }

    private List<PlacedRoute> routes() {
        RouteLines lines = new RouteLines(plan, grid, titles, figures);
        List<PlacedRoute> routes = new ArrayList<>(lines.loops());
        routes.addAll(lines.forward());
        routes.addAll(new EntryLines(plan, grid, titles, outside.rects()).place());
        return routes;
    }

    private List<PlacedInformation> information() {
        double top = ZONE + header.depth();
        List<PlacedInformation> lines =
                new ArrayList<>(new InformationLines(information, outside, titles, top).place());
        lines.addAll(new Buses(plan, information, grid, outside, titles).place());
        return lines;
    }
}
