package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.figures.MapFigures;
import dev.valuestream.io.svg.layout.Arrangement;
import dev.valuestream.io.svg.layout.LadderMode;
import dev.valuestream.io.svg.layout.LegendItem;
import dev.valuestream.io.svg.layout.MapLayout;
import dev.valuestream.io.svg.layout.MapLayout.Parts;
import dev.valuestream.io.svg.layout.PlacedBox;
import dev.valuestream.io.svg.layout.PlacedHandoff;
import dev.valuestream.io.svg.layout.PlacedInformation;
import dev.valuestream.io.svg.layout.PlacedLadder;
import dev.valuestream.io.svg.layout.PlacedOverview;
import dev.valuestream.io.svg.layout.PlacedPanel;
import dev.valuestream.io.svg.layout.PlacedPill;
import dev.valuestream.io.svg.layout.PlacedQueue;
import dev.valuestream.io.svg.layout.PlacedRoute;
import dev.valuestream.io.svg.layout.PlacedScale;
import dev.valuestream.io.svg.layout.Rect;
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
    private static final double BUS_BELOW = 14;
    private static final double LADDER_BELOW = 64;
    private static final double SCALE_BELOW = 44;
    private static final double LEGEND_BELOW = 36;
    private static final double FOOT = 32;
    private static final double LEAST_WIDTH = 760;
    private static final double BANDS_BELOW = 64;
    private static final double MARKS = 26;
    private static final double ZONE_ABOVE = 26;

    private final LadderMode mode;
    private final ValueStream stream;
    private final MapFigures figures;
    private final Amounts amounts;
    private final FlowTitles titles;
    private final Plan plan;
    private final List<Rung> rungs;
    private final Bands bands;
    private final InformationPlan information;
    private final double left;
    private final double right;
    private final Header header;
    private final Outside outside;
    private final Grid grid;
    private final Cut cut;

    /**
     * Lays out a map.
     *
     * @param stream the map
     * @param figures its figures
     * @param arrangement how its teams are shown
     * @param mode what its ladder adds up
     * @return where everything stands
     */
    public static MapLayout of(ValueStream stream, MapFigures figures, Arrangement arrangement, LadderMode mode) {
        return new PageLayout(stream, figures, arrangement, mode).layout();
    }

    private PageLayout(ValueStream stream, MapFigures figures, Arrangement arrangement, LadderMode mode) {
        this.mode = mode;
        this.stream = stream;
        this.figures = figures;
        amounts = figures.amounts();
        titles = new FlowTitles(stream, figures, amounts);
        plan = Planner.plan(stream, figures, arrangement);
        rungs = Rungs.of(plan, figures, mode);
        bands = plan.placement().bands();
        information = new InformationPlan(stream, plan);
        boolean lanes = !plan.placement().lanes().isEmpty();
        left = Spec.MARGIN + (lanes ? Spec.LANE_LABEL : LABELS);
        right = right(new Grid(plan, left, 0, 0));
        header = Header.of(stream, figures, right);
        outside = new Outside(information, new Levelling(stream, amounts), outsideLeft(), right, zoneTop());
        double top = outside.bottom()
                + information.busDepth()
                + (lanes ? LANES_BELOW : plan.gutters().count(0) > 0 ? BUS_BELOW : 0);
        grid = new Grid(plan, left, top, Math.ceil(right + 2 * Spec.MARGIN));
        cut = new Cut(grid, bands);
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
        double marks = bands.count() > 1 ? MARKS : 0;
        return Math.max(measure.right() + Spec.RIGHT_GAP + marks + margin, page);
    }

    private double headBottom() {
        return ZONE + header.depth() + (bands.count() > 1 ? Overviews.DEPTH : 0);
    }

    private double zoneTop() {
        double overhead = information.overhead().size() * InformationLines.OVERHEAD;
        return headBottom() + overhead;
    }

    private MapLayout layout() {
        Parts ribbon = parts();
        BandPage page = new BandPage(grid, bands);
        List<List<Rect>> covered = covered(ribbon, page);
        List<PlacedLadder> ladders = ladders(page, covered);
        Parts parts = bands.count() == 1 ? ribbon : new BandParts(page, covered).of(ribbon);
        double ladderTop = ladderTop(page, bands.count() - 1);
        double scaleTop = ladderTop + Ladders.STEP + SCALE_BELOW;
        Optional<PlacedScale> scale = scale(ladders, scaleTop);
        Optional<PlacedPanel> totals = Totals.place(figures, right, ladderTop - 31);
        double used = Math.max(
                scaleTop + Scales.HEIGHT, totals.map(t -> t.rect().bottom()).orElse(0.0));
        List<LegendItem> legend = Legend.place(Legend.used(parts), right, used + LEGEND_BELOW, amounts);
        double bottom =
                legend.isEmpty() ? used : legend.get(legend.size() - 1).at().y();
        return new MapLayout(
                right + Spec.MARGIN,
                bottom + FOOT,
                parts,
                header.texts(),
                header.tiles(),
                overview(),
                ladders,
                scale,
                totals,
                legend);
    }

    private Optional<PlacedOverview> overview() {
        return bands.count() == 1
                ? Optional.empty()
                : Optional.of(
                        Overviews.place(plan.placement(), figures, right, headBottom() - ZONE_ABOVE - Overviews.DEPTH));
    }

    /** What covers height in each band; not asked where there is only one. */
    private List<List<Rect>> covered(Parts ribbon, BandPage page) {
        if (bands.count() == 1) {
            return List.of();
        }
        List<List<Rect>> covered = Covered.of(ribbon, page, bands.count());
        covered.get(0).add(new Rect(0, 0, 0, outside.bottom() + information.busDepth()));
        return covered;
    }

    /** Puts band under band, each with its piece of the ladder, and all but the last with the time so far. */
    private List<PlacedLadder> ladders(BandPage page, List<List<Rect>> covered) {
        String basis = mode == LadderMode.LONGEST
                ? figures.ladder().longest()
                : figures.ladder().expected();
        Ladders ladders = new Ladders(plan, grid, rungs, basis, right);
        List<List<Rung>> bandwise = ladders.byBand();
        List<PlacedLadder> placed = new ArrayList<>();
        double top = 0;
        double seconds = 0;
        for (int band = 0; band < bands.count(); band++) {
            if (bands.count() > 1) {
                page.add(covered.get(band), top);
            }
            seconds += bandwise.get(band).stream().mapToDouble(Rung::seconds).sum();
            double ladderTop = ladderTop(page, band);
            PlacedLadder ladder = ladders.place(bandwise.get(band), ladderTop, band == bands.count() - 1);
            if (bands.count() > 1) {
                ladder = ladders.withName(ladder, band, ladderTop);
            }
            if (!ladder.pieces().isEmpty()) {
                placed.add(band == bands.count() - 1 ? ladder : ladders.withSubtotal(ladder, seconds));
            }
            top = ladderTop + Ladders.STEP + BANDS_BELOW;
        }
        return placed;
    }

    private double ladderTop(BandPage page, int band) {
        return (bands.count() == 1 ? grid.bottom() : page.bottom(band)) + LADDER_BELOW;
    }

    private Optional<PlacedScale> scale(List<PlacedLadder> ladders, double top) {
        double from = grid.queueLeft(0);
        double to = from;
        for (PlacedLadder ladder : ladders) {
            to = Math.max(
                    to, ladder.pieces().get(ladder.pieces().size() - 1).rect().right());
        }
        return new Scales(rungs, amounts).place(from, to, top);
    }

    private Parts parts() {
        List<PlacedBox> boxes = Boxes.place(plan, grid);
        List<PlacedQueue> queues = Queues.place(plan, grid);
        List<PlacedRoute> routes = routes();
        Map<String, PlacedRoute> byId = new HashMap<>();
        routes.forEach(r -> byId.put(r.id(), r));
        List<PlacedInformation> information = information();
        Clearance clearance = new Clearance();
        boxes.forEach(b -> clearance.take(b.rect()));
        queues.forEach(q -> q.texts().forEach(t -> clearance.take(t.bounds())));
        routes.forEach(clearance::take);
        information.forEach(i -> i.box().ifPresent(clearance::take));
        cut.marks().forEach(m -> clearance.take(m.bounds()));
        List<PlacedHandoff> handoffs = new Handoffs(plan, grid, titles, clearance).place();
        List<PlacedPill> pills = new Pills(plan, grid, figures, byId, clearance).place();
        Shipments shipments = new Shipments(plan, grid, outside, amounts);
        return new Parts(
                Lanes.place(stream, plan, grid, figures),
                outside.place(),
                information,
                routes,
                pills,
                handoffs,
                shipments.deliveries(),
                shipments.trucks(),
                queues,
                boxes,
                Bursts.place(plan, grid),
                cut.marks());
    }

    private List<PlacedRoute> routes() {
        RouteLines lines = new RouteLines(plan, grid, titles, figures, cut);
        List<PlacedRoute> routes = new ArrayList<>(lines.loops());
        routes.addAll(lines.forward());
        routes.addAll(new EntryLines(plan, grid, titles, outside.rects(), cut).place());
        return routes;
    }

    private List<PlacedInformation> information() {
        double top = headBottom();
        List<PlacedInformation> lines =
                new ArrayList<>(new InformationLines(information, outside, titles, top).place());
        lines.addAll(Kanbans.place(plan, grid, titles));
        lines.addAll(new Buses(plan, information, grid, outside, titles, cut).place());
        return lines;
    }
}
