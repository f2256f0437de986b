package dev.valuestream.io.svg;

import dev.valuestream.model.Batch;
import dev.valuestream.model.FlowKind;
import dev.valuestream.model.InformationKind;
import dev.valuestream.model.Join;
import dev.valuestream.model.State;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.Waste;
import java.time.Duration;
import java.util.function.Consumer;

/** Maps to draw: a plant on one line, and an office with lanes, branches and rework. */
public final class SampleMaps {

    private static final Duration ACME_DAY = Duration.ofSeconds(2 * 27_600);
    private static final Duration DAY = Duration.ofHours(8);

    private SampleMaps() {}

    /** Acme Stamping, current state (Rother & Shook, Learning to See). */
    public static ValueStream acme() {
        ValueStreamBuilder acme = ValueStream.builder("acme-stamping")
                .name("Acme Stamping, steering brackets")
                .state(State.AS_IS)
                .calendar(c -> c.workingTimePerDay(ACME_DAY).daysPerWeek(5).workingDaysPerYear(240))
                .demand(d -> d.family("LH").quantity(12_000).per(ACME_DAY.multipliedBy(20)))
                .demand(d -> d.family("RH").quantity(6_400).per(ACME_DAY.multipliedBy(20)))
                .team("press", t -> t.name("200 t press").people(1))
                .supplier("michigan-steel", n -> n.name("Michigan Steel Co.").note("500-ft coils"))
                .step("stamping", press())
                .step("weld-1", work("Spot weld 1", 39).andThen(s -> s.changeover(Duration.ofMinutes(10))))
                .step(
                        "weld-2",
                        work("Spot weld 2", 46)
                                .andThen(s ->
                                        s.changeover(Duration.ofMinutes(10)).uptime(0.8)))
                .step("assembly-1", work("Assembly 1", 62))
                .step("assembly-2", work("Assembly 2", 40))
                .step(
                        "shipping",
                        s -> s.name("Shipping").processTime(Duration.ZERO).value(ValueClass.NECESSARY))
                .customer("state-street", n -> n.name("State Street Assembly").note("Trays of 20"))
                .control("control", n -> n.name("Production control").system("MRP"));
        acmeFlows(acme);
        acmeInformation(acme);
        return acme.build();
    }

    private static Consumer<StepBuilder> press() {
        return work("Stamping", 1)
                .andThen(s -> s.changeover(Duration.ofHours(1))
                        .uptime(0.85)
                        .team("press")
                        .batch(Batch.every(ACME_DAY.multipliedBy(10))));
    }

    private static Consumer<StepBuilder> work(String name, int seconds) {
        return s -> s.name(name)
                .cycleTime(Duration.ofSeconds(seconds))
                .operators(1)
                .uptime(1)
                .value(ValueClass.VALUE_ADDING);
    }

    private static void acmeFlows(ValueStreamBuilder acme) {
        acme.flow(
                        "michigan-steel",
                        "stamping",
                        f -> f.name("Coils")
                                .kind(FlowKind.SHIPMENT)
                                .wait(ACME_DAY.multipliedBy(5))
                                .every(ACME_DAY.multipliedBy(5).dividedBy(2)))
                .flow("stamping", "weld-1", f -> f.inventory(7_000))
                .flow("weld-1", "weld-2", f -> f.inventory(1_700))
                .flow("weld-2", "assembly-1", f -> f.inventory(2_450))
                .flow("assembly-1", "assembly-2", f -> f.inventory(1_840))
                .flow("assembly-2", "shipping", f -> f.inventory(4_140))
                .flow("shipping", "state-street", f -> f.kind(FlowKind.SHIPMENT).every(ACME_DAY));
    }

    private static void acmeInformation(ValueStreamBuilder acme) {
        acme.information(
                        "state-street",
                        "control",
                        i -> i.kind(InformationKind.ELECTRONIC).content("90/60/30-day forecasts"))
                .information(
                        "state-street",
                        "control",
                        i -> i.id("daily-order")
                                .kind(InformationKind.ELECTRONIC)
                                .content("Daily order"))
                .information(
                        "control",
                        "michigan-steel",
                        i -> i.kind(InformationKind.ELECTRONIC).content("6-week forecast"))
                .information(
                        "control",
                        "michigan-steel",
                        i -> i.id("weekly-fax").kind(InformationKind.ELECTRONIC).content("Weekly fax"));
        for (String step : new String[] {"stamping", "weld-1", "weld-2", "assembly-1", "assembly-2"}) {
            acme.information(
                    "control", step, i -> i.kind(InformationKind.MANUAL).content("Weekly schedule"));
        }
        acme.information(
                        "control",
                        "shipping",
                        i -> i.kind(InformationKind.MANUAL).content("Daily ship schedule"))
                .kaizen("k1", "stamping", k -> k.name("Stamping changeover").waste(Waste.INVENTORY))
                .kaizen("k2", "weld-1", k -> k.name("Weld changeover"))
                .kaizen("k3", "weld-2", k -> k.name("Welder uptime"));
    }

    /** Feature delivery of a web product: lanes, a choice, parallel branches, rework and handoffs. */
    public static ValueStream delivery() {
        ValueStreamBuilder map = ValueStream.builder("feature-delivery")
                .name("Feature delivery")
                .state(State.AS_IS)
                .calendar(c -> c.workingTimePerDay(DAY).daysPerWeek(5))
                .demand(d -> d.quantity(4).per(DAY.multipliedBy(5)))
                .team("product", t -> t.name("Product").people(2))
                .team("design", t -> t.name("Design").people(1))
                .team("development", t -> t.name("Development").people(5))
                .team("security", t -> t.name("Security").people(1).share(0.6))
                .team("operations", t -> t.name("Quality & Operations").people(2))
                .trigger("requesters", n -> n.name("Requesters").note("Account managers"))
                .customer("users", n -> n.name("Users"))
                .control("tracker", n -> n.name("Work tracker").system("Backlog · sprint board"));
        deliverySteps(map);
        deliveryFlows(map);
        return map.information(
                        "requesters",
                        "tracker",
                        i -> i.kind(InformationKind.ELECTRONIC).content("Feature request"))
                .information(
                        "tracker",
                        "requesters",
                        i -> i.kind(InformationKind.MANUAL).content("Monthly status"))
                .information(
                        "users",
                        "tracker",
                        i -> i.kind(InformationKind.ELECTRONIC).content("Feedback, tickets"))
                .information(
                        "users",
                        "tracker",
                        i -> i.id("review").kind(InformationKind.MANUAL).content("Quarterly review"))
                .information(
                        "tracker",
                        "analyse",
                        i -> i.kind(InformationKind.MANUAL).content("Quarterly plan"))
                .information(
                        "tracker",
                        "build",
                        i -> i.kind(InformationKind.ELECTRONIC).content("Sprint plan"))
                .kaizen("k1", "test", k -> k.name("Automate regression"))
                .build();
    }

    private static void deliverySteps(ValueStreamBuilder map) {
        office(map, "intake", "Intake", "product", 0.5, 5, 70);
        office(map, "analyse", "Analyse", "product", 1.5, 7.5, 80);
        office(map, "refine", "Refine", "product", 0.5, 1.5, 90);
        office(map, "ux", "UX design", "design", 2, 10, 85);
        office(map, "build", "Build", "development", 3, 8, 75);
        office(map, "review", "Code review", "development", 0.5, 2.5, 82);
        office(map, "security", "Security review", "security", 0.5, 12.5, 95);
        office(map, "test", "Test", "operations", 1.6, 9, 88);
        office(map, "deploy", "Deploy", "operations", 0.5, 4.5, 99);
        map.editStep("test", s -> s.join(Join.ALL));
    }

    private static void office(
            ValueStreamBuilder map, String id, String name, String team, double process, double lead, double ca) {
        map.step(
                id,
                s -> s.name(name)
                        .team(team)
                        .processTime(Duration.ofMinutes(Math.round(process * 480)))
                        .leadTime(Duration.ofMinutes(Math.round(lead * 480)))
                        .percentCompleteAccurate(ca));
    }

    private static void deliveryFlows(ValueStreamBuilder map) {
        map.flow("requesters", "intake", f -> f.inventory(18))
                .flow("intake", "analyse", f -> f.inventory(9))
                .flow("analyse", "refine", f -> f.inventory(3))
                .flow("analyse", "security", f -> f.inventory(11))
                .flow("refine", "ux", f -> f.inventory(7).probability(0.65))
                .flow("refine", "build", f -> f.inventory(6).probability(0.35))
                .flow("ux", "build")
                .flow("build", "review", f -> f.kind(FlowKind.FIFO).inventory(5).max(8))
                .flow("review", "build", f -> f.id("review-rework").probability(0.18))
                .flow("review", "test", f -> f.inventory(14).probability(0.82))
                .flow("security", "test")
                .flow("test", "deploy", f -> f.inventory(4).probability(0.88))
                .flow("test", "build", f -> f.id("test-rework").probability(0.12))
                .flow(
                        "deploy",
                        "users",
                        f -> f.name("Release").kind(FlowKind.SHIPMENT).every(DAY.multipliedBy(5)));
    }
}
