package dev.valuestream.metrics.organisation;

import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.KaizenBurst;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.Waste;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** To which class of waste lost time belongs. A burst decides where it names just one of the classes that are possible. */
final class WasteRules {

    /**
     * A class of waste, and why.
     *
     * @param waste the class
     * @param rule the reason
     */
    record Verdict(Waste waste, String rule) {}

    private static final Set<Waste> OF_WAITS = EnumSet.of(Waste.WAITING, Waste.INVENTORY, Waste.OVERPRODUCTION);
    private static final Set<Waste> OF_WAYS = EnumSet.of(Waste.TRANSPORT, Waste.MOTION);
    private static final Set<Waste> OF_WORK = EnumSet.allOf(Waste.class);

    private final Map<String, Set<Waste>> named = new HashMap<>();

    WasteRules(ValueStream stream) {
        for (KaizenBurst burst : stream.kaizen()) {
            named.computeIfAbsent(burst.at(), at -> EnumSet.noneOf(Waste.class)).addAll(burst.waste());
        }
    }

    /** The ids of the bursts that name each class. */
    static Map<Waste, List<String>> bursts(ValueStream stream) {
        Map<Waste, List<String>> bursts = new EnumMap<>(Waste.class);
        for (KaizenBurst burst : stream.kaizen()) {
            burst.waste()
                    .forEach(w ->
                            bursts.computeIfAbsent(w, c -> new ArrayList<>()).add(burst.id()));
        }
        return bursts;
    }

    /** Work that neither adds value nor is required. */
    Verdict work(ProcessStep step) {
        return verdict(step.id(), OF_WORK, new Verdict(Waste.OVERPROCESSING, "work of value class waste"));
    }

    /** A wait on a flow: items that are counted, or kept as a stock or a shipment, are inventory. */
    Verdict wait(MaterialFlow flow, Wait wait) {
        boolean stock = flow.kind() == FlowKind.PULL || flow.kind() == FlowKind.SHIPMENT;
        Verdict usual = flow.inventory().quantity().isPresent()
                ? new Verdict(Waste.INVENTORY, "items are counted there")
                : stock && wait.isObserved()
                        ? new Verdict(
                                Waste.INVENTORY,
                                "a wait in a stock: the flow is " + flow.kind().token())
                        : new Verdict(Waste.WAITING, "a wait");
        return verdict(flow.id(), OF_WAITS, usual);
    }

    /** A wait before a step that no flow enters. */
    Verdict waitAtStart(ProcessStep step) {
        return new Verdict(Waste.WAITING, "a wait before " + step.id());
    }

    /** The way from one step to the next. */
    Verdict transfer(MaterialFlow flow) {
        return verdict(flow.id(), OF_WAYS, new Verdict(Waste.TRANSPORT, "transfer time"));
    }

    private Verdict verdict(String element, Set<Waste> possible, Verdict usual) {
        Set<Waste> said = EnumSet.copyOf(possible);
        said.retainAll(named.getOrDefault(element, Set.of()));
        return said.size() == 1 && !said.contains(usual.waste())
                ? new Verdict(said.iterator().next(), usual.rule() + ", so named by a burst")
                : usual;
    }
}
