package dev.valuestream.io.svg.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.io.Labels;
import dev.valuestream.io.internal.AnalysisWords;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeUnitTest {

    private static final AnalysisWords WORDS = new AnalysisWords(
            StandardMetrics.analyze(ValueStream.builder("map")
                    .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                    .step("a")
                    .build()),
            Labels.english());

    @ParameterizedTest
    @CsvSource({
        "119, 1, seconds",
        "120, 60, minutes",
        "7199, 60, minutes",
        "7200, 3600, hours",
        "57599, 3600, hours",
        "57600, 28800, working days"
    })
    void of_aLongestTime_isTheLargestUnitOfWhichItHasTwo(double longest, double seconds, String name) {
        assertThat(TimeUnit.of(WORDS, longest)).isEqualTo(new TimeUnit(seconds, name));
    }
}
