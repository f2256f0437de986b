package dev.valuestream.io.json;

import dev.valuestream.io.internal.Range;
import dev.valuestream.model.CharterBuilder;
import dev.valuestream.model.DemandBuilder;
import dev.valuestream.model.Participant;
import dev.valuestream.model.ServiceRule;
import dev.valuestream.model.TeamBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what frames a map: charter, demand and teams. */
final class FrameReader {

    private FrameReader() {}

    static void charter(Fields fields, CharterBuilder to) {
        fields.text("trigger", to::trigger);
        fields.text("outcome", to::outcome);
        fields.text("objective", to::objective);
        fields.object("scope", KnownFields.SCOPE, scope -> {
            scope.text("in", to::scopeIn);
            scope.text("out", to::scopeOut);
        });
        fields.text("sponsor", to::sponsor);
        fields.entries("participants", KnownFields.PARTICIPANT, p -> to.participant(participant(p)));
    }

    private static Participant participant(Fields fields) {
        List<String> role = new ArrayList<>(1);
        List<String> name = new ArrayList<>(1);
        fields.text("role", role::add);
        fields.text("name", name::add);
        return new Participant(
                role.stream().findFirst(),
                Optional.of(name).flatMap(n -> n.stream().findFirst()));
    }

    static void demand(Fields fields, DemandBuilder to) {
        fields.text("family", to::family);
        fields.number("quantity", Range.NOT_NEGATIVE, to::quantity);
        fields.interval("per", to::per);
        fields.number("cv", Range.NOT_NEGATIVE, to::cv);
        fields.time("interarrival", to::interarrival);
        fields.entries("schedule", KnownFields.PHASE, phase -> phase(phase, to));
        fields.count("priority", to::priority);
        fields.interval("promise", to::promise);
        fields.text("at", to::at);
        ElementReader.readAnnotations(fields, to);
    }

    private static void phase(Fields fields, DemandBuilder to) {
        List<Duration> length = new ArrayList<>(1);
        List<Double> items = new ArrayList<>(1);
        fields.mustHave("for");
        fields.mustHave("quantity");
        fields.interval("for", length::add);
        fields.number("quantity", Range.NOT_NEGATIVE, items::add);
        length.forEach(time -> items.forEach(number -> to.phase(time, number)));
    }

    static void team(Fields fields, TeamBuilder to) {
        fields.number("people", Range.NOT_NEGATIVE, to::people);
        fields.number("share", Range.SHARE, to::share);
        fields.token("serves", ServiceRule.class, to::serves);
        ElementReader.read(fields, to);
    }
}
