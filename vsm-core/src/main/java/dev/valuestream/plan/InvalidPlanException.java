package dev.valuestream.plan;

import dev.valuestream.problem.Problem;
import java.util.List;

/** A plan has errors. Holds all of them. */
public final class InvalidPlanException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;
    private static final int SHOWN = 100;

    /** Immutable and, as List.copyOf makes it, serializable. */
    @SuppressWarnings("serial")
    private final List<Problem> problems;

    InvalidPlanException(String plan, List<Problem> problems) {
        super(message("The plan (" + plan + ") is not valid:", problems));
        this.problems = List.copyOf(problems);
    }

    static String message(String what, List<Problem> problems) {
        StringBuilder message = new StringBuilder(what);
        problems.stream().limit(SHOWN).forEach(p -> message.append("\n- ").append(p));
        if (problems.size() > SHOWN) {
            message.append("\n… and ").append(problems.size() - SHOWN).append(" more.");
        }
        return message.toString();
    }

    /**
     * All errors.
     *
     * @return at least one problem; its element is the id of an improvement or the measure of a KPI, empty for the plan
     */
    public List<Problem> problems() {
        return problems;
    }
}
