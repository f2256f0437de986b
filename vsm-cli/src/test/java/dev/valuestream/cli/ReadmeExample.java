package dev.valuestream.cli;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.quality.RolledCompleteAccurate;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.metrics.time.LeadTime;
import dev.valuestream.model.ValueStream;
import java.time.Duration;

/** The lines of code of the README, as {@link ReadmeTest} cuts them out and runs them. */
final class ReadmeExample {

    private ReadmeExample() {}

    static void run() {
        // README
        ValueStream loan = ValueStream.builder("loan-approval")
                .trigger("applicant")
                .step("submit", s -> s.processTime(Duration.ofMinutes(30)).percentCompleteAccurate(80))
                .step("decide", s -> s.processTime(Duration.ofMinutes(30)).team("risk"))
                .customer("borrower")
                .flow("applicant", "submit")
                .flow("submit", "decide", f -> f.wait(Duration.ofHours(48)))
                .flow("decide", "borrower")
                .build(); // or Json.reader().read(path)

        Analysis analysis = StandardMetrics.analyze(loan);
        System.out.println(analysis.get(LeadTime.KEY).total());
        System.out.println(analysis.explain(LeadTime.KEY).toText());
        System.out.println(analysis.explain(RolledCompleteAccurate.KEY).toText());
        // README
    }
}
