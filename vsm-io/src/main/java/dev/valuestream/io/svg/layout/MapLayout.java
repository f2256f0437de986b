package dev.valuestream.io.svg.layout;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Where everything on the picture of a map stands, as data: what {@link dev.valuestream.io.svg.SvgDrawer#layout} decides
 * and {@link dev.valuestream.io.svg.SvgDrawer#draw} turns into SVG. Immutable.
 *
 * <p>For embedders who draw with a tool of their own: all positions are in px from the page's top left corner, texts are
 * wrapped, cut and safe, and what is drawn first stands first.
 *
 * @param width of the page, px
 * @param height of the page, px
 * @param parts what stands on the grid and above it
 * @param header title and subtitle
 * @param tiles the headline figures
 * @param overview the main path in one line, if the map has several bands
 * @param ladders the ladder, a piece for each band
 * @param scale the bar to scale, if any time is known
 * @param totals the totals, if there are any
 * @param legend the symbols used
 */
public record MapLayout(
        double width,
        double height,
        Parts parts,
        List<PlacedText> header,
        List<PlacedPanel> tiles,
        Optional<PlacedOverview> overview,
        List<PlacedLadder> ladders,
        Optional<PlacedScale> scale,
        Optional<PlacedPanel> totals,
        List<LegendItem> legend) {

    /**
     * Copies the lists.
     *
     * @param width of the page, px
     * @param height of the page, px
     * @param parts what stands on the grid and above it
     * @param header title and subtitle
     * @param tiles the headline figures
     * @param overview the main path in one line, if the map has several bands
     * @param ladders the ladder, a piece for each band
     * @param scale the bar to scale, if any time is known
     * @param totals the totals, if there are any
     * @param legend the symbols used
     */
    public MapLayout {
        header = ImmutableList.copyOf(header);
        tiles = ImmutableList.copyOf(tiles);
        ladders = ImmutableList.copyOf(ladders);
        legend = ImmutableList.copyOf(legend);
    }

    /**
     * What stands on the grid and above it.
     *
     * @param lanes the teams' bands
     * @param outside suppliers, triggers, control points and customers
     * @param information the flows of information
     * @param routes the material flows
     * @param pills the shares on them
     * @param handoffs the marks of handoffs
     * @param deliveries the arrows to customers
     * @param shipments trucks and rhythms
     * @param queues what stands between the boxes
     * @param boxes the process boxes
     * @param bursts the kaizen bursts
     * @param continuations the letters at which lines go on in another band
     */
    public record Parts(
            List<PlacedLane> lanes,
            List<PlacedOutside> outside,
            List<PlacedInformation> information,
            List<PlacedRoute> routes,
            List<PlacedPill> pills,
            List<PlacedHandoff> handoffs,
            List<PlacedDelivery> deliveries,
            List<PlacedShipment> shipments,
            List<PlacedQueue> queues,
            List<PlacedBox> boxes,
            List<PlacedBurst> bursts,
            List<PlacedText> continuations) {

        /**
         * Copies the lists.
         *
         * @param lanes the teams' bands
         * @param outside suppliers, triggers, control points and customers
         * @param information the flows of information
         * @param routes the material flows
         * @param pills the shares on them
         * @param handoffs the marks of handoffs
         * @param deliveries the arrows to customers
         * @param shipments trucks and rhythms
         * @param queues what stands between the boxes
         * @param boxes the process boxes
         * @param bursts the kaizen bursts
         * @param continuations the letters at which lines go on in another band
         */
        public Parts {
            lanes = ImmutableList.copyOf(lanes);
            outside = ImmutableList.copyOf(outside);
            information = ImmutableList.copyOf(information);
            routes = ImmutableList.copyOf(routes);
            pills = ImmutableList.copyOf(pills);
            handoffs = ImmutableList.copyOf(handoffs);
            deliveries = ImmutableList.copyOf(deliveries);
            shipments = ImmutableList.copyOf(shipments);
            queues = ImmutableList.copyOf(queues);
            boxes = ImmutableList.copyOf(boxes);
            bursts = ImmutableList.copyOf(bursts);
            continuations = ImmutableList.copyOf(continuations);
        }
    }
}
