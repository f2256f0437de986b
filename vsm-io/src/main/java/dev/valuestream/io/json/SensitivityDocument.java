package dev.valuestream.io.json;

import static dev.valuestream.io.json.ComparisonDocument.all;

import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Unit;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.ElementRef;
import dev.valuestream.model.ValueStream;
import dev.valuestream.whatif.AnswerRange;
import dev.valuestream.whatif.Influence;
import dev.valuestream.whatif.OpenInput;
import dev.valuestream.whatif.Sensitivity;
import dev.valuestream.whatif.Sensitivity.Untried;
import dev.valuestream.whatif.ValueOfKnowing;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;

/** Turns what moves a measure into the values of its document. */
final class SensitivityDocument {

    private static final String FORMAT = "vsm-sensitivity/1";
    private static final Set<String> LISTED = Set.of("ranked", "wholeNumbers", "unmoved", "untried", "inputs");

    private SensitivityDocument() {}

    static String write(ValueStream stream, Sensitivity sensitivity, ValueOfKnowing knowing, AnswerRange range) {
        Map<String, AttributeValue> document = new LinkedHashMap<>();
        document.put("format", AttributeValue.of(FORMAT));
        document.put("valueStream", ComparisonDocument.stream(stream));
        document.put("measure", ResultLeaves.text(sensitivity.measure().name()));
        document.put(
                "better",
                AttributeValue.of(sensitivity.measure().better().name().toLowerCase(Locale.ROOT)));
        document.put("now", AnalysisDocument.measure(sensitivity.measure()));
        document.put("step", ObjectWriter.number(sensitivity.step().value()));
        document.put("constraint", all(sensitivity.constraint(), e -> ResultLeaves.text(e.id())));
        document.put("ranked", all(sensitivity.ranked(), SensitivityDocument::influence));
        document.put("wholeNumbers", all(sensitivity.wholeNumbers(), SensitivityDocument::influence));
        document.put(
                "unmoved",
                all(sensitivity.unmoved(), i -> new AttributeValue.Mapping(place(i.element(), i.parameter()))));
        document.put("untried", all(sensitivity.untried(), SensitivityDocument::untried));
        document.put("knowing", knowing(knowing));
        document.put("range", range(range));
        return JsonPrinter.print(new AttributeValue.Mapping(document), LISTED);
    }

    private static Map<String, AttributeValue> place(ElementRef element, String parameter) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("element", ResultLeaves.text(element.id()));
        fields.put("kind", AttributeValue.of(element.kind().toString()));
        fields.put("parameter", ResultLeaves.text(parameter));
        return fields;
    }

    private static AttributeValue influence(Influence influence) {
        Map<String, AttributeValue> fields = place(influence.element(), influence.parameter());
        number(fields, "from", influence.from());
        number(fields, "to", influence.to());
        unit(fields, influence.unit());
        number(fields, "share", influence.share());
        fields.put("effect", ComparisonDocument.measure(influence.effect()));
        number(fields, "gain", influence.gain());
        number(fields, "elasticity", influence.elasticity());
        fields.put("constraint", all(influence.constraint(), e -> ResultLeaves.text(e.id())));
        fields.put("constraintMoved", AttributeValue.of(influence.constraintMoved()));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue untried(Untried untried) {
        Map<String, AttributeValue> fields = place(untried.element(), untried.parameter());
        fields.put("reason", ResultLeaves.text(untried.reason()));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue knowing(ValueOfKnowing knowing) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        number(fields, "error", knowing.error().value());
        knowing.missing().ifPresent(m -> fields.put("missing", ResultLeaves.text(m.message())));
        fields.put("inputs", all(knowing.inputs(), SensitivityDocument::open));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue open(OpenInput input) {
        Map<String, AttributeValue> fields = place(input.element(), input.parameter());
        fields.put("standing", AttributeValue.of(input.standing().token()));
        number(fields, "value", input.value());
        number(fields, "low", input.low());
        number(fields, "high", input.high());
        unit(fields, input.unit());
        figure(fields, "atLow", input.atLow());
        figure(fields, "atHigh", input.atHigh());
        number(fields, "swing", input.swing());
        fields.put("decisive", AttributeValue.of(input.isDecisive()));
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue range(AnswerRange range) {
        Map<String, AttributeValue> fields = new LinkedHashMap<>();
        fields.put("method", AttributeValue.of("latin-hypercube"));
        number(fields, "samples", range.samples());
        number(fields, "lost", range.lost());
        fields.put("inputs", all(range.inputs(), SensitivityDocument::input));
        number(fields, "mean", range.mean());
        number(fields, "p5", range.quantile(0.05));
        number(fields, "p50", range.quantile(0.5));
        number(fields, "p95", range.quantile(0.95));
        unit(fields, range.measure().unit());
        return new AttributeValue.Mapping(fields);
    }

    private static AttributeValue input(AnswerRange.Input input) {
        Map<String, AttributeValue> fields = place(input.element(), input.parameter());
        number(fields, "p5", input.low());
        number(fields, "p95", input.high());
        unit(fields, Unit.SECONDS);
        return new AttributeValue.Mapping(fields);
    }

    private static void unit(Map<String, AttributeValue> fields, Unit unit) {
        fields.put("unit", ResultLeaves.text(unit.symbol()));
    }

    private static void figure(Map<String, AttributeValue> fields, String name, Figure figure) {
        if (figure instanceof Figure.Unknown unknown) {
            fields.put(name + "Unknown", new AttributeValue.Mapping(ResultLeaves.unknown(unknown)));
        }
        number(fields, name, figure.number());
    }

    private static void number(Map<String, AttributeValue> fields, String name, OptionalDouble number) {
        number.ifPresent(n -> number(fields, name, n));
    }

    private static void number(Map<String, AttributeValue> fields, String name, double number) {
        fields.put(name, ObjectWriter.number(number));
    }
}
