package dev.valuestream.metrics.internal;

/** How to find out what a map does not state. */
final class MissingFields {

    private MissingFields() {}

    /** What to measure, count or ask for a field; a sentence behind a blank, or nothing where the field's name says it. */
    static String advice(String field) {
        return switch (field) {
            case "processTime" -> " Time one item while it is worked on.";
            case "cycleTime" -> " Time one cycle of a station.";
            case "idealCycleTime" -> " Time a cycle at the rated speed, or look it up at the machine.";
            case "yield" -> " Count the items that go in and those that come out good.";
            case "goodShare" -> " Count the items that are good the first time, of all that are made.";
            case "percentCompleteAccurate" -> " Ask who receives its work how much of it can be used as it is.";
            case "value" -> " Say whether a customer would pay for it: value-adding, necessary or waste.";
            case "team" -> " Name who does the work.";
            case "operators" -> " Count the people who work there, or name the team.";
            case "packOut" -> " Count the items of one container that the customer takes.";
            default -> "";
        };
    }
}
