package org.relaydesk.proof;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 256 bits of how light and dark lie on a picture: of two neighbours in a grid of 17 × 16 fields, which is lighter. Pictures
 * that were scaled or compressed anew differ in a few bits. Two receipts of one app differ in few bits as well: what was
 * read on them tells those apart, see {@link Likeness}.
 */
public record PictureHash(long a, long b, long c, long d) {
    private static final int WORD = 64;
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

    /** @param grey 16 rows of 17 fields, 0 to 255 */
    public static PictureHash of(int[] grey) {
        var words = new long[4];
        for (int i = 0; i < 4 * WORD; i++) {
            int at = i / 16 * 17 + i % 16;
            // a plain background is noise: only a difference that can be seen counts
            if (grey[at] > grey[at + 1] + 2) {
                words[i / WORD] |= 1L << (i % WORD);
            }
        }
        return new PictureHash(words[0], words[1], words[2], words[3]);
    }

    /** In how many bits of 256 they differ. */
    public int distance(PictureHash other) {
        return Long.bitCount(a ^ other.a) + Long.bitCount(b ^ other.b) + Long.bitCount(c ^ other.c) + Long.bitCount(d ^ other.d);
    }

    /** How many bits are set: a picture of one colour has none and is like nothing. */
    public int weight() {
        return Long.bitCount(a) + Long.bitCount(b) + Long.bitCount(c) + Long.bitCount(d);
    }

    @Override
    public String toString() {
        return Stream.of(a, b, c, d).map(w -> HexFormat.of().toHexDigits(w)).collect(Collectors.joining());
    }

    /** Reads {@link #toString}s with spaces between; what is none is left out. */
    public static List<PictureHash> parse(String text) {
        return Arrays.stream(text.split(" ", -1)).filter(t -> HEX.matcher(t).matches()).map(PictureHash::one).toList();
    }

    private static PictureHash one(String hex) {
        var w = new long[4];
        for (int i = 0; i < 4; i++) {
            w[i] = Long.parseUnsignedLong(hex.substring(16 * i, 16 * i + 16), 16);
        }
        return new PictureHash(w[0], w[1], w[2], w[3]);
    }
}
