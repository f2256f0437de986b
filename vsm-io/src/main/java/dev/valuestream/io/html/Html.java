package dev.valuestream.io.html;

/** Value streams as web pages: the entry point. */
public final class Html {

    private Html() {}

    /**
     * A writer of reports with the usual settings: English, light or dark as the reader's machine prefers.
     *
     * @return the writer, to be set otherwise where needed
     */
    public static ReportWriter reportWriter() {
        return new ReportWriter(Settings.USUAL);
    }
}
