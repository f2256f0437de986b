package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.layout.Rect;
import dev.valuestream.io.svg.layout.TextStyle;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The grid in px: where channels, queues and boxes stand from left to right, gutters and rows from top to bottom.
 *
 * <p>Column = channel, queue cell, box; row = gutter with tracks and bursts, boxes, foot.
 */
final class Grid {

    /** Room for the marks of continued lines at the start of a band. */
    private static final double MARKS = 26;

    private final Plan plan;
    private final double pitch;
    private final Set<Integer> cardColumns = new HashSet<>();
    private final double[] channelLeft;
    private final double[] queueLeft;
    private final double[] boxLeft;
    private final double[] boxRight;
    private final double[] gutterTop;
    private final double[] boxTop;
    private final double[] rowBottom;

    /**
     * Puts columns and rows at their places.
     *
     * @param left where the first band starts
     * @param top where the first row starts
     * @param pitch from the start of one band to that of the next
     */
    Grid(Plan plan, double left, double top, double pitch) {
        this.plan = plan;
        this.pitch = pitch;
        plan.cards().keySet().forEach(cell -> cardColumns.add(plan.placement().column()[cell]));
        int columns = plan.placement().columns() + 1;
        channelLeft = new double[columns];
        queueLeft = new double[columns];
        boxLeft = new double[columns];
        boxRight = new double[columns];
        int rows = plan.placement().rows() + 1;
        gutterTop = new double[rows];
        boxTop = new double[rows];
        rowBottom = new double[rows];
        setColumns(left);
        setRows(top);
    }

    private void setColumns(double left) {
        double[] pill = pillZones();
        double[] queue = new double[channelLeft.length];
        double[] box = new double[channelLeft.length];
        Placement placement = plan.placement();
        for (int cell = 0; cell < placement.graph().size(); cell++) {
            int column = placement.column()[cell];
            boolean step = placement.graph().isStep(cell);
            queue[column] = step || plan.hasStock(cell) ? Spec.QUEUE : queue[column];
            box[column] = step ? Spec.BOX : box[column];
        }
        double x = left;
        Bands bands = placement.bands();
        for (int c = 0; c < channelLeft.length; c++) {
            if (bands.isFirst(c) && c > 0) {
                x = bands.band(c) * pitch + left + MARKS;
            }
            channelLeft[c] = x;
            queueLeft[c] = x + channelWidth(c, pill[c]);
            boxLeft[c] = queueLeft[c] + queue[c];
            boxRight[c] = boxLeft[c] + box[c];
            x = boxRight[c];
        }
    }

    /** How much room the labels of shares need at the right end of each channel. */
    private double[] pillZones() {
        double[] zone = new double[channelLeft.length];
        for (Route route : plan.routes()) {
            OptionalDouble share = route.link().flow().probability();
            if (share.isPresent()) {
                int channel = plan.placement().column()[route.link().from()] + 1;
                zone[channel] = Math.max(zone[channel], pillWidth(share.getAsDouble()) + 10);
            }
        }
        return zone;
    }

    static double pillWidth(double share) {
        return TextStyle.MARK.width(Amounts.percent(share)) + 18;
    }

    private double channelWidth(int column, double pill) {
        int tracks = plan.channels().count(column);
        double end = pill == 0 ? Spec.CHANNEL_END : Math.max(56, pill);
        double card = cardColumns.contains(column) ? Kanbans.WIDER : 0;
        if (tracks > 0) {
            return Spec.CHANNEL_START + Spec.TRACK * (tracks - 1) + Math.max(end, card);
        }
        return Math.max(card, pill > 0 ? end : column == 0 ? Spec.CHANNEL_END : 0);
    }

    private void setRows(double top) {
        double[] heights = heights();
        double y = top;
        for (int r = 0; r < gutterTop.length; r++) {
            gutterTop[r] = y;
            boxTop[r] = y + gutter(r);
            rowBottom[r] = boxTop[r] + heights[r] + Spec.LANE_FOOT;
            y = rowBottom[r];
        }
        int last = gutterTop.length - 1;
        int below = plan.gutters().count(last);
        rowBottom[last] = gutterTop[last] + (below == 0 ? 0 : Spec.GUTTER_FIRST + Spec.GUTTER_STEP * below);
    }

    private double[] heights() {
        double[] heights = new double[gutterTop.length];
        Placement placement = plan.placement();
        for (int cell = 0; cell < placement.graph().size(); cell++) {
            double box = placement.graph().isStep(cell) ? plan.steps().get(cell).height() : 0;
            double queue = plan.queues().get(cell).map(QueueFace::depth).orElse(0.0) + Spec.SPINE;
            int row = placement.row()[cell];
            heights[row] = Math.max(heights[row], Math.max(box, queue));
        }
        return heights;
    }

    private double gutter(int row) {
        int tracks = plan.gutters().count(row);
        int bursts = plan.burstLevels(row);
        double cards = plan.hasCards(row) ? Kanbans.BAND : 0;
        double base = row > 0 || !plan.placement().lanes().isEmpty() ? Spec.LANE_GUTTER : tracks + bursts > 0 ? 28 : 58;
        return base + cards + Spec.GUTTER_STEP * tracks + Spec.BURST_BAND * bursts;
    }

    double left() {
        return channelLeft[0];
    }

    /** How far a band is moved to the right on the ribbon. */
    double shift(int band) {
        return band * pitch;
    }

    double pitch() {
        return pitch;
    }

    /** Where a band starts, on the ribbon. */
    double left(int band) {
        return channelLeft[plan.placement().bands().first(band)];
    }

    /** Where a band ends, on the ribbon; where it starts if the map has no step. */
    double right(int band) {
        boolean last = band == plan.placement().bands().count() - 1;
        int column =
                last ? plan.placement().columns() - 1 : plan.placement().bands().first(band + 1) - 1;
        return column < 0 ? left() : boxRight[column];
    }

    /** The widest of the bands, as on the page. */
    double right() {
        double right = 0;
        for (int band = 0; band < plan.placement().bands().count(); band++) {
            right = Math.max(right, right(band) - shift(band));
        }
        return right;
    }

    /** The lower end of the last row. */
    double bottom() {
        return rowBottom[rowBottom.length - 1];
    }

    double top(int row) {
        return gutterTop[row];
    }

    double bottom(int row) {
        return rowBottom[row];
    }

    double boxTop(int row) {
        return boxTop[row];
    }

    double spine(int row) {
        return boxTop[row] + Spec.SPINE;
    }

    double channelLeft(int column) {
        return channelLeft[column];
    }

    double queueLeft(int column) {
        return queueLeft[column];
    }

    double queueCenter(int column) {
        return queueLeft[column] + Spec.QUEUE / 2;
    }

    double boxLeft(int column) {
        return boxLeft[column];
    }

    double boxRight(int column) {
        return boxRight[column];
    }

    double x(Route.Vertical vertical) {
        return channelLeft[vertical.column()]
                + Spec.CHANNEL_START
                + Spec.TRACK * plan.channels().track(vertical.run());
    }

    double y(Route.Level level) {
        if (level instanceof Route.Spine spine) {
            return spine(spine.row());
        }
        Route.Gutter gutter = (Route.Gutter) level;
        return gutterTop[gutter.row()]
                + Spec.GUTTER_FIRST
                + Spec.GUTTER_STEP * plan.gutters().track(gutter.run());
    }

    /** The box of a step. */
    Rect box(int cell) {
        int column = plan.placement().column()[cell];
        double height = plan.steps().get(cell).height();
        return new Rect(boxLeft[column], boxTop[plan.placement().row()[cell]], Spec.BOX, height);
    }

    double spineOf(int cell) {
        return spine(plan.placement().row()[cell]);
    }

    int column(int cell) {
        return plan.placement().column()[cell];
    }
}
