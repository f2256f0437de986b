package dev.valuestream.io.csv;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.io.DurationText;
import dev.valuestream.model.Batch;
import dev.valuestream.model.Token;
import dev.valuestream.model.WorkCalendar;
import dev.valuestream.unit.Numbers;
import dev.valuestream.unit.Quantity;
import dev.valuestream.unit.Ratio;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/** Writes the values of cells, each with its unit, so that a {@link Value} reads the same ones. */
final class CellText {

    private final WorkCalendar calendar;

    CellText(WorkCalendar streamCalendar) {
        calendar = streamCalendar;
    }

    /** The mean of a time: a cell holds no more of it. */
    Optional<String> time(Optional<TimeDistribution> time) {
        return duration(time.map(TimeDistribution::mean));
    }

    Optional<String> duration(Optional<Duration> duration) {
        return duration.map(d -> DurationText.format(d, calendar));
    }

    Optional<String> number(OptionalDouble number) {
        return number.isPresent() ? Optional.of(Numbers.shortest(number.getAsDouble())) : Optional.empty();
    }

    Optional<String> quantity(Optional<Quantity> quantity) {
        return quantity.map(q -> Numbers.shortest(q.value()));
    }

    Optional<String> count(OptionalInt count) {
        return count.isPresent() ? Optional.of(Integer.toString(count.getAsInt())) : Optional.empty();
    }

    Optional<String> share(Optional<Ratio> share) {
        return share.map(s -> share(s.value()));
    }

    String share(double share) {
        BigDecimal percent =
                new BigDecimal(Numbers.shortest(share)).movePointRight(2).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent) + " %";
    }

    Optional<String> percent(Optional<Ratio> share) {
        return share.map(s -> Numbers.shortest(s.percent()) + " %");
    }

    <E extends Enum<E> & Token> Optional<String> word(Optional<E> word) {
        return word.map(Token::token);
    }

    Optional<String> date(Optional<LocalDate> date) {
        return date.map(LocalDate::toString);
    }

    Optional<String> items(Batch batch) {
        return batch instanceof Batch.Items items ? quantity(Optional.of(items.quantity())) : Optional.empty();
    }

    Optional<String> every(Batch batch) {
        return batch instanceof Batch.Every every ? duration(Optional.of(every.interval())) : Optional.empty();
    }
}
