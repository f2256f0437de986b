package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.valuestream.fixture.ValueStreamArbitraries;
import dev.valuestream.io.ReadResult;
import dev.valuestream.model.ValueStream;
import dev.valuestream.problem.Finding;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripPropertyTest {

    @Provide
    Arbitrary<ValueStream> maps() {
        return ValueStreamArbitraries.valueStreams();
    }

    @Property(tries = 1000)
    void read_ofWritten_isTheSameMap(@ForAll("maps") ValueStream map) {
        String written = Json.writer().toString(map);

        ReadResult read = Json.reader().readWithFindings(written);

        assertThat(read.valueStream()).isEqualTo(map);
        assertThat(read.findings()).extracting(Finding::code).allMatch("json.field.unknown"::equals);
        assertThat(Json.writer().toString(read.valueStream())).isEqualTo(written);
    }
}
