package dev.valuestream.metrics.internal;

import com.google.common.collect.ImmutableList;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Text;
import dev.valuestream.unit.Durations;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The time that running a day's demand leaves at one step, and the changeovers that fit into it.
 *
 * <p>Time left = servers · time a day − Σ items a day · cycle ÷ (quantity per cycle · uptime); a changeover takes its time ÷
 * uptime, as where an EPE interval is charged, so that the step with this interval has a load of 1. Immutable.
 */
public final class ChangeoverTime {

    /** A rest of the day below this share of it is rounding. */
    private static final double NOTHING = 1e-12;

    private final StepModel step;
    private final ImmutableList<FamilyWork> parts;
    private final WorkCalendar calendar;
    private final Supplier<Figure> growth;

    private ChangeoverTime(CapacityModel model, StepModel step, Supplier<Figure> growth) {
        this.step = step;
        this.growth = growth;
        calendar = model.stream().calendar();
        parts = step.families().stream()
                .filter(f -> model.takesTurns(f) && seconds(f) > 0)
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * The changeovers at a step.
     *
     * @param model the capacities
     * @param step the step
     * @param growth the growth of the queue before it, asked for where no time is left
     * @return what fits
     */
    public static ChangeoverTime of(CapacityModel model, StepModel step, Supplier<Figure> growth) {
        return new ChangeoverTime(model, step, growth);
    }

    /**
     * The step.
     *
     * @return the step
     */
    public StepModel step() {
        return step;
    }

    /**
     * The families that are changed over to, one for all items where the map knows none.
     *
     * @return those that come to the step and state a changeover of more than 0
     */
    public ImmutableList<FamilyWork> parts() {
        return parts;
    }

    private double seconds(FamilyWork family) {
        StepFigures figures = family.member().routes().figures(step.step());
        double changeover = ItemTime.changeover(figures);
        return changeover == 0 ? 0 : changeover / ItemTime.uptime(figures);
    }

    /** Server time of one changeover to each part. */
    private double round() {
        return parts.stream().mapToDouble(this::seconds).sum();
    }

    /**
     * The time of all servers that is left in a day.
     *
     * @return seconds, more than 0; not applicable without a changeover, unstable where nothing is left
     */
    public Figure left() {
        if (parts.isEmpty()) {
            return noChangeover(Optional.empty());
        }
        if (!(step.servers() instanceof Figure.Known servers)) {
            return step.servers();
        }
        Figure work = running();
        if (!(work instanceof Figure.Known known)) {
            return work;
        }
        double time = servers.value() * step.timePerDay();
        double left = time - known.value();
        return left > NOTHING * time && Double.isFinite(round())
                ? Finite.of(left, "The time left at step", step.step().id())
                : nothingLeft(known.value(), time);
    }

    /** Server time that running a day's demand takes. */
    private Figure running() {
        double sum = 0;
        for (FamilyWork family : step.families()) {
            if (family.idle()) {
                continue;
            }
            if (!(family.rate() instanceof Figure.Known rate)) {
                return family.rate();
            }
            if (family.time().isEmpty()) {
                return Figure.unknown(Reason.MISSING_INPUT, step.missingTime(family));
            }
            double running = family.time().get().running();
            sum += running == 0 ? 0 : rate.value() * running;
        }
        return Double.isFinite(sum) ? Figure.of(sum) : nothingLeft(sum, 0);
    }

    private Figure nothingLeft(double work, double time) {
        String needs = Double.isFinite(work) ? Shown.time(work, calendar) : "more time than can be held";
        String has = time > 0 ? "the " + Shown.time(time, calendar) + " it has" : "no time";
        String grows = growth.get() instanceof Figure.Known known && known.value() > 0
                ? " The queue before it grows by " + Shown.number(known.value()) + " items a day."
                : "";
        return Figure.unknown(
                Reason.UNSTABLE,
                Text.of(
                        "step.changeover.no-time",
                        "Running a day's demand at step {0} takes {1} of {2}: no time is left for changeovers.{3}",
                        step.step().id(),
                        needs,
                        has,
                        grows));
    }

    private Figure noChangeover(Optional<String> family) {
        return Figure.unknown(
                Reason.NOT_APPLICABLE,
                Text.of(
                        "step.changeover.none",
                        "The step {0} states no changeover{1}. If it has one, measure it from the last good item of one"
                                + " kind to the first of the next.",
                        step.step().id(),
                        family.map(f -> " to family " + f).orElse("")));
    }

    /**
     * How many changeovers a day fit into the time left, the parts taking turns.
     *
     * @return changeovers a day of all servers, or why they are not known
     */
    public Figure budget() {
        return left() instanceof Figure.Known left
                ? Finite.of(left.value() * parts.size() / round(), "The number of changeovers")
                : left();
    }

    /**
     * How many changeovers a day fit into the time left if all were to one family.
     *
     * @param family the family
     * @return changeovers a day of all servers, or why they are not known
     */
    public Figure budget(FamilyWork family) {
        if (!parts.contains(family)) {
            return noChangeover(family.member().family());
        }
        return left() instanceof Figure.Known left
                ? Finite.of(left.value() / seconds(family), "The number of changeovers")
                : left();
    }

    /**
     * The shortest interval in which every server can make every part once: parts · servers ÷ changeovers a day.
     *
     * @return seconds of the stream's working time, or why it is not known
     */
    public Figure interval() {
        if (!(left() instanceof Figure.Known left)) {
            return left();
        }
        double days = step.servers().number().orElseThrow() * round() / left.value();
        return Finite.of(
                days * Durations.toSeconds(calendar.day()),
                "The EPE interval of step",
                step.step().id());
    }

    /**
     * The same for a family: all of them share one interval.
     *
     * @param family the family
     * @return seconds of the stream's working time; not applicable to a family that is not changed over to
     */
    public Figure interval(FamilyWork family) {
        return parts.contains(family)
                ? interval()
                : noChangeover(family.member().family());
    }
}
