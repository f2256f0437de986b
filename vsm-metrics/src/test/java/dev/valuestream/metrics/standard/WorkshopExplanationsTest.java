package dev.valuestream.metrics.standard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Explanations of a map whose figures come out by hand. Of 40 items a day of 8 h, 30 are of family A and 10 of B. Of what is packed a fifth
 * is bent again, so bending and packing are visited 1 ÷ (1 − 0.2) = 1.25 times. Before cutting lie 20 items, 20 ÷ 40 of a day; before
 * packing 8, of which 50 a day go by: 76.8 min. The crew of two works 40 · 5 min + 50 · 6 min = 500 of its 960 min a day.
 */
class WorkshopExplanationsTest {

    private static final Duration DAY = Duration.ofHours(8);

    private final Analysis analysis = StandardMetrics.analyze(workshop());

    private static ValueStream workshop() {
        return ValueStream.builder("workshop")
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(d -> d.family("A").quantity(30).per(DAY).cv(1))
                .demand(d -> d.family("B").quantity(10).per(DAY).cv(1))
                .team("crew", t -> t.people(2))
                .trigger("ask")
                .step(
                        "cut",
                        s -> s.processTime(Duration.ofMinutes(4))
                                .team("crew")
                                .families("B", f -> f.processTime(Duration.ofMinutes(8)))
                                .value(ValueClass.VALUE_ADDING))
                .step(
                        "bend",
                        s -> s.processTime(Duration.ofMinutes(6)).team("crew").value(ValueClass.NECESSARY))
                .step("pack", s -> s.processTime(Duration.ofMinutes(2)).value(ValueClass.WASTE))
                .customer("shop")
                .flow("ask", "cut", f -> f.inventory(20))
                .flow("cut", "bend", f -> f.wait(Duration.ofMinutes(30)).transferTime(Duration.ofMinutes(5)))
                .flow("bend", "pack", f -> f.inventory(8))
                .flow("pack", "bend", f -> f.probability(0.2))
                .flow("pack", "shop", f -> f.probability(0.8))
                .build();
    }

    private void assertExplained(String metric, String expected) {
        Explained.assertExplained(analysis, metric, expected);
    }

    @Test
    void explain_leadTime() {
        assertExplained("lead-time", """
                        wait ask->cut {A} 4 h flows[ask->cut].inventory.quantity 20 ÷ 40 a day
                        process cut {A} 240 s steps[cut].processTime
                        wait cut->bend {A} 30 min flows[cut->bend].inventory.wait
                        transfer cut->bend {A} 300 s flows[cut->bend].transfer.time
                        process bend {A} 450 s 1.25 × 360 s, steps[bend].processTime
                        wait bend->pack {A} 96 min 1.25 × 76.8 min, flows[bend->pack].inventory.quantity 8 ÷ 50 a day
                        process pack {A} 150 s 1.25 × 120 s, steps[pack].processTime
                        sum {A} 6.42 h
                        visits bend {A} 1.25 = 1 · visits cut + 0.2 · visits pack (rework)
                        visits pack {A} 1.25 = 1 · visits bend
                        wait ask->cut {B} 4 h flows[ask->cut].inventory.quantity 20 ÷ 40 a day
                        process cut {B} 480 s steps[cut].processTime for B
                        wait cut->bend {B} 30 min flows[cut->bend].inventory.wait
                        transfer cut->bend {B} 300 s flows[cut->bend].transfer.time
                        process bend {B} 450 s 1.25 × 360 s, steps[bend].processTime
                        wait bend->pack {B} 96 min 1.25 × 76.8 min, flows[bend->pack].inventory.quantity 8 ÷ 50 a day
                        process pack {B} 150 s 1.25 × 120 s, steps[pack].processTime
                        sum {B} 6.48 h
                        visits bend {B} 1.25 = 1 · visits cut + 0.2 · visits pack (rework)
                        visits pack {B} 1.25 = 1 · visits bend
                        share {A} 75 % of demand
                        share {B} 25 % of demand
                        all items 6.43 h = Σ share · sum
                        assumed: no wait where none is stated: pack->bend
                        assumed: no transfer time where none is stated: ask->cut, bend->pack, pack->bend, pack->shop
                        """);
    }

    /** Cutting takes ¾ · 4 min + ¼ · 8 min = 5 min on average; an item in four is a B. */
    @Test
    void leadTime_piecesOfAllItems_areTheMeansOfTheFamilies() {
        assertThat(analysis.get(LeadTime.KEY).segments())
                .extracting(s -> s.kind() + " " + s.element() + " " + s.frequency() + " × " + s.eachSeconds() / 60 + " "
                        + s.origin())
                .containsExactly(
                        "WAIT ask->cut 1.0 × 240.0 flows[ask->cut].inventory.quantity 20 ÷ 40 a day",
                        "PROCESS cut 1.0 × 5.0 mean of the families",
                        "WAIT cut->bend 1.0 × 30.0 flows[cut->bend].inventory.wait",
                        "TRANSFER cut->bend 1.0 × 5.0 flows[cut->bend].transfer.time",
                        "PROCESS bend 1.25 × 6.0 steps[bend].processTime",
                        "WAIT bend->pack 1.25 × 76.8 flows[bend->pack].inventory.quantity 8 ÷ 50 a day",
                        "PROCESS pack 1.25 × 2.0 steps[pack].processTime");
    }

    @Test
    void explain_leadTimeFirstPass() {
        assertExplained("lead-time.first-pass", """
                        wait ask->cut {A} 4 h flows[ask->cut].inventory.quantity 20 ÷ 40 a day
                        process cut {A} 240 s steps[cut].processTime
                        wait cut->bend {A} 30 min flows[cut->bend].inventory.wait
                        transfer cut->bend {A} 300 s flows[cut->bend].transfer.time
                        process bend {A} 360 s steps[bend].processTime
                        wait bend->pack {A} 76.8 min flows[bend->pack].inventory.quantity 8 ÷ 50 a day
                        process pack {A} 120 s steps[pack].processTime
                        sum {A} 6.06 h
                        wait ask->cut {B} 4 h flows[ask->cut].inventory.quantity 20 ÷ 40 a day
                        process cut {B} 480 s steps[cut].processTime for B
                        wait cut->bend {B} 30 min flows[cut->bend].inventory.wait
                        transfer cut->bend {B} 300 s flows[cut->bend].transfer.time
                        process bend {B} 360 s steps[bend].processTime
                        wait bend->pack {B} 76.8 min flows[bend->pack].inventory.quantity 8 ÷ 50 a day
                        process pack {B} 120 s steps[pack].processTime
                        sum {B} 6.13 h
                        share {A} 75 % of demand
                        share {B} 25 % of demand
                        all items 6.08 h = Σ share · sum
                        assumed: no transfer time where none is stated: ask->cut, bend->pack, pack->shop
                        """);
    }

    @Test
    void explain_productionLeadTime() {
        assertExplained("production-lead-time", """
                        wait ask->cut {A} 4 h flows[ask->cut].inventory.quantity 20 ÷ 40 a day
                        wait cut->bend {A} 30 min flows[cut->bend].inventory.wait
                        wait bend->pack {A} 96 min 1.25 × 76.8 min, flows[bend->pack].inventory.quantity 8 ÷ 50 a day
                        sum {A} 6.1 h
                        visits bend {A} 1.25 = 1 · visits cut + 0.2 · visits pack (rework)
                        visits pack {A} 1.25 = 1 · visits bend
                        wait ask->cut {B} 4 h flows[ask->cut].inventory.quantity 20 ÷ 40 a day
                        wait cut->bend {B} 30 min flows[cut->bend].inventory.wait
                        wait bend->pack {B} 96 min 1.25 × 76.8 min, flows[bend->pack].inventory.quantity 8 ÷ 50 a day
                        sum {B} 6.1 h
                        visits bend {B} 1.25 = 1 · visits cut + 0.2 · visits pack (rework)
                        visits pack {B} 1.25 = 1 · visits bend
                        share {A} 75 % of demand
                        share {B} 25 % of demand
                        all items 6.1 h = Σ share · sum
                        assumed: no wait where none is stated: pack->bend
                        assumed: process and transfer times are left out, as the book does
                        """);
    }

    @Test
    void explain_transferTime() {
        assertExplained("transfer-time", """
                        transfer cut->bend {A} 300 s flows[cut->bend].transfer.time
                        sum {A} 300 s
                        visits bend {A} 1.25 = 1 · visits cut + 0.2 · visits pack (rework)
                        visits pack {A} 1.25 = 1 · visits bend
                        transfer cut->bend {B} 300 s flows[cut->bend].transfer.time
                        sum {B} 300 s
                        visits bend {B} 1.25 = 1 · visits cut + 0.2 · visits pack (rework)
                        visits pack {B} 1.25 = 1 · visits bend
                        share {A} 75 % of demand
                        share {B} 25 % of demand
                        all items 300 s = Σ share · sum
                        assumed: no transfer time where none is stated: ask->cut, bend->pack, pack->bend, pack->shop
                        """);
    }

    @Test
    void explain_effort() {
        assertExplained("effort", """
                        cut {A} 240 s step.visits 1 × 240 s
                        bend {A} 450 s step.visits 1.25 × 360 s
                        pack {A} 150 s step.visits 1.25 × 120 s
                        cut {B} 480 s step.visits 1 × 480 s
                        bend {B} 450 s step.visits 1.25 × 360 s
                        pack {B} 150 s step.visits 1.25 × 120 s
                        """);
    }

    @Test
    void explain_valueAddedTime() {
        assertExplained("value-added-time", """
                        cut {A} 240 s steps[cut].value value-adding
                        bend {A} 0 s steps[bend].value necessary
                        pack {A} 0 s steps[pack].value waste
                        cut {B} 480 s steps[cut].value value-adding
                        bend {B} 0 s steps[bend].value necessary
                        pack {B} 0 s steps[pack].value waste
                        """);
    }

    @Test
    void explain_activityRatio() {
        assertExplained("activity-ratio", """
                        process-time 15 min metric process-time
                        lead-time 6.43 h metric lead-time
                        assumed: working time over working time
                        """);
    }

    @Test
    void explain_flowEfficiency() {
        assertExplained("flow-efficiency", """
                        touch cut {A} 240 s 1 × process time 240 s
                        touch bend {A} 450 s 1.25 × process time 360 s
                        touch pack {A} 150 s 1.25 × process time 120 s
                        touch cut {B} 480 s 1 × process time 480 s
                        touch bend {B} 450 s 1.25 × process time 360 s
                        touch pack {B} 150 s 1.25 × process time 120 s
                        touch time 15 min Σ visits · process time ÷ items of its run, on the way
                        lead-time 6.43 h metric lead-time
                        assumed: working time over working time
                        """);
    }

    @Test
    void explain_reworkShare() {
        assertExplained("rework-share", """
                        effort without rework 13 min the same with rework flows left out and their choices shared anew
                        effort 15 min metric effort
                        assumed: working time over working time
                        """);
    }

    @Test
    void explain_workInProcess() {
        assertExplained("work-in-process", """
                        ask->cut 20 items flows[ask->cut].inventory.quantity
                        cut->bend 2.92 items rate · time
                        bend->pack 8 items flows[bend->pack].inventory.quantity
                        cut {A} 0.25 items demand · visits · process time
                        bend {A} 0.469 items demand · visits · process time
                        pack {A} 0.156 items demand · visits · process time
                        cut {B} 0.167 items demand · visits · process time
                        bend {B} 0.156 items demand · visits · process time
                        pack {B} 0.0521 items demand · visits · process time
                        """);
    }

    @Test
    void explain_flowWait() {
        assertExplained("flow.wait", """
                        ask->cut {A} 4 h flows[ask->cut].inventory.quantity 20 ÷ 40 a day
                        ask->cut {B} 4 h flows[ask->cut].inventory.quantity 20 ÷ 40 a day
                        cut->bend {A} 30 min flows[cut->bend].inventory.wait
                        cut->bend {B} 30 min flows[cut->bend].inventory.wait
                        bend->pack {A} 76.8 min flows[bend->pack].inventory.quantity 8 ÷ 50 a day
                        bend->pack {B} 76.8 min flows[bend->pack].inventory.quantity 8 ÷ 50 a day
                        pack->bend {A} 0 s nothing is stated
                        pack->bend {B} 0 s nothing is stated
                        pack->shop {A} 0 s nothing is stated
                        pack->shop {B} 0 s nothing is stated
                        """);
    }

    @Test
    void explain_inventoryTurns() {
        assertExplained("inventory-turns", """
                        working days a year 260 52 · calendar.daysPerWeek − calendar.holidays
                        production-lead-time 6.1 h metric production-lead-time
                        assumed: a year of 52 working weeks less the holidays listed: no workingDaysPerYear is stated
                        """);
    }

    @Test
    void explain_labourRequired() {
        assertExplained("labour-required", """
                        cut {A} 0.25 people 30 items/d · step.visits 1 · 240 s · crew 1 ÷ 8 h
                        bend {A} 0.469 people 30 items/d · step.visits 1.25 · 360 s · crew 1 ÷ 8 h
                        pack {A} 0.156 people 30 items/d · step.visits 1.25 · 120 s · crew 1 ÷ 8 h
                        cut {B} 0.167 people 10 items/d · step.visits 1 · 480 s · crew 1 ÷ 8 h
                        bend {B} 0.156 people 10 items/d · step.visits 1.25 · 360 s · crew 1 ÷ 8 h
                        pack {B} 0.0521 people 10 items/d · step.visits 1.25 · 120 s · crew 1 ÷ 8 h
                        assumed: a crew of 1 where none is stated: cut, bend, pack
                        """);
    }

    @Test
    void explain_steps() {
        assertExplained("steps", """
                        cut 1 steps[cut]
                        bend 1 steps[bend]
                        pack 1 steps[pack]
                        {A} 3 cut, bend, pack
                        {B} 3 cut, bend, pack
                        """);
    }

    @Test
    void explain_decisionPoints() {
        assertExplained("decision-points", """
                        pack 1 choice of pack->bend, pack->shop
                        {A} 1 pack
                        {B} 1 pack
                        """);
    }

    @Test
    void explain_waste() {
        assertExplained("waste", """
                        overprocessing pack {A} 120 s work of value class waste
                        inventory ask->cut {A} 4 h items are counted there
                        waiting cut->bend {A} 30 min a wait
                        transport cut->bend {A} 300 s transfer time
                        inventory bend->pack {A} 76.8 min items are counted there
                        defects workshop {A} 21.2 min lead time − first pass
                        overprocessing pack {B} 120 s work of value class waste
                        inventory ask->cut {B} 4 h items are counted there
                        waiting cut->bend {B} 30 min a wait
                        transport cut->bend {B} 300 s transfer time
                        inventory bend->pack {B} 76.8 min items are counted there
                        defects workshop {B} 21.2 min lead time − first pass
                        """);
    }

    @Test
    void explain_taktTime() {
        assertExplained("takt-time", """
                        working time a day 8 h calendar.workingTimePerDay
                        demand {A} 30 items/d demand {A}
                        demand {B} 10 items/d demand {B}
                        """);
    }

    @Test
    void explain_stepVisits() {
        assertExplained("step.visits", """
                        step.visits[cut]{A} 1 ask
                        step.visits[cut]{B} 1 ask
                        step.visits[bend]{A} 1.25 cut + 0.2 · pack
                        step.visits[bend]{B} 1.25 cut + 0.2 · pack
                        step.visits[pack]{A} 1.25 bend
                        step.visits[pack]{B} 1.25 bend
                        assumed: yield 1 where none is stated: cut, bend, pack
                        """);
    }

    @Test
    void explain_stepLoad() {
        assertExplained("step.load", """
                        demand {A} 30 items/d demand {A}
                        demand {B} 10 items/d demand {B}
                        step.visits[cut]{A} 1 from the flows' probabilities and the yields
                        step.capacity[cut]{A} 240 items/d metric step.capacity
                        step.load[cut]{A} 12.5 % demand · visits ÷ capacity
                        step.visits[cut]{B} 1 from the flows' probabilities and the yields
                        step.capacity[cut]{B} 120 items/d metric step.capacity
                        step.load[cut]{B} 8.33 % demand · visits ÷ capacity
                        step.load[cut] 20.8 % the sum of the families
                        step.visits[bend]{A} 1.25 from the flows' probabilities and the yields
                        step.capacity[bend]{A} 160 items/d metric step.capacity
                        step.load[bend]{A} 23.4 % demand · visits ÷ capacity
                        step.visits[bend]{B} 1.25 from the flows' probabilities and the yields
                        step.capacity[bend]{B} 160 items/d metric step.capacity
                        step.load[bend]{B} 7.81 % demand · visits ÷ capacity
                        step.load[bend] 31.3 % the sum of the families
                        step.visits[pack]{A} 1.25 from the flows' probabilities and the yields
                        step.capacity[pack]{A} 240 items/d metric step.capacity
                        step.load[pack]{A} 15.6 % demand · visits ÷ capacity
                        step.visits[pack]{B} 1.25 from the flows' probabilities and the yields
                        step.capacity[pack]{B} 240 items/d metric step.capacity
                        step.load[pack]{B} 5.21 % demand · visits ÷ capacity
                        step.load[pack] 20.8 % the sum of the families
                        """);
    }

    @Test
    void explain_teamLoad() {
        assertExplained("team.load", """
                        demand {A} 30 items/d demand {A}
                        demand {B} 10 items/d demand {B}
                        people crew 2 teams[crew].people
                        time a day crew 8 h working time of its steps
                        work a day cut {A} 2 h 30 items/d · item time steps[cut].processTime 240 s · crew 1
                        work a day cut {B} 1.33 h 10 items/d · item time steps[cut].processTime 480 s · crew 1
                        work a day bend {A} 3.75 h 37.5 items/d · item time steps[bend].processTime 360 s · crew 1
                        work a day bend {B} 1.25 h 12.5 items/d · item time steps[bend].processTime 360 s · crew 1
                        team.load[crew] 52.1 % Σ items · item time · crew ÷ (people · time)
                        assumed: all of their time is there where a team states no share: crew
                        assumed: uptime 1 where none is stated: cut, bend
                        assumed: 1 item a cycle where no quantityPerCycle is stated: cut, bend
                        assumed: a crew of 1 where none is stated: cut, bend
                        """);
    }

    @Test
    void explain_bottleneck() {
        assertExplained("bottleneck", """
                        step.load[cut] 20.8 % metric step.load
                        step.load[bend] 31.3 % metric step.load
                        step.load[pack] 20.8 % metric step.load
                        team.load[crew] 52.1 % metric team.load
                        """);
    }

    @Test
    void explain_throughput() {
        assertExplained("throughput", """
                        demand {A} 30 items/d demand {A}
                        demand {B} 10 items/d demand {B}
                        bottleneck.load 52.1 % metric bottleneck.load
                        yield {A} 100 % items delivered for one unit of demand, from the flows and the yields
                        yield {B} 100 % items delivered for one unit of demand, from the flows and the yields
                        assumed: yield 1 where none is stated: cut, bend, pack
                        """);
    }

    @Test
    void explain_operatorsNeeded() {
        assertExplained("operators-needed", """
                        cut {A} 0.25 people 30 items/d · step.visits 1 · 240 s · crew 1 ÷ 8 h
                        bend {A} 0.469 people 30 items/d · step.visits 1.25 · 360 s · crew 1 ÷ 8 h
                        pack {A} 0.156 people 30 items/d · step.visits 1.25 · 120 s · crew 1 ÷ 8 h
                        cut {B} 0.167 people 10 items/d · step.visits 1 · 480 s · crew 1 ÷ 8 h
                        bend {B} 0.156 people 10 items/d · step.visits 1.25 · 360 s · crew 1 ÷ 8 h
                        pack {B} 0.0521 people 10 items/d · step.visits 1.25 · 120 s · crew 1 ÷ 8 h
                        assumed: a crew of 1 where none is stated: cut, bend, pack
                        """);
    }

    @Test
    void explain_factoryPhysics() {
        assertExplained("factory-physics", """
                        demand {A} 30 items/d demand {A}
                        demand {B} 10 items/d demand {B}
                        bottleneck.load 52.1 % metric bottleneck.load
                        r_b 76.8 items/d demand ÷ bottleneck.load
                        T0 15 min metric process-time
                        working time a day 8 h calendar.workingTimePerDay
                        W0 2.4 items r_b · T0 ÷ working time a day
                        work in process 32.2 items metric work-in-process
                        throughput 40 items/d the smaller of demand and r_b
                        of the practical worst case 73.6 items/d w ÷ (W0 + w − 1) · r_b with the stream's work in process
                        ratio 54.4 % throughput ÷ that of the practical worst case
                        assumed: yield 1 where none is stated: cut, bend, pack
                        """);
    }

    @Test
    void explain_stepQueueGrowth() {
        assertExplained("step.queue.growth", """
                        demand {A} 30 items/d demand {A}
                        demand {B} 10 items/d demand {B}
                        reaches cut 40 items/d limited by what is upstream
                        step.load[cut] 20.8 % metric step.load
                        step.queue.growth[cut] 0 items/d what reaches it − what it can do
                        reaches bend 50 items/d limited by what is upstream
                        step.load[bend] 31.3 % metric step.load
                        step.queue.growth[bend] 0 items/d what reaches it − what it can do
                        reaches pack 50 items/d limited by what is upstream
                        step.load[pack] 20.8 % metric step.load
                        step.queue.growth[pack] 0 items/d what reaches it − what it can do
                        assumed: yield 1 where none is stated: cut, bend, pack
                        """);
    }

    @Test
    void explain_stepQueueAtHorizon() {
        assertExplained("step.queue.at-horizon", """
                        horizon 20 d what was asked for, else 20 d
                        at the start ask->cut 20 items flows[ask->cut].inventory.quantity
                        step.queue.growth[cut] 0 items/d metric step.queue.growth
                        step.queue.at-horizon[cut] 0 items followed from event to event until the horizon
                        at the start cut->bend 2.5 items the flow's rate · its wait (Little's law)
                        step.queue.growth[bend] 0 items/d metric step.queue.growth
                        step.queue.at-horizon[bend] 0 items followed from event to event until the horizon
                        at the start bend->pack 8 items flows[bend->pack].inventory.quantity
                        step.queue.growth[pack] 0 items/d metric step.queue.growth
                        step.queue.at-horizon[pack] 0 items followed from event to event until the horizon
                        assumed: demand, times and limits stay as the map says until the horizon
                        assumed: nothing waits at the start where neither items nor a wait are stated (pack->bend)
                        """);
    }
}
