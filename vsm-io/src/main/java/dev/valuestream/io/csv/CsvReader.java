package dev.valuestream.io.csv;

import static java.util.Objects.requireNonNull;

import dev.valuestream.io.DocumentException;
import dev.valuestream.io.ReadLimitException;
import dev.valuestream.io.ReadLimits;
import dev.valuestream.io.ReadResult;
import dev.valuestream.io.internal.DocumentText;
import dev.valuestream.io.internal.Limits;
import dev.valuestream.io.internal.Utf8;
import dev.valuestream.model.ValueStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads maps from step tables: a row of headings, below it one row a step, in order. Immutable and thread-safe.
 *
 * <p>A table is UTF-8 (a byte order mark is passed over) with commas, semicolons or tabs between the cells, quotes as RFC
 * 4180 has them, and CR, LF or CR LF at the end of a row. Columns go by their names, in any order; case, blanks and
 * punctuation do not count. A unit stands in the cell ({@code 39 s}, {@code 85 %}) or in the heading ({@code C/T (s)},
 * {@code uptime %}); a number without one is refused, not guessed at. Where semicolons stand between the cells a comma is
 * read as the decimal point. A column that is not known is kept as a text attribute of each step, with a finding.
 *
 * <table>
 * <caption>The columns</caption>
 * <tr><th>heading, and how else it is known</th><th>what it is</th></tr>
 * <tr><td>step: name, process, process step, process name, step name, activity, task, operation</td>
 * <td>the name; one of step and id must be there</td></tr>
 * <tr><td>id: step id</td><td>the id; made of the name where there is none</td></tr>
 * <tr><td>type: node type</td><td>supplier, trigger, process (where empty) or customer; a table without this column begins at
 * a trigger and ends at a customer that are added</td></tr>
 * <tr><td>PT: process time, processing time, touch time, work time</td><td>a duration</td></tr>
 * <tr><td>C/T: cycle time, cycle</td><td>a duration</td></tr>
 * <tr><td>ideal C/T: ideal cycle time</td><td>a duration</td></tr>
 * <tr><td>LT: lead time, step lead time, turnaround time</td><td>a duration, the wait before the step included</td></tr>
 * <tr><td>per cycle: quantity per cycle, pieces per cycle, parts per cycle</td><td>items</td></tr>
 * <tr><td>stations: machines, number of stations, number of machines</td><td>a count</td></tr>
 * <tr><td>C/O: changeover, changeover time, setup, setup time</td><td>a duration</td></tr>
 * <tr><td>batch: batch size, lot, lot size</td><td>items</td></tr>
 * <tr><td>EPE: EPEI, every part every</td><td>a duration</td></tr>
 * <tr><td>uptime: availability, reliability</td><td>a share</td></tr>
 * <tr><td>MTTR: mean time to repair, repair time</td><td>a duration</td></tr>
 * <tr><td>yield</td><td>a share</td></tr>
 * <tr><td>good share: good</td><td>a share</td></tr>
 * <tr><td>%C&amp;A: percent complete and accurate, percent complete accurate</td><td>a share</td></tr>
 * <tr><td>operators: number of operators, people, headcount, staff, FTE</td><td>people</td></tr>
 * <tr><td>crew: crew size, people per item</td><td>people</td></tr>
 * <tr><td>team: resource, pool</td><td>the id of a team</td></tr>
 * <tr><td>WIP limit: max WIP</td><td>a count</td></tr>
 * <tr><td>value: value class, value added, VA/NVA</td><td>value-adding (VA), necessary (NNVA, BVA, BNVA) or waste (NVA)</td></tr>
 * <tr><td>join</td><td>all or any</td></tr>
 * <tr><td>pacemaker</td><td>yes or no</td></tr>
 * <tr><td>source: data source</td><td>estimate, walked or system data</td></tr>
 * <tr><td>observed on: observed, walked on, date observed</td><td>a date, 2026-12-25</td></tr>
 * <tr><td>observed by: observer, walked by</td><td>text</td></tr>
 * <tr><td>samples: sample size, observations</td><td>a count</td></tr>
 * <tr><td>wait: wait time, waiting time, queue time, wait before, delay</td><td>a duration, in front of the step, on every flow
 * that enters it</td></tr>
 * <tr><td>inventory: WIP, queue, stock, queue size, inventory before</td><td>items in front of the step; this and the next on
 * the first flow that enters it</td></tr>
 * <tr><td>min: min inventory, minimum</td><td>items</td></tr>
 * <tr><td>max: max inventory, maximum, lane max</td><td>items</td></tr>
 * <tr><td>flow: flow kind, push/pull</td><td>push, pull, fifo or shipment</td></tr>
 * <tr><td>transfer time: transport time, move time, transfer</td><td>a duration</td></tr>
 * <tr><td>transfer batch: transfer lot</td><td>items</td></tr>
 * <tr><td>delivery every: delivered every, shipment every, every</td><td>a duration</td></tr>
 * <tr><td>flow note: flow notes, inventory note</td><td>text</td></tr>
 * <tr><td>to: next, next step, next steps, successor, successors</td><td>ids or names of rows with semicolons between them, each
 * with its share of a choice, {@code release 90 %; build 10 %}; {@code (none)} for a dead end; the next row where
 * empty</td></tr>
 * <tr><td>note: notes, comment, comments, remark, remarks</td><td>text</td></tr>
 * </table>
 *
 * <p>Lines above the headings that begin with {@code #} speak of the map, {@code # key: value}, the value perhaps in the next
 * cell: {@code id}, {@code name}, {@code state}, {@code snapshot}, {@code note}, {@code working time per day}, {@code days per
 * week}, {@code working days per year}, {@code time zone}, {@code holidays}, {@code demand} ({@code 920 per 1 d}, also
 * {@code demand LH} for a family), {@code team ID} (its name) and {@code team ID people}, {@code team ID share}, {@code team
 * ID note}. One without a colon is a remark and is passed over.
 *
 * <p>Every problem is reported with its line and column, its pointer {@code /row/heading} and the name that spreadsheets give
 * its cell ({@code D4}), all of them together (at most 10,000); only an error of quoting, of encoding or of the headings ends
 * the reading at once. Every method throws {@link DocumentException} for a table that is no valid map, {@link
 * ReadLimitException}, one of its kinds, for one past a limit, and nothing else but {@link IOException} of the source itself.
 * Time and memory are linear in the table.
 */
public final class CsvReader {

    private static final String FORMAT = "csv";

    private final ReadLimits limits;

    CsvReader(ReadLimits limits) {
        this.limits = limits;
    }

    /**
     * Sets how much is taken from a document.
     *
     * @param limits the limits
     * @return a reader with these limits
     */
    public CsvReader withLimits(ReadLimits limits) {
        return new CsvReader(requireNonNull(limits, "limits"));
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @return the map
     * @throws IOException if the file cannot be read
     * @throws DocumentException if the table is no valid map, with all problems
     */
    public ValueStream read(Path file) throws IOException {
        return readWithFindings(file).valueStream();
    }

    /**
     * Reads a stream to its end; it is not closed.
     *
     * @param in the stream
     * @return the map
     * @throws IOException if the stream cannot be read
     * @throws DocumentException if the table is no valid map, with all problems
     */
    public ValueStream read(InputStream in) throws IOException {
        return readWithFindings(in).valueStream();
    }

    /**
     * Reads bytes.
     *
     * @param document the bytes of the table
     * @return the map
     * @throws DocumentException if the table is no valid map, with all problems
     */
    public ValueStream read(byte[] document) {
        return readWithFindings(document).valueStream();
    }

    /**
     * Reads a text.
     *
     * @param document the text of the table
     * @return the map
     * @throws DocumentException if the table is no valid map, with all problems
     */
    public ValueStream read(String document) {
        return readWithFindings(document).valueStream();
    }

    /**
     * Reads a file, and says what was noticed.
     *
     * @param file the file
     * @return the map and the findings
     * @throws IOException if the file cannot be read
     * @throws DocumentException if the table is no valid map, with all problems
     */
    public ReadResult readWithFindings(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return readWithFindings(in);
        }
    }

    /**
     * Reads a stream to its end, and says what was noticed; the stream is not closed.
     *
     * @param in the stream
     * @return the map and the findings
     * @throws IOException if the stream cannot be read
     * @throws DocumentException if the table is no valid map, with all problems
     */
    public ReadResult readWithFindings(InputStream in) throws IOException {
        return read(Utf8.decode(Utf8.bytes(in, limits.maxBytes()), FORMAT));
    }

    /**
     * Reads bytes, and says what was noticed.
     *
     * @param document the bytes of the table
     * @return the map and the findings
     * @throws DocumentException if the table is no valid map, with all problems
     */
    public ReadResult readWithFindings(byte[] document) {
        if (document.length > limits.maxBytes()) {
            throw Limits.tooManyBytes(limits.maxBytes());
        }
        return read(Utf8.decode(document, FORMAT));
    }

    /**
     * Reads a text, and says what was noticed.
     *
     * @param document the text of the table
     * @return the map and the findings
     * @throws DocumentException if the table is no valid map, with all problems
     */
    public ReadResult readWithFindings(String document) {
        return read(Utf8.ofString(document, limits.maxBytes()));
    }

    private ReadResult read(DocumentText text) {
        return TableReader.read(text, limits);
    }
}
