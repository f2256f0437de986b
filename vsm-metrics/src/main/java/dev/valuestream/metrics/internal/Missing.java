package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.problem.Text;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what is missing, naming element and field. */
public final class Missing {

    private static final String SHORT = "The {0} {1} has no {2}{3}.";
    private static final String FIELD = SHORT + "{4}";

    private Missing() {}

    /**
     * A field that an element does not state.
     *
     * @param kind what the element is
     * @param id its id
     * @param field the field's name in JSON
     * @param family the family it is missing for
     * @return the figure that is unknown because of it
     */
    public static Figure.Unknown unknownField(String kind, String id, String field, Optional<String> family) {
        return new Figure.Unknown(Reason.MISSING_INPUT, field(kind, id, field, family), OptionalDouble.empty());
    }

    /**
     * A field that an element does not state, in words, with how to find it out.
     *
     * @param kind what the element is
     * @param id its id
     * @param field the field's name in JSON
     * @param family the family it is missing for
     * @return the text
     */
    public static Text field(String kind, String id, String field, Optional<String> family) {
        return Text.of(
                kind + "." + field + ".missing",
                FIELD,
                kind,
                id,
                field,
                family.map(f -> " for family " + f).orElse(""),
                MissingFields.advice(field));
    }

    /** A text before another of the same kind, which says how to find out what is missing. */
    private static String before(Text text, Text next) {
        return text.code().equals(next.code()) && text.template().equals(FIELD) ? text.format(SHORT) : text.message();
    }

    /**
     * Several things that are missing, as one text.
     *
     * @param all at least one
     * @return the first two and how many more, none twice
     */
    public static Text all(Collection<Text> all) {
        return all.size() == 1 ? all.iterator().next() : all(new LinkedHashSet<>(all));
    }

    private static Text all(Set<Text> texts) {
        Iterator<Text> all = texts.iterator();
        Text first = all.next();
        if (!all.hasNext()) {
            return first;
        }
        Text second = all.next();
        int more = texts.size() - 2;
        return Text.of(
                first.code(),
                "{0} {1}{2}",
                before(first, second),
                second.message(),
                more > 0 ? " And " + more + " more like these." : "");
    }

    /**
     * A figure that adds up: known if nothing is missing, else what is known so far as a lower bound.
     *
     * @param sum what is known so far
     * @param missing what is missing
     * @return the figure
     */
    public static Figure sum(double sum, Collection<Text> missing) {
        return missing.isEmpty()
                ? Figure.of(sum)
                : new Figure.Unknown(Reason.MISSING_INPUT, all(missing), OptionalDouble.of(sum));
    }

    /**
     * A figure that adds up: known if nothing is missing, else what is known so far as a lower bound.
     *
     * @param sum what is known so far
     * @param missing why parts of it are not known
     * @return the figure
     */
    public static Figure total(double sum, Collection<Figure.Unknown> missing) {
        return missing.isEmpty() ? Figure.of(sum) : because(missing, OptionalDouble.of(sum));
    }

    /**
     * A number that is unknown for several reasons; a field that can be filled in comes before what cannot be helped.
     *
     * @param missing at least one
     * @param atLeast what the number is at least
     * @return the figure
     */
    public static Figure because(Collection<Figure.Unknown> missing, OptionalDouble atLeast) {
        Reason reason = missing.stream()
                .map(Figure.Unknown::reason)
                .filter(r -> r == Reason.MISSING_INPUT)
                .findFirst()
                .orElseGet(() -> missing.iterator().next().reason());
        Set<Text> texts = missing.stream()
                .filter(m -> m.reason() == reason)
                .map(Figure.Unknown::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Figure.Unknown(reason, all(texts), atLeast);
    }

    /**
     * A figure that does not add up: known if nothing is missing.
     *
     * @param value the value
     * @param missing what is missing
     * @return the figure
     */
    public static Figure value(double value, Collection<Text> missing) {
        return missing.isEmpty() ? Figure.of(value) : Figure.unknown(Reason.MISSING_INPUT, all(missing));
    }
}
