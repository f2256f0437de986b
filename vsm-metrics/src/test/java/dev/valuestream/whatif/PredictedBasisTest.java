package dev.valuestream.whatif;

import static dev.valuestream.whatif.Lines.compare;
import static dev.valuestream.whatif.Lines.map;
import static dev.valuestream.whatif.Lines.twoSteps;
import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.MeanAndCv;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/**
 * Variability travels (Hopp &amp; Spearman, Factory Physics, ch. 8): a machine that is a little quicker and varies much more
 * sends its unevenness downstream, so that items wait longer at both.
 */
class PredictedBasisTest {

    private static ValueStream line(double firstMinutes, double cv) {
        return twoSteps(
                map().trigger("start")
                        .demand(d -> d.quantity(69).per(Duration.ofHours(24)).cv(1))
                        .calendar(c -> c.workingTimePerDay(Duration.ofHours(24))),
                s -> s.cycleTime(new MeanAndCv(minutes(firstMinutes), cv)),
                s -> s.cycleTime(new MeanAndCv(minutes(20), 1)));
    }

    private static Duration minutes(double minutes) {
        return Duration.ofMillis(Math.round(minutes * 60_000));
    }

    /** 19.9 minutes in place of 20, c² = 6.25 in place of 1. */
    @Test
    void judge_aQuickerButMoreVariableMachineUpstream_isSuboptimal() {
        SubOptimization judged = SubOptimization.of(compare(line(20, 1), line(19.9, 2.5)));

        assertThat(judged.verdict()).isEqualTo(Judgement.SUBOPTIMAL);
        assertThat(judged.together().decidedBy()).contains("lead-time.predicted");
        assertThat(judged.together().verdict()).isEqualTo(Verdict.WORSE);
        assertThat(judged.changes().get(0).localVerdict()).isEqualTo(Verdict.BETTER);
        assertThat(judged.changes().get(0).queueBuildsAt()).isPresent();
    }

    /** The same machine, as even as before and quicker, is a gain: less waiting at both. */
    @Test
    void judge_aQuickerMachineThatVariesNoMore_isNone() {
        SubOptimization judged = SubOptimization.of(compare(line(20, 1), line(18, 1)));

        assertThat(judged.verdict()).isEqualTo(Judgement.NONE);
        assertThat(judged.together().decidedBy()).contains("lead-time.predicted");
        assertThat(judged.together().measure("throughput").orElseThrow().verdict())
                .isEqualTo(Verdict.SAME);
    }
}
