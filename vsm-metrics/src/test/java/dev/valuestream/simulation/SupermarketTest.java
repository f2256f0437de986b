package dev.valuestream.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.model.FlowBuilder;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Supermarkets against closed forms and exact Markov chains, and their rules by hand; the unit of time is a minute. */
class SupermarketTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private static final SimulationPlan PLAN = SimulationPlan.of(11)
            .horizon(MINUTE.multipliedBy(20_000))
            .warmUp(MINUTE.multipliedBy(2_000))
            .replications(24)
            .confidence(0.999);

    private static TimeDistribution exponential(double minutes) {
        return TimeDistribution.exponential(Duration.ofNanos(Math.round(minutes * 60e9)));
    }

    /** Where a map begins whose customers order at random. */
    private static ValueStreamBuilder ordered(double aMinute) {
        return ValueStream.builder("market")
                .demand(d -> d.interarrival(exponential(1 / aMinute)))
                .supplier("from")
                .customer("to");
    }

    private static void assertCovers(Estimate estimate, double expected) {
        assertThat(estimate.covers(expected))
                .as("%s covers %s", estimate, expected)
                .isTrue();
        // an interval so wide that it tells nothing would be no evidence
        assertThat(estimate.halfWidth().orElseThrow()).isLessThan(0.3 * expected);
    }

    /**
     * One machine that keeps a stock of S for customers: a base stock. With N the queue of an M/M/1 at load ρ, the stock is (S − N)⁺
     * and (N − S)⁺ orders wait: it is empty ρ^S of the time, ρ^(S+1) ÷ (1 − ρ) orders wait on average, and by Little's law customers
     * wait that divided by the rate (Buzacott and Shanthikumar, Stochastic Models of Manufacturing Systems, section 4.3).
     */
    @ParameterizedTest
    @CsvSource({"0.5, 1", "0.6, 3", "0.7, 5"})
    void run_oneMachineWithAStock_isABaseStock(double load, int size) {
        SimulationReport report = Simulation.of(ordered(load)
                        .step("make", s -> s.processTime(exponential(1)))
                        .flow("from", "make")
                        .flow("make", "to", f -> f.kind(FlowKind.PULL).max(size))
                        .build())
                .run(PLAN);

        SupermarketResult market = report.supermarkets().get(0);
        double waiting = Math.pow(load, size + 1.0) / (1 - load);
        assertThat(market.flow()).isEqualTo("make->to");
        assertCovers(market.empty(), Math.pow(load, size));
        assertCovers(market.stock(), size - load * (1 - Math.pow(load, size)) / (1 - load));
        assertCovers(report.ordersWaiting().orElseThrow(), waiting);
        assertCovers(report.orderWait().orElseThrow(), 60 * waiting / load);
        assertCovers(report.step("make").orElseThrow().utilization(), load);
    }

    /** The last step takes from the stock for an order only: customers wait for the stock, and then for the step. */
    @Test
    void run_stepBehindTheStock_beginsForOrdersOnly() {
        SimulationReport report = Simulation.of(ordered(0.6)
                        .step("make", s -> s.processTime(exponential(1)))
                        .step("pack", s -> s.processTime(Duration.ZERO))
                        .flow("from", "make")
                        .flow("make", "pack", f -> f.kind(FlowKind.PULL).max(3))
                        .flow("pack", "to")
                        .build())
                .run(PLAN);

        assertCovers(report.supermarkets().get(0).empty(), Math.pow(0.6, 3));
        assertCovers(report.ordersWaiting().orElseThrow(), Math.pow(0.6, 4) / 0.4);
        assertCovers(report.throughput(), 0.6 * 480);
    }

    /** Two machines, each with a supermarket behind it: an exact Markov chain. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 1", "3, 2"})
    void run_twoMachinesWithCards_isTheMarkovChain(int first, int second) {
        SimulationReport report = Simulation.of(ordered(0.5)
                        .step("a", s -> s.processTime(exponential(1)))
                        .step("b", s -> s.processTime(exponential(1)))
                        .flow("from", "a")
                        .flow("a", "b", f -> f.kind(FlowKind.PULL).max(first))
                        .flow("b", "to", f -> f.kind(FlowKind.PULL).max(second))
                        .build())
                .run(PLAN);
        CardChain exact = new CardChain(0.5, first, second);

        assertCovers(report.supermarkets().get(0).stock(), exact.firstStock);
        assertCovers(report.supermarkets().get(1).stock(), exact.secondStock);
        assertCovers(report.supermarkets().get(1).empty(), exact.secondEmpty);
        assertCovers(report.ordersWaiting().orElseThrow(), exact.orders);
    }

    /** Steady state of two machines of rate 1 with cards, by iterating the uniformized chain; orders beyond 60 are lost. */
    private static final class CardChain {

        private static final int MOST_ORDERS = 60;
        private final int first;
        private final int second;
        private double firstStock;
        private double secondStock;
        private double secondEmpty;
        private double orders;

        CardChain(double demand, int first, int second) {
            this.first = first;
            this.second = second;
            int levels = second + MOST_ORDERS + 1;
            double[] p = new double[(first + 1) * 2 * levels];
            p[settled(0, 0, second)] = 1;
            for (int i = 0; i < 30_000; i++) {
                p = next(p, demand);
            }
            for (int at = 0; at < p.length; at++) {
                int net = at % levels - MOST_ORDERS;
                firstStock += p[at] * (at / levels / 2);
                secondStock += p[at] * Math.max(0, net);
                secondEmpty += net <= 0 ? p[at] : 0;
                orders += p[at] * Math.max(0, -net);
            }
        }

        /** The state by its index, once the second machine has begun what it can. */
        private int settled(int stock, int working, int net) {
            boolean begins = working == 0 && stock > 0 && Math.max(0, net) < second;
            int levels = second + MOST_ORDERS + 1;
            int left = begins ? stock - 1 : stock;
            return (left * 2 + (begins ? 1 : working)) * levels + net + MOST_ORDERS;
        }

        private double[] next(double[] p, double demand) {
            int levels = second + MOST_ORDERS + 1;
            double all = 2 + demand;
            double[] after = new double[p.length];
            for (int at = 0; at < p.length; at++) {
                int net = at % levels - MOST_ORDERS;
                int working = at / levels % 2;
                int stock = at / levels / 2;
                after[stock < first ? settled(stock + 1, working, net) : at] += p[at] / all;
                after[working == 1 ? settled(stock, 0, net + 1) : at] += p[at] / all;
                after[net > -MOST_ORDERS ? settled(stock, working, net - 1) : at] += p[at] * demand / all;
            }
            return after;
        }
    }

    private static List<String> trace(ValueStreamBuilder map, double minutes) {
        List<String> events = new ArrayList<>();
        SimulationPlan plan =
                SimulationPlan.of(1).replications(1).horizon(Duration.ofSeconds(Math.round(minutes * 60)));
        Simulation.of(map.build()).run(plan, RunControl.NONE.withTrace(e -> {
            if (e.kind() == TraceEvent.Kind.STARTED || e.kind() == TraceEvent.Kind.DELIVERED) {
                events.add(e.seconds() / 60 + " " + e.element() + " " + e.item());
            }
        }));
        return events;
    }

    /** Nothing is asked for in the first 100 minutes: two are made for stock and then none. */
    @Test
    void run_nothingTaken_makesNoMoreThanTheCards() {
        ValueStreamBuilder map = ValueStream.builder("idle")
                .demand(d -> d.interarrival(TimeDistribution.constant(MINUTE.multipliedBy(100))))
                .supplier("from")
                .step("make", s -> s.processTime(TimeDistribution.constant(MINUTE)))
                .customer("to")
                .flow("from", "make")
                .flow("make", "to", f -> f.kind(FlowKind.PULL).max(2));

        assertThat(trace(map, 250))
                .containsExactly(
                        "0.0 make 0", "1.0 make 1", "100.0 to 0", "100.0 make 2", "200.0 to 1", "200.0 make 3");
    }

    /** Filled up to 3 when 1 is left: an order each 10 minutes, so that every second one lets two be made. */
    @Test
    void run_withAMinimum_fillsUpWhenNoMoreThanThatIsLeft() {
        ValueStreamBuilder map = ValueStream.builder("signal")
                .demand(d -> d.interarrival(TimeDistribution.constant(MINUTE.multipliedBy(10))))
                .supplier("from")
                .step("make", s -> s.processTime(TimeDistribution.constant(MINUTE)))
                .customer("to")
                .flow("from", "make")
                .flow("make", "to", f -> f.kind(FlowKind.PULL).min(1).max(3));

        assertThat(trace(map, 45))
                .containsExactly(
                        "0.0 make 0",
                        "1.0 make 1",
                        "2.0 make 2",
                        "10.0 to 0",
                        "20.0 to 1",
                        "20.0 make 3",
                        "21.0 make 4",
                        "30.0 to 2",
                        "40.0 to 3",
                        "40.0 make 5",
                        "41.0 make 6");
    }

    /** Cards of a loop of two steps: the first begins only for a card, the second goes on by itself. */
    @Test
    void run_loopOfTwoSteps_countsWhatIsOnTheWay() {
        ValueStreamBuilder map = ValueStream.builder("loop")
                .demand(d -> d.interarrival(TimeDistribution.constant(MINUTE.multipliedBy(100))))
                .supplier("from")
                .step("one", s -> s.processTime(TimeDistribution.constant(MINUTE)))
                .step("two", s -> s.processTime(TimeDistribution.constant(MINUTE.multipliedBy(5))))
                .customer("to")
                .flow("from", "one")
                .flow("one", "two")
                .flow("two", "to", f -> f.kind(FlowKind.PULL).max(2));

        assertThat(trace(map, 150))
                .containsExactly(
                        "0.0 one 0", "1.0 two 0", "1.0 one 1", "6.0 two 1", "100.0 to 0", "100.0 one 2", "101.0 two 2");
    }

    /** Every second item is scrapped: its card goes back at once, so that the supermarket fills all the same. */
    @Test
    void run_scrap_givesItsCardBack() {
        SimulationReport report = Simulation.of(ordered(0.3)
                        .step("make", s -> s.processTime(exponential(1)).yield(0.5))
                        .flow("from", "make")
                        .flow("make", "to", f -> f.kind(FlowKind.PULL).max(3))
                        .build())
                .run(PLAN);

        // good items are made at a rate of 0.5: a geometric number of exponential times is exponential
        assertCovers(report.supermarkets().get(0).empty(), Math.pow(0.6, 3));
        assertCovers(report.throughput(), 0.3 * 480);
    }

    /** Work that a customer's order starts: cards hold it back only, as the report says. */
    @Test
    void run_fromATrigger_isMadeToOrder() {
        SimulationReport report = Simulation.of(ValueStream.builder("orders")
                        .demand(d -> d.interarrival(exponential(2)))
                        .trigger("in")
                        .step("a", s -> s.processTime(exponential(1)))
                        .customer("out")
                        .flow("in", "a")
                        .flow("a", "out", f -> f.kind(FlowKind.PULL).max(2))
                        .build())
                .run(PLAN);

        assertCovers(report.leadTime().orElseThrow().mean(), 120);
        assertThat(report.ordersWaiting()).isEmpty();
        assertThat(report.orderWait()).isEmpty();
        assertThat(report.assumptions())
                .contains("Demand starts work at the source, and cards only hold it back: customers are not served from"
                        + " stock: a->out");
    }

    @Test
    void run_supermarketOfUnknownSize_isPushAndSaysSo() {
        SimulationReport report = Simulation.of(ordered(0.5)
                        .step("a", s -> s.processTime(exponential(1)))
                        .flow("from", "a")
                        .flow("a", "to", f -> f.kind(FlowKind.PULL))
                        .build())
                .run(PLAN.replications(2));

        assertThat(report.supermarkets()).isEmpty();
        assertThat(report.assumptions())
                .contains(
                        "Pull from a supermarket of unknown size (no inventory.max, no kanban.cards) is run as push: a->to");
    }

    @Test
    void run_supermarketTooSmallForAStart_isRefused() {
        ValueStreamBuilder map = ordered(0.5)
                .step("a", s -> s.processTime(exponential(1)))
                .step("b", s -> s.processTime(exponential(1)).quantityPerCycle(4))
                .flow("from", "a")
                .flow("a", "b", f -> f.kind(FlowKind.PULL).max(3))
                .flow("b", "to", f -> f.kind(FlowKind.PULL).max(8));

        assertThat(Simulation.of(map.build()).missing())
                .singleElement()
                .asString()
                .contains("supermarket a->b has room for 3 items, and 4 are needed")
                .contains("[simulation.room.batch]");
    }

    /** A choice between two supermarkets: nobody knows for which of them to begin work. */
    @Test
    void run_choiceOfSupermarkets_isPushAndSaysSo() {
        SimulationReport report = Simulation.of(ordered(0.5)
                        .step("a", s -> s.processTime(exponential(1)))
                        .step("b", s -> s.processTime(exponential(1)))
                        .step("c", s -> s.processTime(exponential(1)))
                        .flow("from", "a")
                        .flow("a", "b", f -> f.kind(FlowKind.PULL).max(3).probability(0.5))
                        .flow("a", "c", f -> f.kind(FlowKind.PULL).max(3).probability(0.5))
                        .flow("b", "to")
                        .flow("c", "to")
                        .build())
                .run(PLAN.replications(2));

        assertThat(report.supermarkets()).isEmpty();
        assertThat(report.assumptions())
                .contains("Supermarkets between which items choose or are split are run as push: a->b, a->c");
    }

    /** Two families share a stock of 6 by demand, 4 and 2: each is a base stock of its own where stations do not matter. */
    @Test
    void run_families_shareTheSupermarketByDemand() {
        SimulationReport report = Simulation.of(ValueStream.builder("two")
                        .demand(d -> d.family("A")
                                .quantity(2)
                                .per(MINUTE.multipliedBy(10))
                                .cv(1))
                        .demand(d -> d.family("B")
                                .quantity(1)
                                .per(MINUTE.multipliedBy(10))
                                .cv(1))
                        .supplier("from")
                        .step("make", s -> s.processTime(exponential(1)).stations(10))
                        .customer("to")
                        .flow("from", "make")
                        .flow("make", "to", f -> f.kind(FlowKind.PULL).max(6))
                        .build())
                .run(PLAN);

        // stock = size − (made at the moment) as long as no order waits, which with 4 and 2 is nearly always
        assertThat(report.supermarkets().get(0).stock().mean()).isBetween(5.6, 5.75);
        assertCovers(report.throughput(), 0.3 * 480);
    }

    /** Found in the supermarket at the start: 2 of 3, so that one card is on the board. */
    @Test
    void run_asFound_beginsWithTheStock() {
        ValueStreamBuilder map = ValueStream.builder("stocked")
                .demand(d -> d.interarrival(TimeDistribution.constant(MINUTE.multipliedBy(100))))
                .supplier("from")
                .step("make", s -> s.processTime(TimeDistribution.constant(MINUTE.multipliedBy(30))))
                .customer("to")
                .flow("from", "make")
                .flow("make", "to", f -> f.kind(FlowKind.PULL).max(3).inventory(2));
        SimulationReport report = Simulation.of(map.build())
                .run(SimulationPlan.of(1)
                        .replications(1)
                        .start(StartFrom.AS_FOUND)
                        .horizon(MINUTE.multipliedBy(60)));

        assertThat(report.supermarkets().get(0).stock().mean()).isEqualTo(2.5);
        assertThat(report.step("make").orElseThrow().utilization().mean()).isEqualTo(0.5);
        assertThat(report.workInProcess().mean()).isEqualTo(3);
    }

    /** Orders every so many minutes, for what one step makes in a minute. */
    private static ValueStreamBuilder everySo(int minutes, Consumer<FlowBuilder> market) {
        return ValueStream.builder("containers")
                .demand(d -> d.interarrival(TimeDistribution.constant(MINUTE.multipliedBy(minutes))))
                .supplier("from")
                .step("make", s -> s.processTime(TimeDistribution.constant(MINUTE)))
                .customer("to")
                .flow("from", "make")
                .flow("make", "to", f -> market.accept(f.kind(FlowKind.PULL)));
    }

    private static List<Double> starts(ValueStreamBuilder map, double until, StartFrom from) {
        return times(map, until, from, TraceEvent.Kind.STARTED);
    }

    private static List<Double> times(ValueStreamBuilder map, double until, StartFrom from, TraceEvent.Kind kind) {
        List<Double> times = new ArrayList<>();
        SimulationPlan plan = SimulationPlan.of(1)
                .replications(1)
                .horizon(MINUTE.multipliedBy((long) until))
                .start(from);
        Simulation.of(map.build()).run(plan, RunControl.NONE.withTrace(e -> {
            if (e.kind() == kind) {
                times.add(e.seconds() / 60);
            }
        }));
        return times;
    }

    @Test
    void run_cardOfAContainer_goesBackWithItsFirstItem() {
        ValueStreamBuilder map = everySo(10, f -> f.kanbanCards(2).kanbanQuantity(3));

        assertThat(starts(map, 75, StartFrom.EMPTY))
                .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 10.0, 11.0, 12.0, 40.0, 41.0, 42.0, 70.0, 71.0, 72.0);
    }

    /** Kept until 1 is left, at 50: the cards of two empty containers and of the opened one. */
    @Test
    void run_containersWithAMinimum_areFilledTogether() {
        ValueStreamBuilder map =
                everySo(10, f -> f.kanbanCards(3).kanbanQuantity(2).min(1));

        assertThat(starts(map, 99, StartFrom.EMPTY))
                .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 50.0, 51.0, 52.0, 53.0, 54.0, 55.0);
    }

    /** 7 found are a container of 5 and an opened one of which 2 are left: two of three cards are on the board. */
    @Test
    void run_containersFound_areOpenedWhereItemsAreMissing() {
        ValueStreamBuilder map =
                everySo(100, f -> f.kanbanCards(3).kanbanQuantity(5).inventory(7));

        List<Double> starts = starts(map, 350, StartFrom.AS_FOUND);

        assertThat(starts).hasSize(15).startsWith(0.0, 1.0).containsSequence(9.0, 300.0, 301.0);
    }

    @Test
    void run_cardsAndMax_theCardsSayHowMuch() {
        ValueStreamBuilder cards = everySo(100, f -> f.max(4).kanbanCards(2).kanbanQuantity(3));
        ValueStreamBuilder containers = everySo(100, f -> f.max(7).kanbanQuantity(3));

        assertThat(starts(cards, 50, StartFrom.EMPTY)).hasSize(6);
        assertThat(Simulation.of(cards.build())
                        .run(SimulationPlan.of(1).replications(1).horizon(MINUTE))
                        .assumptions())
                .contains("Cards say how much a supermarket holds, not its max: make->to");
        assertThat(starts(containers, 50, StartFrom.EMPTY)).hasSize(6);
    }

    /** A supplier 30 minutes away fills the supermarket of a step of 2 minutes, and that one of 2 for orders every 20. */
    @Test
    void run_supplierWhoFillsASupermarket_sendsForEachCard() {
        ValueStreamBuilder map = ValueStream.builder("coils")
                .demand(d -> d.interarrival(TimeDistribution.constant(MINUTE.multipliedBy(20))))
                .supplier("from")
                .step("make", s -> s.processTime(TimeDistribution.constant(MINUTE.multipliedBy(2))))
                .customer("to")
                .flow(
                        "from",
                        "make",
                        f -> f.kind(FlowKind.PULL)
                                .max(4)
                                .transferTime(TimeDistribution.constant(MINUTE.multipliedBy(30))))
                .flow("make", "to", f -> f.kind(FlowKind.PULL).max(2));

        // the order of 20 waits for the first, made at 32; two more are made, then one for each order
        assertThat(starts(map, 90, StartFrom.EMPTY)).containsExactly(30.0, 32.0, 34.0, 40.0, 60.0, 80.0);
        assertThat(times(map, 90, StartFrom.EMPTY, TraceEvent.Kind.ENTERED))
                .containsExactly(0.0, 0.0, 0.0, 0.0, 30.0, 32.0, 34.0, 40.0, 60.0, 80.0);

        String cards = "Cards say how much a supermarket holds, not its max: from->make";
        SimulationPlan plan = SimulationPlan.of(1).replications(1).horizon(MINUTE);
        assertThat(Simulation.of(map.build()).run(plan).assumptions()).doesNotContain(cards);
        map.editFlow("from->make", f -> f.kanbanCards(3));
        assertThat(Simulation.of(map.build()).run(plan).assumptions()).contains(cards);
    }

    /** The only supermarket is the supplier's: the step behind it begins for orders only, of 5 found for the first of them. */
    @Test
    void run_onlyTheSuppliersSupermarket_isWhereOrdersCome() {
        ValueStreamBuilder map = ValueStream.builder("parts")
                .demand(d -> d.interarrival(TimeDistribution.constant(MINUTE.multipliedBy(20))))
                .supplier("from")
                .step("make", s -> s.processTime(TimeDistribution.constant(MINUTE)))
                .customer("to")
                .flow("from", "make", f -> f.kind(FlowKind.PULL).max(6).inventory(5))
                .flow("make", "to");

        assertThat(starts(map, 70, StartFrom.AS_FOUND)).containsExactly(20.0, 40.0, 60.0);
        assertThat(times(map, 70, StartFrom.AS_FOUND, TraceEvent.Kind.ENTERED)).containsExactly(0.0, 20.0, 40.0, 60.0);
        assertThat(times(map, 70, StartFrom.AS_FOUND, TraceEvent.Kind.DELIVERED))
                .containsExactly(21.0, 41.0, 61.0);
    }

    /** Two suppliers whose parts meet start together, by demand: nobody's cards say what comes. */
    @Test
    void run_suppliersThatMeet_bringByDemand() {
        SimulationReport report = Simulation.of(ordered(0.5)
                        .supplier("other")
                        .step("join", s -> s.processTime(exponential(1)).join(Join.ALL))
                        .flow("from", "join", f -> f.kind(FlowKind.PULL).max(4))
                        .flow("other", "join")
                        .flow("join", "to")
                        .build())
                .run(PLAN.replications(2));

        assertThat(report.supermarkets()).isEmpty();
        assertThat(report.assumptions())
                .contains("A supermarket that no step fills, or on a way back, is run as push: from->join");
    }

    /** One machine that fills containers: an exact Markov chain. */
    @ParameterizedTest
    @CsvSource({"2, 2", "1, 3"})
    void run_machineThatFillsContainers_isTheMarkovChain(int cards, int container) {
        SimulationReport report = Simulation.of(ordered(0.7)
                        .step("make", s -> s.processTime(exponential(1)))
                        .flow("from", "make")
                        .flow(
                                "make",
                                "to",
                                f -> f.kind(FlowKind.PULL).kanbanCards(cards).kanbanQuantity(container))
                        .build())
                .run(PLAN);
        ContainerChain exact = new ContainerChain(0.7, cards, container);

        SupermarketResult market = report.supermarkets().get(0);
        assertCovers(market.stock(), exact.stock);
        assertCovers(market.empty(), exact.empty);
        assertCovers(report.ordersWaiting().orElseThrow(), exact.orders);
    }

    /**
     * Steady state of a machine of rate 1, by iterating the uniformized chain: what is asked for and not made, what has been put up again of
     * the opened container and is still in it, and the orders that wait; those beyond 70 are lost.
     */
    private static final class ContainerChain {

        private static final int LEVELS = 71;
        private final int items;
        private final int container;
        private double stock;
        private double empty;
        private double orders;

        ContainerChain(double demand, int cards, int container) {
            this.container = container;
            items = cards * container;
            double[] p = new double[(items + container) * container * LEVELS];
            p[at(items, 0, 0)] = 1;
            for (int i = 0; i < 10_000; i++) {
                p = next(p, demand);
            }
            for (int at = 0; at < p.length; at++) {
                int there = stock(asked(at), opened(at));
                stock += p[at] * there;
                empty += there == 0 ? p[at] : 0;
                orders += p[at] * (at % LEVELS);
            }
        }

        private int at(int asked, int opened, int waiting) {
            return (asked * container + opened) * LEVELS + waiting;
        }

        private int asked(int at) {
            return at / LEVELS / container;
        }

        private int opened(int at) {
            return at / LEVELS % container;
        }

        private int stock(int asked, int opened) {
            return items + opened - asked;
        }

        /** An item is taken: it is the next of the opened container, or the first of another, which is asked for anew. */
        private int taken(int asked, int opened, int waiting) {
            return opened > 0 ? at(asked, opened - 1, waiting) : at(asked + container, container - 1, waiting);
        }

        private double[] next(double[] p, double demand) {
            double[] after = new double[p.length];
            for (int at = 0; at < p.length; at++) {
                if (p[at] > 0) {
                    after[made(asked(at), opened(at), at % LEVELS)] += p[at] / (1 + demand);
                    after[ordered(asked(at), opened(at), at % LEVELS)] += p[at] * demand / (1 + demand);
                }
            }
            return after;
        }

        private int made(int asked, int opened, int waiting) {
            if (asked == 0) {
                return at(asked, opened, waiting);
            }
            return waiting > 0 ? taken(asked - 1, opened, waiting - 1) : at(asked - 1, opened, 0);
        }

        private int ordered(int asked, int opened, int waiting) {
            return stock(asked, opened) > 0
                    ? taken(asked, opened, waiting)
                    : at(asked, opened, Math.min(LEVELS - 1, waiting + 1));
        }
    }
}
