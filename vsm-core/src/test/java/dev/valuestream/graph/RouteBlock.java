package dev.valuestream.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a map with one way in and one way out, of which larger pieces are made. */
sealed interface RouteBlock {

    /** A process step. */
    record Spot(String id, double seconds, double yield, double factor) {}

    /** A flow with the time waited on it. */
    record Link(String id, double seconds) {}

    /** One branch: straight on if it has no body; then {@code out} is of no account. */
    record Branch(double probability, Link in, @Nullable RouteBlock body, Link out) {}

    /** Where a loop leads back to. */
    enum Target {
        /** The first step of what is done again. */
        FIRST,
        /** Its last step, which may be a join. */
        LAST,
        /** The test alone. */
        TEST
    }

    Spot first();

    Spot last();

    record Step(Spot spot) implements RouteBlock {
        @Override
        public Spot first() {
            return spot;
        }

        @Override
        public Spot last() {
            return spot;
        }
    }

    record Chain(List<RouteBlock> parts, List<Link> links) implements RouteBlock {
        @Override
        public Spot first() {
            return parts.get(0).first();
        }

        @Override
        public Spot last() {
            return parts.get(parts.size() - 1).last();
        }
    }

    /** Each item takes one branch. */
    record Choice(Spot first, List<Branch> branches, Spot last) implements RouteBlock {}

    /** Each item takes all branches, and {@code last} waits for them. */
    record Split(Spot first, List<Branch> branches, Spot last) implements RouteBlock {}

    /** Body, then test; with probability {@code again} by way of {@code repair}, if there is one, back to the target. */
    record Loop(
            RouteBlock body,
            Link toTest,
            Spot test,
            double again,
            Link back,
            @Nullable RouteBlock repair,
            Link fromRepair,
            Target target,
            Link on,
            Spot last)
            implements RouteBlock {
        @Override
        public Spot first() {
            return body.first();
        }

        Spot returnsTo() {
            return switch (target) {
                case FIRST -> body.first();
                case LAST -> body.last();
                case TEST -> test;
            };
        }
    }

    /** With the probability items go to {@code dead} and never reach a customer. */
    record Reject(Spot first, double probability, Link away, RouteBlock dead, Link on, Spot last)
            implements RouteBlock {}
}
