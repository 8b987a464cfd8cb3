package org.relaydesk.adapter.statement;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.relaydesk.work.Refused;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Files that are no statement, and files that are made to hurt: refused in a sentence, without taking the memory. */
class HostileStatementTest {
    private static final Duration QUICKLY = Duration.ofSeconds(10);
    private static final String HEAD = "<?xml version=\"1.0\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

    @TempDir
    Path folder = Path.of("");

    private String refused(Path file) {
        return assertTimeout(QUICKLY, () -> assertThrows(Refused.class, () -> Statements.lines(file)).code());
    }

    private Path bytes(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void whatIsNoStatementIsNamed() throws IOException {
        assertEquals("statement-missing", refused(folder.resolve("none.csv")));
        assertEquals("statement-empty", refused(bytes("empty.csv", new byte[0])));
        assertEquals("statement-old-xls", refused(bytes("a.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0})));
        assertEquals("statement-pdf", refused(bytes("a.csv", "%PDF-1.7 made up".getBytes(StandardCharsets.US_ASCII))));
        assertEquals("statement-html", refused(Statements.write(folder.resolve("b.xls"), "<html><table><tr><td>Date</td></tr></table></html>")));
        var noise = new byte[10_000];
        new Random(4).nextBytes(noise);
        noise[0] = 'x';
        assertEquals("statement-binary", refused(bytes("noise.csv", noise)));
        assertEquals("statement-headings", refused(Statements.write(folder.resolve("c.csv"), "just,some,words\nand,more,words\n")));
        assertEquals("statement-damaged", refused(bytes("d.xlsx", new byte[] {'P', 'K', 3, 4, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})));
    }

    @Test
    void aZipThatIsNoSpreadsheetOrOneCutShortIsDamaged() throws IOException {
        assertEquals("statement-damaged", refused(zip("other.xlsx", "readme.txt", "made up", 0)));
        var good = Files.readAllBytes(Statements.sheet(folder.resolve("good.xlsx"), List.of(List.of("Date", "Narration", "Credit"))));
        for (int cut : List.of(good.length / 4, good.length / 2, good.length - 30)) {
            assertEquals("statement-damaged", refused(bytes("cut.xlsx", Arrays.copyOf(good, cut))));
        }
    }

    @Test
    void aBombIsRefusedBeforeItIsRead() throws IOException {
        assertEquals("statement-bomb", refused(zip("bomb.xlsx", "xl/worksheets/sheet1.xml", HEAD, 40)));
        assertEquals("statement-bomb", refused(zip("texts.xlsx", "xl/sharedStrings.xml", "<sst>", 40)));
    }

    @Test
    void oneCellOrRowWithoutEndIsRefused() throws IOException {
        var file = folder.resolve("wide.xlsx");
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            zip.write((HEAD + "<row>" + "<c><v>1</v></c>".repeat(100_000)).getBytes(StandardCharsets.US_ASCII));
        }
        assertEquals("statement-bomb", refused(file));
    }

    /** A part that begins so and goes on with so many megabytes of one letter. */
    private Path zip(String name, String part, String start, int megabytes) throws IOException {
        var file = folder.resolve(name);
        var million = new byte[1 << 20];
        Arrays.fill(million, (byte) 'A');
        // tags in between, so that only the size gives it away
        for (int i = 0; i + 10 < million.length; i += 1000) {
            System.arraycopy("<row >".getBytes(StandardCharsets.US_ASCII), 0, million, i, 6);
        }
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.putNextEntry(new ZipEntry(part));
            zip.write(start.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < megabytes; i++) {
                zip.write(million);
            }
        }
        return file;
    }

    @Test
    void aRowWithoutEndIsLeftAfterSomeOfIt() throws IOException {
        var read = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) 'x');
                read.addAndGet(length);
                return length;
            }
        };
        var rows = new ShortRecords(new InputStreamReader(endless, StandardCharsets.US_ASCII));
        var refused = assertThrows(Refused.class, () -> {
            while (rows.read(new char[8192]) > 0) {
                assertTrue(read.get() < 1 << 20);
            }
        });
        assertEquals("statement-row-long", refused.code());
    }

    @Test
    void aLineOfManyMegabytesAndAQuoteThatNeverEndsAreRefused() {
        var start = "Date,Narration,Debit,Credit\n01/04/2026,";
        assertEquals("statement-row-long", refused(Statements.write(folder.resolve("long.csv"), start + "x".repeat(8 << 20))));
        assertEquals("statement-row-long", refused(Statements.write(folder.resolve("open.csv"), start + "\"" + "x,y\n".repeat(2 << 20))));
    }
}
