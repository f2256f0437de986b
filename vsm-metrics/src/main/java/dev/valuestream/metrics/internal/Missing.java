package dev.valuestream.metrics.internal;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.problem.Text;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** Says what is missing, naming element and field. */
public final class Missing {

    private static final String SHORT = "The {0} {1} has no {2}{3}.";
    private static final String FIELD = SHORT + "{4}";
    private static final String NO_TIME_SHORT = "The step {0} has neither cycleTime nor processTime{1}.";
    private static final String NO_TIME = NO_TIME_SHORT + " Time one cycle of a station, or one item.";
    private static final Map<String, String> WITHOUT_ADVICE = Map.of(FIELD, SHORT, NO_TIME, NO_TIME_SHORT);

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
                kind + "." + field + ".missing", FIELD, kind, id, field, ofFamily(family), MissingFields.advice(field));
    }

    /** A text before another of the same kind, which says how to find out what is missing. */
    private static String before(Text text, Text next) {
        String shorter = WITHOUT_ADVICE.get(text.template());
        return text.code().equals(next.code()) && shorter != null ? text.format(shorter) : text.message();
    }

    /**
     * A step of which no time is known: either of two fields would do.
     *
     * @param step its id
     * @param family the family it is missing for
     * @return the text
     */
    static Text time(String step, Optional<String> family) {
        return Text.of("step.cycleTime.missing", NO_TIME, step, ofFamily(family));
    }

    private static String ofFamily(Optional<String> family) {
        return family.map(f -> " for family " + f).orElse("");
    }

    /** The same without the process times of steps of which either time is asked for already. */
    private static Set<Text> eachOnce(Collection<Text> all) {
        Set<List<String>> either = new HashSet<>();
        for (Text text : all) {
            if (text.template().equals(NO_TIME)) {
                either.add(text.arguments());
            }
        }
        Set<Text> once = new LinkedHashSet<>(all);
        if (!either.isEmpty()) {
            once.removeIf(t -> t.code().equals("step.processTime.missing")
                    && either.contains(
                            List.of(t.arguments().get(1), t.arguments().get(3))));
        }
        return once;
    }

    /**
     * Several things that are missing, as one text.
     *
     * @param all at least one
     * @return the first two and how many more, none twice
     */
    public static Text all(Collection<Text> all) {
        return all.size() == 1 ? all.iterator().next() : joined(eachOnce(all));
    }

    private static Text joined(Set<Text> texts) {
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
        if (missing.isEmpty()) {
            return Finite.of(sum, "The sum");
        }
        return because(missing, Double.isFinite(sum) ? OptionalDouble.of(sum) : OptionalDouble.empty());
    }

    /**
     * A number that is unknown for several reasons; a field that can be filled in comes before what cannot be helped.
     *
     * @param missing at least one
     * @param atLeast what the number is at least
     * @return the figure
     */
    public static Figure because(Collection<Figure.Unknown> missing, OptionalDouble atLeast) {
        Figure.Unknown first = missing.iterator().next();
        if (missing.size() == 1) {
            return new Figure.Unknown(first.reason(), first.text(), atLeast);
        }
        Reason reason = first.reason();
        for (Figure.Unknown unknown : missing) {
            reason = unknown.reason() == Reason.MISSING_INPUT ? Reason.MISSING_INPUT : reason;
        }
        Set<Text> texts = new LinkedHashSet<>();
        for (Figure.Unknown unknown : missing) {
            if (unknown.reason() == reason) {
                texts.add(unknown.text());
            }
        }
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
