package dev.valuestream.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * One run of the command line within the test.
 *
 * @param status its exit status
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error, but for what a busy machine may add: that a metric of vsm itself was slow
 */
record Run(int status, String out, String err) {

    private static final String SLOW = "vsm: The metric (?!hostile)\\S+ took \\S+ s\\. \\[metric\\.slow]\\n";

    static Run of(String... arguments) {
        return withInput("", arguments);
    }

    static Run withInput(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        int status = Vsm.run(new Console(in, out, err), arguments);
        return new Run(
                status,
                out.toString(StandardCharsets.UTF_8),
                err.toString(StandardCharsets.UTF_8).replaceAll(SLOW, ""));
    }

    /** The output with runs of blanks as one, to tell what it says and not where. */
    String words() {
        return out.replaceAll(" +", " ");
    }
}
