package dev.valuestream.io.json;

import static dev.valuestream.io.json.ComparisonDocument.all;

import dev.valuestream.model.AttributeValue;
import dev.valuestream.whatif.BehaviourChart;
import dev.valuestream.whatif.BehaviourChart.Signal;
import dev.valuestream.whatif.KpiProgress;
import dev.valuestream.whatif.KpiProgress.Measured;
import dev.valuestream.whatif.KpiProgress.Point;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The way of a KPI, what was measured of it and whether that is signal or noise, as values. */
final class KpiValues {

    private KpiValues() {}

    static void put(Map<String, AttributeValue> fields, KpiProgress kpi) {
        fields.put("way", all(kpi.way(), KpiValues::point));
        fields.put("measured", all(kpi.measured(), KpiValues::measured));
        if (!kpi.measured().isEmpty()) {
            fields.put("againstPlan", AttributeValue.of(kpi.againstPlan().token()));
        }
        kpi.chart().ifPresent(c -> fields.put("behaviour", chart(c, kpi)));
    }

    private static AttributeValue point(Point point) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("after", AttributeValue.of(point.improvement().id()));
        point.due().ifPresent(d -> fields.put("due", AttributeValue.of(d.toString())));
        number(fields, "value", point.value());
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue measured(Measured measured) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("on", AttributeValue.of(measured.on().toString()));
        fields.put("value", ObjectWriter.number(measured.value()));
        number(fields, "planned", measured.planned());
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue chart(BehaviourChart chart, KpiProgress kpi) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("mean", ObjectWriter.number(chart.mean()));
        fields.put("meanMovingRange", ObjectWriter.number(chart.meanMovingRange()));
        number(fields, "lowerLimit", chart.lowerLimit());
        fields.put("upperLimit", ObjectWriter.number(chart.upperLimit()));
        fields.put("upperRangeLimit", ObjectWriter.number(chart.upperRangeLimit()));
        fields.put("trend", AttributeValue.of(kpi.trend().token()));
        fields.put("signals", all(chart.signals(), s -> signal(s, kpi)));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue signal(Signal signal, KpiProgress kpi) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("rule", AttributeValue.of(signal.rule().token()));
        fields.put(
                "from",
                AttributeValue.of(kpi.measured().get(signal.first()).on().toString()));
        fields.put(
                "to", AttributeValue.of(kpi.measured().get(signal.last()).on().toString()));
        fields.put("side", AttributeValue.of(signal.high() ? "high" : "low"));
        return new AttributeValue.Mapping(fields);
    }

    private static void number(Map<String, AttributeValue> fields, String name, OptionalDouble number) {
        number.ifPresent(n -> fields.put(name, ObjectWriter.number(n)));
    }
}
