package dev.valuestream.io.json;

import static java.util.Objects.requireNonNull;

import dev.valuestream.change.Change;
import dev.valuestream.change.ElementAdded;
import dev.valuestream.change.ElementRemoved;
import dev.valuestream.change.FieldChange;
import dev.valuestream.change.FlowRerouted;
import dev.valuestream.change.FlowRerouted.Ends;
import dev.valuestream.change.NodeSplit;
import dev.valuestream.change.NodesMerged;
import dev.valuestream.io.internal.Pointers;
import dev.valuestream.io.internal.Range;
import dev.valuestream.model.Element;
import dev.valuestream.model.ElementKind;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.Node;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one change of a plan: which verb it has, and what goes with it. */
final class ChangeReader {

    private final Reading reading;
    private final PlanBase base;
    private final PlanNodes nodes;

    ChangeReader(Reading reading, PlanBase base, PlanNodes nodes) {
        this.reading = reading;
        this.base = base;
        this.nodes = nodes;
    }

    /** The changes that an object states; none if it has problems, which are then reported. */
    List<Change> read(JsonObject object, Owner owner) {
        List<String> verbs = object.fields().keySet().stream()
                .filter(f -> ChangeVerb.of(f).isPresent())
                .toList();
        if (verbs.size() != 1) {
            reportVerbs(object, owner, verbs);
            return List.of();
        }
        ChangeVerb verb = ChangeVerb.of(verbs.get(0)).orElseThrow();
        return switch (verb.action()) {
            case SET -> verb.equals(ChangeVerb.SET_CALENDAR) ? calendar(object, owner) : set(verb, object, owner);
            case UNSET -> UnsetReader.read(fields(verb, object, owner, "fields"), verb, base, nodes);
            case ADD -> add(verb, object, owner);
            case REMOVE ->
                id(fields(verb, object, owner), verb.word())
                        .map(id -> (Change) ElementRemoved.of(new ElementRef(verb.kind(), id)))
                        .map(List::of)
                        .orElse(List.of());
            case REROUTE -> reroute(verb, fields(verb, object, owner, "from", "to", "id"));
            case MERGE -> merge(fields(verb, object, owner, "into"));
            case SPLIT -> split(fields(verb, object, owner, "into"));
        };
    }

    private void reportVerbs(JsonObject object, Owner owner, List<String> verbs) {
        Fields fields = new Fields(
                reading, object, KnownFields.of(object.fields().keySet().toArray(String[]::new)), owner);
        String found = verbs.isEmpty() ? "none" : String.join(" and ", verbs);
        String must = "must have one of " + String.join(", ", ChangeVerb.words()) + "; found: " + found + "."
                + object.fields().keySet().stream()
                        .filter(f -> verbs.isEmpty())
                        .flatMap(f -> dev.valuestream.problem.Suggestions.nearest(f, ChangeVerb.words()).stream())
                        .findFirst()
                        .map(n -> " Maybe it is " + n)
                        .orElse(" Write a change for each");
        fields.reportWhole("verb", must);
    }

    private Fields fields(ChangeVerb verb, JsonObject object, Owner owner, String... others) {
        return new Fields(reading, object, KnownFields.of(others).behind(verb.word()), owner);
    }

    static Optional<String> id(Fields fields, String field) {
        return Optional.ofNullable(fields.required(field));
    }

    private List<Change> set(ChangeVerb verb, JsonObject object, Owner owner) {
        Fields fields = fields(verb, object, owner, object.fields().keySet().toArray(String[]::new));
        Optional<String> id = id(fields, verb.word());
        if (id.isEmpty()) {
            return List.of();
        }
        String kind = verb.kind() == ElementKind.NODE ? nodes.kindOf(id.get()).orElse("") : "step";
        if (kind.isEmpty()) {
            nodes.reportUnknown(fields, verb.word(), (JsonText) requireNonNull(object.get(verb.word())));
            return List.of();
        }
        ElementRef element = new ElementRef(verb.kind(), id.get());
        return new PatchReader(reading, base, element, verb.word(), object, kind).read();
    }

    private List<Change> calendar(JsonObject object, Owner owner) {
        List<Change> changes = new ArrayList<>(1);
        Fields fields = fields(ChangeVerb.SET_CALENDAR, object, owner);
        String word = ChangeVerb.SET_CALENDAR.word();
        Owner own = new Owner(
                "calendar", "", "the calendar", owner.element(), Pointers.child(owner.parent(), word), owner.keep());
        fields.object(word, KnownFields.CALENDAR, own, c -> {
            int before = reading.problemCount();
            Optional<WorkCalendar> after = CalendarReader.read(c, b -> {
                base.calendar()
                        .ifPresent(w ->
                                CalendarReader.copy(w, b, c.object().fields().keySet()));
                CalendarReader.read(c, b);
            });
            if (reading.problemCount() == before) {
                changes.add(FieldChange.set(base.map(), PlanBase.CALENDAR, after.orElseThrow()));
            }
        });
        return changes;
    }

    private List<Change> add(ChangeVerb verb, JsonObject object, Owner owner) {
        Fields fields = fields(verb, object, owner, "place");
        List<Integer> place = new ArrayList<>(1);
        fields.number("place", Range.NOT_NEGATIVE, x -> place.add((int) Math.min(x, ElementAdded.LAST)));
        return fields.object().get(verb.word()) instanceof JsonObject stated
                ? element(verb.kind(), stated)
                        .<Change>map(e -> new ElementAdded(e, place.isEmpty() ? ElementAdded.LAST : place.get(0)))
                        .map(List::of)
                        .orElse(List.of())
                : notAnObject(fields, verb.word());
    }

    private static List<Change> notAnObject(Fields fields, String field) {
        @Nullable JsonValue value = fields.object().get(field);
        if (value == null) {
            fields.reportMissing(field);
        } else {
            fields.reportType(value, field, "an object, an element as in a map");
        }
        return List.of();
    }

    /** An element as in a map, alone; empty if it has problems, which are then reported. */
    private Optional<Element> element(ElementKind kind, JsonObject object) {
        int before = reading.problemCount();
        ValueStreamBuilder scratch = ValueStream.builder("scratch");
        Places places = new Places(object);
        ElementRef read = new ElementsReader(reading, places, scratch).read(kind, object);
        if (reading.problemCount() > before) {
            return Optional.empty();
        }
        Problems problems = new Problems();
        Optional<Element> element = scratch.element(read, problems);
        ModelProblems.report(problems.toList(), reading, places);
        return problems.isEmpty() ? element : Optional.empty();
    }

    private List<Change> reroute(ChangeVerb verb, Fields fields) {
        Optional<String> flow = id(fields, verb.word());
        if (flow.isEmpty()) {
            return List.of();
        }
        ElementRef element = new ElementRef(verb.kind(), flow.get());
        Optional<String> from = end(fields, "from", base.ends(element).map(Ends::from));
        Optional<String> to = end(fields, "to", base.ends(element).map(Ends::to));
        if (!fields.has("from") && !fields.has("to")) {
            fields.reportMissing("to");
        }
        if (from.isEmpty() || to.isEmpty()) {
            return List.of();
        }
        Ends after = new Ends(from.get(), to.get());
        Optional<String> becomes = fields.has("id") ? id(fields, "id") : Optional.of(base.idAfter(element, after));
        return becomes.<Change>map(b -> new FlowRerouted(element, Optional.empty(), after, b))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<String> end(Fields fields, String field, Optional<String> known) {
        return fields.has(field) || known.isEmpty() ? id(fields, field) : known;
    }

    private List<Change> merge(Fields fields) {
        List<String> members = new ArrayList<>();
        fields.distinctTexts("merge", t -> members.add(t.text()));
        List<JsonObject> into = new ArrayList<>(1);
        fields.read("into", JsonObject.class, "an object, a node as in a map", into::add);
        return made(fields, "merge", into, nodes -> NodesMerged.of(members, nodes.get(0)));
    }

    private List<Change> split(Fields fields) {
        Optional<String> node = id(fields, "split");
        List<JsonObject> into = new ArrayList<>();
        fields.elements("into", Integer.MAX_VALUE, "", into::add);
        return node.map(id -> made(fields, "into", into, nodes -> NodeSplit.of(id, nodes)))
                .orElse(List.of());
    }

    /** A change into nodes. */
    private List<Change> made(
            Fields fields, String members, List<JsonObject> into, Function<List<Node>, Change> maker) {
        if (!fields.has("into")) {
            fields.reportMissing("into");
        }
        List<Node> read = into.stream()
                .flatMap(o -> element(ElementKind.NODE, o).stream())
                .map(Node.class::cast)
                .toList();
        boolean nothingToMerge = read.isEmpty() && members.equals("merge"); // reported: missing, or no object
        if (read.size() < into.size() || nothingToMerge) {
            return List.of();
        }
        try {
            return List.of(maker.apply(read));
        } catch (IllegalArgumentException e) { // fewer than two, or one twice
            @Nullable JsonValue at = fields.object().get(members);
            if (at != null && !reading.hasReported(at)) {
                fields.report(at, members, "members", at.shown(), "two or more different nodes", "");
            }
            return List.of();
        }
    }
}
