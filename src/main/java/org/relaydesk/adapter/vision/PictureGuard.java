package org.relaydesk.adapter.vision;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/**
 * Looks at a file's first bytes and its headers, before anything is decoded: a customer may send any bytes, and what he
 * calls them means nothing. It reads a few kilobytes whatever the file holds.
 */
final class PictureGuard {
    /** What can be read. */
    enum Kind { PNG, JPEG, GIF, WEBP, PDF }

    /** More than any telephone's camera makes; it takes long enough to be a bomb. */
    static final long MOST_PIXELS = 60_000_000L;
    /** Of a kind that must be held whole while it is decoded: progressive JPEG and WebP. No telephone's screen has as many. */
    static final long MOST_PIXELS_AT_ONCE = 24_000_000L;
    static final int LONGEST_SIDE = 20_000;
    static final long MOST_BYTES = 16L << 20;
    /** A picture whose file has fewer bytes for its pixels than a blank one in good faith. */
    private static final long MOST_PIXELS_A_BYTE = 3_000;
    /** Words and profiles beside a picture. */
    private static final long LARGEST_EXTRA = 1L << 20;
    private static final int MOST_PARTS = 5_000;
    private static final Set<Integer> FRAMES = Set.of(0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF);

    /** These are decoded row by row. */
    private static final Set<Integer> BASELINE = Set.of(0xC0, 0xC1);

    private PictureGuard() {}

    /**
     * Looks at a file.
     *
     * @throws Unreadable with {@code empty}, {@code type}, {@code large}, {@code bomb},
     *         {@code moving} or {@code broken}
     */
    static Kind check(Path file) throws IOException, Unreadable {
        long size = Files.size(file);
        if (size < 12) {
            throw new Unreadable(size == 0 ? "empty" : "broken");
        }
        if (size > MOST_BYTES) {
            throw new Unreadable("large");
        }
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var head = new byte[12];
            in.readFully(head);
            var kind = kind(head);
            switch (kind) {
                case PNG -> png(in);
                case JPEG -> jpeg(in);
                case GIF -> gif(in);
                case WEBP -> WebpHeader.check(in);
                case PDF -> pdf(in);
            }
            return kind;
        } catch (java.io.EOFException e) {
            throw new Unreadable("broken");
        }
    }

    private static Kind kind(byte[] head) throws Unreadable {
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Kind.PNG;
        }
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Kind.JPEG;
        }
        if (text.startsWith("GIF8")) {
            return Kind.GIF;
        }
        if (text.startsWith("%PDF-")) {
            return Kind.PDF;
        }
        if (text.startsWith("RIFF") && text.endsWith("WEBP")) {
            return Kind.WEBP;
        }
        throw new Unreadable("type");
    }

    static void sizeAtOnce(long width, long height, long bytes) throws Unreadable {
        size(width, height, bytes);
        if (width * height > MOST_PIXELS_AT_ONCE) {
            throw new Unreadable("large");
        }
    }

    private static void size(long width, long height, long bytes) throws Unreadable {
        if (width <= 0 || height <= 0) {
            throw new Unreadable("broken");
        }
        if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
            throw new Unreadable("large");
        }
        if (width * height / bytes > MOST_PIXELS_A_BYTE) {
            throw new Unreadable("bomb");
        }
    }

    /** Every chunk by its header alone; it must end as one. */
    private static void png(RandomAccessFile in) throws IOException, Unreadable {
        in.seek(8);
        boolean drawn = false;
        for (int i = 0; i < MOST_PARTS; i++) {
            long length = Integer.toUnsignedLong(in.readInt());
            var type = new byte[4];
            in.readFully(type);
            var name = new String(type, StandardCharsets.ISO_8859_1);
            long next = in.getFilePointer() + length + 4;
            if (next > in.length() || (i == 0) != name.equals("IHDR")) {
                throw new Unreadable("broken");
            }
            if (i == 0) {
                size(Integer.toUnsignedLong(in.readInt()), Integer.toUnsignedLong(in.readInt()), in.length());
            } else if (name.equals("IEND")) {
                if (!drawn) {
                    throw new Unreadable("broken");
                }
                return;
            } else if (name.equals("IDAT")) {
                drawn = true;
            } else if (length > LARGEST_EXTRA) {
                throw new Unreadable("bomb");
            }
            in.seek(next);
        }
        throw new Unreadable("bomb");
    }

    private static void jpeg(RandomAccessFile in) throws IOException, Unreadable {
        in.seek(2);
        for (int i = 0; i < MOST_PARTS; i++) {
            int mark = in.read();
            while (mark == 0xFF) {
                mark = in.read();
            }
            if (mark < 0 || mark == 0xD9 || mark == 0xDA) {
                throw new Unreadable("broken");
            }
            if ((mark >= 0xD0 && mark <= 0xD7) || mark == 0x01 || mark == 0) {
                continue;
            }
            int length = in.readUnsignedShort();
            if (FRAMES.contains(mark)) {
                in.readUnsignedByte();
                int height = in.readUnsignedShort();
                int width = in.readUnsignedShort();
                size(width, height, in.length());
                if (!BASELINE.contains(mark)) {
                    sizeAtOnce(width, height, in.length());
                }
                in.seek(in.length() - Math.min(in.length(), 512));
                ended(in);
                return;
            }
            in.seek(in.getFilePointer() + Math.max(0, length - 2));
        }
        throw new Unreadable("bomb");
    }

    /** A JPEG says where it ends; some telephones add a little behind that. */
    private static void ended(RandomAccessFile in) throws IOException, Unreadable {
        int before = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (before == 0xFF && b == 0xD9) {
                return;
            }
            before = b;
        }
        throw new Unreadable("broken");
    }

    /** A moving picture is no receipt: its first frame must be all of it. */
    private static void gif(RandomAccessFile in) throws IOException, Unreadable {
        in.seek(6);
        int width = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
        int height = Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
        size(width, height, in.length());
        var bytes = new byte[(int) Math.min(in.length() - in.getFilePointer(), 1 << 20)];
        in.readFully(bytes);
        if (new String(bytes, StandardCharsets.ISO_8859_1).contains("NETSCAPE2.0")) {
            throw new Unreadable("moving");
        }
    }

    private static void pdf(RandomAccessFile in) throws IOException, Unreadable {
        var end = new byte[(int) Math.min(in.length(), 2048)];
        in.seek(in.length() - end.length);
        in.readFully(end);
        if (!new String(end, StandardCharsets.ISO_8859_1).contains("%%EOF")) {
            throw new Unreadable("broken");
        }
    }
}
