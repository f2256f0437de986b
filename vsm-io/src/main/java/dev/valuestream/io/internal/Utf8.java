package dev.valuestream.io.internal;

import dev.valuestream.io.DocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads bytes as UTF-8 and refuses what is not; a byte order mark in front is passed over. */
public final class Utf8 {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private Utf8() {}

    /** All bytes of a stream, but no more than the limit. */
    public static byte[] bytes(InputStream in, int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit);
        if (bytes.length == limit && in.read() >= 0) {
            throw Limits.tooManyBytes(limit);
        }
        return bytes;
    }

    /** The text of the bytes; the code of the problem with bytes that are none begins with the format. */
    public static DocumentText decode(byte[] bytes, String format) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        DocumentText text = withoutMark(out.array(), out.position());
        if (result.isError()) {
            throw malformed(text, bytes[in.position()], format);
        }
        return text;
    }

    public static DocumentText ofString(String text, int limit) {
        if (text.length() > limit || bytesOf(text) > limit) {
            throw Limits.tooManyBytes(limit);
        }
        return withoutMark(text.toCharArray(), text.length());
    }

    private static long bytesOf(String text) {
        long bytes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    private static DocumentText withoutMark(char[] characters, int length) {
        int from = length > 0 && characters[0] == BYTE_ORDER_MARK ? 1 : 0;
        return new DocumentText(Arrays.copyOfRange(characters, from, length));
    }

    private static DocumentException malformed(DocumentText soFar, byte found, String format) {
        return soFar.exception(
                soFar.characters().length,
                "",
                format + ".encoding",
                "The document must be UTF-8 text, and the byte 0x{0} here is not. Save it as UTF-8.",
                String.format(java.util.Locale.ROOT, "%02X", found));
    }
}
