package dev.valuestream.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.fixture.ValueStreamArbitraries;
import dev.valuestream.graph.Routes;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.assertj.core.data.Offset;

/** What must hold for the figures of any map. */
@AddLifecycleHook(RepeatableDraws.class)
class MetricsPropertyTest {

    private static final double NEAR = 1e-9;

    /** What a day in seconds is rounded by, and so the difference of two times. */
    private static final double ROUNDING = Math.ulp(86_400.0);

    /** Parts of the lead time: where two branches are equally long, which of them is taken depends on the order. */
    private static final Set<String> PARTS = Set.of(
            "process-time",
            "waiting-time",
            "transfer-time",
            "activity-ratio",
            "flow-efficiency",
            "value-added-time",
            "process-cycle-efficiency",
            "factory-physics.raw-process-time",
            "factory-physics.critical-wip",
            "factory-physics.practical-worst-case-ratio",
            "waste.transport",
            "waste.inventory",
            "waste.motion",
            "waste.waiting",
            "waste.overproduction",
            "waste.overprocessing",
            "waste.defects",
            "waste.skills");

    @Provide
    Arbitrary<ValueStream> maps() {
        return ValueStreamArbitraries.valueStreams(8);
    }

    private static Analysis analyze(ValueStream map) {
        return StandardMetrics.analyze(map, AnalysisOptions.DEFAULT.withElapsedTime());
    }

    private static Map<String, Figure> figures(ValueStream map) {
        Map<String, Figure> figures = new HashMap<>();
        for (Measure measure : analyze(map).measures()) {
            figures.put(measure.name(), measure.figure());
        }
        return figures;
    }

    private static void assertNear(String name, OptionalDouble found, OptionalDouble wanted) {
        assertThat(found.isPresent()).as(name).isEqualTo(wanted.isPresent());
        if (wanted.isPresent() && !near(found.getAsDouble(), wanted.getAsDouble())) {
            throw new AssertionError(name + ": " + found + ", not " + wanted);
        }
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= Math.max(ROUNDING, NEAR * Math.max(Math.abs(a), Math.abs(b)));
    }

    /** Whether queues were followed for so long without an end that nothing is said of them: in another order it may be less long. */
    private static boolean isGivenUp(Map<String, Figure> figures) {
        return figures.values().stream()
                .anyMatch(
                        f -> f instanceof Figure.Unknown u && u.text().code().equals("step.queue.at-horizon.unsolved"));
    }

    private static boolean isAtHorizon(String name) {
        return name.startsWith("step.queue.at-horizon");
    }

    private static OptionalDouble bound(Figure figure) {
        return figure instanceof Figure.Unknown unknown ? unknown.atLeast() : OptionalDouble.empty();
    }

    private static void assertSame(
            Map<String, Figure> found, Map<String, Figure> wanted, Function<String, String> name) {
        boolean given = !isGivenUp(found) && !isGivenUp(wanted);
        assertThat(found.keySet().stream().filter(k -> given || !isAtHorizon(k)))
                .hasSize((int) wanted.keySet().stream()
                        .filter(k -> given || !isAtHorizon(k))
                        .count());
        wanted.forEach((key, figure) -> {
            if (!given && isAtHorizon(key)) {
                return;
            }
            Figure other = found.get(name.apply(key));
            if (other == null) {
                throw new AssertionError("no " + name.apply(key));
            }
            if (!PARTS.contains(key.split("[{\\[]")[0])) {
                assertNear(key, other.number(), figure.number());
                assertNear("bound of " + key, bound(other), bound(figure));
            }
        });
    }

    @Property(tries = 100)
    void figures_ofElementsInAnotherOrder_areTheSame(@ForAll("maps") ValueStream map, @ForAll long seed) {
        Map<String, Figure> wanted = figures(Redrawn.of(map).draw());
        assertSame(figures(Redrawn.of(map).inOrder(seed).draw()), wanted, n -> n);
    }

    @Property(tries = 100)
    void figures_underOtherNames_areTheSame(@ForAll("maps") ValueStream map) {
        Map<String, Figure> wanted = figures(Redrawn.of(map).draw());
        Map<String, Figure> found =
                figures(Redrawn.of(map).named(id -> "z." + id).draw());
        assertSame(found, wanted, n -> n.replace("[", "[z.").replace("->", "->z."));
    }

    @Property(tries = 100)
    void figures_onAnotherScale_leaveRatiosAloneAndScaleTimes(@ForAll("maps") ValueStream map) {
        ValueStream once = Redrawn.of(map).draw();
        Map<String, Figure> longer = figures(Redrawn.of(map).scaled(60).draw());
        for (Measure measure : analyze(once).measures()) {
            boolean time = measure.unit().symbol().equals(Unit.SECONDS.symbol());
            boolean own = List.of(
                            "lead", "proc", "wait", "tran", "effo", "valu", "prod", "acti", "flow", "perc", "firs",
                            "rewo", "yiel", "work", "hand")
                    .contains(measure.id().substring(0, 4));
            boolean tooLong = longer.get(measure.name()) instanceof Figure.Unknown unknown
                    && unknown.text().code().equals("time.long");
            if (own && !tooLong && measure.figure().number().isPresent()) {
                double factor = time ? 60 : 1;
                double wanted = factor * measure.figure().number().orElseThrow();
                // a lead time less a process time, both of thousands of years, has lost digits
                assertThat(longer.get(measure.name()).number())
                        .as(longer.get(measure.name()).toString())
                        .isPresent();
                assertThat(longer.get(measure.name()).number().orElseThrow())
                        .as(measure.name())
                        .isCloseTo(wanted, Offset.offset(1e-5 * Math.abs(wanted) + 1e-6));
            }
        }
    }

    @Property(tries = 150)
    void parts_known_addUpToTheLeadTime(@ForAll("maps") ValueStream map, @ForAll long seed) {
        ValueStream filled = Redrawn.of(map).filledIn(seed).draw();
        Map<String, Figure> figures = figures(filled);
        for (String whose : whose(filled)) {
            OptionalDouble lead = figures.get("lead-time" + whose).number();
            if (lead.isPresent()) {
                double sum = 0;
                for (String part : List.of("process-time", "waiting-time", "transfer-time")) {
                    sum += figures.get(part + whose).number().orElseThrow();
                }
                assertNear("parts" + whose, OptionalDouble.of(sum), lead);
                assertThat(figures.get("process-time" + whose).number().orElseThrow())
                        .isLessThanOrEqualTo(lead.getAsDouble() * (1 + NEAR));
            }
        }
    }

    private static List<String> whose(ValueStream map) {
        List<String> whose = new java.util.ArrayList<>(List.of(""));
        map.families().forEach(f -> whose.add("{" + f + "}"));
        return whose;
    }

    @Property(tries = 100)
    void segments_ofALeadTime_addUpToIt(@ForAll("maps") ValueStream map, @ForAll long seed) {
        Analysis analysis = analyze(Redrawn.of(map).filledIn(seed).draw());
        if (analysis.result(LeadTime.KEY) instanceof MetricResult.Computed<LeadTime.Result> computed) {
            double sum = computed.value().segments().stream()
                    .mapToDouble(s -> s.seconds())
                    .sum();
            double total = analysis.measure("lead-time")
                    .orElseThrow()
                    .figure()
                    .number()
                    .orElseThrow();
            assertNear("segments", OptionalDouble.of(sum), OptionalDouble.of(total));
        }
    }

    /** What is known so far never turns out to be too much. */
    @Property(tries = 200)
    void bounds_onceTheUnknownIsFilledIn_hold(@ForAll("maps") ValueStream map, @ForAll long seed) {
        Map<String, Figure> filled = figures(Redrawn.of(map).filledIn(seed).draw());
        figures(Redrawn.of(map).draw()).forEach((name, figure) -> {
            boolean ofQueue = name.startsWith("bottleneck");
            OptionalDouble known =
                    Optional.ofNullable(filled.get(name)).map(Figure::number).orElseGet(OptionalDouble::empty);
            if (!ofQueue && bound(figure).isPresent() && known.isPresent()) {
                double least = bound(figure).getAsDouble();
                if (known.getAsDouble() < least - NEAR * Math.abs(least)) {
                    throw new AssertionError(name + ": at least " + least + " turned out to be " + known);
                }
            }
        });
    }

    @Property(tries = 100)
    void leadTime_withMoreWaiting_isNeverShorter(@ForAll("maps") ValueStream map, @ForAll long seed) {
        ValueStream filled = Redrawn.of(map).filledIn(seed).draw();
        MaterialFlow flow = filled.flows()
                .get((int) Math.floorMod(seed, (long) filled.flows().size()));
        Assume.that(flow.inventory().waitTime().isPresent());
        Duration wait = flow.inventory().waitTime().orElseThrow().mean();
        ValueStream slower = filled.toBuilder()
                .editFlow(flow.id(), f -> f.wait(wait.plusHours(5)))
                .build();
        Map<String, Figure> before = figures(filled);
        Map<String, Figure> after = figures(slower);
        for (String id : List.of("lead-time", "lead-time.first-pass", "production-lead-time")) {
            OptionalDouble shorter = before.get(id).number();
            if (shorter.isPresent()) {
                assertThat(after.get(id).number().orElseThrow())
                        .isGreaterThanOrEqualTo(shorter.getAsDouble() * (1 - NEAR));
            }
        }
        assertThat(after.get("effort")).isEqualTo(before.get("effort"));
    }

    @Property(tries = 150, maxDiscardRatio = 30)
    void workInProcess_whereOnlyTimesAreStated_isDemandTimesLeadTime(
            @ForAll("maps") ValueStream map, @ForAll long seed) {
        Assume.that(map.families().isEmpty());
        ValueStream waits = Redrawn.of(map).filledIn(seed).withWaitsOnly().draw();
        Routes routes = Routes.of(waits);
        Assume.that(routes.deadEnds().isEmpty() && routes.sources().size() == 1);
        Assume.that(waits.nodes().stream().noneMatch(routes::isParallelSplit));
        Map<String, Figure> figures = figures(waits);
        Assume.that(figures.get("work-in-process").number().isPresent());
        double demand =
                waits.demand().stream().mapToDouble(d -> d.rate().perSecond()).sum();
        assertNear(
                "work in process",
                figures.get("work-in-process").number(),
                OptionalDouble.of(demand * figures.get("lead-time").number().orElseThrow()));
    }

    @Property(tries = 150)
    void figures_ofAFamilySplitIntoTwoAlike_areTheSame(@ForAll("maps") ValueStream map, @ForAll long seed) {
        Assume.that(map.families().isEmpty());
        ValueStream whole = Redrawn.of(map).filledIn(seed).draw();
        Map<String, Figure> split = figures(Redrawn.of(whole).splitInTwo().draw());
        // two families fill a batch each, and a press is set up for each
        boolean batches =
                whole.steps().stream().anyMatch(s -> s.figures().batch().isPresent());
        figures(whole).forEach((name, figure) -> {
            if (!name.startsWith("step.")
                    && !name.startsWith("team.")
                    && !name.startsWith("bottleneck")
                    && !name.startsWith("changeover-budget")
                    && !name.startsWith("every-part-every")
                    && !name.startsWith("factory-physics")
                    && !(batches && name.contains(".predicted"))
                    && !name.equals("throughput")) {
                assertNear(name, split.get(name).number(), figure.number());
            }
        });
        assertThat(split.get("lead-time{one}")).isEqualTo(split.get("lead-time{two}"));
    }

    @Property(tries = 100)
    void shares_areFrom0To1(@ForAll("maps") ValueStream map, @ForAll long seed) {
        Map<String, Figure> figures = figures(Redrawn.of(map).filledIn(seed).draw());
        for (String id :
                List.of("activity-ratio", "flow-efficiency", "percent-complete-accurate.rolled", "first-pass-yield")) {
            figures.get(id).number().ifPresent(share -> assertThat(share).as(id).isBetween(0.0, 1 + NEAR));
        }
        figures.forEach((name, figure) -> figure.number().ifPresent(n -> {
            if (!name.startsWith("rework-share") && !name.startsWith("step.wait.gap") && n < 0) {
                throw new AssertionError(name + " is " + n);
            }
        }));
    }
}
