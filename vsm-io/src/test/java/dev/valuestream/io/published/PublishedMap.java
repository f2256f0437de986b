package dev.valuestream.io.published;

import dev.valuestream.model.FlowBuilder;
import dev.valuestream.model.StepBuilder;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.unit.Durations;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Draws a published stream as a map. */
final class PublishedMap {

    private final PublishedStream published;
    private final ValueStreamBuilder builder = ValueStream.builder("published");
    private final boolean fromSupplier;

    private PublishedMap(PublishedStream published) {
        this.published = published;
        fromSupplier = published.document().find("flow").isPresent();
    }

    static ValueStream of(PublishedStream published) {
        return new PublishedMap(published).build();
    }

    static String id(int stage) {
        return "s" + (stage + 1);
    }

    private ValueStream build() {
        builder.calendar(
                c -> c.workingTimePerDay(Durations.ofSeconds(published.scale().day())));
        PublishedCalendar.demandPerDay(published.document())
                .ifPresent(d ->
                        builder.demand(d, Durations.ofSeconds(published.scale().day())));
        builder.customer("customer");
        if (fromSupplier) {
            builder.supplier("source");
        } else {
            builder.trigger("source");
        }
        List<Stage> stages = published.stages();
        stages.stream()
                .flatMap(s -> resource(s).stream())
                .distinct()
                .forEach(r -> builder.team(teamId(r), t -> t.name(r)));
        for (int i = 0; i < stages.size(); i++) {
            Stage stage = stages.get(i);
            builder.step(id(i), s -> step(stage, s));
            builder.flow(i == 0 ? "source" : id(i - 1), id(i), flow(i - 1, stage.before()));
        }
        builder.flow(id(stages.size() - 1), "customer", flow(stages.size() - 1, published.last()));
        published
                .redos()
                .forEach(r -> builder.flow(
                        id(r.from()),
                        id(r.to()),
                        f -> f.probability(r.share()).wait(Durations.ofSeconds(r.waiting()))));
        return builder.build();
    }

    private void step(Stage stage, StepBuilder step) {
        JsonTree fields = stage.fields();
        step.name(stage.name());
        if (!Double.isNaN(stage.process())) {
            step.processTime(Durations.ofSeconds(stage.process()));
        }
        if (stage.saysGood()) {
            step.percentCompleteAccurate(stage.good() * 100);
        }
        fields.find("valueAdded")
                .ifPresent(v -> step.value(v.truth() ? ValueClass.VALUE_ADDING : ValueClass.NECESSARY));
        fields.find("uptimePercent").ifPresent(u -> step.uptime(u.number() / 100));
        fields.find("wastePercent").ifPresent(w -> step.yield(1 - w.number() / 100));
        fields.find("operators").ifPresent(o -> step.operators(o.number()));
        changeover(fields).ifPresent(c -> step.changeover(Durations.ofSeconds(c)));
        resource(stage).ifPresent(r -> step.team(teamId(r)));
    }

    private Optional<Double> changeover(JsonTree fields) {
        String unit = fields.find("unit").map(JsonTree::text).orElse("s");
        return fields.find("changeoverMinutes")
                .map(c -> c.number() * 60)
                .or(() -> fields.find("changeover")
                        .map(c -> c.number() * published.scale().seconds(unit)));
    }

    private static Optional<String> resource(Stage stage) {
        return stage.fields().findAny("resource", "team").map(JsonTree::text);
    }

    private static String teamId(String resource) {
        return "team-" + resource.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private Consumer<FlowBuilder> flow(int from, Stage.Stock stock) {
        return flow -> {
            published.redoOf(from).ifPresent(r -> flow.probability(1 - r.share()));
            if (!Double.isNaN(stock.seconds())) {
                flow.wait(Durations.ofSeconds(stock.seconds()));
            } else if (!Double.isNaN(stock.pieces())) {
                flow.inventory(stock.pieces());
            }
        };
    }
}
