package dev.valuestream.simulation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.model.ValueStream;
import dev.valuestream.simulation.internal.random.Streams;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** What holds in every run of every map, whatever is on it. */
@AddLifecycleHook(RepeatableDraws.class)
class KernelPropertyTest {

    private static final double DAY = Duration.ofHours(8).toSeconds();

    private static Replication run(ValueStream stream, long seed) {
        NetworkCompiler.Compiled compiled = new NetworkCompiler(stream, new RunRules(1, true, true, true)).compile();
        assertThat(compiled.problems()).isEmpty();
        RunLength length = new RunLength(10 * DAY, 2 * DAY, 10);
        StopSignal signal = (events, items) -> events > 40_000 ? Ending.EVENT_LIMIT : Ending.COMPLETE;
        return new Kernel(compiled.network(), length, new Streams(seed, 0), signal, Tracer.NOBODY).run();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void run_ofAnyMap_losesNoItem_andKeepsLittlesLaw(@ForAll long seed) {
        Replication found = run(SimulableMaps.map(seed), seed);

        assertThat(found.entered()).isEqualTo(found.left() + found.unfinished());
        assertThat(found.entered()).isPositive();
        assertThat(found.littleError()).isLessThan(1e-9);
        assertThat(found.contradictions()).isEmpty();
    }
}
