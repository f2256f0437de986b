package dev.valuestream.simulation.internal;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.graph.Routes;
import dev.valuestream.graph.Visits;
import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.model.Inventory;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Quantity;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The inventories found on a map, as items of its families in front of the steps. */
final class FoundItems {

    private static final int MOST = 1_000_000;

    private final ValueStream stream;
    private final List<Routes> routes;
    private final NetworkParts parts;
    private final Assumptions assumptions;

    FoundItems(ValueStream stream, List<Routes> routes, NetworkParts parts, Assumptions assumptions) {
        this.stream = stream;
        this.routes = routes;
        this.parts = parts;
        this.assumptions = assumptions;
    }

    void place() {
        for (int flow = 0; flow < parts.flowIds.length; flow++) {
            MaterialFlow along = stream.flows().get(flow);
            if (!along.inventory().isStated()) {
                continue;
            }
            if (canHold(flow)) {
                place(along, flow);
            } else {
                assumptions.add("The run starts without the inventory found", along.id());
            }
        }
    }

    /** Whether items can wait on a flow: not where they are taken as they are needed, nor for parts of other branches. */
    private boolean canHold(int flow) {
        int to = parts.flowTo[flow];
        boolean isPulled = parts.arrivals.stream().anyMatch(a -> a.pulledBy() == to);
        boolean isJoined = false;
        for (int family = 0; family < routes.size(); family++) {
            isJoined |= parts.branch[family * parts.flowIds.length + flow] != Items.NONE;
        }
        boolean canStand = parts.isStep[to] || isStock(flow);
        return canStand && !isPulled && !isJoined;
    }

    /** Whether customers take from a flow for their orders. */
    private boolean isStock(int flow) {
        return Arrays.stream(parts.orders).anyMatch(f -> f == flow);
    }

    /** Shares are rounded one after the other, what is over going on to the next family, so that the sum is right. */
    private void place(MaterialFlow along, int flow) {
        double[] rates = new double[routes.size()];
        double all = 0;
        for (int family = 0; family < rates.length; family++) {
            rates[family] = rate(routes.get(family), along);
            all += rates[family];
        }
        double items = items(along.inventory(), all);
        double sum = 0;
        int placed = 0;
        for (int family = 0; all > 0 && family < rates.length; family++) {
            sum += items * rates[family] / all;
            int upTo = (int) Math.min(MOST, Math.rint(sum));
            parts.found[family * parts.flowIds.length + flow] = upTo - placed;
            placed = upTo;
        }
    }

    private static double items(Inventory inventory, double rate) {
        Optional<Double> counted = inventory.quantity().map(Quantity::value);
        return counted.orElseGet(
                () -> inventory.waitTime().map(TimeDistribution::meanSeconds).orElse(0.0) * rate);
    }

    /** Items a second on the flow. */
    private double rate(Routes its, MaterialFlow along) {
        double demand = stream.demand().stream()
                .filter(d -> its.family().isEmpty() || d.family().equals(its.family()))
                .mapToDouble(d -> d.rate().perSecond())
                .sum();
        return demand * its.visits().map((Visits v) -> v.of(along)).orElse(0.0);
    }
}
