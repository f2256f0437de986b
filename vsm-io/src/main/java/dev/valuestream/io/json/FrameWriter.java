package dev.valuestream.io.json;

import dev.valuestream.io.DurationText;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.Charter;
import dev.valuestream.model.Demand;
import dev.valuestream.model.Element;
import dev.valuestream.model.Participant;
import dev.valuestream.model.Shift;
import dev.valuestream.model.Team;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Rate;
import dev.valuestream.unit.Ratio;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/** Writes what frames a map, charter, calendar, demand and teams, and what every element may have. */
final class FrameWriter {

    private FrameWriter() {}

    /** The name, unless it is the id. */
    static void name(ObjectWriter to, Element element) {
        to.text("name", Optional.of(element.name()).filter(name -> !name.equals(element.id())));
    }

    static void note(ObjectWriter to, Element element) {
        to.text("note", element.annotations().note());
    }

    static void attributes(ObjectWriter to, Element element) {
        boolean none = element.annotations().attributes().isEmpty();
        to.put(
                "attributes",
                none
                        ? Optional.empty()
                        : Optional.of(
                                new AttributeValue.Mapping(element.annotations().attributes())));
    }

    static OptionalDouble share(Optional<Ratio> ratio) {
        return ratio.isPresent() ? OptionalDouble.of(ratio.get().value()) : OptionalDouble.empty();
    }

    static void charter(ObjectWriter to, Optional<Charter> stated) {
        to.text("trigger", stated.flatMap(Charter::trigger));
        to.text("outcome", stated.flatMap(Charter::outcome));
        to.text("objective", stated.flatMap(Charter::objective));
        to.object(
                "scope",
                false,
                scope -> scope.text("in", stated.flatMap(Charter::scopeIn))
                        .text("out", stated.flatMap(Charter::scopeOut)));
        to.text("sponsor", stated.flatMap(Charter::sponsor));
        participants(to, stated.map(Charter::participants).orElse(List.of()));
    }

    private static void participants(ObjectWriter to, List<Participant> participants) {
        entries(to, "participants", participants, (participant, entry) -> {
            entry.text("role", participant.role());
            entry.text("name", participant.name());
        });
    }

    /** An array of objects that are no elements of their own. */
    private static <T> void entries(
            ObjectWriter to, String field, List<T> entries, BiConsumer<T, ObjectWriter> writer) {
        ObjectWriter list = to.inner(field);
        List<AttributeValue> values = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            ObjectWriter entry = list.inner(Integer.toString(i));
            writer.accept(entries.get(i), entry);
            values.add(entry.toValue());
        }
        to.put(field, values.isEmpty() ? Optional.empty() : Optional.of(new AttributeValue.Sequence(values)));
    }

    static void calendar(ObjectWriter to, Optional<WorkCalendar> stated) {
        Optional<Duration> day = stated.flatMap(WorkCalendar::workingTimePerDay);
        to.text("workingTimePerDay", day.map(DurationText::formatTime));
        to.number("daysPerWeek", stated.map(WorkCalendar::daysPerWeek).orElse(OptionalDouble.empty()));
        shifts(to, stated.map(WorkCalendar::shifts).orElse(List.of()));
        to.text("zone", stated.flatMap(WorkCalendar::zone).map(ZoneId::getId));
        List<LocalDate> holidays = stated.map(WorkCalendar::holidays).orElse(List.of());
        to.texts("holidays", holidays.stream().map(LocalDate::toString).toList());
        to.number(
                "workingDaysPerYear",
                stated.map(WorkCalendar::workingDaysPerYear).orElse(OptionalDouble.empty()));
    }

    private static void shifts(ObjectWriter to, List<Shift> shifts) {
        entries(to, "shifts", shifts, (shift, entry) -> {
            entry.text("from", shift.from().toString());
            entry.text("to", shift.to().toString());
            entry.texts("days", shift.days().stream().map(CalendarReader::word).toList());
        });
    }

    static AttributeValue demand(Demand demand, TimeWriter times) {
        ObjectWriter to = new ObjectWriter(demand.annotations().unknownFields());
        to.text("family", demand.family());
        to.quantity("quantity", demand.statedRate().map(Rate::quantity));
        times.duration(to, "per", demand.statedRate().map(Rate::period));
        to.number("cv", demand.statedCv());
        times.time(to, "interarrival", demand.interarrival());
        entries(to, "schedule", demand.schedule(), (phase, entry) -> {
            times.duration(entry, "for", Optional.of(phase.length()));
            entry.quantity("quantity", Optional.of(phase.items()));
        });
        to.count("priority", demand.priority());
        times.duration(to, "promise", demand.promise());
        to.text("at", demand.at());
        note(to, demand);
        attributes(to, demand);
        return to.toValue();
    }

    static AttributeValue team(Team team) {
        ObjectWriter to = new ObjectWriter(team.annotations().unknownFields());
        to.text("id", team.id());
        name(to, team);
        to.number("people", team.people());
        to.number("share", share(team.share()));
        to.token("serves", team.serves());
        note(to, team);
        attributes(to, team);
        return to.toValue();
    }
}
