package dev.valuestream.io.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.valuestream.simulation.TraceEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ItemTraceWriterTest {

    private static final TraceEvent EVENT =
            new TraceEvent(1.5, 7, Optional.of("=A;B"), TraceEvent.Kind.DELIVERED, "out");

    @Test
    void accept_familyThatIsAFormula_isNeutralisedAndQuoted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Csv.itemTraceWriter(out).accept(EVENT);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("seconds,item,family,event,element\n1.5,7,\"'=A;B\",delivered,out\n");
    }

    @Test
    void accept_streamThatFails_isTold() throws IOException {
        ItemTraceWriter writer = Csv.itemTraceWriter(new FullDisk());

        assertThatThrownBy(() -> writer.accept(EVENT))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("disk full");
    }

    /** Takes the headings, then is full. */
    private static final class FullDisk extends OutputStream {

        private int written;

        @Override
        public void write(int b) throws IOException {
            throw new IOException("disk full");
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (written++ > 0) {
                throw new IOException("disk full");
            }
        }
    }
}
