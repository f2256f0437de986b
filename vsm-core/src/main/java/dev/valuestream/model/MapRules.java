package dev.valuestream.model;

import dev.valuestream.problem.Problems;

/** The rules that hold between the elements of a map. */
final class MapRules {

    private MapRules() {}

    static void check(ValueStream.Parts parts, Problems problems) {
        boolean refer = ReferenceRules.check(parts, problems);
        StepTimeRules.check(parts, problems);
        if (refer && ChoiceRules.check(parts, problems)) {
            RouteRules.check(parts, problems);
        }
    }
}
