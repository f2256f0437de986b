package dev.valuestream.io.json;

import dev.valuestream.io.internal.DocumentReading;
import dev.valuestream.io.internal.DocumentText;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.problem.Text;

/** What one reading of a JSON document gathers. Not thread-safe. */
final class Reading extends DocumentReading {

    private WorkCalendar calendar = WorkCalendar.ASSUMED;

    Reading(DocumentText text) {
        super(text);
    }

    /** The stream's calendar, whose days and weeks all durations mean. */
    WorkCalendar calendar() {
        return calendar;
    }

    void calendar(WorkCalendar streamCalendar) {
        calendar = streamCalendar;
    }

    void report(JsonValue at, Text problem) {
        report(at.offset(), at.pointer(), problem);
    }

    boolean hasReported(JsonValue at) {
        return hasReported(at.offset());
    }

    void reportFromModel(JsonValue at, Text problem) {
        reportFromModel(at.offset(), at.pointer(), problem);
    }
}
