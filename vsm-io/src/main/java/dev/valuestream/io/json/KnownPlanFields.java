package dev.valuestream.io.json;

/** The fields of each object of a project around its map, in the order in which they are written. */
final class KnownPlanFields {

    static final KnownFields PROJECT = KnownFields.of("format", "asIs", "plan", "note", "attributes");
    static final KnownFields PLAN = KnownFields.of("id", "currency", "improvements", "kpis", "note", "attributes");
    static final KnownFields IMPROVEMENT = KnownFields.of(
            "id",
            "name",
            "owner",
            "cost",
            "start",
            "due",
            "status",
            "after",
            "expects",
            "changes",
            "note",
            "attributes");
    static final KnownFields EXPECTATION = KnownFields.of("measure", "change");
    static final KnownFields KPI =
            KnownFields.of("measure", "baseline", "target", "due", "actuals", "note", "attributes");
    static final KnownFields ACTUAL = KnownFields.of("on", "value");

    private KnownPlanFields() {}
}
