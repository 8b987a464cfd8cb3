package org.relaydesk.adapter.statement;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

import org.relaydesk.work.Refused;

/**
 * Goes through a spreadsheet's parts before it is read, and keeps nothing of them: refuses one that unpacks to far more
 * than a statement has, or that has rows or texts so long that reading them would take the memory. What the file says of
 * its own sizes is not believed.
 */
final class ZipCheck {
    private static final int MOST_PARTS = 1000;
    private static final long LARGEST_SHEET = 400L << 20;
    /** All of them are kept in memory, and a short one takes several times its bytes. */
    private static final long LARGEST_TEXTS = 32L << 20;
    private static final long LARGEST_OTHER = 16L << 20;
    /** Honest sheets are some ten to thirty times as large unpacked. */
    private static final long MOST_RATIO = 150;
    private static final long SMALL = 20L << 20;
    private static final int LONGEST = 1 << 20;

    private long rows;

    private ZipCheck() {}

    /** How many rows its sheets have. @throws Refused where it is not to be read */
    static long rows(Path file) throws IOException {
        var check = new ZipCheck();
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new Refused("statement-bomb");
            }
            for (var entries = zip.entries(); entries.hasMoreElements();) {
                var entry = entries.nextElement();
                check.part(entry, zip.getInputStream(entry));
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new Refused("statement-damaged");
            }
        } catch (ZipException e) {
            throw damaged(e);
        }
        return check.rows;
    }

    static Refused damaged(Exception cause) {
        var refused = new Refused("statement-damaged");
        refused.initCause(cause);
        return refused;
    }

    private void part(ZipEntry entry, InputStream in) throws IOException {
        var name = entry.getName().toLowerCase(Locale.ROOT);
        boolean sheet = name.startsWith("xl/worksheets/");
        long most = sheet ? LARGEST_SHEET : name.endsWith("sharedstrings.xml") ? LARGEST_TEXTS : LARGEST_OTHER;
        var scan = new Scan(sheet);
        var bytes = new byte[1 << 16];
        long size = 0;
        for (int read = in.read(bytes); read > 0; read = in.read(bytes)) {
            size += read;
            boolean swells = size > SMALL && size / Math.max(1, entry.getCompressedSize()) > MOST_RATIO;
            if (size > most || swells) {
                throw new Refused("statement-bomb");
            }
            scan.take(bytes, read);
        }
        rows += scan.rows;
    }

    /** Counts rows, and what lies between two of them or, elsewhere, between two tags. */
    private static final class Scan {
        private final boolean sheet;
        private final byte[] tag = new byte[16];
        private int inTag = -1;
        private int since;
        private long rows;

        Scan(boolean sheet) {
            this.sheet = sheet;
        }

        void take(byte[] bytes, int length) {
            for (int i = 0; i < length; i++) {
                var b = bytes[i];
                if (++since > LONGEST) {
                    throw new Refused("statement-bomb");
                }
                if (b == '<') {
                    inTag = 0;
                    since = sheet ? since : 0;
                } else if (inTag >= 0) {
                    name(b);
                }
            }
        }

        private void name(byte b) {
            boolean over = b == ' ' || b == '>' || b == '/' || b == '\n' || b == '\r' || b == '\t';
            if (over && isRow()) {
                rows++;
                since = 0;
            }
            inTag = over || inTag == tag.length ? -1 : inTag;
            if (inTag >= 0) {
                tag[inTag++] = b;
            }
        }

        private boolean isRow() {
            var name = new String(tag, 0, inTag, StandardCharsets.ISO_8859_1);
            return name.equals("row") || name.endsWith(":row");
        }
    }
}
