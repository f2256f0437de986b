package dev.valuestream.io.published;

import java.util.Optional;
import java.util.stream.Stream;

/** Working time and demand of a published stream, in the several ways in which they are stated. */
final class PublishedCalendar {

    private static final double ASSUMED_DAY = 8 * 3600;

    private PublishedCalendar() {}

    /** Seconds worked in a day; where none are stated and a figure says that it is for 24 hours, so many. */
    static double day(JsonTree document) {
        JsonTree calendar = calendar(document);
        Optional<Double> stated = Stream.of(
                        calendar.find("availableSecondsPerDay"),
                        document.find("availableSeconds"),
                        document.find("availableSecondsPerDay"))
                .flatMap(Optional::stream)
                .map(JsonTree::number)
                .findFirst();
        return stated.or(() -> ofShifts(calendar)).orElseGet(() -> saysDaysOf24Hours(document) ? 86_400 : ASSUMED_DAY);
    }

    private static Optional<Double> ofShifts(JsonTree calendar) {
        double pause = calendar.find("breakMinutes").map(JsonTree::number).orElse(0.0) * 60;
        return calendar.findAny("shiftMinutes")
                .map(m -> m.number() * 60)
                .or(() ->
                        calendar.findAny("hours", "hoursPerShift", "shiftHours").map(h -> h.number() * 3600))
                .map(shift -> (shift - pause) * shifts(calendar));
    }

    /** Shifts in a day, 1 where nothing is said. */
    static double shifts(JsonTree calendar) {
        return calendar.findAny("shifts", "shiftsPerDay").map(JsonTree::number).orElse(1.0);
    }

    static JsonTree calendar(JsonTree document) {
        return document.find("calendar").orElse(new JsonTree(Optional.empty()));
    }

    private static boolean saysDaysOf24Hours(JsonTree document) {
        return Stream.of("published", "recomputed")
                .flatMap(section -> document.find(section).stream())
                .anyMatch(s -> s.fields().keySet().stream().anyMatch(k -> k.endsWith("24h")));
    }

    /** Items a day, if stated, or if an inventory is stated both in pieces and in days. */
    static Optional<Double> demandPerDay(JsonTree document) {
        JsonTree demand = document.find("demand").orElse(new JsonTree(Optional.empty()));
        JsonTree calendar = calendar(document);
        return demand.find("perDay")
                .or(() -> document.find("demandPerDay"))
                .map(JsonTree::number)
                .or(() -> per(demand.find("perShift").or(() -> document.find("demandPerShift")), 1 / shifts(calendar)))
                .or(() ->
                        per(demand.find("perWeek").or(() -> document.find("demandPerWeek")), days(calendar, "Week", 5)))
                .or(() -> per(
                        demand.find("perMonth").or(() -> document.find("demandPerMonth")), days(calendar, "Month", 20)))
                .or(() -> ofInventories(document));
    }

    private static Optional<Double> per(Optional<JsonTree> quantity, double days) {
        return quantity.map(q -> q.number() / days);
    }

    private static double days(JsonTree calendar, String period, double otherwise) {
        return calendar.find("daysPer" + period).map(JsonTree::number).orElse(otherwise);
    }

    private static Optional<Double> ofInventories(JsonTree document) {
        return document.find("flow").stream()
                .flatMap(f -> f.entries().stream())
                .filter(e -> e.find("pieces").isPresent() && e.find("days").isPresent())
                .filter(e -> e.get("pieces").isNumber() && e.get("days").number() > 0)
                .map(e -> e.get("pieces").number() / e.get("days").number())
                .findFirst();
    }
}
