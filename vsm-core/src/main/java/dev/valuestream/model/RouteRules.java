package dev.valuestream.model;

import dev.valuestream.problem.Problems;

/** Placeholder. */
final class RouteRules {

    private RouteRules() {}

    static boolean check(ValueStream.Parts parts, Problems problems) {
        return true;
    }
}
