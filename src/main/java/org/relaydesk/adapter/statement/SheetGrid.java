package org.relaydesk.adapter.statement;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

import org.relaydesk.work.Refused;

/** The sheet of a spreadsheet that has the headings, else its first. Days stand there as numbers. */
final class SheetGrid implements Grid {
    private static final int WIDEST = 100;
    private static final int LAST_HEADING = 300;

    private final Path file;
    private final Predicate<List<String>> isHeading;
    private final long size;
    private final AtomicLong position = new AtomicLong();

    SheetGrid(Path file, Predicate<List<String>> isHeading) throws IOException {
        this.file = file;
        this.isHeading = isHeading;
        this.size = ZipCheck.rows(file);
    }

    @Override
    public void each(Sink sink) throws IOException {
        position.set(0);
        try (var book = new ReadableWorkbook(file.toFile())) {
            if (book.isDate1904()) {
                throw new Refused("statement-1904");
            }
            try (var rows = sheet(book).openStream()) {
                for (var all = rows.iterator(); all.hasNext();) {
                    var row = all.next();
                    position.incrementAndGet();
                    if (!sink.row(row.getRowNum(), cells(row))) {
                        return;
                    }
                }
            }
        } catch (ExcelReaderException | IllegalArgumentException | IndexOutOfBoundsException | NullPointerException e) {
            // the library's ways to say that a part is missing or not as it should be
            throw ZipCheck.damaged(e);
        }
    }

    private Sheet sheet(ReadableWorkbook book) throws IOException {
        for (var sheet : book.getSheets().toList()) {
            try (var rows = sheet.openStream()) {
                if (rows.limit(LAST_HEADING).anyMatch(row -> isHeading.test(cells(row)))) {
                    return sheet;
                }
            }
        }
        return book.getFirstSheet();
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        int width = Math.min(row.getCellCount(), WIDEST);
        for (int i = 0; i < width; i++) {
            cells.add(row.getOptionalCell(i).map(SheetGrid::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        var raw = cell.getRawValue();
        if (cell.getType() == CellType.NUMBER && raw != null) {
            return number(raw);
        }
        if (cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
            return "";
        }
        var text = cell.getText();
        return text == null ? "" : Cells.clean(text);
    }

    /** As people write it: {@code 504888888888}, not {@code 5.04888888888E11}. */
    private static String number(String raw) {
        try {
            var number = new BigDecimal(raw);
            return Math.abs((long) number.scale()) > 30 ? raw : number.toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long position() {
        return position.get();
    }
}
