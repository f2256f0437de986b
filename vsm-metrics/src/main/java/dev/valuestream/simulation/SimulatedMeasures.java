package dev.valuestream.simulation;

import dev.valuestream.metrics.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The figures of a report by name. */
final class SimulatedMeasures {

    private final List<SimulatedMeasure> measures = new ArrayList<>();

    private SimulatedMeasures() {}

    static List<SimulatedMeasure> of(SimulationReport report) {
        SimulatedMeasures named = new SimulatedMeasures();
        named.stream(report);
        report.families().forEach(named::family);
        report.steps().forEach(named::step);
        report.teams()
                .forEach(
                        team -> named.element("team.utilization.simulated", team.id(), team.utilization(), Unit.RATIO));
        report.supermarkets().forEach(named::supermarket);
        return List.copyOf(named.measures);
    }

    private void stream(SimulationReport report) {
        report.leadTime().ifPresent(times -> leadTimes(times, Optional.empty()));
        report.late()
                .ifPresent(late -> add("late-share.simulated", Optional.empty(), Optional.empty(), late, Unit.RATIO));
        add("throughput.simulated", Optional.empty(), Optional.empty(), report.throughput(), Unit.ITEMS_PER_DAY);
        add("work-in-process.simulated", Optional.empty(), Optional.empty(), report.workInProcess(), Unit.ITEMS);
        add("unfinished.simulated", Optional.empty(), Optional.empty(), report.unfinished(), Unit.ITEMS);
        report.ordersWaiting()
                .ifPresent(orders ->
                        add("orders-waiting.simulated", Optional.empty(), Optional.empty(), orders, Unit.ITEMS));
        report.orderWait()
                .ifPresent(wait -> add("order-wait.simulated", Optional.empty(), Optional.empty(), wait, Unit.SECONDS));
    }

    private void supermarket(SupermarketResult market) {
        element("flow.stock.simulated", market.flow(), market.stock(), Unit.ITEMS);
        element("flow.empty.simulated", market.flow(), market.empty(), Unit.RATIO);
    }

    private void leadTimes(LeadTimes times, Optional<String> family) {
        add("lead-time.simulated", Optional.empty(), family, times.mean(), Unit.SECONDS);
        times.quantiles().forEach((share, estimate) -> {
            String percent = Long.toString(Math.round(share * 100));
            add("lead-time.simulated.p" + percent, Optional.empty(), family, estimate, Unit.SECONDS);
        });
    }

    private void family(FamilyResult family) {
        Optional<String> name = Optional.of(family.family());
        family.leadTime().ifPresent(times -> leadTimes(times, name));
        family.late().ifPresent(late -> add("late-share.simulated", Optional.empty(), name, late, Unit.RATIO));
        add("throughput.simulated", Optional.empty(), name, family.throughput(), Unit.ITEMS_PER_DAY);
    }

    private void step(StepResult step) {
        element("step.utilization.simulated", step.id(), step.utilization(), Unit.RATIO);
        element("step.queue.simulated", step.id(), step.queue(), Unit.ITEMS);
        step.waitTime().ifPresent(time -> element("step.wait.simulated", step.id(), time, Unit.SECONDS));
        element("step.throughput.simulated", step.id(), step.throughput(), Unit.ITEMS_PER_DAY);
        element("step.blocked.simulated", step.id(), step.blocked(), Unit.RATIO);
        element("step.starved.simulated", step.id(), step.starved(), Unit.RATIO);
    }

    private void element(String id, String element, Estimate estimate, Unit unit) {
        add(id, Optional.of(element), Optional.empty(), estimate, unit);
    }

    private void add(String id, Optional<String> element, Optional<String> family, Estimate estimate, Unit unit) {
        measures.add(new SimulatedMeasure(id, element, family, estimate, unit));
    }
}
