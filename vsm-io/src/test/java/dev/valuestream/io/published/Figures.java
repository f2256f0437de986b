package dev.valuestream.io.published;

import dev.valuestream.metrics.Analysis;
import dev.valuestream.metrics.Measure;
import dev.valuestream.metrics.standard.StandardMetrics;
import dev.valuestream.model.MaterialFlow;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What this project says where a source prints a figure, by the names that sources give it. Some names mean different
 * things to different people: then each meaning is offered.
 */
final class Figures {

    private final PublishedStream published;
    private final Analysis analysis;

    Figures(PublishedStream published) {
        this.published = published;
        analysis = StandardMetrics.analyze(PublishedMap.of(published));
    }

    Analysis analysis() {
        return analysis;
    }

    /** Every meaning of a figure, in the unit of its name; empty if nobody knows the name. */
    List<Double> meanings(FigureName name) {
        double[] found = switch (name.base()) {
            case "leadTime", "totalLeadTime", "productionLeadTime" -> seconds(name, leadTimes());
            case "processing", "processTime", "cycleTime", "totalProcessTime", "touchTime" ->
                seconds(name, firstPassWork());
            case "waitTime", "waitingTime" -> seconds(name, measure("lead-time.first-pass") - firstPassWork());
            case "valueAddedTime" -> seconds(name, measure("value-added-time"));
            case "reworkTime" -> seconds(name, new ReworkByHand(published).onceAgain());
            case "worstCaseLeadTime" ->
                seconds(name, measure("lead-time.first-pass") + new ReworkByHand(published).onceAgain());
            case "takt", "taktTime" -> seconds(name, measure("takt-time"));
            case "inventory" -> seconds(name, measure("production-lead-time"));
            default -> plain(name);
        };
        return DoubleStream.of(found).boxed().toList();
    }

    private double[] plain(FigureName name) {
        return switch (name.base()) {
            case "pce" -> percent(name, measure("process-cycle-efficiency"), workOfLeadTime());
            case "vaRatio", "activityRatio", "flowEfficiency" -> percent(name, workOfLeadTimes());
            case "rolledYield" ->
                known("first-pass-yield").length > 0
                        ? percent(name, known("first-pass-yield"))
                        : percent(name, known("percent-complete-accurate.rolled"));
            case "stages", "steps" -> new double[] {published.stages().size()};
            case "dailyDemand" ->
                DoubleStream.of(analysis.valueStream().demand().stream()
                                .mapToDouble(d ->
                                        d.rate().perSecond() * published.scale().day())
                                .sum())
                        .toArray();
            case "wip" -> new double[] {piecesBetweenSteps()};
            case "capacity" -> new double[] {leastCapacity() / PublishedCalendar.shifts(calendar())};
            default -> new double[0];
        };
    }

    private JsonTree calendar() {
        return PublishedCalendar.calendar(published.document());
    }

    /** With the seconds of processing and, as most maps print it, without; or as printed, rounded, by the source itself. */
    private double[] leadTimes() {
        return new double[] {measure("lead-time.first-pass"), measure("production-lead-time")};
    }

    private double workOfLeadTime() {
        return firstPassWork() / measure("lead-time.first-pass");
    }

    private double[] workOfLeadTimes() {
        return DoubleStream.of(leadTimes()).map(lead -> firstPassWork() / lead).toArray();
    }

    double firstPassWork() {
        return published.redos().isEmpty()
                ? measure("process-time")
                : measure("effort") * (1 - measure("rework-share"));
    }

    private double[] seconds(FigureName name, double... values) {
        String unit = name.unit().isEmpty() ? PublishedStream.unit(published.document()) : name.unit();
        return DoubleStream.of(values)
                .map(v -> v / published.scale().seconds(unit))
                .toArray();
    }

    private static double[] percent(FigureName name, double... values) {
        return DoubleStream.of(values)
                .filter(v -> !Double.isNaN(v))
                .map(v -> name.unit().equals("Percent") ? v * 100 : v)
                .toArray();
    }

    private double piecesBetweenSteps() {
        return analysis.valueStream().flows().stream()
                .filter(f -> isStep(f.from()) && isStep(f.to()))
                .mapToDouble(Figures::pieces)
                .sum();
    }

    private static double pieces(MaterialFlow flow) {
        return flow.inventory().quantity().map(Quantity::value).orElse(0.0);
    }

    private boolean isStep(String id) {
        return analysis.valueStream().step(id).isPresent();
    }

    private double leastCapacity() {
        return analysis.valueStream().steps().stream()
                .map(ProcessStep::id)
                .mapToDouble(id -> measure("step.capacity.without-changeover[" + id + "]"))
                .min()
                .orElseThrow();
    }

    /** The waits before each step and behind the last where something is stated, in seconds. */
    List<Double> waits() {
        List<Double> waits = new ArrayList<>();
        for (int i = 0; i <= published.stages().size(); i++) {
            boolean last = i == published.stages().size();
            Stage.Stock stock =
                    last ? published.last() : published.stages().get(i).before();
            if (stock.isStated()) {
                String from = i == 0 ? "source" : PublishedMap.id(i - 1);
                waits.add(measure("flow.wait[" + from + "->" + (last ? "customer" : PublishedMap.id(i)) + "]"));
            }
        }
        return waits;
    }

    /** The value of a measure, NaN if it has none. */
    double measure(String name) {
        return DoubleStream.of(known(name)).findFirst().orElse(Double.NaN);
    }

    private double[] known(String name) {
        Measure measure = analysis.measure(name).orElseThrow(() -> new AssertionError("no measure " + name));
        return measure.figure().number().stream().toArray();
    }
}
