package dev.valuestream.metrics.internal;

import dev.valuestream.model.ArrivalPhase;
import dev.valuestream.model.Demand;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import dev.valuestream.queueing.fluid.FluidSchedule;
import dev.valuestream.unit.Durations;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * What comes to the sources of a map day by day, where its demand has a schedule: the phases of each entry, from the first
 * again when the last is over. An entry that names no source is shared by the sources as its mean is; where every entry names
 * one, a source that none names, such as that of a second part for a join, follows all of them. Times are days.
 */
final class ArrivalCourse {

    /** More changes than these until the horizon are evened out. */
    private static final int MOST_CHANGES = 2_000;

    private static final double ROUNDING = 1e-9;

    private final ValueStream stream;
    private final double days;
    private final double day;

    /**
     * A course.
     *
     * @param stream the map
     * @param days the horizon
     */
    ArrivalCourse(ValueStream stream, double days) {
        this.stream = stream;
        this.days = days;
        day = Durations.toSeconds(stream.calendar().day());
    }

    /** Whether demand has a schedule that is followed until the horizon. */
    boolean changes() {
        return stream.demand().stream().anyMatch(ArrivalCourse::isScheduled) && !isEvenedOut();
    }

    /** Whether demand changes so often until the horizon that only its mean is taken. */
    boolean isEvenedOut() {
        return stream.demand().stream()
                        .filter(ArrivalCourse::isScheduled)
                        .mapToDouble(d -> d.schedule().size() * days / cycle(d))
                        .sum()
                > MOST_CHANGES;
    }

    private static boolean isScheduled(Demand demand) {
        return !demand.schedule().isEmpty();
    }

    /**
     * What comes to a source.
     *
     * @param member the family
     * @param source the source
     * @param mean items a day that come there on average
     * @return items a day as they change in time
     */
    FluidSchedule at(FamilyMix.Member member, Node source, double mean) {
        List<Demand> own = stream.demand().stream()
                .filter(d -> member.family().isEmpty() || d.family().equals(member.family()))
                .toList();
        List<Demand> here = own.stream()
                .filter(d -> d.at().filter(source.id()::equals).isPresent())
                .toList();
        List<Demand> nowhere = own.stream().filter(d -> !isAtASource(d, member)).toList();
        List<Demand> shared = nowhere.isEmpty() ? own : nowhere;
        double all = mean(shared);
        double share = all > 0 ? Math.max(0, mean - mean(here)) / all : 0;
        double[] times = changes(own);
        double[] rates = Arrays.stream(times)
                .map(t -> rate(here, t) + share * rate(shared, t))
                .toArray();
        return FluidSchedule.of(times, rates);
    }

    private static boolean isAtASource(Demand demand, FamilyMix.Member member) {
        return member.routes().sources().stream()
                .anyMatch(s -> demand.at().filter(s.id()::equals).isPresent());
    }

    private double mean(List<Demand> entries) {
        return entries.stream().mapToDouble(this::mean).sum();
    }

    private double mean(Demand entry) {
        return entry.rate().perSecond() * day;
    }

    private double[] changes(List<Demand> entries) {
        TreeSet<Double> times = new TreeSet<>(List.of(0.0));
        for (Demand entry : entries) {
            double start = 0;
            for (ArrivalPhase phase : entry.schedule()) {
                for (double time = start; time < days; time += cycle(entry)) {
                    times.add(time);
                }
                start += length(phase);
            }
        }
        return times.stream().mapToDouble(t -> t).toArray();
    }

    private double rate(List<Demand> entries, double change) {
        return entries.stream().mapToDouble(d -> rate(d, change)).sum();
    }

    /** The rate from a change on: so much later that no rounding takes it for the phase before. */
    private double rate(Demand entry, double change) {
        double left = isScheduled(entry) ? (change + ROUNDING * cycle(entry)) % cycle(entry) : 0;
        for (ArrivalPhase phase : entry.schedule()) {
            if (left < length(phase)) {
                return phase.items().value() / length(phase);
            }
            left -= length(phase);
        }
        return mean(entry);
    }

    private double cycle(Demand entry) {
        return entry.schedule().stream().mapToDouble(this::length).sum();
    }

    private double length(ArrivalPhase phase) {
        return Durations.toSeconds(phase.length()) / day;
    }
}
