package dev.valuestream.whatif;

import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in words why a change is good for the whole, or is not. */
final class Reasons {

    static final Text NONE = Text.of("suboptimal.nothing", "Nothing changes.");

    private static final int MOST_MISSING = 3;

    private static final Map<String, String> NAMES = Map.of(
            "lead-time",
            "lead time",
            "lead-time.predicted",
            "predicted lead time",
            "percent-complete-accurate.rolled",
            "what comes through complete and accurate");

    private final ValueStream before;
    private final ValueStream after;
    private final Duration horizon;

    Reasons(ValueStream before, ValueStream after, Duration horizon) {
        this.before = before;
        this.after = after;
        this.horizon = horizon;
    }

    Text of(ChangeEffect change, SystemEffect together) {
        SystemEffect effect = change.system().orElse(together);
        String id = name(change.element());
        return switch (change.verdict()) {
            case CANNOT_JUDGE -> missing(effect);
            case SUBOPTIMAL ->
                Text.of("suboptimal.change", "{0} gets better, and the whole does not: {1}", id, whole(effect));
            case NONE ->
                change.localVerdict() == Verdict.BETTER
                        ? Text.of("suboptimal.none", "{0} gets better, and so does the whole: {1}", id, whole(effect))
                        : Text.of("suboptimal.not-local", "{0} itself does not get better: {1}", id, whole(effect));
        };
    }

    Text ofAll(Judgement verdict, List<ChangeEffect> changes, SystemEffect together) {
        if (verdict == Judgement.CANNOT_JUDGE) {
            return missing(together);
        } else if (verdict == Judgement.NONE) {
            return changes.isEmpty()
                    ? NONE
                    : Text.of(
                            "suboptimal.none-of-all",
                            "No part gets better at the cost of the whole: {0}",
                            whole(together));
        }
        String parts = changes.stream()
                .filter(c -> c.verdict() == Judgement.SUBOPTIMAL)
                .map(c -> name(c.element()))
                .collect(Collectors.joining(", "));
        return parts.isEmpty()
                ? Text.of(
                        "suboptimal.together",
                        "Parts get better, and all together the whole does not: {0}",
                        whole(together))
                : Text.of(
                        "suboptimal.parts",
                        "The whole gains nothing from what gets better at {0}: {1}",
                        parts,
                        whole(together));
    }

    /** What the whole does, or what is missing to tell. */
    String of(SystemEffect effect) {
        return effect.verdict() == Verdict.UNKNOWN && !effect.missing().isEmpty()
                ? missing(effect).message()
                : whole(effect);
    }

    private static Text missing(SystemEffect effect) {
        List<Text> missing = effect.missing();
        String first = missing.stream().limit(MOST_MISSING).map(Text::message).collect(Collectors.joining(" "));
        int more = missing.size() - MOST_MISSING;
        return Text.of(
                "suboptimal.cannot-judge",
                "What the whole does cannot be told, whatever the parts report. {0}",
                first + (more > 0 ? " And " + more + " more." : ""));
    }

    private String whole(SystemEffect effect) {
        List<String> sentences = new ArrayList<>();
        sentences.add(throughput(effect) + decision(effect) + ".");
        queue(effect).ifPresent(sentences::add);
        if (effect.constraintMoved()) {
            sentences.add("The constraint moved from " + names(effect.constraintBefore()) + " to "
                    + names(effect.constraintAfter()) + ".");
        }
        if (effect.verdict() != Verdict.BETTER
                && effect.queueBuildsAt().isPresent()
                && !effect.needed().isEmpty()) {
            sentences.add(needed(effect));
        }
        return String.join(" ", sentences);
    }

    private String throughput(SystemEffect effect) {
        return effect.measure(SystemFigures.THROUGHPUT)
                .map(t -> t.verdict() == Verdict.SAME
                        ? "throughput stays at " + after(t)
                        : "throughput goes from " + before(t) + " to " + after(t))
                .orElse("throughput is not known");
    }

    /** The other measure by which the whole is better or worse. */
    private String decision(SystemEffect effect) {
        Optional<MeasureChange> decisive = effect.decidedBy()
                .filter(id -> !id.equals(SystemFigures.THROUGHPUT) && !id.equals(SystemFigures.GROWTH))
                .flatMap(effect::measure);
        if (decisive.isEmpty()) {
            boolean same =
                    effect.verdict() == Verdict.SAME && effect.queueBuildsAt().isEmpty();
            return same ? ", and queues and lead time as they are" : "";
        }
        String name = NAMES.getOrDefault(decisive.get().id(), decisive.get().id());
        return before(decisive.get()).equals(after(decisive.get()))
                ? ", " + name + " changes by " + change(decisive.get())
                : ", " + name + " goes from " + before(decisive.get()) + " to " + after(decisive.get());
    }

    private Optional<String> queue(SystemEffect effect) {
        return effect.queueBuildsAt()
                .map(step -> grown(effect, step).orElse("The queue before " + step(step) + " gets longer."));
    }

    private Optional<String> grown(SystemEffect effect, String step) {
        Optional<MeasureChange> growth = effect.measure(SystemFigures.GROWTH + "[" + step + "]");
        Optional<MeasureChange> queue = effect.measure(SystemFigures.AT_HORIZON + "[" + step + "]");
        Optional<MeasureChange> wait = effect.measure(SystemFigures.NEWEST_WAIT + "[" + step + "]");
        if (growth.isEmpty() || queue.isEmpty() || wait.isEmpty()) {
            return Optional.empty();
        }
        String moved = effect.relieved()
                .map(from -> "The queue moves from " + step(from) + " to " + step(step) + ": it grows there by ")
                .orElse("The queue before " + step(step) + " grows by ");
        return Optional.of(moved + change(growth.get()) + " more, that is " + change(queue.get()) + " more after "
                + shown(Durations.toSeconds(horizon), Unit.SECONDS) + ", when the newest item waits "
                + change(wait.get()) + " longer.");
    }

    private String needed(SystemEffect effect) {
        return effect.needed().stream()
                .map(c -> "capacity of " + step(c.step()) + " to " + shown(c.capacity(), Unit.ITEMS_PER_DAY))
                .collect(Collectors.joining(", ", "To pay off it needs: ", "."));
    }

    private String names(List<ElementRef> elements) {
        return elements.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String step(String id) {
        return name(ElementRef.node(id));
    }

    /** The name after the change; of what is no longer there, the name it had. */
    private String name(ElementRef element) {
        return element.in(after).or(() -> element.in(before)).map(this::name).orElse(element.id());
    }

    /** Its name; of a flow without one where it leads. */
    private String name(Element element) {
        return element instanceof MaterialFlow flow && flow.name().equals(flow.id())
                ? step(flow.from()) + " → " + step(flow.to())
                : element.name();
    }

    private String before(MeasureChange measure) {
        return shown(measure.before().number().orElse(0), measure.unit());
    }

    private String after(MeasureChange measure) {
        return shown(measure.after().number().orElse(0), measure.unit());
    }

    private String change(MeasureChange measure) {
        return shown(measure.change().orElse(0), measure.unit());
    }

    private String shown(double value, Unit unit) {
        return Shown.value(value, unit, after.calendar());
    }
}
