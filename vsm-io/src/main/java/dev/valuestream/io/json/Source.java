package dev.valuestream.io.json;

import dev.valuestream.io.ReadLimits;
import dev.valuestream.io.internal.DocumentText;
import dev.valuestream.io.internal.Limits;
import dev.valuestream.io.internal.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a document, from wherever it comes, and no more of it than the limits allow. */
final class Source {

    private static final String FORMAT = "json";

    private Source() {}

    static DocumentText of(Path file, ReadLimits limits) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in, limits);
        }
    }

    static DocumentText of(InputStream in, ReadLimits limits) throws IOException {
        return Utf8.decode(Utf8.bytes(in, limits.maxBytes()), FORMAT);
    }

    static DocumentText of(byte[] document, ReadLimits limits) {
        if (document.length > limits.maxBytes()) {
            throw Limits.tooManyBytes(limits.maxBytes());
        }
        return Utf8.decode(document, FORMAT);
    }

    static DocumentText of(String document, ReadLimits limits) {
        return Utf8.ofString(document, limits.maxBytes());
    }
}
