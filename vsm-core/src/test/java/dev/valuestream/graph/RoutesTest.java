package dev.valuestream.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.Element;
import dev.valuestream.model.Join;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Node;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.problem.Finding;
import dev.valuestream.unit.Ratio;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Each sentence of the model's rules on branches, joins and rework, on maps small enough for a pencil. */
class RoutesTest {

    private static final Offset<Double> NEAR = within(1e-12);
    private static final Duration DAY = Duration.ofDays(1);

    /** A trigger, a customer, and steps. */
    private static ValueStreamBuilder triggered(String... steps) {
        ValueStreamBuilder builder = ValueStream.builder("m").trigger("t").customer("c");
        for (String step : steps) {
            builder.step(step);
        }
        return builder;
    }

    private static ValueStreamBuilder choice(ValueStreamBuilder builder, String from, String to, double probability) {
        return builder.flow(from, to, f -> f.probability(probability));
    }

    private static double visits(ValueStream stream, String node) {
        return visits(Routes.of(stream), node);
    }

    private static double visits(Routes routes, String node) {
        return routes.visits().orElseThrow().of(routes.valueStream().node(node).orElseThrow());
    }

    private static List<String> ids(Iterable<? extends Element> elements) {
        return java.util.stream.StreamSupport.stream(elements.spliterator(), false)
                .map(Element::id)
                .toList();
    }

    private static List<String> rework(ValueStream stream) {
        return ids(Routes.of(stream).reworkFlows());
    }

    private static <E extends Element> ToDoubleFunction<E> times(Map<String, Integer> times) {
        return element -> times.getOrDefault(element.id(), 0);
    }

    private static double seconds(Journey journey, Map<String, Integer> times) {
        return journey.longest(times(times), times(times)).seconds();
    }

    @Test
    void choice_withSelfLoop_visitsAsOftenAsTheGeometricSeries() {
        ValueStreamBuilder builder = triggered("a").flow("t", "a");
        choice(builder, "a", "a", 0.2);
        choice(builder, "a", "c", 0.8);
        ValueStream stream = builder.build();

        assertThat(visits(stream, "a")).isEqualTo(1.25, NEAR);
        assertThat(visits(stream, "c")).isEqualTo(1, NEAR);
        assertThat(rework(stream)).containsExactly("a->a");
        Routes routes = Routes.of(stream);
        assertThat(seconds(routes.delivering(), Map.of("a", 4))).isEqualTo(5, NEAR);
        assertThat(seconds(routes.firstPass(), Map.of("a", 4))).isEqualTo(4, NEAR);
    }

    @Test
    void firstPass_withoutRework_isTheDeliveringJourneyItself() {
        ValueStreamBuilder builder = triggered("a", "b").flow("t", "a");
        choice(builder, "a", "b", 0.2);
        choice(builder, "a", "c", 0.8);
        Routes oneWay = Routes.of(builder.flow("b", "c").build());

        assertThat(oneWay.firstPass()).isSameAs(oneWay.delivering());
        assertThat(seconds(oneWay.firstPass(), Map.of("a", 4, "b", 5))).isEqualTo(5, NEAR);
    }

    /** A geometric series of 0.2: 1.25 visits, 0.25 of them again. */
    @Test
    void longest_withSelfLoop_addsUpOtherCostsByVisitsAndPassages() {
        ValueStreamBuilder builder = triggered("a", "nobody").flow("t", "a");
        choice(builder, "a", "a", 0.2);
        choice(builder, "a", "c", 0.8);
        Routes routes = Routes.of(builder.build());
        Node a = routes.valueStream().node("a").orElseThrow();
        Node nobody = routes.valueStream().node("nobody").orElseThrow();
        MaterialFlow again = routes.valueStream().flow("a->a").orElseThrow();
        CriticalPath path = routes.delivering().longest(times(Map.of("a", 4)), f -> 0);

        assertThat(path.visits(a)).isEqualTo(1.25, NEAR);
        assertThat(path.visits(nobody)).isZero();
        assertThat(path.passages(again)).isEqualTo(0.25, NEAR);
        assertThat(path.sum(times(Map.of("a", 3, "nobody", 9)), times(Map.of("a->a", 2))))
                .isEqualTo(1.25 * 3 + 0.25 * 2, NEAR);
        assertThat(path.sum(n -> n.equals(nobody) ? Double.POSITIVE_INFINITY : 0, f -> 0))
                .isZero();
        assertThat(ids(path.nodes())).containsExactly("t", "a", "c");
        assertThat(routes.probability(again)).isEqualTo(0.2, NEAR);
        assertThat(routes.reaches(a)).isTrue();
        assertThat(routes.reaches(nobody)).isFalse();
        assertThat(ids(routes.flowsTo(a))).containsExactly("t->a", "a->a");
        assertThat(routes.visitsWithoutRework().orElseThrow().of(a)).isEqualTo(1, NEAR);
    }

    @Test
    void longest_flowNotTaken_costsNothing() {
        ValueStream stream = triggered("s", "a", "b")
                .step("j", s -> s.join(Join.ALL))
                .flow("t", "s")
                .flow("s", "a")
                .flow("s", "b")
                .flow("a", "j")
                .flow("b", "j")
                .flow("j", "c")
                .build();
        CriticalPath path = Routes.of(stream).delivering().longest(times(Map.of("a", 2)), f -> 0);

        assertThat(path.sum(n -> 0, f -> f.to().equals("b") ? Double.POSITIVE_INFINITY : 1))
                .isEqualTo(4, NEAR);
        assertThat(path.passages(stream.flow("s->b").orElseThrow())).isZero();
        assertThat(ids(path.nodes())).containsExactly("t", "s", "a", "j", "c");
    }

    @Test
    void figures_withoutFamilies_areTheStepsOwn() {
        ValueStream stream = triggered("a").flow("t", "a").flow("a", "c").build();
        ProcessStep a = stream.step("a").orElseThrow();

        assertThat(Routes.of(stream).figures(a)).isEqualTo(a.figures());
        assertThat(Routes.all(stream))
                .singleElement()
                .satisfies(r -> assertThat(r.family()).isEmpty());
    }

    @Test
    void choice_withZeroAndOne_takesOnlyTheCertainFlow() {
        ValueStreamBuilder builder = triggered("a", "b").flow("t", "a").flow("b", "c");
        choice(builder, "a", "b", 0);
        choice(builder, "a", "c", 1);
        ValueStream stream = builder.build();
        Routes routes = Routes.of(stream);

        assertThat(visits(stream, "b")).isZero();
        assertThat(routes.reaches(stream.node("b").orElseThrow())).isFalse();
        assertThat(routes.isParallelSplit(stream.node("a").orElseThrow())).isFalse();
        assertThat(ids(routes.flowsFrom(stream.node("a").orElseThrow()))).containsExactly("a->c");
        assertThat(routes.probability(stream.flow("a->b").orElseThrow())).isZero();
        assertThat(stream.findings()).extracting(Finding::code).contains("step.route.missing");
    }

    /** t → a → test → c, and test → repair → a. */
    private static ValueStreamBuilder sideTrack(String back) {
        ValueStreamBuilder builder =
                triggered("a", "test", "repair").flow("t", "a").flow("a", "test");
        choice(builder, "test", "c", 0.75);
        choice(builder, "test", "repair", 0.25);
        return builder.flow("repair", back);
    }

    @Test
    void sideTrack_thatOnlyComesBack_isReworkWhereItBegins() {
        assertThat(rework(sideTrack("a").build())).containsExactly("test->repair");
        assertThat(rework(sideTrack("test").build())).containsExactly("test->repair");
        assertThat(visits(sideTrack("a").build(), "a")).isEqualTo(4 / 3.0, NEAR);
        assertThat(visits(sideTrack("test").build(), "repair")).isEqualTo(1 / 3.0, NEAR);
        assertThat(Routes.of(sideTrack("a").build())
                        .firstPass()
                        .visits(sideTrack("a").build().node("repair").orElseThrow()))
                .isZero();
    }

    @Test
    void sideTrack_withChoiceInside_isReworkOnce() {
        ValueStreamBuilder builder = triggered("test", "repair", "easy", "hard").flow("t", "test");
        choice(builder, "test", "c", 0.75);
        choice(builder, "test", "repair", 0.25);
        choice(builder, "repair", "easy", 0.5);
        choice(builder, "repair", "hard", 0.5);

        assertThat(rework(builder.flow("easy", "test").flow("hard", "test").build()))
                .containsExactly("test->repair");
    }

    @Test
    void sideTrack_withAWayOut_isNoRework() {
        ValueStreamBuilder builder = triggered("test", "repair").flow("t", "test");
        choice(builder, "test", "c", 0.75);
        choice(builder, "test", "repair", 0.25);
        choice(builder, "repair", "test", 0.5);
        choice(builder, "repair", "c", 0.5);

        assertThat(rework(builder.build())).containsExactly("repair->test");
    }

    @Test
    void rework_saidByTheFlow_settlesIt() {
        // two ways into the loop of a and b: neither dominates the other
        ValueStreamBuilder builder = triggered("s", "a", "b").flow("t", "s");
        choice(builder, "s", "a", 0.5);
        choice(builder, "s", "b", 0.5);
        choice(builder, "a", "b", 0.5);
        choice(builder, "a", "c", 0.5);
        choice(builder, "b", "c", 0.5);
        choice(builder, "b", "a", 0.5);
        ValueStream tangled = builder.build();
        ValueStream settled =
                tangled.toBuilder().editFlow("b->a", f -> f.rework(true)).build();

        assertThat(rework(tangled)).isEmpty();
        assertThat(rework(settled)).containsExactly("b->a");
        assertThat(visits(tangled, "b")).isEqualTo(1, NEAR);
        assertThat(visits(settled, "b")).isEqualTo(1, NEAR);
        // T(a) = 2 + T(b) / 2, T(b) = T(a) / 2, half of the items start at each
        assertThat(seconds(Routes.of(tangled).firstPass(), Map.of("a", 2))).isEqualTo(2, NEAR);
        assertThat(seconds(Routes.of(settled).firstPass(), Map.of("a", 2))).isEqualTo(1, NEAR);
        assertThat(rework(sideTrack("a")
                        .editFlow("test->repair", f -> f.rework(false))
                        .build()))
                .isEmpty();
    }

    @Test
    void deadEnd_isEffortButNoPartOfTheJourney() {
        ValueStreamBuilder builder = triggered("check", "reject", "file").flow("t", "check");
        choice(builder, "check", "reject", 0.4);
        choice(builder, "check", "c", 0.6);
        ValueStream stream = builder.flow("reject", "file").build();
        Routes routes = Routes.of(stream);

        assertThat(ids(routes.deadEnds())).containsExactly("reject", "file");
        assertThat(visits(stream, "file")).isEqualTo(0.4, NEAR);
        assertThat(visits(stream, "c")).isEqualTo(0.6, NEAR);
        assertThat(routes.visits().orElseThrow().delivered()).isEqualTo(0.6, NEAR);
        assertThat(routes.delivering().visits(stream.node("reject").orElseThrow()))
                .isZero();
        assertThat(routes.delivering().passages(stream.flow("check->c").orElseThrow()))
                .isEqualTo(1, NEAR);
        assertThat(seconds(routes.delivering(), Map.of("check", 3, "reject", 100, "check->c", 1)))
                .isEqualTo(4, NEAR);
    }

    @Test
    void split_joined_visitsTheJoinOnceAndTakesTheLongestBranch() {
        ValueStream stream = triggered("s", "a", "b")
                .step("j", s -> s.join(Join.ALL))
                .flow("t", "s")
                .flow("s", "a")
                .flow("s", "b")
                .flow("a", "j")
                .flow("b", "j")
                .flow("j", "c")
                .build();
        Routes routes = Routes.of(stream);
        Map<String, Integer> times = Map.of("a", 2, "b", 3, "a->j", 5, "b->j", 1, "j", 1);
        CriticalPath path = routes.delivering().longest(times(times), times(times));

        for (String node : List.of("s", "a", "b", "j", "c")) {
            assertThat(visits(stream, node)).as(node).isEqualTo(1, NEAR);
        }
        assertThat(routes.isParallelSplit(stream.node("s").orElseThrow())).isTrue();
        assertThat(path.seconds()).isEqualTo(8, NEAR);
        assertThat(ids(path.flows())).containsExactlyInAnyOrder("t->s", "s->a", "a->j", "j->c");
        assertThat(path.toGo(stream.node("b").orElseThrow())).isEqualTo(5, NEAR);
        assertThat(stream.findings()).extracting(Finding::code).doesNotContain("step.join.missing");
    }

    @Test
    void split_equalBranches_takesTheFirstFlowInElementOrder() {
        ValueStream stream = triggered("s", "a", "b")
                .step("j", s -> s.join(Join.ALL))
                .flow("t", "s")
                .flow("s", "b")
                .flow("s", "a")
                .flow("a", "j")
                .flow("b", "j")
                .flow("j", "c")
                .build();

        CriticalPath path = Routes.of(stream).delivering().longest(n -> 1, f -> 1);

        assertThat(ids(path.flows())).contains("s->b").doesNotContain("s->a");
    }

    @Test
    void split_notJoined_doublesAndIsFound() {
        ValueStream stream = triggered("s", "a", "b", "m")
                .flow("t", "s")
                .flow("s", "a")
                .flow("s", "b")
                .flow("a", "m")
                .flow("b", "m")
                .flow("m", "c")
                .build();

        assertThat(visits(stream, "m")).isEqualTo(2, NEAR);
        assertThat(stream.findings())
                .filteredOn(f -> f.code().equals("step.join.missing"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.element()).isEqualTo("m");
                    assertThat(f.message()).startsWith("Parallel branches from (s) meet in (m)");
                });
    }

    @Test
    void split_toTheCustomer_joinsByItself() {
        ValueStream stream = triggered("s", "a", "b")
                .flow("t", "s")
                .flow("s", "a")
                .flow("s", "b")
                .flow("a", "c")
                .flow("b", "c")
                .build();

        assertThat(visits(stream, "c")).isEqualTo(1, NEAR);
        assertThat(Routes.of(stream).visits().orElseThrow().delivered()).isEqualTo(1, NEAR);
        assertThat(stream.findings()).extracting(Finding::code).doesNotContain("step.join.missing");
    }

    @Test
    void split_inThree_joinsTwoFirst_thenTheThird() {
        ValueStream stream = triggered("s", "a", "b", "d")
                .step("ab", s -> s.join(Join.ALL))
                .step("all", s -> s.join(Join.ALL))
                .flow("t", "s")
                .flow("s", "a")
                .flow("s", "b")
                .flow("s", "d")
                .flow("a", "ab")
                .flow("b", "ab")
                .flow("ab", "all")
                .flow("d", "all")
                .flow("all", "c")
                .build();

        assertThat(visits(stream, "ab")).isEqualTo(1, NEAR);
        assertThat(visits(stream, "all")).isEqualTo(1, NEAR);
        assertThat(seconds(Routes.of(stream).delivering(), Map.of("a", 1, "b", 4, "d", 3, "ab", 2)))
                .isEqualTo(6, NEAR);
    }

    @Test
    void join_branchWithAChoice_countsBranchesNotFlows() {
        ValueStreamBuilder builder = triggered("s", "a", "b", "x", "y")
                .step("j", s -> s.join(Join.ALL))
                .flow("t", "s")
                .flow("s", "a")
                .flow("s", "b");
        choice(builder, "a", "x", 0.3);
        choice(builder, "a", "y", 0.7);
        ValueStream stream = builder.flow("x", "j")
                .flow("y", "j")
                .flow("b", "j")
                .flow("j", "c")
                .build();

        assertThat(visits(stream, "j")).isEqualTo(1, NEAR);
    }

    @Test
    void join_reworkIntoIt_entersAlone() {
        ValueStreamBuilder builder = triggered("s", "a", "b", "test")
                .step("j", s -> s.join(Join.ALL))
                .flow("t", "s")
                .flow("s", "a")
                .flow("s", "b")
                .flow("a", "j")
                .flow("b", "j")
                .flow("j", "test");
        choice(builder, "test", "j", 0.5);
        choice(builder, "test", "c", 0.5);
        ValueStream direct = builder.build();
        ValueStream repaired = builder.removeFlow("test->j")
                .step("repair")
                .flow("test", "repair", f -> f.probability(0.5))
                .flow("repair", "j")
                .build();

        for (ValueStream stream : List.of(direct, repaired)) {
            assertThat(visits(stream, "j")).isEqualTo(2, NEAR);
            assertThat(visits(stream, "a")).isEqualTo(1, NEAR);
            assertThat(visits(stream, "c")).isEqualTo(1, NEAR);
        }
    }

    @Test
    void joins_areToldFromTheInside_withTheFlowsOfEachBranch() {
        ValueStreamBuilder builder = triggered("s", "a", "b", "d", "x", "y")
                .step("ab", s -> s.join(Join.ALL))
                .step("all", s -> s.join(Join.ALL))
                .flow("t", "s")
                .flow("s", "a")
                .flow("s", "b")
                .flow("s", "d");
        choice(builder, "a", "x", 0.3);
        choice(builder, "a", "y", 0.7);
        Routes routes = Routes.of(builder.flow("x", "ab")
                .flow("y", "ab")
                .flow("b", "ab")
                .flow("ab", "all")
                .flow("d", "all")
                .flow("all", "c")
                .build());

        assertThat(routes.joins()).extracting(j -> j.node().id()).containsExactly("ab", "all");
        assertThat(branches(routes.joins().get(0).branches()))
                .containsExactlyInAnyOrder(List.of("x->ab", "y->ab"), List.of("b->ab"));
        assertThat(branches(routes, "ab")).containsExactlyInAnyOrder(List.of("x->ab", "y->ab"), List.of("b->ab"));
        assertThat(branches(routes, "all")).containsExactlyInAnyOrder(List.of("ab->all"), List.of("d->all"));
        assertThat(branches(routes, "a")).isEmpty();
        assertThat(branches(routes, "c")).isEmpty();
    }

    /** One split inside another, all joined at one node: the inner branches are told apart there too. */
    @Test
    void joins_ofSplitsInSplitsAtOneNode_tellEveryBranchApart() {
        Routes routes = Routes.of(triggered("s", "a", "a1", "a2", "b")
                .step("j", s -> s.join(Join.ALL))
                .flow("t", "s")
                .flow("s", "a")
                .flow("s", "b")
                .flow("a", "a1")
                .flow("a", "a2")
                .flow("a1", "j")
                .flow("a2", "j")
                .flow("b", "j")
                .flow("j", "c")
                .build());

        assertThat(routes.joins()).extracting(j -> j.node().id()).containsExactly("j", "j");
        assertThat(branches(routes, "j"))
                .containsExactlyInAnyOrder(List.of("a1->j"), List.of("a2->j"), List.of("b->j"));
    }

    private static List<List<String>> branches(Routes routes, String node) {
        return branches(routes.joinedBranches(routes.valueStream().node(node).orElseThrow()));
    }

    private static List<List<String>> branches(List<Set<MaterialFlow>> branches) {
        return branches.stream().map(RoutesTest::ids).toList();
    }

    @Test
    void suppliersOnly_isWhatNothingElseEnters() {
        Routes routes = Routes.of(triggered("fed", "both", "lone")
                .supplier("one")
                .supplier("two")
                .flow("one", "fed")
                .flow("two", "fed")
                .flow("two", "both")
                .flow("t", "both")
                .flow("fed", "c")
                .flow("both", "c")
                .build());

        for (String node : List.of("fed", "both", "lone")) {
            assertThat(routes.isFedBySuppliersOnly(
                            routes.valueStream().node(node).orElseThrow()))
                    .as(node)
                    .isEqualTo(node.equals("fed"));
        }
    }

    @Test
    void scrap_inOneBranch_passesTheSmallestAndIsFound() {
        ValueStream stream = triggered("s", "b")
                .step("a", s -> s.yield(0.8))
                .step("j", s -> s.join(Join.ALL))
                .flow("t", "s")
                .flow("s", "b")
                .flow("s", "a")
                .flow("a", "j")
                .flow("b", "j")
                .flow("j", "c")
                .build();
        Visits visits = Routes.of(stream).visits().orElseThrow();

        assertThat(visits(stream, "j")).isEqualTo(0.8, NEAR);
        assertThat(visits.of(stream.flow("b->j").orElseThrow())).isEqualTo(1, NEAR);
        assertThat(visits.endsAtJoin(stream.flow("b->j").orElseThrow())).isTrue();
        assertThat(visits.endsAtJoin(stream.flow("a->j").orElseThrow())).isFalse();
        assertThat(visits.yield(stream.node("a").orElseThrow())).isEqualTo(0.8, NEAR);
        assertThat(stream.findings())
                .filteredOn(f -> f.code().equals("step.join.unequal"))
                .extracting(Finding::element)
                .containsExactly("j");
    }

    @Test
    void suppliers_withScrap_startWhatTheirBranchNeeds() {
        ValueStream stream = ValueStream.builder("assembly")
                .supplier("steel")
                .supplier("paint")
                .step("press", s -> s.yield(0.5))
                .step("mix", s -> s.yield(0.8))
                .step("coat", s -> s.join(Join.ALL).yield(0.9))
                .customer("c")
                .flow("steel", "press")
                .flow("paint", "mix")
                .flow("press", "coat")
                .flow("mix", "coat")
                .flow("coat", "c")
                .build();
        Routes routes = Routes.of(stream);

        assertThat(visits(stream, "c")).isEqualTo(1, NEAR);
        assertThat(visits(stream, "coat")).isEqualTo(1 / 0.9, NEAR);
        assertThat(visits(stream, "press")).isEqualTo(1 / 0.9 / 0.5, NEAR);
        assertThat(visits(stream, "mix")).isEqualTo(1 / 0.9 / 0.8, NEAR);
        assertThat(routes.visits().orElseThrow().started()).isEqualTo(1 / 0.9 / 0.5, NEAR);
        assertThat(seconds(routes.delivering(), Map.of("press", 5, "mix", 7, "coat", 1)))
                .isEqualTo(8, NEAR);
        assertThat(routes.isFedBySuppliersOnly(stream.node("press").orElseThrow()))
                .isTrue();
        assertThat(routes.isFedBySuppliersOnly(stream.node("coat").orElseThrow()))
                .isFalse();
        assertThat(stream.findings()).extracting(Finding::code).doesNotContain("step.join.unequal");
    }

    @Test
    void supplier_besideATrigger_keepsItsPace() {
        ValueStream stream = ValueStream.builder("m")
                .supplier("parts")
                .trigger("t")
                .step("take", s -> s.yield(0.5))
                .step("j", s -> s.join(Join.ALL))
                .customer("c")
                .flow("parts", "j")
                .flow("t", "take")
                .flow("take", "j")
                .flow("j", "c")
                .build();

        assertThat(visits(stream, "t")).isEqualTo(1, NEAR);
        assertThat(visits(stream, "parts")).isEqualTo(0.5, NEAR);
        assertThat(visits(stream, "c")).isEqualTo(0.5, NEAR);
    }

    private static ValueStreamBuilder twoTriggers() {
        return ValueStream.builder("m")
                .trigger("web")
                .trigger("phone")
                .step("a")
                .step("b")
                .customer("c")
                .flow("web", "a")
                .flow("phone", "b")
                .flow("a", "c")
                .flow("b", "c");
    }

    @Test
    void triggers_withoutDemandAt_haveUnknownShares() {
        for (ValueStreamBuilder builder : List.of(
                twoTriggers(),
                twoTriggers().demand(10, DAY),
                twoTriggers().demand(d -> d.quantity(3).per(DAY).at("web")),
                twoTriggers()
                        .demand(d -> d.quantity(0).per(DAY).at("web"))
                        .demand(d -> d.quantity(0).per(DAY).at("phone")))) {
            Routes routes = Routes.of(builder.build());
            assertThat(routes.visits()).isEmpty();
            assertThat(ids(routes.sourcesOfUnknownShare())).containsExactly("web", "phone");
            assertThat(routes.delivering().exists()).isFalse();
            assertThat(routes.firstPass().exists()).isFalse();
        }
    }

    @Test
    void triggers_withDemandAt_areWeightedByIt() {
        ValueStream stream = twoTriggers()
                .demand(d -> d.quantity(3).per(DAY).at("web"))
                .demand(d -> d.quantity(1).per(DAY).at("phone"))
                .build();
        Routes routes = Routes.of(stream);

        assertThat(routes.sourcesOfUnknownShare()).isEmpty();
        assertThat(visits(stream, "a")).isEqualTo(0.75, NEAR);
        assertThat(visits(stream, "b")).isEqualTo(0.25, NEAR);
        assertThat(visits(stream, "c")).isEqualTo(1, NEAR);
        assertThat(seconds(routes.delivering(), Map.of("a", 4, "b", 8))).isEqualTo(5, NEAR);
    }

    @Test
    void triggers_thatMixBeforeAnAssembly_shareByDemand() {
        ValueStreamBuilder builder = ValueStream.builder("m")
                .trigger("web")
                .trigger("phone")
                .supplier("parts")
                .step("call")
                .step("pick", s -> s.join(Join.ALL))
                .step("intake")
                .customer("c")
                .flow("web", "intake")
                .flow("phone", "call")
                .flow("call", "intake")
                .flow("intake", "pick")
                .flow("parts", "pick")
                .flow("pick", "c");
        assertThat(Routes.of(builder.build()).visits()).isEmpty();

        ValueStream stream = builder.demand(d -> d.quantity(3).per(DAY).at("web"))
                .demand(d -> d.quantity(1).per(DAY).at("phone"))
                .build();
        assertThat(visits(stream, "call")).isEqualTo(0.25, NEAR);
        assertThat(visits(stream, "parts")).isEqualTo(1, NEAR);
        assertThat(visits(stream, "pick")).isEqualTo(1, NEAR);
        // 3/4 · 4 + 1/4 · (8 + 4) = 6 beats the parts' 5
        Journey journey = Routes.of(stream).delivering();
        assertThat(seconds(journey, Map.of("intake", 4, "call", 8, "parts->pick", 5)))
                .isEqualTo(6, NEAR);
        assertThat(journey.visits(stream.node("call").orElseThrow())).isEqualTo(0.25, NEAR);
    }

    @Test
    void suppliers_ofTheirOwnCustomers_shareByWhatTheseTake() {
        ValueStreamBuilder builder = ValueStream.builder("m")
                .supplier("s1")
                .supplier("s2")
                .step("a", s -> s.yield(0.5))
                .step("b")
                .customer("c1")
                .customer("c2")
                .flow("s1", "a")
                .flow("s2", "b")
                .flow("a", "c1")
                .flow("b", "c2");
        assertThat(Routes.of(builder.build()).visits()).isEmpty();

        ValueStream stream = builder.demand(d -> d.quantity(1).per(DAY).at("c1"))
                .demand(d -> d.quantity(4).per(DAY).at("c2"))
                .build();
        assertThat(visits(stream, "c1")).isEqualTo(0.2, NEAR);
        assertThat(visits(stream, "a")).isEqualTo(0.4, NEAR);
        assertThat(visits(stream, "b")).isEqualTo(0.8, NEAR);
    }

    @Test
    void families_takeTheirOwnFlowsWithTheirOwnFigures() {
        ValueStream stream = ValueStream.builder("m")
                .supplier("s")
                .step("a", x -> x.yield(0.5).families("RH", f -> f.yield(0.25)))
                .step("left")
                .step("right")
                .customer("c")
                .flow("s", "a")
                .flow("a", "left", f -> f.family("LH"))
                .flow("a", "right", f -> f.family("RH").probability(0.5))
                .flow("a", "c", f -> f.family("RH").probability(0.5))
                .flow("left", "c")
                .flow("right", "c")
                .build();
        Routes left = Routes.of(stream, "LH");
        Routes right = Routes.of(stream, "RH");

        assertThat(stream.families()).containsExactly("RH", "LH");
        assertThat(visits(left, "a")).isEqualTo(2, NEAR);
        assertThat(visits(left, "left")).isEqualTo(1, NEAR);
        assertThat(visits(left, "right")).isZero();
        assertThat(visits(right, "a")).isEqualTo(4, NEAR);
        assertThat(visits(right, "right")).isEqualTo(0.5, NEAR);
        ProcessStep a = stream.step("a").orElseThrow();
        assertThat(right.figures(a).yield()).contains(Ratio.of(0.25));
        assertThat(left.figures(a).yield()).contains(Ratio.of(0.5));
        assertThat(Routes.all(stream)).extracting(r -> r.family().orElseThrow()).containsExactly("RH", "LH");
        assertThat(right).hasToString("routes of m for RH");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Routes.of(stream))
                .withMessage("The value stream (m) has families [RH, LH]: say whose routes.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Routes.of(stream, "MH"))
                .withMessage("There is no family (MH) among [RH, LH].");
    }

    @Test
    void families_withTriggersOfTheirOwn_startWhereTheyAreAskedFor() {
        ValueStream stream = twoTriggers()
                .demand(d -> d.family("LH").quantity(3).per(DAY).at("web"))
                .demand(d -> d.family("RH").quantity(1).per(DAY).at("phone"))
                .build();

        assertThat(visits(Routes.of(stream, "LH"), "a")).isEqualTo(1, NEAR);
        assertThat(visits(Routes.of(stream, "LH"), "b")).isZero();
        assertThat(visits(Routes.of(stream, "RH"), "b")).isEqualTo(1, NEAR);
    }

    @Test
    void product_isThatOfBothBranchesAndTheWeightedChoice() {
        ValueStreamBuilder builder = triggered("s", "a", "b", "x")
                .step("j", s -> s.join(Join.ALL))
                .flow("t", "s")
                .flow("s", "a")
                .flow("s", "b")
                .flow("a", "j")
                .flow("b", "j");
        choice(builder, "j", "x", 0.25);
        choice(builder, "j", "c", 0.75);
        Routes routes = Routes.of(builder.flow("x", "c").build());
        Map<String, Double> factors = Map.of("a", 0.9, "b", 0.8, "x", 0.5);

        assertThat(routes.firstPass().product(n -> factors.getOrDefault(n.id(), 1.0)))
                .isEqualTo(0.9 * 0.8 * (0.25 * 0.5 + 0.75), NEAR);
    }

    @Test
    void sketch_withoutSources_startsAtStepsThatNothingEnters() {
        ValueStream stream = ValueStream.builder("sketch")
                .step("a")
                .step("b")
                .customer("c")
                .flow("a", "b")
                .flow("b", "c")
                .build();

        assertThat(ids(Routes.of(stream).sources())).containsExactly("a");
        assertThat(visits(stream, "c")).isEqualTo(1, NEAR);
    }

    @Test
    void emptyMap_hasNoJourneyAndNoVisits() {
        Routes routes = Routes.of(ValueStream.builder("empty").build());

        assertThat(routes.sources()).isEmpty();
        assertThat(routes.delivering().exists()).isFalse();
        assertThat(routes.delivering().longest(n -> 1, f -> 1).seconds()).isZero();
        assertThat(routes.visits().orElseThrow().delivered()).isZero();
        assertThat(routes).hasToString("routes of empty");
    }
}
