package dev.valuestream.metrics.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.valuestream.fixture.RandomMaps;
import dev.valuestream.metrics.Answers;
import dev.valuestream.metrics.Figure;
import dev.valuestream.metrics.Reason;
import dev.valuestream.model.ProcessStep;
import dev.valuestream.model.StepFigures;
import dev.valuestream.model.ValueClass;
import dev.valuestream.model.ValueStream;
import dev.valuestream.model.ValueStreamBuilder;
import dev.valuestream.model.Waste;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** On any map: the classes add up to the lead time less what has value or is necessary. */
@Tag("slow")
class WasteTimeSumTest {

    private static final Optional<ValueClass> NECESSARY = Optional.of(ValueClass.NECESSARY);

    /** The same map, where every step has a value class, and a process time unless its lead time might be shorter. */
    private static ValueStream complete(ValueStream map) {
        ValueStreamBuilder builder = map.toBuilder();
        for (ProcessStep step : map.steps()) {
            builder.editStep(step.id(), s -> {
                if (step.value().isEmpty()) {
                    s.value(ValueClass.values()[step.id().length() % 3]);
                }
                if (step.figures().processTimeOrCycleTime().isEmpty()
                        && step.figures().leadTime().isEmpty()) {
                    s.processTime(Duration.ofMinutes(7));
                }
            });
        }
        return builder.build();
    }

    /** The same map, whose necessary work is called value-adding, so that the value-added time holds both. */
    private static ValueStream necessaryAsValue(ValueStream map) {
        ValueStreamBuilder builder = map.toBuilder();
        for (ProcessStep step : map.steps()) {
            builder.editStep(step.id(), s -> {
                if (step.value().equals(NECESSARY)) {
                    s.value(ValueClass.VALUE_ADDING);
                }
                for (Map.Entry<String, StepFigures> family : step.families().entrySet()) {
                    if (family.getValue().value().equals(NECESSARY)) {
                        s.families(family.getKey(), f -> f.value(ValueClass.VALUE_ADDING));
                    }
                }
            });
        }
        return builder.build();
    }

    /** The sum of the classes, if none of them lacks a figure. */
    private static OptionalDouble sum(Answers answers) {
        double sum = 0;
        for (Waste waste : Waste.values()) {
            Figure figure = answers.analysis()
                    .measure("waste." + waste.token())
                    .orElseThrow()
                    .figure();
            if (figure instanceof Figure.Unknown unknown
                    && !(unknown.reason() == Reason.NOT_APPLICABLE
                            && unknown.text().code().equals("waste.untimed"))) {
                return OptionalDouble.empty();
            }
            sum += figure.number().orElse(0);
        }
        return OptionalDouble.of(sum);
    }

    private static OptionalDouble number(ValueStream map, String measure) {
        return Answers.of(map)
                .analysis()
                .measure(measure)
                .orElseThrow()
                .figure()
                .number();
    }

    @Test
    void waste_ofAnyMap_addsUp() {
        int known = 0;
        for (long seed = 0; seed < 500; seed++) {
            ValueStream map = complete(RandomMaps.map(seed, 1 + (int) (seed % 5)));
            OptionalDouble sum = sum(Answers.of(map));
            OptionalDouble lead = number(map, "lead-time");
            OptionalDouble kept = number(necessaryAsValue(map), "value-added-time");
            if (sum.isPresent() && lead.isPresent() && kept.isPresent()) {
                double wanted = lead.getAsDouble() - kept.getAsDouble();
                assertThat(sum.getAsDouble())
                        .as("%s: %s − %s", map, lead, kept)
                        .isCloseTo(wanted, within(1e-9 * Math.max(1, lead.getAsDouble())));
                known++;
            }
        }
        assertThat(known).as("maps of which all is known").isGreaterThan(50);
    }
}
