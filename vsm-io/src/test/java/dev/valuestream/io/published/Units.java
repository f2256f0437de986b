package dev.valuestream.io.published;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.model.ValueStream;
import java.util.HashMap;
import java.util.Map;

/** How many of the units in which people print figures go into one unit of a measure. */
final class Units {

    private final Map<String, Map<String, Double>> perUnit = new HashMap<>();

    private Units() {}

    /**
     * The units of a case.
     *
     * @param stream its calendar says how long a day is
     * @param own the case's own units: {@code {"items/shift": {"items/d": 0.5}}} says that 1 item a day is half an item a
     *     shift
     */
    static Units of(ValueStream stream, JsonTree own) {
        Units units = new Units();
        double day = stream.calendar().day().toMillis() / 1e3;
        units.perUnit.put("min", Map.of("s", 1 / 60.0));
        units.perUnit.put("h", Map.of("s", 1 / 3600.0));
        units.perUnit.put("d", Map.of("s", 1 / day));
        units.perUnit.put("%", Map.of("ratio", 100.0));
        own.fields()
                .forEach((unit, of) -> of.fields()
                        .forEach((measured, factor) -> units.perUnit.put(unit, Map.of(measured, factor.number()))));
        return units;
    }

    /** A figure of a measure's unit in the unit of a print; a print without unit has the measure's. */
    double convert(double value, String measured, String unit) {
        if (unit.isEmpty() || unit.equals(measured)) {
            return value;
        }
        Map<String, Double> factors = perUnit.getOrDefault(unit, Map.of());
        assertThat(factors).as("how many %s one %s is", unit, measured).containsKey(measured);
        return value * factors.get(measured);
    }
}
