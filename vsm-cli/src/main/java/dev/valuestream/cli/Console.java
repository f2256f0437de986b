package dev.valuestream.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Where a command reads and writes: results to one stream, all else to the other, both in UTF-8. */
final class Console {

    private final InputStream in;
    private final OutputStream out;
    private final PrintWriter err;
    private final boolean terminal;

    Console(InputStream in, OutputStream out, OutputStream err) {
        this(in, out, err, false);
    }

    /** A console whose error stream may be a terminal, on which what was written can be overwritten. */
    Console(InputStream in, OutputStream out, OutputStream err, boolean terminal) {
        this.terminal = terminal;
        this.in = in;
        this.out = out;
        this.err = new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true);
    }

    static Console ofSystem() {
        return new Console(
                // buffered, as a file's stream asks for its length, which a pipe has not
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                isInteractive());
    }

    /** Whether somebody sits in front of it; newer virtual machines have a console otherwise, too, and know the difference. */
    @SuppressWarnings("SystemConsoleNull") // asked both ways
    private static boolean isInteractive() {
        java.io.Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) { // before 22, where there is a console only on a terminal
            return true;
        }
    }

    boolean isTerminal() {
        return terminal;
    }

    InputStream in() {
        return in;
    }

    PrintWriter err() {
        return err;
    }

    /** A writer to the results' stream for help and version; it is flushed by each line. */
    PrintWriter helpWriter() {
        return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
    }

    /**
     * Writes a result, all at once.
     *
     * @throws IOException if it cannot be written for another reason than that the reader has seen enough
     */
    void write(String result) throws IOException {
        try {
            out.write(result.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            if (!isClosedPipe(e)) {
                throw e;
            }
        }
    }

    private static boolean isClosedPipe(IOException e) {
        String message = String.valueOf(e.getMessage());
        return message.contains("Broken pipe") || message.contains("pipe is being closed") || message.contains("EPIPE");
    }
}
