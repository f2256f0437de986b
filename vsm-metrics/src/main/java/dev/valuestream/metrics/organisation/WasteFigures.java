package dev.valuestream.metrics.organisation;

import static java.util.Objects.requireNonNull;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Reason;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.Unit;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.StreamResult;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.Waste;
import dev.valuestream.problem.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The lost time of all families by class. */
final class WasteFigures {

    /** The classes that no field of a map times: there is time of them only where a burst says so. */
    private static final Set<Waste> UNTIMED = EnumSet.of(Waste.OVERPRODUCTION, Waste.MOTION, Waste.SKILLS);

    private final ValueStream stream;
    private final List<WasteTally> tallies;
    private final Map<Waste, StreamResult> figures = new EnumMap<>(Waste.class);

    WasteFigures(MetricContext context) {
        stream = context.valueStream();
        ObservedTimes times = ObservedTimes.of(context);
        WasteRules rules = new WasteRules(stream);
        tallies = times.families().stream()
                .map(f -> new WasteTally(stream, f, rules))
                .toList();
        for (Waste waste : Waste.values()) {
            figures.put(
                    waste,
                    StreamResult.mean(
                            times.mix(),
                            m -> figure(waste, tallies.get(times.mix().members().indexOf(m)))));
        }
    }

    /** The time of one class. */
    StreamResult of(Waste waste) {
        return requireNonNull(figures.get(waste), "every class");
    }

    WasteTime.Result result() {
        Map<Waste, Figure> time = new EnumMap<>(Waste.class);
        Map<String, Map<Waste, Figure>> families = new LinkedHashMap<>();
        figures.forEach((waste, result) -> {
            time.put(waste, result.all());
            result.families()
                    .forEach((family, figure) -> families.computeIfAbsent(family, f -> new EnumMap<>(Waste.class))
                            .put(waste, figure));
        });
        List<LostTime> lost = tallies.stream().flatMap(t -> t.lost().stream()).toList();
        return new WasteTime.Result(time, lost, WasteRules.bursts(stream), families);
    }

    /** A class that is seen in no family is none of this map's; one that is seen in some takes no time of the others. */
    private Figure figure(Waste waste, WasteTally tally) {
        Figure seconds = tally.seconds(waste);
        if (UNTIMED.contains(waste)
                && seconds instanceof Figure.Known
                && tallies.stream().noneMatch(t -> t.sees(waste))) {
            return Figure.unknown(
                    Reason.NOT_APPLICABLE,
                    Text.of(
                            "waste.untimed",
                            "No field of a map times {0}: there is time of it where a burst at a wait, a transfer or a step"
                                    + " of value class waste names it alone.",
                            waste.token()));
        }
        return seconds;
    }

    /** Each lost time with its rule, and what bursts name. */
    Explanation.Body lines() {
        List<Term> terms = new ArrayList<>();
        tallies.forEach(tally -> tally.lost().forEach(lost -> terms.add(term(lost))));
        WasteRules.bursts(stream)
                .forEach((waste, ids) -> terms.add(
                        new Term("bursts " + waste.token(), String.valueOf(ids.size()), String.join(", ", ids))));
        return new Explanation.Body(terms, List.of());
    }

    private Term term(LostTime lost) {
        String whose = lost.family().map(f -> " {" + f + "}").orElse("");
        String time = Shown.value(lost.seconds(), Unit.SECONDS, stream.calendar());
        return new Term(lost.waste().token() + " " + lost.element() + whose, time, lost.rule());
    }
}
