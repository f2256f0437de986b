package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.io.DocumentException;
import dev.valuestream.model.ArrivalPhase;
import dev.valuestream.model.Demand;
import dev.valuestream.model.FailureBasis;
import dev.valuestream.model.ServiceRule;
import dev.valuestream.model.Shift;
import dev.valuestream.model.ShiftEnd;
import dev.valuestream.model.ValueStream;
import dev.valuestream.unit.Quantity;
import dev.valuestream.unit.Rate;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** The fields that a simulation reads: they come in as stated and go out as they came. */
class SimulationFieldsTest {

    private static final String MAP = """
            {
              "format": "vsm/1",
              "id": "m",
              "calendar": {
                "shifts": [{ "from": "06:00", "to": "14:00" }, { "from": "22:00", "to": "00:00", "days": ["mon", "fri"] }],
                "zone": "Europe/Berlin"
              },
              "wipLimit": 40,
              "demand": [
                { "family": "A", "interarrival": { "mean": "4 min", "cv": 0.5, "shape": "gamma" }, "priority": 1, "promise": "2 h" },
                { "family": "B", "cv": 1, "schedule": [{ "for": "3 h", "quantity": 36 }, { "for": "5 h", "quantity": 4.5 }] }
              ],
              "teams": [
                { "id": "crew", "people": 2, "serves": "downstream-first" }
              ],
              "nodes": [
                { "id": "in", "type": "trigger" },
                { "id": "a", "type": "process", "team": "crew", "atShiftEnd": "finish", "failures": "time" },
                { "id": "out", "type": "customer" }
              ],
              "flows": [
                { "from": "in", "to": "a" },
                { "from": "a", "to": "out", "kind": "pull", "inventory": { "min": 5, "max": 20 } }
              ]
            }
            """;

    private final ValueStream map = Json.reader().read(MAP);

    @Test
    void read_calendarOfShifts_isAsStated() {
        assertThat(map.calendar().shifts())
                .containsExactly(
                        new Shift(LocalTime.of(6, 0), LocalTime.of(14, 0), Set.of()),
                        new Shift(LocalTime.of(22, 0), LocalTime.MIDNIGHT, Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)));
        assertThat(map.calendar().day()).isEqualTo(Duration.ofMinutes(44 * 60 / 5));
    }

    @Test
    void read_dayOfAMapWithShifts_isTheirs() {
        String document = Documents.map(
                "\"calendar\":{\"shifts\":[{\"from\":\"06:00\",\"to\":\"22:00\"}]},\"demand\":[{\"quantity\":1,\"per\":\"1 d\"}]");

        assertThat(Json.reader().read(document).demand().get(0).rate()).isEqualTo(Rate.of(1, Duration.ofHours(16)));
    }

    @Test
    void read_demand_isAsStated() {
        Demand a = map.demand().get(0);
        Demand b = map.demand().get(1);

        assertThat(a.interarrival()).contains(TimeDistribution.gamma(Duration.ofMinutes(4), 0.5));
        assertThat(a.priority()).hasValue(1);
        assertThat(a.promise()).contains(Duration.ofHours(2));
        assertThat(b.schedule())
                .containsExactly(
                        new ArrivalPhase(Duration.ofHours(3), Quantity.of(36)),
                        new ArrivalPhase(Duration.ofHours(5), Quantity.of(4.5)));
        assertThat(b.rate()).isEqualTo(Rate.of(40.5, Duration.ofHours(8)));
    }

    @Test
    void read_rules_areAsStated() {
        assertThat(map.wipLimit()).hasValue(40);
        assertThat(map.team("crew").orElseThrow().serves()).contains(ServiceRule.DOWNSTREAM_FIRST);
        assertThat(map.step("a").orElseThrow().atShiftEnd()).contains(ShiftEnd.FINISH);
        assertThat(map.step("a").orElseThrow().failures()).contains(FailureBasis.TIME);
        assertThat(map.flow("a->out").orElseThrow().inventory().min()).contains(Quantity.of(5));
    }

    @Test
    void write_ofWhatWasRead_saysTheSame() {
        String written = Json.writer().toString(map);

        assertThat(SchemaTest.errors(written)).isEmpty();
        assertThat(written.replaceAll("\\s+", " ")).isEqualTo(MAP.replaceAll("\\s+", " "));
    }

    @Test
    void read_endOfTheDay_isMidnight() {
        assertThat(Json.reader().read(MAP.replace("\"to\": \"00:00\"", "\"to\": \"24:00\"")))
                .isEqualTo(map);
    }

    @Test
    void read_hoursThatContradictTheShifts_areLocated() {
        String document = MAP.replace("\"zone\"", "\"workingTimePerDay\": \"8 h\", \"zone\"");

        Assertions.assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> Json.reader().read(document))
                .satisfies(e -> assertThat(e.problems())
                        .anySatisfy(p ->
                                assertThat(p.toString()).contains("/calendar/shifts", "calendar.shifts.disagree")));
    }

    @Test
    void read_overlapInACalendarOfAStep_isAProblemOfTheStep() {
        String document = Documents.step(
                "\"calendar\":{\"shifts\":[{\"from\":\"06:00\",\"to\":\"06:01\"},{\"from\":\"05:00\",\"to\":\"05:00\"}]}");

        assertThat(Documents.problem(document).code()).isEqualTo("step.shifts.overlap");
    }

    @Test
    void read_scheduleBesideAnInterarrival_isLocated() {
        String document = MAP.replace("\"interarrival\"", "\"cv\": 1, \"interarrival\"");

        Assertions.assertThatExceptionOfType(DocumentException.class)
                .isThrownBy(() -> Json.reader().read(document))
                .satisfies(e -> assertThat(e.problems())
                        .anySatisfy(p -> assertThat(p.toString()).contains("/demand/0/cv", "demand.cv.twice")));
    }
}
