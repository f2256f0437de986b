package acme;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.MetricCatalog;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import java.math.BigDecimal;
import java.time.Duration;

/** Analyses a map with the built-in metrics and those that are found on the class path or the module path. */
public final class Example {

    private Example() {}

    /** A request that waits a day and a half for half a day of work. */
    static ValueStream map() {
        return ValueStream.builder("order")
                .calendar(c -> c.workingTimePerDay(Duration.ofHours(8)))
                .trigger("ask")
                .step("do", s -> s.processTime(Duration.ofHours(4)))
                .customer("get")
                .flow("ask", "do", f -> f.wait(Duration.ofHours(12)))
                .flow("do", "get")
                .attribute(CostOfDelay.PER_DAY, new BigDecimal(350))
                .build();
    }

    /**
     * Prints the cost of delay.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        MetricCatalog catalog = StandardMetrics.catalog().withProviders(Example.class.getClassLoader());
        Analysis analysis = Analysis.of(catalog, map());
        System.out.print(analysis.explain(CostOfDelay.KEY).toText());
        analysis.measures(CostOfDelay.KEY)
                .forEach(m -> System.out.println(m.name() + " = " + m.figure().number().orElseThrow()));
    }
}
