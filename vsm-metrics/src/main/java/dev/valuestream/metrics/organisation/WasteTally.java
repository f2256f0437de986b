package dev.valuestream.metrics.organisation;

import dev.valuestream.graph.CriticalPath;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.metrics.internal.Way;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.Waste;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The lost time of one family's items by class: what the first pass loses, and what rework adds to it. */
final class WasteTally {

    /** A difference of two long times by no more than rounding is none. */
    private static final double ROUNDING = 1e-12;

    private final ValueStream stream;
    private final FamilyTimes times;
    private final WasteRules rules;
    private final List<LostTime> lost = new ArrayList<>();
    private final Map<Waste, Map<String, Figure.Unknown>> missing = new EnumMap<>(Waste.class);
    private final Optional<Figure.Unknown> none;

    WasteTally(ValueStream stream, FamilyTimes times, WasteRules rules) {
        this.stream = stream;
        this.times = times;
        this.rules = rules;
        none = Sources.noFirstPass(times.routes());
        if (none.isEmpty()) {
            CriticalPath path = times.firstPass().path().orElseThrow();
            path.nodes().forEach(n -> step(path, n));
            path.flows().forEach(f -> flow(path, f));
            rework();
        }
    }

    /** What is lost where, in the order of the way; what rework adds comes last. */
    List<LostTime> lost() {
        return lost;
    }

    /** Whether time of this class is lost, or may be. */
    boolean sees(Waste waste) {
        return missing.containsKey(waste) || lost.stream().anyMatch(l -> l.waste() == waste);
    }

    /** The time lost to a class, with a lower bound where a figure is missing. */
    Figure seconds(Waste waste) {
        if (none.isPresent()) {
            return none.get();
        }
        double sum = lost.stream()
                .filter(l -> l.waste() == waste)
                .mapToDouble(LostTime::seconds)
                .sum();
        Map<String, Figure.Unknown> unknown = missing.getOrDefault(waste, Map.of());
        if (waste != Waste.DEFECTS) {
            return times.firstPass().part(sum, unknown);
        }
        return unknown.isEmpty() ? Figure.of(sum) : Missing.because(unknown.values(), OptionalDouble.empty());
    }

    private void step(CriticalPath path, Node node) {
        if (!(node instanceof ProcessStep step)) {
            return;
        }
        times.startWait(step).ifPresent(w -> wait(w, rules.waitAtStart(step), step.id(), path.visits(step)));
        Optional<ValueClass> value = times.routes().figures(step).value();
        boolean known = times.isProcessKnown(step);
        double seconds = path.visits(step) * times.process(step);
        if (value.isEmpty() && (seconds > 0 || !known)) {
            miss(rules.work(step).waste(), step.id(), Missing.unknownField("step", step.id(), "value", family()));
        } else if (value.equals(Optional.of(ValueClass.WASTE))) {
            add(rules.work(step), step.id(), seconds);
            if (!known) {
                miss(rules.work(step).waste(), step.id(), times.processMissing(step));
            }
        }
    }

    private void flow(CriticalPath path, MaterialFlow flow) {
        Wait wait = times.wait(flow);
        wait(wait, rules.wait(flow, wait), flow.id(), path.passages(flow));
        add(rules.transfer(flow), flow.id(), path.passages(flow) * times.transfer(flow));
    }

    private void wait(Wait wait, WasteRules.Verdict verdict, String element, double often) {
        add(verdict, element, often * wait.known());
        if (wait.figure() instanceof Figure.Unknown unknown) {
            miss(verdict.waste(), element, unknown);
        }
    }

    /** What rework adds to the lead time; where nothing is reworked that is nothing, whatever else is missing. */
    private void rework() {
        if (times.routes().reworkFlows().isEmpty()) {
            return;
        }
        Way all = times.delivering();
        Way first = times.firstPass();
        if (all.total() instanceof Figure.Known with && first.total() instanceof Figure.Known once) {
            double added = with.value() - once.value();
            boolean rounding = Math.abs(added) <= ROUNDING * with.value();
            add(new WasteRules.Verdict(Waste.DEFECTS, "lead time − first pass"), stream.id(), rounding ? 0 : added);
            return;
        }
        Map<String, Figure.Unknown> unknown = new LinkedHashMap<>(all.missingTotal());
        unknown.putAll(first.missingTotal());
        unknown.forEach((element, why) -> miss(Waste.DEFECTS, element, why));
    }

    private void add(WasteRules.Verdict verdict, String element, double seconds) {
        if (seconds != 0) {
            lost.add(new LostTime(verdict.waste(), element, family(), seconds, verdict.rule()));
        }
    }

    private void miss(Waste waste, String element, Figure.Unknown why) {
        missing.computeIfAbsent(waste, w -> new LinkedHashMap<>()).put(element, why);
    }

    private Optional<String> family() {
        return times.member().family();
    }
}
