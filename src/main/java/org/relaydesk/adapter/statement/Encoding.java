package org.relaydesk.adapter.statement;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a text is written, by its first bytes.
 *
 * @param skip how many bytes the mark at its start has
 */
record Encoding(Charset charset, int skip) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Encoding of(byte[] head) {
        if (marked(head, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, 3);
        }
        if (marked(head, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, 2);
        }
        if (marked(head, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, 2);
        }
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        if (even + odd > 0) {
            return new Encoding(odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
        }
        return new Encoding(isUtf8(head) ? StandardCharsets.UTF_8 : WINDOWS, 0);
    }

    /** Text has no zero bytes, but every second one of UTF-16; nor other control characters. */
    static boolean isBinary(byte[] head) {
        if (marked(head, 0xFF, 0xFE) || marked(head, 0xFE, 0xFF)) {
            return false;
        }
        int even = zeros(head, 0);
        int odd = zeros(head, 1);
        boolean utf16 = Math.min(even, odd) == 0 && Math.max(even, odd) > head.length / 4;
        return controls(head) > head.length / 100 || (even + odd > 0 && !utf16);
    }

    private static int zeros(byte[] head, int from) {
        int zeros = 0;
        for (int i = from; i < head.length; i += 2) {
            zeros += head[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static int controls(byte[] head) {
        int controls = 0;
        for (var b : head) {
            controls += b > 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' ? 1 : 0;
        }
        return controls;
    }

    /** The last character may be cut off. */
    private static boolean isUtf8(byte[] head) {
        var decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        return !decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length), false).isError();
    }

    private static boolean marked(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
