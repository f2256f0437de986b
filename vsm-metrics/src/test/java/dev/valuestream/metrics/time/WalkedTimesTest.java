package dev.valuestream.metrics.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RandomMaps;
import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Redrawn;
import dev.valuestream.model.ValueStream;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lead times of random maps against a second route. */
@Tag("slow")
class WalkedTimesTest {

    @Test
    void leadTime_ofRandomMaps_isThatWalked() {
        int walked = 0;
        for (long seed = 0; seed < 600; seed++) {
            ValueStream map = Redrawn.of(RandomMaps.map(seed, (int) (seed % 9)))
                    .withWaitsOnly()
                    .filledIn(seed)
                    .draw();
            Answers answers = Answers.of(map);
            List<Optional<String>> families = map.families().isEmpty()
                    ? List.of(Optional.empty())
                    : map.families().stream().map(Optional::of).toList();
            for (Optional<String> family : families) {
                String name = "lead-time" + family.map(f -> "{" + f + "}").orElse("");
                double wanted = WalkedTimes.leadTime(map, family);
                assertThat(answers.value(name))
                        .as("%s of seed %s", name, seed)
                        .isCloseTo(wanted, Offset.offset(1e-9 * wanted));
                walked++;
            }
        }
        assertThat(walked).isGreaterThan(600);
    }

    /** The route itself tells a wrong time from a right one. */
    @Test
    void walked_mapWithALongerWait_isLonger() {
        ValueStream map =
                Redrawn.of(RandomMaps.map(3, 4)).withWaitsOnly().filledIn(3).draw();
        ValueStream longer = map.toBuilder()
                .editFlow(map.flows().get(0).id(), f -> f.wait(java.time.Duration.ofDays(365)))
                .build();
        Optional<String> family = map.families().stream().findFirst();
        assertThat(WalkedTimes.leadTime(longer, family)).isNotEqualTo(WalkedTimes.leadTime(map, family));
    }
}
