package dev.valuestream.simulation.internal;

import dev.valuestream.metrics.internal.Assumptions;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ShiftEnd;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Durations;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds out which steps work when the stream does not, or not when it does, or longer than their shift; shifts say when that is. */
final class ShiftCompiler {

    private final ValueStream stream;
    private final Assumptions assumptions;

    ShiftCompiler(ValueStream stream, Assumptions assumptions) {
        this.stream = stream;
        this.assumptions = assumptions;
    }

    /** The shifts of a stream, of whose nodes some are steps that items reach; null where all work at the same time, as far as is known. */
    @Nullable
    Shifts compile(boolean[] isReached) {
        List<Node> nodes = stream.nodes();
        boolean isNeeded = false;
        for (int n = 0; n < isReached.length; n++) {
            isNeeded |= isReached[n] && nodes.get(n) instanceof ProcessStep step && hasOwn(step);
        }
        if (!isNeeded) {
            return null;
        }
        double start = Durations.toSeconds(stream.calendar().week().get(0).from());
        Hours all = Hours.of(stream.calendar(), start);
        Hours[] of = new Hours[isReached.length];
        Arrays.fill(of, all);
        boolean[] finishes = new boolean[isReached.length];
        for (int n = 0; n < isReached.length; n++) {
            if (isReached[n] && nodes.get(n) instanceof ProcessStep step) {
                of[n] = hasOwnShifts(stream, step) ? Hours.of(step.calendar().orElseThrow(), start) : all;
                finishes[n] = finishes(step);
                assume(step);
            }
        }
        return new Shifts(all, of, finishes);
    }

    private void assume(ProcessStep step) {
        if (step.atShiftEnd().isEmpty()) {
            assumptions.add("Work that is not done when a shift ends is gone on with in the next", step.id());
        }
    }

    private boolean hasOwn(ProcessStep step) {
        return hasOwnShifts(stream, step) || (finishes(step) && hasShifts(stream.calendar()));
    }

    private static boolean finishes(ProcessStep step) {
        return step.atShiftEnd().filter(rule -> rule == ShiftEnd.FINISH).isPresent();
    }

    private static boolean hasShifts(WorkCalendar calendar) {
        return !calendar.shifts().isEmpty();
    }

    /** Whether a step works in shifts of its own that can be held against those of the stream. */
    static boolean hasOwnShifts(ValueStream stream, ProcessStep step) {
        return hasShifts(stream.calendar())
                && step.calendar().filter(ShiftCompiler::hasShifts).isPresent();
    }
}
