package org.relaydesk.adapter.statement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

import org.relaydesk.work.Refused;

/** What a file is by its first bytes: its name says nothing, banks call tab-separated text {@code .xls}. */
enum FileKind {
    XLSX, TEXT;

    /** More than a statement of 100,000 rows takes, by far. */
    private static final long LARGEST = 200L << 20;
    private static final int HEAD = 64 << 10;

    /** Looks at it; refuses what can't be read with what it is instead. */
    static FileKind of(Path file) throws IOException {
        long size = Files.size(file);
        if (size == 0) {
            throw new Refused("statement-empty");
        }
        if (size > LARGEST) {
            throw new Refused("statement-large", Long.toString(size >> 20));
        }
        var head = head(file);
        if (starts(head, 'P', 'K', 3, 4)) {
            return XLSX;
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refused("statement-old-xls");
        }
        if (starts(head, '%', 'P', 'D', 'F')) {
            throw new Refused("statement-pdf");
        }
        if (Encoding.isBinary(head)) {
            throw new Refused("statement-binary");
        }
        refuseHtml(head);
        return TEXT;
    }

    static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static void refuseHtml(byte[] head) {
        var start = new String(head, 0, Math.min(head.length, 1000), StandardCharsets.ISO_8859_1).strip().toLowerCase(Locale.ROOT);
        if (start.startsWith("<") && (start.contains("<html") || start.contains("<table") || start.contains("<?xml"))) {
            throw new Refused("statement-html");
        }
    }

    private static boolean starts(byte[] head, int... bytes) {
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
