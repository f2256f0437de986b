package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.fixture.ValueStreamArbitraries;
import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ReadResult;
import dev.valuestream.model.AttributeValue;
import dev.valuestream.model.AttributeValue.Mapping;
import dev.valuestream.model.AttributeValue.Sequence;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(RepeatableDraws.class)
class RoundTripPropertyTest {

    @Provide
    Arbitrary<ValueStream> maps() {
        return ValueStreamArbitraries.valueStreams();
    }

    @Property(tries = 300)
    void read_ofWritten_isTheSameMap(@ForAll("maps") ValueStream map) {
        String written = Json.writer().toString(map);

        ReadResult read = Json.reader().readWithFindings(written);

        assertThat(read.valueStream()).isEqualTo(map);
        assertThat(read.findings()).extracting(Finding::code).allMatch("json.field.unknown"::equals);
        assertThat(Json.writer().toString(read.valueStream())).isEqualTo(written);
    }

    @Property(tries = 100)
    void write_ofARebuiltMap_isTheSameText(@ForAll("maps") ValueStream map) {
        assertThat(Json.writer().toString(map.toBuilder().build()))
                .isEqualTo(Json.writer().toString(map));
    }

    /** The planted bug: a writer that forgets any one field must be found out by the round trip. */
    @Property(tries = 300)
    void read_ofWrittenWithoutOneField_isNotTheSameMap(@ForAll("maps") ValueStream map, @ForAll long seed) {
        Mapping whole = MapWriter.value(map);
        Optional<Mapping> less = without(whole, new SplittableRandom(seed));
        Assume.that(less.isPresent());

        Optional<ValueStream> read = readIfRight(MapWriter.print(less.orElseThrow()));

        assertThat(read).isNotEqualTo(Optional.of(map));
    }

    private static Optional<ValueStream> readIfRight(String document) {
        try {
            return Optional.of(Json.reader().read(document));
        } catch (DocumentException e) {
            return Optional.empty();
        }
    }

    /** The object without one field, of its own or further in; empty if the one that was hit says nothing new. */
    private static Optional<Mapping> without(Mapping object, SplittableRandom random) {
        List<String> names = new ArrayList<>(object.values().keySet());
        if (names.isEmpty()) {
            return Optional.empty();
        }
        String name = names.get(random.nextInt(names.size()));
        boolean settled = object.values().containsKey("shape") && name.equals("cv"); // the shape says it, too
        boolean empty = object.values().get(name) instanceof Mapping inner
                && inner.values().isEmpty();
        Optional<AttributeValue> inside = inside(object.values().get(name), random);
        Map<String, AttributeValue> changed = new LinkedHashMap<>(object.values());
        if (inside.isPresent()) {
            changed.put(name, inside.get());
        } else {
            changed.remove(name);
        }
        return settled || empty ? Optional.empty() : Optional.of(new Mapping(changed));
    }

    private static Optional<AttributeValue> inside(AttributeValue value, SplittableRandom random) {
        if (value instanceof Mapping mapping && random.nextInt(4) > 0) {
            return without(mapping, random).map(m -> m);
        }
        if (value instanceof Sequence sequence && !sequence.values().isEmpty() && random.nextInt(8) > 0) {
            List<AttributeValue> values = new ArrayList<>(sequence.values());
            int at = random.nextInt(values.size());
            Optional<AttributeValue> changed = inside(values.get(at), random);
            changed.ifPresent(c -> values.set(at, c));
            return changed.map(c -> new Sequence(values));
        }
        return Optional.empty();
    }
}
