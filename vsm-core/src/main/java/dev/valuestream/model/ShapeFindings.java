package dev.valuestream.model;

import com.google.common.collect.ImmutableList;
import dev.valuestream.problem.Finding;
import java.util.List;

/** Placeholder. */
final class ShapeFindings {

    private ShapeFindings() {}

    static List<Finding> of(ValueStream stream) {
        return ImmutableList.of();
    }
}
