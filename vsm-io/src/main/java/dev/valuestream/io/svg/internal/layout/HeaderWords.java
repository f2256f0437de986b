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

    private static String state(State state) {
        return switch (state) {
            case AS_IS -> "Current state";
            case TO_BE -> "Future state";
            case IDEAL -> "Ideal state";
        };
    }

    static String subtitle(ValueStream stream) {
        Amounts amounts = Amounts.in(stream.calendar());
        List<String> parts = new ArrayList<>();
        stream.state().map(HeaderWords::state).ifPresent(parts::add);
        demand(stream, amounts).ifPresent(parts::add);
        stream.statedCalendar().flatMap(HeaderWords::hours).ifPresent(parts::add);
        stream.statedCalendar()
                .filter(c -> !c.isWeekAssumed())
                .ifPresent(c -> parts.add(Amounts.number(c.daysOfWeek()) + " days a week"));
        stream.snapshot().ifPresent(day -> parts.add("counted on " + day));
        return String.join(" · ", parts);
    }

    private static Optional<String> demand(ValueStream stream, Amounts amounts) {
        if (stream.demand().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(stream.demand().stream()
                .map(d -> demand(d, amounts))
                .collect(Collectors.joining(" + ", "Demand ", "")));
    }

    private static String demand(Demand demand, Amounts amounts) {
        String family = demand.family().map(f -> " " + f).orElse("");
        String period = amounts.longTime(demand.rate().period());
        String per = period.startsWith("1 ") ? period.substring(2) : period;
        return Amounts.number(demand.rate().quantity().value()) + family + " per " + per;
    }

    private static Optional<String> hours(WorkCalendar calendar) {
        return Optional.of(calendar).filter(c -> !c.isDayAssumed()).map(c -> {
            Duration day = c.day();
            long minutes = day.toMinutes();
            String rest = minutes % 60 == 0 ? "" : " " + minutes % 60 + " min";
            return minutes / 60 + " h" + rest + " a day";
        });
    }
}
