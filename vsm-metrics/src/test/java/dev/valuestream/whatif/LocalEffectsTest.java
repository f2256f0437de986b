package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.DAY;
import static dev.valuestream.whatif.Lines.compare;
import static dev.valuestream.whatif.Lines.map;
import static dev.valuestream.whatif.Lines.pace;
import static dev.valuestream.whatif.Lines.twoSteps;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.ElementRef;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a department would report of its own: days of eight hours, a demand of 10 a day. */
class LocalEffectsTest {

    private static List<MeasureChange> local(ValueStream before, ValueStream after) {
        List<ChangeEffect> changes = SubOptimization.of(compare(before, after)).changes();
        assertThat(changes).hasSize(1);
        return changes.get(0).local();
    }

    private static double change(List<MeasureChange> local, String name) {
        return local.stream()
                .filter(m -> m.name().equals(name))
                .findFirst()
                .flatMap(m -> m.change().stream().boxed().findFirst())
                .orElseThrow();
    }

    private static ValueStream line(Consumer<? super StepBuilder> a) {
        return twoSteps(map().supplier("start").demand(10, DAY), a, s -> s.cycleTime(pace(8)));
    }

    /** Capacity counts good items: 16 a day · 0.9 before, 20 · 0.95 after; the load 10 ÷ 14.4 and 10 ÷ 19. */
    @Test
    void local_ofAStep_areItsTimesAndSharesAndWhatTheyGive() {
        List<MeasureChange> local = local(
                line(s -> s.processTime(Duration.ofMinutes(30))
                        .leadTime(Duration.ofHours(5))
                        .yield(0.9)
                        .percentCompleteAccurate(80)),
                line(s -> s.processTime(Duration.ofMinutes(24))
                        .leadTime(Duration.ofHours(3))
                        .yield(0.95)
                        .percentCompleteAccurate(90)));

        assertThat(local)
                .extracting(MeasureChange::name)
                .containsExactly(
                        "processTime[a]",
                        "leadTime[a]",
                        "yield[a]",
                        "percentCompleteAccurate[a]",
                        "step.capacity[a]",
                        "step.load[a]");
        assertThat(change(local, "processTime[a]")).isCloseTo(-360, within(1e-9));
        assertThat(change(local, "leadTime[a]")).isCloseTo(-7200, within(1e-9));
        assertThat(change(local, "yield[a]")).isCloseTo(0.05, within(1e-12));
        assertThat(change(local, "percentCompleteAccurate[a]")).isCloseTo(0.1, within(1e-12));
    }

    /** Two people in place of one halve a load of 10 ÷ 8. */
    @Test
    void local_ofATeam_isItsLoadFirst() {
        List<MeasureChange> local = local(team(1), team(2));

        assertThat(local).extracting(MeasureChange::name).startsWith("team.load[crew]");
        assertThat(change(local, "team.load[crew]")).isCloseTo(-0.625, within(1e-9));
    }

    private static ValueStream team(int people) {
        return twoSteps(
                map().supplier("start").demand(10, DAY).team("crew", t -> t.people(people)),
                s -> s.cycleTime(pace(8)).team("crew"),
                s -> s.cycleTime(pace(8)));
    }

    @Test
    void local_ofAFlow_isItsWait() {
        List<MeasureChange> local = local(flow(16), flow(6));

        assertThat(local).extracting(MeasureChange::name).containsExactly("flow.wait[a->b]");
        assertThat(change(local, "flow.wait[a->b]")).isEqualTo(-36_000);
    }

    private static ValueStream flow(int hours) {
        return map().demand(10, DAY)
                .trigger("start")
                .step("a", s -> s.cycleTime(pace(12)))
                .step("b", s -> s.cycleTime(pace(12)))
                .flow("start", "a")
                .flow("a", "b", f -> f.wait(Duration.ofHours(hours)))
                .flow("b", "shop")
                .build();
    }

    /** What one family's share of it is, is no report of the department. */
    @Test
    void local_withFamilies_isThatOfAllOfThem() {
        List<MeasureChange> local = local(families(8), families(10));

        assertThat(local).isNotEmpty().allMatch(m -> m.family().isEmpty());
        assertThat(change(local, "step.capacity[a]")).isCloseTo(2, within(1e-7));
    }

    private static ValueStream families(double perDay) {
        return twoSteps(
                map().supplier("start")
                        .demand(d -> d.family("red").quantity(6).per(DAY))
                        .demand(d -> d.family("blue").quantity(4).per(DAY)),
                s -> s.cycleTime(pace(perDay)),
                s -> s.cycleTime(pace(8)));
    }

    private static SystemEffect effect(Verdict verdict) {
        return new SystemEffect(
                verdict,
                Optional.empty(),
                List.of(),
                Optional.of("queue-" + verdict.token()),
                Optional.empty(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of());
    }

    private static Optional<String> judgedBy(Optional<SystemEffect> alone, Optional<SystemEffect> withOthers) {
        return new ChangeEffect(
                        ElementRef.node("a"),
                        List.of(),
                        Verdict.BETTER,
                        alone,
                        withOthers,
                        Judgement.NONE,
                        Reasons.NONE)
                .queueBuildsAt();
    }

    @Test
    void system_ofAChange_isTheOneWithTheOthersOnlyWhereThatIsTheBetter() {
        Optional<SystemEffect> same = Optional.of(effect(Verdict.SAME));
        Optional<SystemEffect> better = Optional.of(effect(Verdict.BETTER));
        Optional<SystemEffect> worse = Optional.of(effect(Verdict.WORSE));

        assertThat(judgedBy(same, better)).contains("queue-better");
        assertThat(judgedBy(Optional.empty(), worse)).contains("queue-worse");
        assertThat(judgedBy(same, worse)).contains("queue-same");
        assertThat(judgedBy(better, worse)).contains("queue-better");
        assertThat(judgedBy(worse, Optional.empty())).contains("queue-worse");
        assertThat(judgedBy(Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void token_ofEachAnswer_isTheWordInFiles() {
        assertThat(Judgement.values())
                .extracting(Judgement::token)
                .containsExactly("none", "suboptimal", "cannot-judge");
        assertThat(Verdict.values()).extracting(Verdict::token).containsExactly("better", "worse", "same", "unknown");
        assertThat(OpenInput.Standing.values())
                .extracting(OpenInput.Standing::token)
                .containsExactly("estimate", "unobserved", "assumed");
    }
}
