package dev.valuestream.metrics.internal;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What one step can do in a day of the stream, and how much of it is asked for.
 *
 * <p>Available time = servers · (time a day − changeovers of an EPE interval); capacity = available time ÷ item time;
 * load = Σ items a day · item time ÷ available time, so that load = demand · visits ÷ capacity. Immutable.
 */
public final class StepModel {

    private final ProcessStep step;
    private final Figure servers;
    private final double timePerDay;
    private final double changeoversPerDay;
    private final ImmutableList<FamilyWork> families;
    private final List<FamilyWork> coming;
    private final Figure available;
    private final Figure load;

    StepModel(
            ProcessStep step, Figure servers, double timePerDay, double changeoversPerDay, List<FamilyWork> families) {
        this.step = step;
        this.servers = servers;
        this.timePerDay = timePerDay;
        this.changeoversPerDay = changeoversPerDay;
        this.families = ImmutableList.copyOf(families);
        coming = coming(this.families);
        available = availableTime();
        load = sum(Lists.transform(families, this::load));
    }

    /** The same step with no changeover counted, as the textbook prints its capacity. */
    StepModel withoutChangeover() {
        return hasChangeover()
                ? new StepModel(step, servers, timePerDay, 0, Lists.transform(families, FamilyWork::withoutChangeover))
                : this;
    }

    private boolean hasChangeover() {
        for (FamilyWork family : families) {
            if (family.time().isPresent() && family.time().get().changeover() != 0) {
                return true;
            }
        }
        return changeoversPerDay != 0;
    }

    /** Those that come here, or all where none does. */
    private static List<FamilyWork> coming(ImmutableList<FamilyWork> families) {
        ImmutableList.Builder<FamilyWork> builder = ImmutableList.builderWithExpectedSize(families.size());
        for (FamilyWork family : families) {
            if (family.reached()) {
                builder.add(family);
            }
        }
        ImmutableList<FamilyWork> reached = builder.build();
        return reached.isEmpty() ? families : reached;
    }

    /**
     * The step.
     *
     * @return the step
     */
    public ProcessStep step() {
        return step;
    }

    /**
     * How many items it works on at once: the smaller of its stations and what its team's people allow.
     *
     * @return the servers, or why they are not known
     */
    public Figure servers() {
        return servers;
    }

    /**
     * Working time of one server in a day of the stream, the team's share counted.
     *
     * @return seconds
     */
    public double timePerDay() {
        return timePerDay;
    }

    /**
     * Working time of one server that the changeovers of an EPE interval take in a day of the stream.
     *
     * @return seconds; infinite where the uptime is 0
     */
    public double changeoversPerDay() {
        return changeoversPerDay;
    }

    /**
     * The families at this step.
     *
     * @return in the order of the mix; one for all items where the map knows no families
     */
    public List<FamilyWork> families() {
        return families;
    }

    /**
     * The working time of all servers in a day of the stream, changeovers of an EPE interval taken off.
     *
     * @return seconds, 0 or more, or why it is not known
     */
    public Figure available() {
        return available;
    }

    private Figure availableTime() {
        if (!(servers instanceof Figure.Known known)) {
            return servers;
        }
        double left = Math.max(0, timePerDay - changeoversPerDay);
        return Finite.of(left == 0 ? 0 : known.value() * left, "The working time of step", step.id());
    }

    /**
     * What the step can take in if all items are of one family.
     *
     * @param family the family
     * @return items a day, or why it is not known
     */
    public Figure capacity(FamilyWork family) {
        return family.time().isEmpty()
                ? Figure.unknown(Reason.MISSING_INPUT, missingTime(family))
                : capacity(family.time().get().seconds());
    }

    private Figure capacity(double itemTime) {
        if (itemTime == 0) {
            return Figure.unknown(
                    Reason.NOT_APPLICABLE,
                    Text.of(
                            "step.capacity.boundless",
                            "An item takes no time at step {0}: it sets no limit.",
                            step.id()));
        }
        return available instanceof Figure.Known known
                ? Finite.of(known.value() / itemTime, "The capacity of step", step.id())
                : available;
    }

    /**
     * What the step can take in of the mix that comes to it: all families in the shares in which they are asked for.
     *
     * @return items a day, or why it is not known
     */
    public Figure capacity() {
        if (sameTime(coming)) {
            return capacity(coming.get(0));
        }
        for (FamilyWork family : coming) {
            if (!(family.rate() instanceof Figure.Known rate)) {
                return family.rate();
            }
            if (rate.value() > 0 && family.time().isEmpty()) {
                return Figure.unknown(Reason.MISSING_INPUT, missingTime(family));
            }
        }
        OptionalDouble mean = meanItemTime();
        return mean.isPresent() ? capacity(mean.getAsDouble()) : noShares();
    }

    /** The item time of the mix, where the families differ and all is known. */
    OptionalDouble meanItemTime() {
        if (sameTime(coming)) {
            return OptionalDouble.empty();
        }
        double items = 0;
        double work = 0;
        for (FamilyWork family : coming) {
            double rate = family.rate().number().orElse(0);
            items += rate;
            work += rate == 0 ? 0 : rate * seconds(family).orElse(Double.NaN);
        }
        return items > 0 && !Double.isNaN(work) ? OptionalDouble.of(work / items) : OptionalDouble.empty();
    }

    private static boolean sameTime(List<FamilyWork> families) {
        Optional<Double> first = seconds(families.get(0));
        return families.stream().skip(1).allMatch(f -> seconds(f).equals(first));
    }

    private static Optional<Double> seconds(FamilyWork family) {
        return family.time().map(ItemTime::seconds);
    }

    /** The families whose items reach the step; all where none does. */
    List<FamilyWork> coming() {
        return coming;
    }

    Figure noShares() {
        return Figure.unknown(
                Reason.NOT_APPLICABLE,
                Text.of(
                        "step.capacity.shares",
                        "No item comes to step {0}, so the families, whose times differ, have no shares there.",
                        step.id()));
    }

    /**
     * The share of the step's available time that one family asks for.
     *
     * @param family the family
     * @return the load, or why it is not known
     */
    public Figure load(FamilyWork family) {
        if (family.idle()) {
            return Figure.of(0);
        }
        if (family.rate() instanceof Figure.Unknown unknown && !family.isBeyondBounds()) {
            return unknown;
        }
        if (family.time().isEmpty()) {
            return Figure.unknown(Reason.MISSING_INPUT, missingTime(family));
        }
        return available instanceof Figure.Known time ? load(family, time.value()) : available;
    }

    private Figure load(FamilyWork family, double time) {
        double seconds = family.time().orElseThrow().seconds();
        double items = family.itemsPerDay();
        if (Double.isFinite(items) && (time == 0 || Double.isInfinite(seconds))) {
            return Figure.unknown(Reason.UNSTABLE, nothingDone(time, items));
        }
        return Finite.load(items * seconds / time, "step " + step.id());
    }

    /**
     * The share of the step's available time that is asked for by all items.
     *
     * @return the load; where that of some family is not known, what is known as a lower bound
     */
    public Figure load() {
        return load;
    }

    /** The sum of loads; a load beyond all bounds stands before one that is missing, for it settles the sum. */
    static Figure sum(List<Figure> loads) {
        double known = 0;
        List<Figure.Unknown> unknown = new ArrayList<>();
        for (Figure load : loads) {
            known += load.number().orElse(0);
            if (load instanceof Figure.Unknown why) {
                unknown.add(why);
            }
        }
        return unknown.isEmpty() ? Finite.load(known, "them") : because(unknown, known);
    }

    /** Why a load is not known, with what is known as a lower bound. */
    static Figure because(List<Figure.Unknown> unknown, double known) {
        List<Figure.Unknown> unstable = new ArrayList<>(unknown);
        unstable.removeIf(u -> u.reason() != Reason.UNSTABLE);
        OptionalDouble bound = known > 0 && Double.isFinite(known) ? OptionalDouble.of(known) : OptionalDouble.empty();
        return Missing.because(unstable.isEmpty() ? unknown : unstable, bound);
    }

    Text missingTime(FamilyWork family) {
        return Missing.time(step.id(), family.member().family());
    }

    private Text nothingDone(double available, double itemsPerDay) {
        String why = available > 0
                ? "its uptime is 0"
                : timePerDay > 0 && changeoversPerDay >= timePerDay
                        ? "changeovers take all its time"
                        : "it has no working time";
        return Text.of(
                "step.capacity.none",
                "The step {0} can do nothing ({1}), and work comes to it: {2} items a day.",
                step.id(),
                why,
                Shown.number(itemsPerDay));
    }
}
