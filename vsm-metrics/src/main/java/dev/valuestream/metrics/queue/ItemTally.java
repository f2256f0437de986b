package dev.valuestream.metrics.queue;

import dev.valuestream.metrics.Explanation;
import dev.valuestream.metrics.Explanation.Term;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.MetricContext;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.internal.FamilyMix;
import dev.valuestream.metrics.internal.FamilyTimes;
import dev.valuestream.metrics.internal.Missing;
import dev.valuestream.metrics.internal.ObservedTimes;
import dev.valuestream.metrics.internal.Sources;
import dev.valuestream.metrics.internal.Wait;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import java.util.ArrayList;
import java.util.List;

/** Counts items flow by flow and step by step. */
final class ItemTally {

    private final MetricContext context;
    private final ValueStream stream;
    private final ObservedTimes times;
    private final List<Figure.Unknown> missing = new ArrayList<>();
    private final List<Count> counts = new ArrayList<>();
    private double sum;

    private ItemTally(MetricContext context) {
        this.context = context;
        stream = context.valueStream();
        times = ObservedTimes.of(context);
    }

    /** All items. */
    static ItemTally all(MetricContext context) {
        ItemTally tally = new ItemTally(context);
        for (MaterialFlow flow : tally.stream.flows()) {
            double items = counted(flow);
            for (FamilyTimes family : tally.times.families()) {
                items += tally.moving(family, flow);
            }
            String field = "flows[" + flow.id() + "].inventory.quantity";
            tally.add(flow.id(), items, isCounted(flow) ? field : "rate · time");
        }
        tally.times.families().forEach(tally::steps);
        return tally;
    }

    /** The items of one family; those counted are shared by the families' rates. */
    static ItemTally of(MetricContext context, FamilyMix.Member member) {
        ItemTally tally = new ItemTally(context);
        FamilyTimes family = tally.times.of(member);
        for (MaterialFlow flow : tally.stream.flows()) {
            tally.add(flow.id(), tally.share(family, flow) * counted(flow) + tally.moving(family, flow), "");
        }
        tally.steps(family);
        return tally;
    }

    Figure figure() {
        return Missing.total(sum, missing);
    }

    Explanation.Body lines() {
        return new Explanation.Body(counts.stream().map(Count::term).toList(), List.of());
    }

    /** Items of one place, and how they are known. */
    private record Count(String name, double items, String origin) {
        Term term() {
            return new Term(name, Shown.items(items), origin);
        }
    }

    private void add(String name, double items, String origin) {
        sum += items;
        if (items > 0) {
            counts.add(new Count(name, items, origin));
        }
    }

    private static boolean isCounted(MaterialFlow flow) {
        return flow.inventory().quantity().isPresent();
    }

    private static double counted(MaterialFlow flow) {
        return flow.inventory().quantity().map(q -> q.value()).orElse(0.0);
    }

    private double share(FamilyTimes family, MaterialFlow flow) {
        if (counted(flow) == 0) {
            return 0;
        }
        Figure all = ObservedTimes.rate(context, flow);
        if (all instanceof Figure.Unknown unknown) {
            missing.add(unknown);
        }
        double rate = all.number().orElse(0);
        return rate == 0 ? 0 : rate(family, flow) / rate;
    }

    private static double rate(FamilyTimes family, MaterialFlow flow) {
        return family.member().demand().orElse(0)
                * family.routes().visits().map(v -> v.of(flow)).orElse(0.0);
    }

    /** Items under way on a flow, and those waiting if they were not counted. */
    private double moving(FamilyTimes family, MaterialFlow flow) {
        double seconds = family.transfer(flow) + (isCounted(flow) ? 0 : waiting(family, flow));
        if (seconds > 0 && ObservedTimes.rate(context, flow) instanceof Figure.Unknown unknown) {
            missing.add(unknown);
        }
        return rate(family, flow) * seconds;
    }

    /** The wait, with the processing where the two cannot be told apart; that can be only where no other flow holds it too. */
    private double waiting(FamilyTimes family, MaterialFlow flow) {
        Wait wait = family.wait(flow);
        return wait.holdsProcess() && !standsForProcess(family, flow) ? 0 : wait.seconds();
    }

    private boolean standsForProcess(FamilyTimes family, MaterialFlow flow) {
        return !isCounted(flow)
                && family.wait(flow).holdsProcess()
                && family.routes().flowsTo(stream.node(flow.to()).orElseThrow()).size() == 1;
    }

    private void steps(FamilyTimes family) {
        Figure demand = times.mix().demand();
        String whose = family.member().family().map(f -> " {" + f + "}").orElse("");
        if (family.routes().visits().isEmpty()) {
            Sources.unknown(family.routes()).ifPresent(missing::add);
            return;
        }
        for (ProcessStep step : stream.steps()) {
            double often = family.routes().visits().orElseThrow().of(step);
            double seconds = family.process(step) + family.waitAtStart(step);
            if (often > 0 && !isTimeKnown(family, step)) {
                missing.add(family.processMissing(step));
            }
            if (often * seconds > 0 && demand instanceof Figure.Unknown unknown) {
                missing.add(unknown);
            }
            double items = family.member().demand().orElse(0) * often * seconds;
            add(step.id() + whose, items, "demand · visits · process time");
        }
    }

    private boolean isTimeKnown(FamilyTimes family, ProcessStep step) {
        return family.isProcessKnown(step)
                || family.startWait(step).filter(Wait::holdsProcess).isPresent()
                || family.routes().flowsTo(step).stream().anyMatch(f -> standsForProcess(family, f));
    }
}
