package dev.valuestream.io.internal;

import dev.valuestream.plan.Improvement;
import dev.valuestream.whatif.PlanSearch;
import dev.valuestream.whatif.PlanSearch.Placed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The best order of a plan put into words: a row for each improvement, what it is worth, and how sure that is. Immutable. */
public final class OrderWords {

    /** The columns of {@link #rows()} that hold words. */
    public static final Set<Integer> WORD_COLUMNS = Set.of(0);

    private final PlanSearch search;
    private final AnalysisWords words;
    private final Optional<String> currency;
    private final Function<Improvement, String> name;

    /** Words for an order; {@code words} are those of the map as it is, {@code name} is what improvements are called. */
    public OrderWords(
            PlanSearch search, AnalysisWords words, Optional<String> currency, Function<Improvement, String> name) {
        this.search = search;
        this.words = words;
        this.currency = currency;
        this.name = name;
    }

    private String say(String code, String template, Object... arguments) {
        return words.say("report.order." + code, template, arguments);
    }

    /** What is looked for. */
    public String heading() {
        return say("heading", "The best order: most of {0} for the money, and soonest", words.title(search.measure()));
    }

    /** What stands over the cells of {@link #rows()}. */
    public List<String> headings() {
        return List.of(
                say("improvement", "Improvement"),
                say("cost", "Cost"),
                say("spent", "Spent"),
                say("then", "It is then"),
                say("by", "Better by"));
    }

    /** The improvements in their order. */
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        for (Placed placed : search.order()) {
            rows.add(List.of(
                    rows.size() + 1 + " " + name.apply(placed.improvement()),
                    money(placed.cost()),
                    money(placed.spent()),
                    shown(placed.figure()),
                    by(placed.change())));
        }
        return rows;
    }

    /** Why there is no order; empty if there is one. */
    public Optional<String> missing() {
        return search.missing()
                .map(m -> say("none", "None can be told. {0}", words.labels().of(m)));
    }

    /** What is done already. */
    public Optional<String> done() {
        return search.done().isEmpty()
                ? Optional.empty()
                : Optional.of(say(
                        "done", "Done: {0}", search.done().stream().map(name).collect(Collectors.joining(", "))));
    }

    /** The improvements without a place, each with the reason. */
    public List<String> leftOut() {
        return search.leftOut().stream()
                .map(l -> say(
                        "left-out",
                        "{0}: {1}",
                        name.apply(l.improvement()),
                        words.labels().of(l.reason())))
                .toList();
    }

    /** What the order is worth, and whether another may give more. */
    public String worth() {
        return gain() + " " + quality();
    }

    /** What was taken for granted of costs. */
    public List<String> assumptions() {
        return search.assumptions().stream().map(words.labels()::of).toList();
    }

    private String gain() {
        OptionalDouble mean = search.meanGain();
        if (mean.isEmpty()) {
            return say("free", "Nothing has to be paid for.");
        }
        String money = money(search.budget());
        String gain = by(mean.getAsDouble());
        OptionalDouble stated = search.meanGainAsStated();
        return stated.isPresent()
                ? say(
                        "worth.against",
                        "While the {0} are spent, it is better by {1} on average; in the order of the plan by {2}.",
                        money,
                        gain,
                        by(stated.getAsDouble()))
                : say("worth", "While the {0} are spent, it is better by {1} on average.", money, gain);
    }

    private String quality() {
        if (search.isExact()) {
            return say("exact", "No order gives more: all that can be made were looked at.");
        }
        return search.bound().isPresent()
                ? say(
                        "bound",
                        "Not every order was looked at: none gives more than {0}, if no improvement does more after others than"
                                + " alone, which holds on this one.",
                        by(search.bound().getAsDouble()))
                : say(
                        "unbound",
                        "Not every order was looked at, and some improvements do more together than alone: how much more another"
                                + " order gives is not known.");
    }

    private String money(double amount) {
        return PlanWords.money(amount, currency);
    }

    private String shown(double value) {
        return words.value(value, search.start().unit());
    }

    private String by(double gain) {
        return words.difference(gain, search.start().unit());
    }
}
