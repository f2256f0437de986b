package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.DAY;
import static dev.valuestream.whatif.Lines.map;
import static dev.valuestream.whatif.Lines.pace;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.change.Change;
import dev.valuestream.change.ElementRemoved;
import dev.valuestream.change.FieldChange;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.StepVisits;
import dev.valuestream.metrics.capacity.Throughput;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Fields;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.plan.ImprovementStatus;
import dev.valuestream.plan.Kpi;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.plan.TransformationPlanBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PlanSearchTest {

    private static final MetricCatalog NEEDED =
            MetricCatalog.of(List.of(new LeadTime(), new Throughput(), new Bottleneck(), new StepVisits()));

    /** Steps of these paces in a row, each with a wait of these hours before it, asked for 20 a day. */
    private static ValueStream line(double[] paces, int[] hours) {
        ValueStreamBuilder map = map().trigger("start").demand(20, DAY);
        String last = "start";
        for (int i = 0; i < paces.length; i++) {
            int at = i;
            map.step("s" + i, s -> s.cycleTime(pace(paces[at])));
            map.flow(last, "s" + i, f -> f.id("f" + at).wait(Duration.ofHours(hours[at])));
            last = "s" + i;
        }
        return map.flow(last, "shop").build();
    }

    private static Change set(ValueStream stream, ElementRef element, String field, Duration time) {
        return new FieldChange(
                element,
                Fields.named(element.in(stream).orElseThrow(), field).orElseThrow(),
                Optional.empty(),
                Optional.of(TimeDistribution.ofMean(time)),
                false);
    }

    private static Change wait(ValueStream stream, int flow, int hours) {
        return set(stream, ElementRef.flow("f" + flow), "inventory.wait", Duration.ofHours(hours));
    }

    private static Change quicker(ValueStream stream, int step, double perDay) {
        return set(stream, ElementRef.node("s" + step), "cycleTime", pace(perDay));
    }

    private static PlanSearch search(ValueStream asIs, TransformationPlanBuilder plan, String measure) {
        return search(asIs, plan, measure, OptionalDouble.empty());
    }

    private static PlanSearch search(
            ValueStream asIs, TransformationPlanBuilder plan, String measure, OptionalDouble budget) {
        return PlanSearch.of(Project.of(asIs, plan.build()), m -> Analysis.of(NEEDED, m), measure, budget);
    }

    private static List<String> ids(PlanSearch search) {
        return search.order().stream().map(p -> p.improvement().id()).toList();
    }

    private static final ValueStream OFFICE = line(new double[] {40, 40, 40}, new int[] {30, 20, 10});

    /** 10 h for 10, 16 h for 8, 9 h for 1: per cost 1, 2 and 9, so the last first; the mean gain by hand. */
    @Test
    void order_ofIndependentGains_isByGainPerCost() {
        PlanSearch search = search(
                OFFICE,
                TransformationPlan.builder("p")
                        .improvement("slow", i -> i.cost(10).change(wait(OFFICE, 0, 20)))
                        .improvement("big", i -> i.cost(8).change(wait(OFFICE, 1, 4)))
                        .improvement("quick", i -> i.cost(1).change(wait(OFFICE, 2, 1))),
                "lead-time");

        assertThat(ids(search)).containsExactly("quick", "big", "slow");
        assertThat(search.isExact()).isTrue();
        assertThat(search.budget()).isEqualTo(19);
        assertThat(search.meanGain().orElseThrow()).isCloseTo((8 * 9 + 10 * 25) * 3600 / 19.0, within(1e-6));
        assertThat(search.meanGainAsStated().orElseThrow()).isCloseTo((8 * 10 + 26) * 3600 / 19.0, within(1e-6));
        PlanSearch.Placed big = search.order().get(1);
        assertThat(big.cost()).isEqualTo(8);
        assertThat(big.spent()).isEqualTo(9);
        assertThat(big.gain()).isCloseTo(25 * 3600, within(1e-6));
        assertThat(big.change()).isCloseTo(16 * 3600, within(1e-6));
        assertThat(search.start().figure().number().orElseThrow() - big.figure())
                .isCloseTo(25 * 3600, within(1e-6));
        assertThat(search.isDiminishing()).isTrue();
        assertThat(search.bound()).isEmpty();
        assertThat(search.leftOut()).isEmpty();
        assertThat(search.analyses()).isEqualTo(8);
    }

    /** The best comes only after one that does nothing: together they give 29 h for 6, the other 10 h for 3. */
    @Test
    void order_respectsWhatIsNeeded() {
        TransformationPlanBuilder plan = TransformationPlan.builder("p")
                .improvement("other", i -> i.cost(3).change(wait(OFFICE, 2, 0)))
                .improvement("ground", i -> i.cost(5))
                .improvement("best", i -> i.cost(1).after("ground").change(wait(OFFICE, 0, 1)));

        assertThat(ids(search(OFFICE, plan, "lead-time"))).containsExactly("ground", "best", "other");
        PlanSearch poor = search(OFFICE, plan, "lead-time", OptionalDouble.of(5));
        assertThat(ids(poor)).containsExactly("other");
        assertThat(poor.leftOut())
                .extracting(l -> l.improvement().id() + ": " + l.reason().message())
                .containsExactly("ground: There is no money left for it.", "best: There is no money left for it.");
    }

    /** Of throughput only the constraint counts: first it, then the next, and what never is one is left out. */
    @Test
    void order_ofThroughput_followsTheConstraint() {
        ValueStream shop = line(new double[] {8, 10, 15}, new int[] {0, 0, 0});
        PlanSearch search = search(
                shop,
                TransformationPlan.builder("p")
                        .improvement("third", i -> i.cost(1).change(quicker(shop, 2, 30)))
                        .improvement("second", i -> i.cost(1).change(quicker(shop, 1, 14)))
                        .improvement("first", i -> i.cost(1).change(quicker(shop, 0, 12))),
                "throughput");

        assertThat(ids(search)).containsExactly("first", "second");
        assertThat(search.order().get(0).figure()).isCloseTo(10, within(1e-6));
        assertThat(search.order().get(1).figure()).isCloseTo(12, within(1e-6));
        assertThat(search.isDiminishing()).isFalse();
        assertThat(search.leftOut().get(0).reason().code()).isEqualTo("search.nothing");
    }

    @Test
    void order_whatIsDoneDroppedOrDoesNotFit_hasItsPlace() {
        PlanSearch search = search(
                OFFICE,
                TransformationPlan.builder("p")
                        .improvement(
                                "given-up",
                                i -> i.status(ImprovementStatus.DROPPED).change(wait(OFFICE, 0, 0)))
                        .improvement(
                                "done", i -> i.status(ImprovementStatus.DONE).change(wait(OFFICE, 0, 5)))
                        .improvement("broken", i -> i.change(ElementRemoved.of(ElementRef.node("s1"))))
                        .improvement("worse", i -> i.change(wait(OFFICE, 1, 50)))
                        .improvement("good", i -> i.after("done").change(wait(OFFICE, 2, 0))),
                "lead-time");

        assertThat(search.done()).extracting(i -> i.id()).containsExactly("done");
        assertThat(ids(search)).containsExactly("good");
        assertThat(search.order().get(0).gain()).isCloseTo(36_000, within(1e-6));
        assertThat(search.leftOut())
                .extracting(l -> l.improvement().id() + " " + l.reason().code())
                .containsExactly("given-up search.dropped", "broken search.misfit", "worse search.worse");
        assertThat(search.assumptions()).extracting(t -> t.code()).containsExactly("search.cost.none");
        assertThat(search.budget()).isEqualTo(3);
    }

    @Test
    void costs_thatAreNotStated_countAsTheMeanOfTheOthers() {
        PlanSearch search = search(
                OFFICE,
                TransformationPlan.builder("p")
                        .improvement("a", i -> i.cost(2).change(wait(OFFICE, 0, 0)))
                        .improvement("b", i -> i.cost(6).change(wait(OFFICE, 1, 0)))
                        .improvement("c", i -> i.change(wait(OFFICE, 2, 0))),
                "lead-time");

        assertThat(search.order().get(2).improvement().id()).isEqualTo("c");
        assertThat(search.order().get(2).cost()).isEqualTo(4);
        assertThat(search.assumptions().get(0).message())
                .isEqualTo("No cost is stated of c: the mean of the others is taken.");
    }

    @Test
    void order_ofWhatCostsNothing_isAllThatHelps() {
        PlanSearch search = search(
                OFFICE,
                TransformationPlan.builder("p")
                        .improvement("a", i -> i.cost(0).change(wait(OFFICE, 0, 0)))
                        .improvement("b", i -> i.cost(0).change(wait(OFFICE, 1, 0))),
                "lead-time");

        assertThat(ids(search)).containsExactlyInAnyOrder("a", "b");
        assertThat(search.meanGain()).isEmpty();
    }

    @Test
    void goal_isTheFirstKpiThatCanBeComputed_orTheLeadTime() {
        Analysis analysis = Analysis.of(NEEDED, OFFICE);
        TransformationPlan own = TransformationPlan.builder("p")
                .kpi(Kpi.of("smiles"))
                .kpi(Kpi.of("throughput"))
                .build();

        assertThat(PlanSearch.goal(own, analysis)).isEqualTo("throughput");
        assertThat(PlanSearch.goal(TransformationPlan.builder("p").build(), analysis))
                .isEqualTo("lead-time");
    }

    @Test
    void missing_saysWhyThereIsNothingToLookFor() {
        ValueStream sketch = OFFICE.toBuilder().clearDemand().build();
        TransformationPlanBuilder plan =
                TransformationPlan.builder("p").improvement("a", i -> i.cost(1).change(wait(OFFICE, 0, 0)));

        PlanSearch unknown = search(sketch, plan, "throughput");
        PlanSearch neutral = search(OFFICE, plan, "step.visits[s0]");

        assertThat(unknown.missing()).isPresent();
        assertThat(unknown.order()).isEmpty();
        assertThat(unknown.meanGainAsStated()).isEmpty();
        assertThat(neutral.missing().orElseThrow().code()).isEqualTo("search.neutral");
        assertThatThrownBy(() -> search(OFFICE, plan, "nonsense")).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> search(OFFICE, plan, "lead-time", OptionalDouble.of(-1)))
                .hasMessageContaining("search.budget.range");
        assertThatThrownBy(() -> search(OFFICE, plan, "lead-time", OptionalDouble.of(Double.POSITIVE_INFINITY)))
                .hasMessageContaining("search.budget.range");
        assertThatThrownBy(() -> search(OFFICE, plan, "lead-time", OptionalDouble.of(Double.NaN)))
                .hasMessageContaining("search.budget.range");
    }

    /** A random plan of changes of pace on a line, whose throughput is that of its slowest step. */
    private record Case(
            double[] paces, int[] step, double[] pace, double[] cost, List<List<Integer>> after, double budget) {

        static Case of(SplittableRandom random, int size) {
            double[] paces = IntStream.range(0, 4)
                    .mapToDouble(i -> 4 + random.nextInt(8))
                    .toArray();
            int[] step = IntStream.range(0, size).map(i -> random.nextInt(4)).toArray();
            double[] pace = IntStream.range(0, size)
                    .mapToDouble(i -> 4 + random.nextInt(18))
                    .toArray();
            double[] cost = IntStream.range(0, size)
                    .mapToDouble(i -> 1 + random.nextInt(9))
                    .toArray();
            List<List<Integer>> after = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                after.add(i > 0 && random.nextInt(3) == 0 ? List.of(random.nextInt(i)) : List.of());
            }
            double all = Arrays.stream(cost).sum();
            return new Case(paces, step, pace, cost, after, random.nextBoolean() ? all : Math.ceil(all / 2));
        }

        ValueStream asIs() {
            return line(paces, new int[4]);
        }

        TransformationPlanBuilder plan() {
            TransformationPlanBuilder plan = TransformationPlan.builder("p");
            for (int n = 0; n < step.length; n++) {
                int at = n;
                plan.improvement("i" + n, i -> {
                    i.cost(cost[at]).change(quicker(asIs(), step[at], pace[at]));
                    after.get(at).forEach(a -> i.after("i" + a));
                });
            }
            return plan;
        }

        double throughput(boolean[] made) {
            double[] now = paces.clone();
            for (int i = 0; i < step.length; i++) {
                if (made[i]) {
                    now[step[i]] = pace[i];
                }
            }
            return Math.min(20, Arrays.stream(now).min().orElseThrow());
        }

        /** The largest area over every order of every set, one after the other. */
        double best(boolean[] made, double spent, double area) {
            double gain = throughput(made) - throughput(new boolean[step.length]);
            double best = area + gain * (budget - spent);
            for (int i = 0; i < step.length; i++) {
                boolean free = !made[i] && after.get(i).stream().allMatch(a -> made[a]);
                if (free && spent + cost[i] <= budget) {
                    made[i] = true;
                    best = Math.max(best, best(made, spent + cost[i], area + gain * cost[i]));
                    made[i] = false;
                }
            }
            return best;
        }
    }

    private static void agrees(Case random) {
        PlanSearch search = search(random.asIs(), random.plan(), "throughput", OptionalDouble.of(random.budget()));

        double best = random.best(new boolean[random.step().length], 0, 0);
        assertThat(search.isExact()).isTrue();
        assertThat(search.meanGain().orElseThrow() * random.budget()).isCloseTo(best, within(1e-5));
        assertThat(search.meanGainAsStated().orElseThrow() * random.budget()).isLessThan(best + 1e-5);
    }

    @Test
    void order_ofRandomPlans_isAsGoodAsTheBestOfAllOrders() {
        SplittableRandom random = new SplittableRandom(11);
        for (int i = 0; i < 60; i++) {
            agrees(Case.of(random, 2 + random.nextInt(4)));
        }
        for (int i = 0; i < 2; i++) {
            agrees(Case.of(random, 8));
        }
    }

    /** A search that only looks at the next step would be found out: somewhere it pays to begin with what gives nothing yet. */
    @Test
    void plantedBug_theNextBestStepOnly_isCaught() {
        SplittableRandom random = new SplittableRandom(11);
        int worse = 0;
        for (int n = 0; n < 60; n++) {
            Case plan = Case.of(random, 2 + random.nextInt(4));
            boolean[] made = new boolean[plan.step().length];
            double spent = 0;
            double area = 0;
            int next;
            do {
                double gain = plan.throughput(made);
                next = -1;
                double most = 0;
                for (int i = 0; i < made.length; i++) {
                    if (!made[i]
                            && plan.after().get(i).stream().allMatch(a -> made[a])
                            && spent + plan.cost()[i] <= plan.budget()) {
                        made[i] = true;
                        double worth = (plan.throughput(made) - gain) / plan.cost()[i];
                        made[i] = false;
                        next = worth > most ? i : next;
                        most = Math.max(most, worth);
                    }
                }
                if (next >= 0) {
                    area += (gain - plan.throughput(new boolean[made.length])) * plan.cost()[next];
                    spent += plan.cost()[next];
                    made[next] = true;
                }
            } while (next >= 0);
            area += (plan.throughput(made) - plan.throughput(new boolean[made.length])) * (plan.budget() - spent);
            worse += area < plan.best(new boolean[made.length], 0, 0) - 1e-6 ? 1 : 0;
        }
        assertThat(worse).isGreaterThan(5);
    }

    /** Sixty waits that add up: by gain per cost is best (Smith 1956), and the bound is that paid out evenly. */
    @Tag("slow")
    @Test
    void order_ofSixtyImprovements_isThatOfSmithsRule_andWithinTheBound() {
        SplittableRandom random = new SplittableRandom(60);
        int[] hours = IntStream.range(0, 60).map(i -> 1 + random.nextInt(40)).toArray();
        double[] cost =
                IntStream.range(0, 60).mapToDouble(i -> 1 + random.nextInt(20)).toArray();
        double[] paces = new double[60];
        Arrays.fill(paces, 40);
        ValueStream long60 = line(paces, hours);
        TransformationPlanBuilder plan = TransformationPlan.builder("p");
        for (int n = 0; n < 60; n++) {
            int at = n;
            plan.improvement("i" + n, i -> i.cost(cost[at]).change(wait(long60, at, 0)));
        }

        PlanSearch search = search(long60, plan, "lead-time");

        List<Integer> smith = IntStream.range(0, 60)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -hours[i] / cost[i]))
                .toList();
        double area = 0;
        double even = 0;
        double gain = 0;
        for (int i : smith) {
            area += gain * cost[i];
            even += (gain + hours[i] * 1800) * cost[i];
            gain += hours[i] * 3600;
        }
        double budget = Arrays.stream(cost).sum();
        assertThat(search.isExact()).isFalse();
        assertThat(search.meanGain().orElseThrow()).isCloseTo(area / budget, within(1e-6 * area / budget));
        assertThat(search.bound().orElseThrow()).isCloseTo(even / budget, within(1e-6 * even / budget));
        assertThat(search.order()).hasSize(60);
    }

    /** Beyond what is looked at in full: chains of two, and two that do something only together. */
    @Test
    void order_ofManyWithDependencies_makesWhatIsNeededFirst() {
        double[] paces = new double[12];
        Arrays.fill(paces, 40);
        paces[0] = 8;
        paces[1] = 8;
        ValueStream shop = line(paces, new int[12]);
        TransformationPlanBuilder plan = TransformationPlan.builder("p");
        for (int n = 2; n < 12; n++) {
            int at = n;
            plan.improvement("useless-" + n, i -> i.cost(1).change(quicker(shop, at, 50)));
        }
        plan.improvement("one", i -> i.cost(2).change(quicker(shop, 0, 16)))
                .improvement("ground", i -> i.cost(2))
                .improvement("other", i -> i.cost(2).after("ground").change(quicker(shop, 1, 16)));

        PlanSearch search = search(shop, plan, "throughput");

        assertThat(search.isExact()).isFalse();
        assertThat(ids(search)).contains("one", "ground", "other");
        assertThat(ids(search).indexOf("ground")).isLessThan(ids(search).indexOf("other"));
        assertThat(search.order().get(search.order().size() - 1).figure()).isCloseTo(16, within(1e-6));
        assertThat(search.bound()).isEmpty();
        assertThat(search.isDiminishing()).isFalse();
    }

    /** Twelve in a ring of needs leave few sets, and all are looked at. */
    @Test
    void order_ofALongChain_isExact() {
        double[] paces = new double[12];
        Arrays.fill(paces, 40);
        ValueStream shop = line(paces, IntStream.range(0, 12).map(i -> 5).toArray());
        TransformationPlanBuilder plan = TransformationPlan.builder("p");
        for (int n = 0; n < 12; n++) {
            int at = n;
            plan.improvement("i" + n, i -> {
                i.cost(1).change(wait(shop, at, 0));
                if (at > 0) {
                    i.after("i" + (at - 1));
                }
            });
        }

        PlanSearch search = search(shop, plan, "lead-time", OptionalDouble.of(10));

        assertThat(search.isExact()).isTrue();
        assertThat(ids(search)).hasSize(10).startsWith("i0", "i1");
        assertThat(search.analyses()).isLessThanOrEqualTo(13);
    }
}
