package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.io.ReadResult;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.Batch;
import dev.valuestream.model.Charter;
import dev.valuestream.model.Customer;
import dev.valuestream.model.Demand;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.InformationFlow;
import dev.valuestream.model.InformationKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.KaizenBurst;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.Observation;
import dev.valuestream.model.ObservationSource;
import dev.valuestream.model.Participant;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.State;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.Waste;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Quantity;
import dev.valuestream.unit.Rate;
import dev.valuestream.unit.Ratio;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the format, field by field. */
class JsonExampleTest {

    private static final Duration DAY = Duration.ofMinutes(920);

    private final ReadResult result = Json.reader().readWithFindings(Documents.ACME);
    private final ValueStream acme = result.valueStream();

    @Test
    void read_example_hasNothingUnknown() {
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void read_frame_isAsStated() {
        assertThat(acme.id()).isEqualTo("acme-stamping");
        assertThat(acme.name()).isEqualTo("Acme Stamping, steering brackets");
        assertThat(acme.state()).contains(State.AS_IS);
        assertThat(acme.charter())
                .contains(new Charter(
                        Optional.of("Daily order of State Street Assembly"),
                        Optional.of("Trays delivered"),
                        Optional.of("Lead time under 5 days"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                new Participant(Optional.of("plant manager"), Optional.empty()),
                                new Participant(Optional.of("production control"), Optional.empty()))));
        assertThat(acme.statedCalendar())
                .contains(WorkCalendar.of(
                        c -> c.workingTimePerDay(DAY).daysPerWeek(5).zone(ZoneId.of("America/Detroit"))));
        assertThat(acme.annotations().attributes()).isEqualTo(Map.of("acme.plant", AttributeValue.of("Detroit")));
    }

    @Test
    void read_demandAndTeams_areAsStated() {
        assertThat(acme.demand()).extracting(Demand::family).containsExactly(Optional.of("LH"), Optional.of("RH"));
        assertThat(acme.demand()).extracting(Demand::rate).containsExactly(Rate.of(600, DAY), Rate.of(320, DAY));
        assertThat(acme.demand().get(1).cv()).hasValue(1);
        assertThat(acme.team("press").orElseThrow().people()).hasValue(1);
        assertThat(acme.team("press").orElseThrow().name()).isEqualTo("200 t press");
    }

    @Test
    void read_step_isAsStated() {
        ProcessStep stamping = acme.step("stamping").orElseThrow();

        assertThat(stamping.cycleTime()).contains(TimeDistribution.ofMean(Duration.ofSeconds(1)));
        assertThat(stamping.figures().changeover()).contains(TimeDistribution.ofMean(Duration.ofHours(1)));
        assertThat(stamping.figures().uptime()).contains(Ratio.of(0.85));
        assertThat(stamping.operators()).hasValue(1);
        assertThat(stamping.figures().batch()).contains(Batch.every(DAY.multipliedBy(10)));
        assertThat(stamping.team()).contains("press");
        assertThat(stamping.value()).contains(ValueClass.VALUE_ADDING);
        Observation observation = stamping.observation().orElseThrow();
        assertThat(observation.source()).contains(ObservationSource.WALKED);
        assertThat(observation.on()).contains(LocalDate.of(2026, 3, 2));
        assertThat(observation.by()).contains("value-stream team");
        assertThat(observation.samples()).hasValue(10);
    }

    @Test
    void read_flows_areAsStated() {
        assertThat(acme.flows())
                .extracting(MaterialFlow::id)
                .containsExactly("michigan-steel->stamping", "stamping->weld-1", "weld-1->state-street");
        MaterialFlow steel = acme.flows().get(0);
        assertThat(steel.kind()).isEqualTo(FlowKind.SHIPMENT);
        assertThat(steel.inventory().waitTime()).contains(TimeDistribution.ofMean(DAY.multipliedBy(5)));
        assertThat(steel.every()).contains(DAY.multipliedBy(5).dividedBy(2));
        MaterialFlow lane = acme.flows().get(2);
        assertThat(lane.inventory().quantity()).contains(Quantity.of(40));
        assertThat(lane.inventory().max()).contains(Quantity.of(60));
        assertThat(lane.transfer().time()).contains(TimeDistribution.ofMean(Duration.ofHours(1)));
        assertThat(lane.transfer().batch()).contains(Quantity.of(20));
    }

    @Test
    void read_informationAndKaizen_areAsStated() {
        InformationFlow weekly = acme.information().get(1);
        assertThat(weekly.kind()).contains(InformationKind.MANUAL);
        assertThat(weekly.content()).contains("weekly schedule");
        assertThat(weekly.every()).contains(DAY.multipliedBy(5));
        KaizenBurst burst = acme.kaizen().get(0);
        assertThat(burst.at()).isEqualTo("stamping");
        assertThat(burst.annotations().note()).contains("shorten changeover");
        assertThat(burst.waste()).containsExactly(Waste.INVENTORY, Waste.WAITING);
    }

    @Test
    void read_officeStep_isAsStated() {
        ProcessStep credit = step("""
                "name": "Credit check", "team": "risk", "processTime": "2 h", "leadTime": "10 h",
                "percentCompleteAccurate": 95, "value": "necessary", "wipLimit": 8""");

        assertThat(credit.processTime()).contains(TimeDistribution.ofMean(Duration.ofHours(2)));
        assertThat(credit.leadTime()).contains(TimeDistribution.ofMean(Duration.ofHours(10)));
        assertThat(credit.percentCompleteAccurate()).contains(Ratio.ofPercent(95));
        assertThat(credit.value()).contains(ValueClass.NECESSARY);
        assertThat(credit.wipLimit()).hasValue(8);
    }

    @Test
    void read_otherStepFields_areAsStated() {
        ProcessStep step = step("""
                "crew": 2, "pacemaker": true, "quantityPerCycle": 4, "stations": 3, "meanTimeToRepair": "30 min",
                "yield": 0.98, "goodShare": 0.95, "idealCycleTime": "50 s", "join": "all", "batch": {"items": 50}, "families": {"LH": {"cycleTime": "40 s"}},
                "calendar": {"workingTimePerDay": "8 h", "holidays": ["2026-12-25"], "workingDaysPerYear": 230}""");

        assertThat(step.crew()).hasValue(2);
        assertThat(step.pacemaker()).isTrue();
        assertThat(step.figures().quantityPerCycle()).hasValue(4);
        assertThat(step.stations()).hasValue(3);
        assertThat(step.figures().meanTimeToRepair()).contains(TimeDistribution.ofMean(Duration.ofMinutes(30)));
        assertThat(step.figures().yield()).contains(Ratio.of(0.98));
        assertThat(step.figures().goodShare()).contains(Ratio.of(0.95));
        assertThat(step.figures().idealCycleTime()).contains(TimeDistribution.ofMean(Duration.ofSeconds(50)));
        assertThat(step.join()).isEqualTo(Join.ALL);
        assertThat(step.figures().batch()).contains(Batch.ofItems(50));
        assertThat(step.figures("LH").cycleTime()).contains(TimeDistribution.ofMean(Duration.ofSeconds(40)));
        assertThat(step.calendar().orElseThrow().holidays()).containsExactly(LocalDate.of(2026, 12, 25));
        assertThat(step.calendar().orElseThrow().workingDaysPerYear()).hasValue(230);
    }

    @Test
    void read_packOutOfACustomer_isAsStated() {
        String document = Documents.step("").replace("\"type\":\"customer\"", "\"type\":\"customer\",\"packOut\":20");

        assertThat(document).contains("packOut");
        assertThat(Json.reader().read(document).nodes())
                .filteredOn(Customer.class::isInstance)
                .singleElement()
                .satisfies(c -> assertThat(((Customer) c).packOut()).hasValue(20));
    }

    @Test
    void read_dayInAStepWithItsOwnCalendar_isADayOfTheStream() {
        String document = Documents.step("\"calendar\": {\"workingTimePerDay\": \"4 h\"}, \"leadTime\": \"1 d\"")
                .replace("\"id\":\"m\"", "\"id\":\"m\",\"name\":\"the calendar comes last\"");
        String withCalendar =
                document.substring(0, document.length() - 1) + ",\"calendar\":{\"workingTimePerDay\":\"16 h\"}}";

        assertThat(Json.reader().read(withCalendar).step("a").orElseThrow().leadTime())
                .contains(TimeDistribution.ofMean(Duration.ofHours(16)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2 h\"",
                "{ \"mean\": \"2 h\", \"cv\": 0.8 }",
                "{ \"mean\": \"2 h\", \"cv\": 0 }",
                "{ \"mean\": \"2 h\", \"cv\": 1.2, \"shape\": \"lognormal\" }",
                "{ \"mean\": \"2 h\", \"cv\": 0.5, \"shape\": \"gamma\" }",
                "{ \"mean\": \"2 h\", \"cv\": 1.5, \"shape\": \"hyperexponential\" }",
                "{ \"mean\": \"2 h\", \"cv\": 1, \"shape\": \"exponential\" }",
                "{ \"mean\": \"2 h\", \"cv\": 0, \"shape\": \"constant\" }",
                "{ \"min\": \"1 h\", \"likely\": \"2 h\", \"max\": \"6 h\" }",
                "{ \"min\": \"1 h\", \"likely\": \"2 h\", \"max\": \"6 h\", \"shape\": \"triangular\" }",
                "{ \"min\": \"1 h\", \"max\": \"6 h\", \"shape\": \"uniform\" }",
                "{ \"samples\": [\"1 h\", \"3 h\", \"1 h\"] }"
            })
    void write_time_isInTheFormStated(String time) {
        String document = Documents.step("\"processTime\": " + time);

        assertThat(Json.writer().toString(Json.reader().read(document))).contains("\"processTime\": " + time);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"mean\": \"2 h\", \"shape\": \"exponential\"} | {\"mean\": \"2 h\", \"cv\": 1, \"shape\": \"exponential\"}",
                "{\"mean\": \"2 h\", \"shape\": \"constant\"} | {\"mean\": \"2 h\", \"cv\": 0, \"shape\": \"constant\"}",
                "{\"samples\": [\"1 h\"], \"shape\": \"empirical\"} | {\"samples\": [\"1 h\"]}",
                "{\"min\": \"1 h\", \"likely\": \"2 h\", \"max\": \"6 h\", \"shape\": \"pert\"} | {\"min\": \"1 h\", \"likely\": \"2 h\", \"max\": \"6 h\"}",
                "{\"mean\": \"2 h\"} | \"2 h\""
            })
    void read_timeStatedInTwoWays_isTheSame(String one, String other) {
        assertThat(step("\"processTime\": " + one)).isEqualTo(step("\"processTime\": " + other));
    }

    @Test
    void read_choiceWithRework_isAsStated() {
        ValueStream map = Json.reader().read(Documents.map("""
                "nodes": [{"id": "t", "type": "trigger"}, {"id": "build", "type": "process"}, {"id": "test", "type": "process"},
                          {"id": "release", "type": "customer"}],
                "flows": [{"from": "t", "to": "build"}, {"from": "build", "to": "test"},
                          {"from": "test", "to": "release", "probability": 0.9, "families": ["LH"], "name": "good", "id": "ok"},
                          {"from": "test", "to": "build", "probability": 0.1, "families": ["LH"], "rework": true}]"""));

        assertThat(map.flow("ok").orElseThrow().probability()).hasValue(0.9);
        assertThat(map.flow("ok").orElseThrow().families()).containsExactly("LH");
        assertThat(map.flow("test->build").orElseThrow().rework()).contains(true);
    }

    @Test
    void read_systemDataInTwoWords_isTheSource() {
        assertThat(step("\"observation\": {\"source\": \"system data\"}")
                        .observation()
                        .orElseThrow()
                        .source())
                .contains(ObservationSource.SYSTEM_DATA);
    }

    @Test
    void read_mapOfNothing_isAMapOfNothing() {
        ValueStream empty = Json.reader().read(Documents.map(""));

        assertThat(empty.nodes()).isEmpty();
        assertThat(Json.writer().toString(empty)).isEqualTo("{\n  \"format\": \"vsm/1\",\n  \"id\": \"m\"\n}\n");
    }

    @Test
    void write_example_isStable() {
        String written = Json.writer().toString(acme);

        assertThat(Json.reader().read(written)).isEqualTo(acme);
        assertThat(Json.writer().toString(Json.reader().read(written))).isEqualTo(written);
    }

    private static ProcessStep step(String fields) {
        return Json.reader().read(Documents.step(fields)).step("a").orElseThrow();
    }
}
