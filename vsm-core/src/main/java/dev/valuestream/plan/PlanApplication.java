package dev.valuestream.plan;

import dev.valuestream.change.Change;
import dev.valuestream.change.ChangeConflictException;
import dev.valuestream.change.FieldChange;
import dev.valuestream.change.ValueStreamDiff;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Field;
import dev.valuestream.model.Fields;
import dev.valuestream.model.State;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.InvalidValueStreamException;
import dev.valuestream.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes improvements on a map, one after the other. */
final class PlanApplication {

    private PlanApplication() {}

    static ValueStream apply(ValueStream asIs, List<Improvement> improvements) {
        ValueStream stream = asIs;
        for (int i = 0; i < improvements.size(); i++) {
            stream = apply(stream, improvements.get(i), improvements.subList(0, i));
        }
        return stream;
    }

    static Optional<List<PlanConflictException>> misfits(TransformationPlan plan, ValueStream asIs, long most) {
        List<PlanConflictException> misfits = new ArrayList<>();
        long left = most;
        for (Improvement improvement : plan.order()) {
            List<Improvement> needed = plan.withDependencies(List.of(improvement.id()));
            left -= needed.size();
            if (left < 0) {
                return Optional.empty();
            }
            if (!improvement.isDropped()) {
                misfit(improvement, asIs, needed).ifPresent(misfits::add);
            }
        }
        return Optional.of(misfits);
    }

    /** Why an improvement itself does not fit; what is wrong with one that it needs is told there. */
    private static Optional<PlanConflictException> misfit(
            Improvement improvement, ValueStream asIs, List<Improvement> needed) {
        try {
            apply(asIs, needed);
            return Optional.empty();
        } catch (PlanConflictException e) {
            return Optional.of(e).filter(m -> m.improvement().equals(improvement.id()));
        }
    }

    private static ValueStream apply(ValueStream stream, Improvement improvement, List<Improvement> made) {
        try {
            return ValueStreamDiff.of(changes(stream, improvement)).applyTo(stream);
        } catch (ChangeConflictException e) {
            throw new PlanConflictException(improvement.id(), with(e.problems(), improvement, made), e);
        } catch (InvalidValueStreamException e) {
            throw new PlanConflictException(improvement.id(), with(e.problems(), improvement, made), e);
        }
    }

    /** The changes of an improvement; what comes out is no longer what was walked. */
    private static List<Change> changes(ValueStream stream, Improvement improvement) {
        List<Change> changes = new ArrayList<>(improvement.changes());
        if (!changes.isEmpty() && !stream.state().equals(Optional.of(State.TO_BE))) {
            changes.add(toBe(stream));
        }
        return changes;
    }

    private static Change toBe(Element stream) {
        Field<?> state = Fields.named(stream, "state").orElseThrow();
        return new FieldChange(
                new ElementRef(ElementKind.MAP, stream.id()), state, Optional.empty(), Optional.of(State.TO_BE), false);
    }

    /** The problems, and the improvements made before that contradict this one. */
    private static List<Problem> with(List<Problem> problems, Improvement improvement, List<Improvement> made) {
        List<Problem> all = new ArrayList<>(problems);
        for (Improvement earlier : made) {
            earlier.diff().conflictsWith(improvement.diff()).stream()
                    .limit(1)
                    .map(c -> new PlanConflict(earlier, improvement, c))
                    .forEach(c -> all.add(new Problem(improvement.id(), c.text())));
        }
        return all;
    }
}
