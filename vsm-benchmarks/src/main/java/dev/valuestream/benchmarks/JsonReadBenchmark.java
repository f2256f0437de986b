package dev.valuestream.benchmarks;

import dev.valuestream.io.json.Json;
import dev.valuestream.model.ValueStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A map of twenty steps read from JSON, beside Jackson's bare loop over the tokens of the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class JsonReadBenchmark {

    private final byte[] document = Json.writer().toString(Maps.twentySteps()).getBytes(StandardCharsets.UTF_8);
    private final JsonFactory factory = new JsonFactory();

    /**
     * Read, checked and built.
     *
     * @return the map
     */
    @Benchmark
    public ValueStream read() {
        return Json.reader().read(document);
    }

    /**
     * Jackson's tokens, with the text of each, and nothing made of them.
     *
     * @return something that depends on all of them
     */
    @Benchmark
    public int bareTokens() {
        int seen = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), document)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                seen += parser.getString().length();
            }
        }
        return seen;
    }
}
