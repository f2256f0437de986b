package dev.valuestream.metrics.internal;

import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.Node;
import dev.valuestream.problem.Text;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Why nothing can be said about a family's way through the stream. */
public final class Sources {

    private Sources() {}

    /**
     * Why the visits of a family are not known.
     *
     * @param routes the family's routes
     * @return the reason, or empty if they are known
     */
    public static Optional<Figure.Unknown> unknown(Routes routes) {
        List<Node> unknown = routes.sourcesOfUnknownShare();
        if (!unknown.isEmpty()) {
            String names = unknown.stream().map(Node::id).collect(Collectors.joining(", "));
            return Optional.of(new Figure.Unknown(
                    Reason.MISSING_INPUT,
                    Text.of(
                            "demand.at.missing",
                            "How demand is shared between the independent sources ({0}) is not stated. Say where it arrives:"
                                    + " demand[].at. If their items are put together, say join: all at that step.",
                            names),
                    OptionalDouble.empty()));
        }
        return Optional.empty();
    }

    /**
     * Why no item reaches a customer.
     *
     * @param routes the family's routes
     * @return the reason, or empty if some source leads to a customer and the shares are known
     */
    public static Optional<Figure.Unknown> noJourney(Routes routes) {
        Optional<Figure.Unknown> shares = unknown(routes);
        if (shares.isPresent()) {
            return shares;
        }
        if (routes.delivering().exists()) {
            return Optional.empty();
        }
        return Optional.of(new Figure.Unknown(
                Reason.NOT_APPLICABLE,
                Text.of(
                        "map.route.none",
                        "No way leads from a supplier or trigger to a customer{0}. Add the flows between.",
                        routes.family().map(f -> " for family " + f).orElse("")),
                OptionalDouble.empty()));
    }

    /**
     * Why no item reaches a customer without rework.
     *
     * @param routes the family's routes
     * @return the reason, or empty if there is a first pass
     */
    public static Optional<Figure.Unknown> noFirstPass(Routes routes) {
        Optional<Figure.Unknown> none = noJourney(routes);
        if (none.isPresent() || routes.firstPass().exists()) {
            return none;
        }
        return Optional.of(new Figure.Unknown(
                Reason.NOT_APPLICABLE,
                Text.of(
                        "first-pass.none",
                        "Without its rework flows no way leads to a customer{0}.",
                        routes.family().map(f -> " for family " + f).orElse("")),
                OptionalDouble.empty()));
    }

    /**
     * Why nothing is started for a unit of demand.
     *
     * @param routes the routes of a family that starts nothing
     * @return the reason
     */
    public static Figure.Unknown nothingStarts(Routes routes) {
        return new Figure.Unknown(
                Reason.NOT_APPLICABLE,
                Text.of(
                        "map.delivery.none",
                        "However much is started, nothing reaches a customer{0}: some step has a yield of 0.",
                        routes.family().map(f -> " for family " + f).orElse("")),
                OptionalDouble.empty());
    }
}
