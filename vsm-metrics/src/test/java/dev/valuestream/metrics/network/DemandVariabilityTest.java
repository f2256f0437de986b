package dev.valuestream.metrics.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.model.Demand;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How unevenly items start: the demands stated at a source, else all of the family, weighted by their rates. */
class DemandVariabilityTest {

    private static final Optional<String> RED = Optional.of("red");
    private static final Optional<String> BLUE = Optional.of("blue");
    private static final double ASSUMED = 3;

    /** 3 an hour of cv 0.5 and 7 of cv 1.5 of one family, 11 of unstated cv of another. */
    private static final ValueStream MAP = OneMap.empty()
            .demand(d ->
                    d.family("red").quantity(3).per(Duration.ofHours(1)).cv(0.5).at("web"))
            .demand(d ->
                    d.family("red").quantity(7).per(Duration.ofHours(1)).cv(1.5).at("shop"))
            .demand(d -> d.family("blue").quantity(11).per(Duration.ofHours(1)))
            .demand(d -> d.family("none").quantity(0).per(Duration.ofHours(1)).cv(2))
            .trigger("web")
            .trigger("shop")
            .trigger("post")
            .step("a")
            .customer("done")
            .flow("web", "a")
            .flow("shop", "a")
            .flow("post", "a")
            .flow("a", "done")
            .build();

    private static double scv(Optional<String> family, String source) {
        return DemandVariability.scv(MAP, family, MAP.node(source).orElseThrow(), ASSUMED);
    }

    @Test
    void demandStatedAtASource_isTheOneThatStartsThere() {
        assertThat(scv(RED, "web")).isEqualTo(0.25);
        assertThat(scv(RED, "shop")).isEqualTo(2.25);
        assertThat(DemandVariability.at(MAP, RED, MAP.node("web").orElseThrow()))
                .extracting(Demand::cv)
                .containsExactly(MAP.demand().get(0).cv());
    }

    /** (3 · 0.25 + 7 · 2.25) ÷ 10. */
    @Test
    void elsewhere_allOfTheFamilyCounts() {
        assertThat(scv(RED, "post")).isCloseTo(1.65, within(1e-12));
        assertThat(scv(BLUE, "web")).isEqualTo(9);
    }

    /** (3 · 0.25 + 7 · 2.25 + 11 · 9) ÷ 21. */
    @Test
    void withoutFamilies_everyDemandCounts() {
        assertThat(scv(Optional.empty(), "post")).isCloseTo(115.5 / 21, within(1e-12));
        assertThat(scv(Optional.empty(), "web")).isEqualTo(0.25);
    }

    @Test
    void nothingAskedFor_isAsAssumed() {
        assertThat(scv(Optional.of("none"), "web")).isEqualTo(9);
        assertThat(scv(Optional.of("green"), "web")).isEqualTo(9);
    }
}
