package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.RepeatableDraws;
import dev.valuestream.fixture.ValueStreamArbitraries;
import dev.valuestream.model.ValueStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(RepeatableDraws.class)
class SchemaPropertyTest {

    @Property(tries = 200)
    void schema_anyWrittenMap_isValid(@ForAll("maps") ValueStream map) {
        assertThat(SchemaTest.errors(Json.writer().toString(map))).isEmpty();
    }

    @Provide
    Arbitrary<ValueStream> maps() {
        return ValueStreamArbitraries.valueStreams();
    }
}
