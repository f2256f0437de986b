package dev.valuestream.io.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.change.ValueStreamDiff;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.ValueStream;
import dev.valuestream.plan.ImprovementStatus;
import dev.valuestream.plan.Kpi;
import dev.valuestream.plan.Project;
import dev.valuestream.plan.StatedValue;
import dev.valuestream.plan.TransformationPlan;
import dev.valuestream.whatif.PlanPath;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** Reports of plans with all that a plan may state, and of plans of which little is known. */
class PlanCornersTest {

    private static ValueStream line(int waitMinutes) {
        return ValueStream.builder("line")
                .trigger("in")
                .step("work", s -> s.processTime(Duration.ofMinutes(10)))
                .customer("out")
                .flow("in", "work", f -> f.wait(Duration.ofMinutes(waitMinutes)))
                .flow("work", "out")
                .build();
    }

    @Test
    void toString_ofAFullPlan_tellsDatesStatusExpectationsAndWhatWasDropped() {
        TransformationPlan plan = TransformationPlan.builder("full")
                .improvement(
                        "shorter",
                        i -> i.name("Shorter wait")
                                .status(ImprovementStatus.PLANNED)
                                .start(LocalDate.of(2026, 4, 1))
                                .due(LocalDate.of(2026, 6, 30))
                                .cost(500)
                                .expects("lead-time", new StatedValue(-100, "min"))
                                .expects("work-in-process", new StatedValue(2, "items"))
                                .expects("no-such", new StatedValue(-1, "min"))
                                .change(ValueStreamDiff.between(line(190), line(90))
                                        .changes()
                                        .get(0)))
                .improvement("never", i -> i.name("Never mind").status(ImprovementStatus.DROPPED))
                .kpi(Kpi.of("no-such"))
                .build();

        Document page = Pages.parse(
                Html.reportWriter().toString(PlanPath.of(Project.of(line(190), plan), StandardMetrics::analyze)));

        assertThat(Pages.byId(page, "improvements").getTextContent())
                .contains("planned · from 2026-04-01 · due 2026-06-30 · 500")
                .contains("Lead time: expected -100 min, computed -100 min")
                .contains("Work in process: expected +2 items, computed")
                .contains("No such: expected -1 min, computed not known")
                .contains("Dropped: Never mind")
                .contains("What it changes on the map");
        assertThat(Pages.byId(page, "kpis").getTextContent()).contains("No such", "?");
        assertThat(Pages.byId(page, "path").getTextContent()).contains("1 Shorter wait", "?");
    }
}
