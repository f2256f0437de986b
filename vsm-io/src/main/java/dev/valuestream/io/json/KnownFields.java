package dev.valuestream.io.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Collection;
import java.util.List;

/** The fields of each object of a map that this version knows, in the order in which they are written. */
final class KnownFields {

    static final KnownFields MAP = of(
            "format",
            "id",
            "name",
            "state",
            "snapshot",
            "charter",
            "calendar",
            "wipLimit",
            "demand",
            "teams",
            "nodes",
            "flows",
            "information",
            "kaizen",
            "note",
            "attributes");
    static final KnownFields CHARTER = of("trigger", "outcome", "objective", "scope", "sponsor", "participants");
    static final KnownFields SCOPE = of("in", "out");
    static final KnownFields PARTICIPANT = of("role", "name");
    static final KnownFields CALENDAR =
            of("workingTimePerDay", "daysPerWeek", "shifts", "zone", "holidays", "workingDaysPerYear");
    static final KnownFields SHIFT = of("from", "to", "days");
    static final KnownFields DEMAND = of(
            "family",
            "quantity",
            "per",
            "cv",
            "interarrival",
            "schedule",
            "priority",
            "promise",
            "at",
            "note",
            "attributes");
    static final KnownFields PHASE = of("for", "quantity");
    static final KnownFields TEAM = of("id", "name", "people", "share", "serves", "note", "attributes");
    static final KnownFields NODE = of("id", "type", "name", "note", "attributes");
    static final KnownFields CUSTOMER = of("id", "type", "name", "packOut", "note", "attributes");
    static final KnownFields CONTROL = of("id", "type", "name", "system", "note", "attributes");
    static final KnownFields FIGURES_OF_FAMILY = of(
            "processTime",
            "leadTime",
            "cycleTime",
            "idealCycleTime",
            "quantityPerCycle",
            "changeover",
            "batch",
            "uptime",
            "meanTimeToRepair",
            "yield",
            "goodShare",
            "percentCompleteAccurate",
            "value");
    static final KnownFields STEP = of(
            "id",
            "type",
            "name",
            "processTime",
            "leadTime",
            "cycleTime",
            "idealCycleTime",
            "quantityPerCycle",
            "stations",
            "changeover",
            "batch",
            "uptime",
            "meanTimeToRepair",
            "yield",
            "goodShare",
            "percentCompleteAccurate",
            "operators",
            "crew",
            "team",
            "value",
            "wipLimit",
            "join",
            "pacemaker",
            "calendar",
            "atShiftEnd",
            "failures",
            "families",
            "observation",
            "note",
            "attributes");
    static final KnownFields BATCH = of("items", "every");
    static final KnownFields OBSERVATION = of("source", "on", "by", "samples");
    static final KnownFields TIME = of("mean", "cv", "min", "likely", "max", "samples", "shape");
    static final KnownFields FLOW = of(
            "id",
            "from",
            "to",
            "name",
            "kind",
            "probability",
            "rework",
            "families",
            "inventory",
            "kanban",
            "transfer",
            "every",
            "note",
            "attributes");
    static final KnownFields INVENTORY = of("quantity", "wait", "min", "max");
    static final KnownFields KANBAN = of("cards", "quantity");
    static final KnownFields TRANSFER = of("time", "batch");
    static final KnownFields INFORMATION =
            of("id", "from", "to", "name", "kind", "content", "every", "note", "attributes");
    static final KnownFields KAIZEN = of("id", "at", "name", "note", "waste", "attributes");

    /** The names in the order in which they are written. */
    private final ImmutableSet<String> names;

    private KnownFields(Collection<String> names) {
        this.names = ImmutableSet.copyOf(names);
    }

    static KnownFields of(String... names) {
        return new KnownFields(ImmutableList.copyOf(names));
    }

    /** These fields, with others in front. */
    KnownFields behind(String... others) {
        return new KnownFields(
                ImmutableList.<String>builder().add(others).addAll(names).build());
    }

    boolean contains(String name) {
        return names.contains(name);
    }

    List<String> names() {
        return names.asList();
    }
}
