package org.relaydesk.adapter.store.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.Sealed;

/** {@code book.jsonl} for reading. A last line without its end was being written when the program was killed. */
final class BookFile {
    /** Its name in a store's folder. */
    static final String NAME = "book.jsonl";

    private static final int CHUNK = 64 * 1024;

    private BookFile() {}

    /** Where the last whole line ends. */
    static long end(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            return lineEnd(in, in.length()) + 1;
        }
    }

    /** The last whole line; null if there is none. */
    static @Nullable Sealed last(Path file) throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            long end = lineEnd(in, in.length());
            if (end < 0) {
                return null;
            }
            long start = lineEnd(in, end) + 1;
            var bytes = new byte[Math.toIntExact(end - start)];
            in.seek(start);
            in.readFully(bytes);
            return line(new String(bytes, StandardCharsets.UTF_8), file);
        }
    }

    /** The first line; null if there is none. */
    static @Nullable Sealed first(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
            var text = whole(in);
            return text == null ? null : line(text, file);
        }
    }

    /** The place of the last line feed before a place; -1 if there is none. */
    private static long lineEnd(RandomAccessFile in, long before) throws IOException {
        var chunk = new byte[CHUNK];
        long to = before;
        while (to > 0) {
            int length = (int) Math.min(CHUNK, to);
            in.seek(to - length);
            in.readFully(chunk, 0, length);
            for (int i = length - 1; i >= 0; i--) {
                if (chunk[i] == '\n') {
                    return to - length + i;
                }
            }
            to -= length;
        }
        return -1;
    }

    /** Gets each whole line in order. */
    @FunctionalInterface
    interface Visitor<E extends Exception> {
        void line(String text) throws E;
    }

    static <E extends Exception> void each(Path file, Visitor<E> visitor) throws IOException, E {
        try (var in = new BufferedInputStream(Files.newInputStream(file), CHUNK)) {
            for (var line = whole(in); line != null; line = whole(in)) {
                visitor.line(line);
            }
        }
    }

    private static @Nullable String whole(InputStream in) throws IOException {
        var line = new ByteArrayOutputStream(1024);
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return line.toString(StandardCharsets.UTF_8);
            }
            line.write(next);
        }
        return null;
    }

    /** @throws BookDamaged if it is no line of a book */
    static Sealed line(String text, Path file) {
        try {
            return LineJson.read(text);
        } catch (RuntimeException e) {
            throw new BookDamaged(file + " has a line that can't be read: " + text.substring(0, Math.min(80, text.length())), e);
        }
    }

    /** A line's number without reading the rest of it; 0 if it is none. */
    static long id(String text) {
        var start = "{\"id\":";
        int end = text.indexOf(',');
        if (!text.startsWith(start) || end < 0 || !text.substring(start.length(), end).matches("\\d{1,18}")) {
            return 0;
        }
        return Long.parseLong(text.substring(start.length(), end));
    }
}
