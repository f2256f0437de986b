package dev.valuestream.model;

import dev.valuestream.problem.Problems;

/** Placeholder. */
final class ChoiceRules {

    private ChoiceRules() {}

    static boolean check(ValueStream.Parts parts, Problems problems) {
        return true;
    }
}
