package dev.valuestream.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.distribution.TimeDistribution;
import dev.valuestream.unit.Quantity;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every call on a builder gives that same builder, so that calls can be chained. */
class FluentBuildersTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final LocalTime SIX = LocalTime.of(6, 0);

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(String.class, "x"),
            Map.entry(double.class, 1.0),
            Map.entry(int.class, 1),
            Map.entry(boolean.class, true),
            Map.entry(Duration.class, MINUTE),
            Map.entry(TimeDistribution.class, TimeDistribution.ofMean(MINUTE)),
            Map.entry(LocalDate.class, LocalDate.of(2026, 5, 4)),
            Map.entry(LocalTime.class, SIX),
            Map.entry(ZoneId.class, ZoneId.of("UTC")),
            Map.entry(List.class, List.of("x")),
            Map.entry(Object.class, "x"),
            Map.entry(AttributeKey.class, AttributeKey.text("x")),
            Map.entry(AttributeValue.class, AttributeValue.of("x")),
            Map.entry(UnknownField.class, new UnknownField("", "", "x", AttributeValue.of("x"))),
            Map.entry(Batch.class, new Batch.Items(Quantity.of(1))),
            Map.entry(ArrivalPhase.class, new ArrivalPhase(MINUTE, Quantity.of(1))),
            Map.entry(Shift.class, new Shift(SIX, SIX, Set.of(DayOfWeek.MONDAY))),
            Map.entry(Participant.class, new Participant(Optional.of("x"), Optional.empty())),
            Map.entry(Consumer.class, (Consumer<Object>) x -> {}));

    static Stream<Object> builders() {
        List<Object> builders = new ArrayList<>();
        ValueStream.builder("line")
                .calendar(builders::add)
                .charter(builders::add)
                .demand(builders::add)
                .team("crew", builders::add)
                .trigger("t", builders::add)
                .step("a", s -> {
                    builders.add(s.calendar(builders::add).observation(builders::add));
                    s.families("LH", builders::add);
                })
                .flow("t", "a", builders::add)
                .information("t", "a", builders::add)
                .kaizen("k", "a", builders::add);
        return builders.stream();
    }

    private static List<Method> calls(Object builder) {
        return Arrays.stream(builder.getClass().getMethods())
                .filter(m -> Modifier.isPublic(m.getModifiers()) && m.getDeclaringClass() != Object.class)
                .filter(m -> m.getReturnType().isInstance(builder))
                .toList();
    }

    private static Object sample(Class<?> type) {
        Object sample = type.isEnum() ? type.getEnumConstants()[0] : SAMPLES.get(type);
        assertThat(sample).as("a sample of %s", type).isNotNull();
        return sample;
    }

    @ParameterizedTest
    @MethodSource("builders")
    void call_any_givesTheBuilder(Object builder) throws ReflectiveOperationException {
        assertThat(calls(builder)).isNotEmpty();
        for (Method call : calls(builder)) {
            Object[] arguments = Arrays.stream(call.getParameterTypes())
                    .map(FluentBuildersTest::sample)
                    .toArray();
            call.setAccessible(true);
            assertThat(call.invoke(builder, arguments)).as("%s", call).isSameAs(builder);
        }
    }

    /** A step's own accessors are shortcuts to its figures for all items. */
    @Test
    void accessors_ofAStep_areThoseOfItsFigures() throws ReflectiveOperationException {
        ProcessStep step = ProcessStep.of(
                "a",
                s -> s.processTime(MINUTE)
                        .cycleTime(MINUTE.plusSeconds(1))
                        .leadTime(MINUTE.plusSeconds(2))
                        .percentCompleteAccurate(90));
        List<Method> shortcuts = Arrays.stream(ProcessStep.class.getMethods())
                .filter(m -> Arrays.stream(StepFigures.class.getMethods())
                        .anyMatch(f -> f.getDeclaringClass() == StepFigures.class
                                && f.getParameterCount() == 0
                                && !f.getName().matches("hashCode|toString")
                                && f.getName().equals(m.getName())))
                .filter(m -> m.getParameterCount() == 0)
                .toList();

        assertThat(shortcuts)
                .extracting(Method::getName)
                .contains("processTime", "cycleTime", "leadTime", "percentCompleteAccurate");
        for (Method shortcut : shortcuts) {
            Object ofFigures = StepFigures.class.getMethod(shortcut.getName()).invoke(step.figures());
            assertThat(shortcut.invoke(step)).as("%s", shortcut).isEqualTo(ofFigures);
        }
    }
}
