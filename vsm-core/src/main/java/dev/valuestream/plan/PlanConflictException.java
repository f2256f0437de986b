package dev.valuestream.plan;

import com.google.common.collect.ImmutableList;
import dev.valuestream.problem.Problem;
import java.util.List;

/** An improvement cannot be made on the map as it stands when its turn comes. */
public final class PlanConflictException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** The id of the improvement that does not fit. */
    private final String improvement;

    /** Immutable and, as ImmutableList makes it, serializable. */
    @SuppressWarnings("serial")
    private final List<Problem> problems;

    PlanConflictException(String improvement, List<Problem> problems, Throwable cause) {
        super(
                InvalidPlanException.message(
                        "The improvement (" + improvement + ") does not fit the map it is applied to:", problems),
                cause);
        this.improvement = improvement;
        this.problems = ImmutableList.copyOf(problems);
    }

    /**
     * Which improvement does not fit.
     *
     * @return its id
     */
    public String improvement() {
        return improvement;
    }

    /**
     * All that does not fit: changes that find another map than they start from, and what would be wrong with the map
     * after; where an improvement made before it contradicts it, that too.
     *
     * @return at least one problem, with the id of the element of the map that it is about
     */
    public List<Problem> problems() {
        return problems;
    }
}
