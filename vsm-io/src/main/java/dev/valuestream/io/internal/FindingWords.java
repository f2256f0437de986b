package dev.valuestream.io.internal;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.Shown;
import dev.valuestream.metrics.capacity.Bottleneck;
import dev.valuestream.metrics.capacity.Bottleneck.Kind;
import dev.valuestream.metrics.capacity.Bottleneck.Ranked;
import dev.valuestream.metrics.capacity.Champion;
import dev.valuestream.metrics.organisation.Evidence;
import dev.valuestream.model.MaterialFlow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** What a map says, in sentences; what matters most comes first. */
public final class FindingWords {

    private static final int MOST_TIES = 3;

    private final AnalysisWords words;

    public FindingWords(AnalysisWords words) {
        this.words = words;
    }

    /** At least one sentence. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        boolean overloaded = words.number("bottleneck.load").orElse(0) > 1;
        if (overloaded) {
            bottleneck().ifPresent(sentences::add);
            sentences.add(leadTime());
        } else {
            sentences.add(leadTime());
            bottleneck().ifPresent(sentences::add);
        }
        longestWait().ifPresent(sentences::add);
        rework().ifPresent(sentences::add);
        quality().ifPresent(sentences::add);
        evidence().ifPresent(sentences::add);
        return sentences;
    }

    private String leadTime() {
        OptionalDouble total = words.number("lead-time");
        OptionalDouble work = words.number("process-time");
        if (total.isPresent() && work.isPresent() && total.getAsDouble() > 0) {
            return words.say(
                    "finding.lead-time",
                    "An item takes {0} to the customer; {1} of it is work, {2}.",
                    words.time(total.getAsDouble()),
                    words.time(work.getAsDouble()),
                    Shown.percent(work.getAsDouble() / total.getAsDouble()));
        }
        return words.measure("lead-time")
                .map(this::unknownLeadTime)
                .orElseGet(
                        () -> words.say("finding.no-lead-time", "The lead time is not among the figures asked for."));
    }

    private String unknownLeadTime(Measure measure) {
        if (!(measure.figure() instanceof Figure.Unknown unknown)) {
            return words.say("finding.lead-time-only", "An item takes {0} to the customer.", words.cell(measure));
        }
        String reason = words.labels().of(unknown.text());
        boolean bounded = unknown.atLeast().orElse(0) > 0;
        return bounded
                ? words.say(
                        "finding.lead-time-bound",
                        "An item takes {0} to the customer. {1}",
                        words.cell(measure),
                        reason)
                : words.say("finding.lead-time-unknown", "How long an item takes is not known. {0}", reason);
    }

    private Optional<String> bottleneck() {
        Optional<Bottleneck.Result> result = words.value(Bottleneck.KEY);
        if (result.isPresent()) {
            List<Ranked> highest = result.get().highest();
            return highest.stream().findFirst().map(first -> constrained(first) + ties(highest));
        }
        return words.measure("bottleneck.load")
                .map(Measure::figure)
                .filter(Figure.Unknown.class::isInstance)
                .map(f -> words.say(
                        "finding.bottleneck-unknown",
                        "The bottleneck is not known. {0}",
                        words.labels().of(((Figure.Unknown) f).text())));
    }

    /** Who else is asked for as much. */
    private String ties(List<Ranked> highest) {
        if (highest.size() < 2) {
            return "";
        }
        String names =
                highest.stream().skip(1).limit(MOST_TIES).map(words.names()::of).collect(Collectors.joining(", "));
        int left = highest.size() - 1 - MOST_TIES;
        String all = left > 0 ? words.say("finding.more", "{0} and {1} more", names, left) : names;
        return " " + words.say("finding.bottleneck-ties", "As high is the load of {0}.", all);
    }

    private String constrained(Ranked ranked) {
        String name = words.names().of(ranked);
        String load = Shown.percent(ranked.load());
        OptionalDouble capacity =
                ranked.kind() == Kind.STEP ? words.number("step.capacity", ranked.id()) : OptionalDouble.empty();
        if (capacity.isEmpty()) {
            return ranked.load() > 1
                    ? words.say(
                            "finding.bottleneck-over",
                            "{0} cannot keep up: it is asked for {1} of its time.",
                            name,
                            load)
                    : words.say("finding.bottleneck", "{0} is nearest to its limit, with a load of {1}.", name, load);
        }
        String asked = Shown.number(ranked.load() * capacity.getAsDouble());
        String can = Shown.number(capacity.getAsDouble());
        if (ranked.load() <= 1) {
            return words.say(
                    "finding.bottleneck-rate",
                    "{0} is nearest to its limit: {1} items a day are to pass, and it can do {2} (load {3}).",
                    name,
                    asked,
                    can,
                    load);
        }
        String over = words.say(
                "finding.bottleneck-over-rate",
                "{0} cannot keep up: {1} items a day are to pass, and it can do {2}.",
                name,
                asked,
                can);
        return over + growth(ranked.id());
    }

    /** How fast its queue grows with what really gets there; nothing if it does not, or nobody knows. */
    private String growth(String step) {
        double growth = words.number("step.queue.growth", step).orElse(0);
        return growth > 0
                ? " " + words.say("finding.queue-grows", "{0} more wait before it each day.", Shown.number(growth))
                : "";
    }

    private Optional<String> longestWait() {
        return words.value(Bottleneck.KEY)
                .flatMap(Bottleneck.Result::longestWait)
                .filter(c -> c.value() > 0)
                .map(this::waits);
    }

    private String waits(Champion champion) {
        String element = champion.elements().get(0);
        String step = words.stream().flow(element).map(MaterialFlow::to).orElse(element);
        String time = words.value(champion.value(), champion.unit());
        OptionalDouble predicted = words.number("step.wait.predicted", step);
        boolean explained = predicted.isPresent() && predicted.getAsDouble() >= champion.value() / 2;
        return predicted.isEmpty() || explained
                ? words.say("finding.wait", "The longest wait is {0}, before {1}.", time, words.name(step))
                : words.say(
                        "finding.wait-policy",
                        "The longest wait is {0}, before {1}; load and variability explain {2} of it, so the rest is policy:"
                                + " batches, schedules, priorities or stock.",
                        time,
                        words.name(step),
                        words.time(predicted.getAsDouble()));
    }

    private Optional<String> rework() {
        OptionalDouble share = words.number("rework-share");
        return share.orElse(0) > 0
                ? Optional.of(words.say(
                        "finding.rework", "{0} of the work is done again.", Shown.percent(share.getAsDouble())))
                : Optional.empty();
    }

    private Optional<String> quality() {
        OptionalDouble rolled = words.number("percent-complete-accurate.rolled");
        return rolled.isPresent() && rolled.getAsDouble() < 1
                ? Optional.of(words.say(
                        "finding.rolled",
                        "{0} of the items pass all steps without a correction (rolled %C&A).",
                        Shown.percent(rolled.getAsDouble())))
                : Optional.empty();
    }

    private Optional<String> evidence() {
        return words.value(Evidence.KEY).map(e -> {
            int all = e.seen().size() + e.toWalk().size();
            return e.toWalk().isEmpty()
                    ? words.say(
                            "finding.evidence-all",
                            "All {0} figures behind the lead time were walked or measured.",
                            all)
                    : words.say(
                            "finding.evidence",
                            "{0} of the {1} figures behind the lead time were walked or measured; the others are hearsay.",
                            e.seen().size(),
                            all);
        });
    }
}
