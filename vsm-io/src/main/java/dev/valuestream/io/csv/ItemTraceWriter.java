package dev.valuestream.io.csv;

import dev.valuestream.simulation.TraceEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Writes what happens to each item of a simulation as a table, row by row as it happens; nothing is kept. UTF-8, commas, a line feed
 * after each row, and the columns {@code seconds} of working time from the start of the run, {@code item}, {@code family}, {@code
 * event} ({@code entered queued started finished delivered scrapped}) and {@code element}, the node where it happened. To be used by
 * one thread at a time.
 */
public final class ItemTraceWriter implements Consumer<TraceEvent> {

    private static final List<String> HEADINGS = List.of("seconds", "item", "family", "event", "element");

    private final OutputStream out;

    ItemTraceWriter(OutputStream out) throws IOException {
        this.out = out;
        write(HEADINGS);
    }

    /**
     * Writes a row.
     *
     * @param event what happened
     * @throws UncheckedIOException if the stream cannot be written
     */
    @Override
    public void accept(TraceEvent event) {
        try {
            write(List.of(
                    Double.toString(event.seconds()),
                    Long.toString(event.item()),
                    Formulas.neutralised(event.family().orElse("")),
                    event.kind().name().toLowerCase(Locale.ROOT),
                    Formulas.neutralised(event.element())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<String> cells) throws IOException {
        Sheet row = new Sheet();
        row.row(cells);
        out.write(row.text().getBytes(StandardCharsets.UTF_8));
    }
}
