package org.relaydesk.adapter.vision;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;

/**
 * Looks at the chunks of a WebP file by their headers: the picture's size stands in its frame, and in one before it that may
 * say another. Format: RFC 9649.
 */
final class WebpHeader {
    private static final int MOST_CHUNKS = 100;
    private static final long LARGEST_EXTRA = 1L << 20;
    private static final int ANIMATED = 0x02;

    private WebpHeader() {}

    static void check(RandomAccessFile in) throws IOException, Unreadable {
        in.seek(4);
        long end = 8 + unsigned(in, 4);
        if (end > in.length()) {
            throw new Unreadable("broken");
        }
        boolean drawn = false;
        long at = 12;
        for (int i = 0; at + 8 <= end; i++) {
            in.seek(at);
            var name = new byte[4];
            in.readFully(name);
            long length = unsigned(in, 4);
            if (at + 8 + length > end) {
                throw new Unreadable("broken");
            }
            if (i > MOST_CHUNKS) {
                throw new Unreadable("bomb");
            }
            drawn |= chunk(new String(name, StandardCharsets.ISO_8859_1), length, in);
            at += 8 + length + length % 2;
        }
        if (!drawn) {
            throw new Unreadable("broken");
        }
    }

    /** Whether it is the picture. */
    private static boolean chunk(String name, long length, RandomAccessFile in) throws IOException, Unreadable {
        switch (name) {
            case "VP8 " -> lossy(in);
            case "VP8L" -> lossless(in);
            case "VP8X" -> extended(in);
            case "ANIM", "ANMF" -> throw new Unreadable("moving");
            case "ALPH" -> { }
            default -> {
                if (length > LARGEST_EXTRA) {
                    throw new Unreadable("bomb");
                }
            }
        }
        return name.equals("VP8 ") || name.equals("VP8L");
    }

    /** Three bytes, a start code of three, then twice fourteen bits. */
    private static void lossy(RandomAccessFile in) throws IOException, Unreadable {
        unsigned(in, 3);
        if (unsigned(in, 3) != 0x2a019d) {
            throw new Unreadable("broken");
        }
        long width = unsigned(in, 2) & 0x3fff;
        PictureGuard.sizeAtOnce(width, unsigned(in, 2) & 0x3fff, in.length());
    }

    /** One byte, then twice fourteen bits of what is one less. */
    private static void lossless(RandomAccessFile in) throws IOException, Unreadable {
        if (in.readUnsignedByte() != 0x2f) {
            throw new Unreadable("broken");
        }
        long bits = unsigned(in, 4);
        PictureGuard.sizeAtOnce((bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1, in.length());
    }

    private static void extended(RandomAccessFile in) throws IOException, Unreadable {
        if ((in.readUnsignedByte() & ANIMATED) != 0) {
            throw new Unreadable("moving");
        }
        unsigned(in, 3);
        long width = unsigned(in, 3) + 1;
        PictureGuard.sizeAtOnce(width, unsigned(in, 3) + 1, in.length());
    }

    /** The least byte first. */
    private static long unsigned(RandomAccessFile in, int bytes) throws IOException {
        long value = 0;
        for (int i = 0; i < bytes; i++) {
            value |= (long) in.readUnsignedByte() << (8 * i);
        }
        return value;
    }
}
