package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.DAY;
import static dev.valuestream.whatif.Lines.analyze;
import static dev.valuestream.whatif.Lines.fromTrigger;
import static dev.valuestream.whatif.Lines.map;
import static dev.valuestream.whatif.Lines.pace;
import static dev.valuestream.whatif.Lines.twoSteps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.distribution.Gamma;
import dev.valuestream.distribution.Hyperexponential;
import dev.valuestream.distribution.Lognormal;
import dev.valuestream.distribution.MeanAndCv;
import dev.valuestream.distribution.Pert;
import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.AttributeKey;
import dev.valuestream.model.Batch;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.unit.Ratio;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SensitivityTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private static Influence of(List<Influence> influences, String element, String parameter) {
        return influences.stream()
                .filter(i -> i.element().id().equals(element) && i.parameter().equals(parameter))
                .findFirst()
                .orElseThrow();
    }

    private static ValueStreamBuilder office() {
        return map().trigger("in")
                .step("a", s -> s.processTime(HOUR.multipliedBy(2)))
                .flow("in", "a", f -> f.wait(HOUR.multipliedBy(20)))
                .flow("a", "shop");
    }

    /** 20 h of waiting and 2 h of work: a tenth less is 2 h and 12 min less of 22 h. */
    @Test
    void ranked_ofALine_isATenthOfEachTime_theLongestFirst() {
        Sensitivity sensitivity = Sensitivity.of(analyze(office().build()), "lead-time");

        assertThat(sensitivity.ranked())
                .extracting(Influence::parameter)
                .containsExactly("inventory.wait", "processTime");
        Influence wait = sensitivity.ranked().get(0);
        assertThat(wait.from()).isEqualTo(72_000);
        assertThat(wait.to()).isEqualTo(64_800);
        assertThat(wait.gain()).hasValue(7_200);
        assertThat(wait.elasticity().orElseThrow()).isCloseTo(20.0 / 22, within(1e-12));
        assertThat(sensitivity.ranked().get(1).gain()).hasValue(720);
    }

    /** A tenth more than 20 h of waiting are two hours more of lead time. */
    @Test
    void mirrored_ofAWait_isAsMuchWorse() {
        Sensitivity sensitivity = Sensitivity.of(analyze(office().build()), "lead-time");

        Influence worse = sensitivity.mirrored(sensitivity.ranked().get(0)).orElseThrow();

        assertThat(worse.to()).isEqualTo(79_200);
        assertThat(worse.gain()).hasValue(-7_200);
    }

    /** Twice as much waiting is as bad as none is good; less than nothing of a time there is not, nor a share above 1. */
    @Test
    void mirrored_beyondWhatCanBe_isNotThere() {
        ValueStream map = office().editStep("a", s -> s.uptime(0.95)).build();
        Sensitivity sensitivity = Sensitivity.of(analyze(map), "step.capacity[a]", Ratio.of(0.5));
        Influence best = of(sensitivity.ranked(), "a", "uptime");
        Influence quicker = of(sensitivity.ranked(), "a", "processTime");
        Influence slowest = new Influence(
                quicker.element(), "processTime", quicker.unit(), 1, 3, quicker.effect(), List.of(), false);
        Influence above =
                new Influence(best.element(), "uptime", best.unit(), 0.95, 0.5, best.effect(), List.of(), false);

        assertThat(sensitivity.mirrored(slowest)).isEmpty();
        assertThat(sensitivity.mirrored(above)).isEmpty();
    }

    @Test
    void mirrored_ofAnotherMap_isRefused() {
        Sensitivity sensitivity = Sensitivity.of(analyze(office().build()), "lead-time");
        Influence other = sensitivity.ranked().get(0);
        Influence unknown =
                new Influence(other.element(), "changeover", other.unit(), 1, 2, other.effect(), List.of(), false);

        assertThatThrownBy(() -> sensitivity.mirrored(unknown))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageEndingWith("[sensitivity.influence.other]");
    }

    @Test
    void of_measureThatIsNotThere_namesTheNearest() {
        Analysis analysis = analyze(office().build());

        assertThatThrownBy(() -> Sensitivity.of(analysis, "laed-time"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage(
                        "The analysis has no measure (laed-time). Maybe it is lead-time. [sensitivity.measure.unknown]");
        assertThatThrownBy(() -> Sensitivity.of(analysis, "happiness of all"))
                .hasMessageContaining("Take a name that Analysis.measures() lists.");
        assertThat(analysis).hasToString("analysis of " + office().build());
    }

    @Test
    void ranked_ofAGivenStep_isThatStep() {
        Sensitivity sensitivity = Sensitivity.of(analyze(office().build()), "lead-time", Ratio.of(0.25));

        assertThat(sensitivity.ranked().get(0).gain()).hasValue(18_000);
        assertThat(sensitivity.step()).isEqualTo(Ratio.of(0.25));
    }

    /** A does 8 a day and B 8.5 of a demand of 10: A a tenth quicker does 8.89, and then B holds the line at 8.5. */
    @Test
    void ranked_ofThroughput_endsWhereTheConstraintMoves() {
        Sensitivity sensitivity = Sensitivity.of(analyze(fromTrigger(8, 8.5, 10)), "throughput");

        assertThat(sensitivity.constraint()).containsExactly(ElementRef.node("a"));
        assertThat(sensitivity.ranked()).hasSize(1);
        Influence quicker = sensitivity.ranked().get(0);
        assertThat(quicker.element().id()).isEqualTo("a");
        assertThat(quicker.effect().after().number().orElseThrow()).isCloseTo(8.5, within(1e-6));
        assertThat(quicker.constraintMoved()).isTrue();
        assertThat(quicker.constraint()).containsExactly(ElementRef.node("b"));
        assertThat(sensitivity.unmoved()).extracting(Influence::parameter).contains("cycleTime", "quantity");
    }

    @Test
    void ranked_shares_areNoMoreThanOne_andTeamsNoLessThanWhole() {
        ValueStream line = twoSteps(
                map().trigger("start").demand(10, DAY).team("crew", t -> t.people(1)),
                s -> s.cycleTime(pace(8)).uptime(0.95),
                s -> s.cycleTime(pace(4)).team("crew"));

        Sensitivity sensitivity = Sensitivity.of(analyze(line), "step.capacity[b]");
        Influence people = sensitivity.wholeNumbers().get(0);

        assertThat(people.element().kind()).isEqualTo(ElementKind.TEAM);
        assertThat(people.to()).isEqualTo(2);
        assertThat(people.share()).isEqualTo(1);
        assertThat(people.gain().orElseThrow()).isCloseTo(4, within(1e-6));
        Influence uptime = of(Sensitivity.of(analyze(line), "step.capacity[a]").ranked(), "a", "uptime");
        assertThat(uptime.to()).isEqualTo(1);
        assertThat(uptime.share()).isCloseTo(0.05 / 0.95, within(1e-12));
        assertThat(uptime.gain().orElseThrow()).isCloseTo(0.4, within(1e-6));
    }

    /** Of twenty stations a tenth is two, no more than the step. */
    @Test
    void ranked_wholeNumbersThatAreLarge_areChangedByTheStep() {
        ValueStream line = twoSteps(
                map().trigger("start").demand(10, DAY),
                s -> s.cycleTime(pace(1)).stations(20),
                s -> s.cycleTime(pace(8)));

        Influence stations =
                of(Sensitivity.of(analyze(line), "step.capacity[a]").ranked(), "a", "stations");

        assertThat(stations.to()).isEqualTo(22);
    }

    /** A small batch changes over too often and a large one waits: which way is better depends on the measure. */
    @Test
    void ranked_whatMayBeBetterEitherWay_isTakenTheWayThatIsBetter() {
        ValueStream line = twoSteps(
                map().trigger("start").demand(5, DAY),
                s -> s.cycleTime(pace(80)).changeover(HOUR).batch(Batch.ofItems(10)),
                s -> s.cycleTime(pace(8)));

        assertThat(of(Sensitivity.of(analyze(line), "step.capacity[a]").ranked(), "a", "batch")
                        .to())
                .isEqualTo(11);
        assertThat(of(Sensitivity.of(analyze(line), "lead-time").ranked(), "a", "batch")
                        .to())
                .isEqualTo(9);
    }

    /** 0.2 · 10 h of rework: with 0.18 the other two ways out share 0.82 as 3 to 1, and one takes 4 h. */
    @Test
    void ranked_probabilities_leaveTheRestToTheOtherWays() {
        ValueStream choice = map().trigger("in")
                .step("sort", s -> s.processTime(HOUR))
                .step("long", s -> s.processTime(HOUR.multipliedBy(10)))
                .step("short", s -> s.processTime(HOUR.multipliedBy(4)))
                .flow("in", "sort")
                .flow("sort", "long", f -> f.probability(0.2))
                .flow("sort", "short", f -> f.probability(0.2))
                .flow("sort", "shop", f -> f.probability(0.6))
                .flow("long", "shop")
                .flow("short", "shop")
                .build();

        Influence less = of(Sensitivity.of(analyze(choice), "lead-time").ranked(), "sort->long", "probability");

        assertThat(less.to()).isCloseTo(0.18, within(1e-12));
        double seconds = 3600 + 0.18 * 36_000 + 0.82 / 4 * 14_400;
        assertThat(less.effect().after().number().orElseThrow()).isCloseTo(seconds, within(1e-6));
    }

    /** A step lead time of exactly the process time cannot be shorter alone. */
    @Test
    void untried_numbersThatMakeNoMap_areNamedWithTheReason() {
        ValueStream stream = map().trigger("in")
                .step("a", s -> s.processTime(HOUR).leadTime(HOUR))
                .flow("in", "a")
                .flow("a", "shop")
                .build();

        Sensitivity sensitivity = Sensitivity.of(analyze(stream), "lead-time");

        assertThat(sensitivity.untried()).hasSize(1);
        assertThat(sensitivity.untried().get(0).parameter()).isEqualTo("leadTime");
        assertThat(sensitivity.untried().get(0).reason()).contains("must be at least its process time");
        assertThat(sensitivity.ranked()).isEmpty();
    }

    @Test
    void ranked_whereAnInputIsMissing_nothingIsTried() {
        ValueStream sketch = map().trigger("in")
                .step("a")
                .flow("in", "a", f -> f.wait(HOUR))
                .flow("a", "shop")
                .build();

        Sensitivity sensitivity = Sensitivity.of(analyze(sketch), "lead-time");

        assertThat(sensitivity.measure().figure().number()).isEmpty();
        assertThat(sensitivity.ranked()).isEmpty();
        assertThat(sensitivity.unmoved()).isEmpty();
    }

    /** A does 9.5 of 10 a day; a tenth quicker it does 10.56 and the queue has an end. */
    @Test
    void ranked_whereQueuesGrowWithoutEnd_whatGivesTheMeasureAValueComesFirst() {
        Sensitivity sensitivity = Sensitivity.of(analyze(fromTrigger(9.5, 20, 10)), "lead-time.predicted");

        assertThat(sensitivity.ranked())
                .extracting(Influence::parameter)
                .containsExactlyInAnyOrder("cycleTime", "quantity");
        assertThat(sensitivity.ranked().get(0).gain()).isEmpty();
        assertThat(sensitivity.ranked().get(0).elasticity()).isEmpty();
        assertThat(sensitivity.unmoved()).isNotEmpty();
    }

    /** Neither way is better of the number of visits; what moves it is ranked by how far. */
    @Test
    void ranked_ofAMeasureWithoutADirection_isByHowFarItMoves() {
        ValueStream line = twoSteps(
                map().trigger("start").demand(10, DAY),
                s -> s.cycleTime(pace(20)).yield(0.5),
                s -> s.cycleTime(pace(20)));

        Sensitivity sensitivity = Sensitivity.of(analyze(line), "step.visits[b]");

        assertThat(sensitivity.ranked()).extracting(Influence::parameter).containsExactly("yield");
        assertThat(sensitivity.ranked().get(0).gain().orElseThrow()).isCloseTo(0.05, within(1e-12));
    }

    @Test
    void of_wrongUse_isRefused() {
        Analysis analysis = analyze(office().build());

        assertThatThrownBy(() -> Sensitivity.of(analysis, "lead-tim"))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageContaining("sensitivity.measure.unknown");
        assertThatThrownBy(() -> Sensitivity.of(analysis, "lead-time", Ratio.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sensitivity.step.zero");
    }

    @Test
    void constraint_whereTheCatalogueHasNone_isEmpty() {
        Analysis analysis = Analysis.of(MetricCatalog.of(List.of(new LeadTime())), office().build());

        Sensitivity sensitivity = Sensitivity.of(analysis, "lead-time");

        assertThat(sensitivity.constraint()).isEmpty();
        assertThat(sensitivity.ranked()).hasSize(2).noneMatch(Influence::constraintMoved);
    }

    /** An embedder's own numbers are numbers too; one that no double comes near is none. */
    @Test
    void parameters_areOfEveryElement_attributesAndSpreadToo() {
        ValueStream stream = map().attribute(AttributeKey.decimal("acme.cost"), BigDecimal.TEN)
                .attribute(AttributeKey.decimal("acme.huge"), new BigDecimal("1e400"))
                .trigger("in")
                .demand(d -> d.quantity(3).per(DAY).cv(0.5))
                .step(
                        "a",
                        s -> s.processTime(new MeanAndCv(HOUR, 0.5))
                                .batch(Batch.every(DAY))
                                .changeover(Duration.ZERO)
                                .wipLimit(4)
                                .families("LH", f -> f.cycleTime(HOUR)))
                .flow("in", "a", f -> f.inventory(5).every(DAY))
                .flow("a", "shop")
                .build();

        List<String> names = new ArrayList<>();
        Parameters.of(stream).forEach(p -> names.add(p.element().id() + "." + p.name()));

        assertThat(names)
                .contains(
                        "line.attributes.acme.cost",
                        "a.processTime",
                        "a.processTime.cv",
                        "a.batch",
                        "a.wipLimit",
                        "a.families.LH.cycleTime",
                        "in->a.inventory.quantity",
                        "in->a.every")
                .doesNotContain("line.attributes.acme.huge", "a.changeover");
        for (Parameter parameter : Parameters.of(stream)) {
            for (double better : parameter.better(0.1)) {
                ValueStreamBuilder map = stream.toBuilder();
                parameter.setter().set(map, better);
                assertThat(Parameters.of(map.build()))
                        .as(parameter.name())
                        .anySatisfy(p -> assertThat(p.value()).isCloseTo(better, within(1e-9 * better)));
            }
        }
    }

    @Test
    void spread_keepsTheShapeThatHasOneToChoose() {
        assertThat(Spread.withCv(new Gamma(HOUR, 0.5), 0.4)).isEqualTo(new Gamma(HOUR, 0.4));
        assertThat(Spread.withCv(new Gamma(HOUR, 0.5), 0)).isEqualTo(new MeanAndCv(HOUR, 0));
        assertThat(Spread.withCv(new Lognormal(HOUR, 0.5), 0.4)).isEqualTo(new Lognormal(HOUR, 0.4));
        assertThat(Spread.withCv(new Lognormal(HOUR, 0.5), 0)).isEqualTo(new MeanAndCv(HOUR, 0));
        assertThat(Spread.withCv(new Hyperexponential(HOUR, 2), 1.5)).isEqualTo(new Hyperexponential(HOUR, 1.5));
        assertThat(Spread.withCv(new Hyperexponential(HOUR, 2), 0.5)).isEqualTo(new MeanAndCv(HOUR, 0.5));
        assertThat(Spread.withCv(new Pert(HOUR, HOUR, HOUR.multipliedBy(2)), 0.1))
                .isEqualTo(new MeanAndCv(HOUR.multipliedBy(7).dividedBy(6), 0.1));
        assertThat(Spread.withMean(TimeDistribution.ofMean(HOUR), 0))
                .isEqualTo(TimeDistribution.constant(Duration.ZERO));
    }

    /** A hundred random lines: of a sum, each part's tenth is a tenth of that part, whatever else is there. */
    @Test
    void ranked_ofRandomLines_agreesWithTheSum() {
        SplittableRandom random = new SplittableRandom(5);
        MetricCatalog leadTime = MetricCatalog.of(List.of(new LeadTime()));
        for (int n = 0; n < 100; n++) {
            ValueStreamBuilder map = map().trigger("start");
            String last = "start";
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                long work = 10 + random.nextInt(1000);
                long wait = 10 + random.nextInt(10_000);
                map.step("s" + i, s -> s.processTime(Duration.ofSeconds(work)));
                map.flow(last, "s" + i, f -> f.wait(Duration.ofSeconds(wait)));
                last = "s" + i;
            }
            ValueStream line = map.flow(last, "shop").build();

            List<Influence> ranked =
                    Sensitivity.of(Analysis.of(leadTime, line), "lead-time").ranked();

            assertThat(ranked)
                    .hasSize(2
                            * (int) line.nodes().stream()
                                    .filter(ProcessStep.class::isInstance)
                                    .count());
            assertThat(ranked)
                    .allSatisfy(i -> assertThat(i.gain().orElseThrow()).isCloseTo(i.from() / 10, within(1e-6)));
            assertThat(ranked).isSortedAccordingTo((a, b) -> Double.compare(b.from(), a.from()));
        }
    }
}
