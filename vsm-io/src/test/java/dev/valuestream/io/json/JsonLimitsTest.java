package dev.valuestream.io.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.valuestream.io.ReadLimitException;
import dev.valuestream.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No document can use up memory, stack or time: each limit stops it at once and says which one it was. */
class JsonLimitsTest {

    private static final double MOST_MILLISECONDS = 100;
    private static final int TEN_MILLION = 10_000_000;

    /** Bigger than the documents, so that the limit of bytes does not stand before the others. */
    private static final ReadLimits MANY_BYTES = ReadLimits.DEFAULTS.withMaxBytes(100_000_000);

    static Stream<Arguments> bombs() {
        return Stream.of(
                bomb("arrays", "[".repeat(100_000) + "]".repeat(100_000), "maxDepth", 64),
                bomb("objects", "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000), "maxDepth", 64),
                bomb("digits", "{\"v\":" + "9".repeat(TEN_MILLION) + "}", "maxNumberLength", 100),
                bomb("decimals", "{\"v\":0." + "1".repeat(TEN_MILLION) + "}", "maxNumberLength", 100),
                bomb("exponent", "{\"v\":1e" + "9".repeat(TEN_MILLION) + "}", "maxNumberLength", 100),
                bomb("text", "{\"id\":\"" + "A".repeat(TEN_MILLION) + "\"}", "maxStringLength", 100_000),
                bomb("escapes", "{\"id\":\"" + "\\u0041".repeat(2_000_000) + "\"}", "maxStringLength", 100_000),
                bomb("name", "{\"" + "A".repeat(TEN_MILLION) + "\":1}", "maxStringLength", 100_000));
    }

    private static Arguments bomb(String name, String document, String setting, long limit) {
        return Arguments.of(name, document, setting, limit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void read_bomb_isALimitErrorAtOnce(String name, String document, String setting, long limit) {
        JsonReader reader = Json.reader().withLimits(MANY_BYTES);
        double fastest = Double.MAX_VALUE;
        for (int i = 0; i < 50 && fastest >= MOST_MILLISECONDS; i++) { // the first runs are not compiled yet
            Duration before = worked();
            assertLimit(reader, document, setting, limit);
            fastest = Math.min(fastest, worked().minus(before).toNanos() / 1e6);
        }

        assertThat(fastest).as("milliseconds").isLessThan(MOST_MILLISECONDS);
    }

    /** Processor time of this virtual machine, which other programs do not make longer; where it is not told, the time that passes. */
    private static Duration worked() {
        return ProcessHandle.current().info().totalCpuDuration().orElseGet(() -> Duration.ofNanos(System.nanoTime()));
    }

    private static void assertLimit(JsonReader reader, String document, String setting, long limit) {
        ReadLimitException broken = catchThrowableOfType(ReadLimitException.class, () -> reader.read(document));

        assertThat(broken.setting()).isEqualTo(setting);
        assertThat(broken.limit()).isEqualTo(limit);
        assertThat(broken)
                .hasMessageContaining("raise it by ReadLimits.with"
                        + setting.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + setting.substring(1))
                .hasMessageContaining("[limit." + setting + "]");
        assertThat(broken.getMessage()).hasSizeLessThan(1000).doesNotContain("StreamReadConstraints");
    }

    @Test
    void read_moreBytesThanAllowed_isALimitErrorFromEverySource() {
        String document = Documents.map("\"note\":\"" + "é".repeat(100) + "\"");
        byte[] bytes = document.getBytes(StandardCharsets.UTF_8);
        JsonReader tight = Json.reader().withLimits(ReadLimits.DEFAULTS.withMaxBytes(bytes.length - 1));
        JsonReader wide = Json.reader().withLimits(ReadLimits.DEFAULTS.withMaxBytes(bytes.length));

        assertThatThrownBy(() -> tight.read(document))
                .isInstanceOf(ReadLimitException.class)
                .hasMessageContaining("maxBytes");
        assertThatThrownBy(() -> tight.read(bytes)).isInstanceOf(ReadLimitException.class);
        assertThatThrownBy(() -> tight.read(new ByteArrayInputStream(bytes))).isInstanceOf(ReadLimitException.class);
        assertThat(wide.read(document)).isEqualTo(wide.read(bytes));
    }

    @Test
    void read_endlessStream_stopsAtTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) ' ');
                return length;
            }
        };

        assertThatThrownBy(() -> Json.reader().read(endless))
                .isInstanceOf(ReadLimitException.class)
                .hasMessageContaining("must have at most 10000000 bytes");
    }

    @Test
    void read_brokenStream_throwsItsIOException() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cable pulled");
            }
        };

        assertThatThrownBy(() -> Json.reader().read(broken))
                .isInstanceOf(IOException.class)
                .hasMessage("cable pulled");
    }

    @Test
    void read_exactlyAtEachLimit_isRead() {
        String deep = Documents.map("\"attributes\":{\"a\":" + "[".repeat(62) + "]".repeat(62) + "}");
        String number = Documents.map("\"attributes\":{\"a\":" + "9".repeat(100) + "}");
        String text = Documents.map("\"attributes\":{\"a\":\"" + "x".repeat(100_000) + "\"}");

        for (String document : new String[] {deep, number, text}) {
            assertThat(Json.reader().read(document).annotations().attributes()).containsKey("a");
        }
    }

    @Test
    void read_oneBeyondEachLimit_isRefusedAtItsPlace() {
        assertPlace(
                Documents.map("\"attributes\":{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}"),
                d -> d.lastIndexOf('[') + 1,
                "maxDepth");
        assertPlace(
                Documents.map("\"attributes\":{\"a\":" + "9".repeat(101) + "}"),
                d -> d.indexOf('9') + 1,
                "maxNumberLength");
        assertPlace(
                Documents.map("\"attributes\":{\"a\" : \"" + "x".repeat(100_001) + "\"}"),
                d -> d.indexOf("xx"),
                "maxStringLength");
    }

    private static void assertPlace(String document, Function<String, Integer> column, String setting) {
        ReadLimitException broken = catchThrowableOfType(
                ReadLimitException.class, () -> Json.reader().read(document));

        assertThat(broken.setting()).isEqualTo(setting);
        assertThat(broken.problems().get(0).column()).isEqualTo(column.apply(document));
    }

    @Test
    void read_manyFields_stopAtTheLimitOfValues() {
        StringBuilder fields = new StringBuilder("{\"k\":0");
        for (int i = 0; i < 1_000_000; i++) {
            fields.append(",\"k").append(i).append("\":0");
        }

        assertLimit(Json.reader().withLimits(MANY_BYTES), fields.append('}').toString(), "maxValues", 1_000_000);
    }

    @Test
    void read_moreElementsThanAllowed_isRefusedAtTheirArray() {
        ReadLimits limits = ReadLimits.DEFAULTS.withMaxNodes(2).withMaxFlows(1).withMaxOthers(1);
        JsonReader reader = Json.reader().withLimits(limits);

        assertThatThrownBy(() -> reader.read(Documents.step("")))
                .isInstanceOf(ReadLimitException.class)
                .hasMessageContaining("/nodes: The nodes of the map must be at most 2. The limit is maxNodes");
        assertThatThrownBy(() -> reader.read(Documents.map("\"flows\":[{},{}]")))
                .hasMessageContaining("maxFlows");
        for (String others : new String[] {"demand", "teams", "information", "kaizen"}) {
            assertThatThrownBy(() -> reader.read(Documents.map("\"" + others + "\":[{},{}]")))
                    .hasMessageContaining("maxOthers")
                    .isInstanceOf(ReadLimitException.class);
        }
    }

    @Test
    void limits_eachSetting_isSetAlone() {
        ReadLimits limits = ReadLimits.DEFAULTS
                .withMaxBytes(1)
                .withMaxDepth(2)
                .withMaxNumberLength(3)
                .withMaxStringLength(4)
                .withMaxValues(5)
                .withMaxNodes(6)
                .withMaxFlows(7)
                .withMaxOthers(8);

        assertThat(new int[] {
                    limits.maxBytes(),
                    limits.maxDepth(),
                    limits.maxNumberLength(),
                    limits.maxStringLength(),
                    limits.maxValues(),
                    limits.maxNodes(),
                    limits.maxFlows(),
                    limits.maxOthers()
                })
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(ReadLimits.DEFAULTS.maxBytes()).isEqualTo(TEN_MILLION);
        assertThatThrownBy(() -> limits.withMaxDepth(0)).hasMessageContaining("maxDepth (0) must be from 1");
        assertThatThrownBy(() -> limits.withMaxBytes(Integer.MAX_VALUE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void read_limitOfDepthRaised_readsDeeperWithoutRecursion() throws InterruptedException {
        String document = Documents.map("\"attributes\":{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}");
        JsonReader reader = Json.reader().withLimits(ReadLimits.DEFAULTS.withMaxDepth(6000));

        SmallStack.run(() -> {
            String written = Json.writer().toString(reader.read(document));
            assertThat(Json.writer().toString(reader.read(written))).isEqualTo(written);
        });
    }

    @Test
    void read_deepestByDefault_needsASmallStack() throws InterruptedException {
        String document = Documents.map("\"later\":" + "{\"a\":".repeat(63) + "1" + "}".repeat(63));

        SmallStack.run(() ->
                assertThat(Json.writer().toString(Json.reader().read(document))).contains("\"a\": 1"));
    }

    @Test
    void read_tenMegabytes_isReadAndWritten() throws InterruptedException {
        StringBuilder nodes = new StringBuilder("\"nodes\":[{\"id\":\"in\",\"type\":\"supplier\"}");
        StringBuilder flows = new StringBuilder("],\"flows\":[{\"from\":\"in\",\"to\":\"s0\"}");
        int steps = 20_000;
        for (int i = 0; i < steps; i++) {
            nodes.append(",\n{\"id\":\"s")
                    .append(i)
                    .append("\",\"type\":\"process\",\"cycleTime\":\"39 s\",\"uptime\":0.85,\"name\":\"Step ")
                    .append(i)
                    .append("\"}");
            flows.append(",\n{\"from\":\"s")
                    .append(i)
                    .append("\",\"to\":\"")
                    .append(i + 1 < steps ? "s" + (i + 1) : "out")
                    .append("\",\"inventory\":{\"quantity\":5}}");
        }
        String document = Documents.map(nodes + ",{\"id\":\"out\",\"type\":\"customer\"}" + flows + "]");
        String padded = document + " ".repeat(TEN_MILLION - document.length());

        SmallStack.run(() -> {
            var map = Json.reader().read(padded);
            assertThat(map.steps()).hasSize(steps);
            assertThat(Json.reader().withLimits(MANY_BYTES).read(Json.writer().toString(map)))
                    .isEqualTo(map);
        });
    }
}
