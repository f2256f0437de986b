package dev.valuestream.io.svg.internal.layout;

import dev.valuestream.io.svg.internal.figures.Amounts;
import dev.valuestream.io.svg.internal.text.PlainText;
import dev.valuestream.model.Demand;
import dev.valuestream.model.State;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.WorkCalendar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the head of a page says of the map, all of it as the map states it. */
final class HeaderWords {

    private HeaderWords() {}

    static String title(ValueStream stream) {
        return PlainText.safe(stream.name());
    }

    private static String state(State state, Amounts amounts) {
        return switch (state) {
            case AS_IS -> amounts.say("state.as-is", "Current state");
            case TO_BE -> amounts.say("state.to-be", "Future state");
            case IDEAL -> amounts.say("state.ideal", "Ideal state");
        };
    }

    static String subtitle(ValueStream stream, Amounts amounts) {
        List<String> parts = new ArrayList<>();
        stream.state().map(s -> state(s, amounts)).ifPresent(parts::add);
        demand(stream, amounts).ifPresent(parts::add);
        stream.statedCalendar().flatMap(c -> hours(c, amounts)).ifPresent(parts::add);
        stream.statedCalendar()
                .filter(c -> !c.isWeekAssumed())
                .ifPresent(
                        c -> parts.add(amounts.say("header.week", "{0} days a week", Amounts.number(c.daysOfWeek()))));
        stream.snapshot().ifPresent(day -> parts.add(amounts.say("header.counted", "counted on {0}", day)));
        return String.join(" · ", parts);
    }

    private static Optional<String> demand(ValueStream stream, Amounts amounts) {
        if (stream.demand().isEmpty()) {
            return Optional.empty();
        }
        String all = stream.demand().stream().map(d -> demand(d, amounts)).collect(Collectors.joining(" + "));
        return Optional.of(amounts.say("header.demand", "Demand {0}", all));
    }

    private static String demand(Demand demand, Amounts amounts) {
        String family = demand.family().map(f -> " " + f).orElse("");
        String period = amounts.longTime(demand.rate().period());
        String per = period.startsWith("1 ") ? period.substring(2) : period;
        String items = Amounts.number(demand.rate().quantity().value()) + family;
        return amounts.say("header.per", "{0} per {1}", items, per);
    }

    private static Optional<String> hours(WorkCalendar calendar, Amounts amounts) {
        return Optional.of(calendar).filter(c -> !c.isDayAssumed()).map(c -> {
            Duration day = c.day();
            long minutes = day.toMinutes();
            String rest = minutes % 60 == 0 ? "" : " " + minutes % 60 + " min";
            return amounts.say("header.hours", "{0} a day", minutes / 60 + " h" + rest);
        });
    }
}
