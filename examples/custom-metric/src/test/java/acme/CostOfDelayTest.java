package acme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Metric;
import dev.valuestream.metrics.contract.MetricContract;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract that every metric keeps, and one sum by hand. */
class CostOfDelayTest extends MetricContract {

    @Override
    protected Metric<?> metric() {
        return new CostOfDelay();
    }

    @Override
    protected ValueStream prepared(ValueStream map) {
        return map.toBuilder()
                .attribute(CostOfDelay.PER_DAY, new BigDecimal(350))
                .build();
    }

    /** 350 a day, for a day and a half of waiting and half a day of work. */
    @Test
    void cost_ofTwoDays_isTwiceThatOfOne() {
        Analysis analysis =
                Analysis.of(StandardMetrics.catalog().with(List.of(metric())), Example.map());

        assertThat(analysis.get(CostOfDelay.KEY).cost()).isEqualTo(700);
        assertThat(analysis.measure("acme.cost-of-wait[ask->do]")
                        .orElseThrow()
                        .figure()
                        .number()
                        .orElseThrow())
                .isEqualTo(525);
    }
}
