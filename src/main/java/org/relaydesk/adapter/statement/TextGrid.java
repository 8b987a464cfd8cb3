package org.relaydesk.adapter.statement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-, semicolon-, tab- or bar-separated text. */
final class TextGrid implements Grid {
    private static final List<Character> SEPARATORS = List.of(',', '\t', ';', '|');

    private final Path file;
    private final Encoding encoding;
    private final CSVFormat format;
    private final long size;
    private final AtomicLong position = new AtomicLong();

    /** @param isHeading whether a row is one of headings: the separator is the one that makes such a row */
    TextGrid(Path file, Predicate<List<String>> isHeading) throws IOException {
        this.file = file;
        this.size = Files.size(file);
        var head = FileKind.head(file);
        this.encoding = Encoding.of(head);
        this.format = format(separator(new String(head, encoding.skip(), head.length - encoding.skip(), encoding.charset()), isHeading));
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT.builder().setDelimiter(separator).setQuote('"').setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(false).setLenientEof(true).setTrailingData(true).get();
    }

    private static char separator(String head, Predicate<List<String>> isHeading) {
        char most = ',';
        int columns = 1;
        for (char separator : SEPARATORS) {
            for (var row : rows(head, separator)) {
                if (isHeading.test(row)) {
                    return separator;
                }
                if (row.size() > columns) {
                    columns = row.size();
                    most = separator;
                }
            }
        }
        return most;
    }

    private static List<List<String>> rows(String head, char separator) {
        var rows = new ArrayList<List<String>>();
        try (var parser = CSVParser.parse(new StringReader(head), format(separator))) {
            for (var row : parser) {
                rows.add(cells(row));
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            // a quote that is none with this separator: the rows before it may do
        }
        return rows;
    }

    @Override
    public void each(Sink sink) throws IOException {
        position.set(0);
        try (var in = new Counted(Files.newInputStream(file), position)) {
            in.skipNBytes(encoding.skip());
            var decoder = encoding.charset().newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE);
            Reader text = new BufferedReader(new InputStreamReader(in, decoder));
            var guarded = new ShortRecords(text);
            try (var parser = CSVParser.parse(guarded, format)) {
                for (var row : parser) {
                    guarded.ended(row.getRecordNumber());
                    if (!sink.row(row.getRecordNumber(), cells(row))) {
                        return;
                    }
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> cells(CSVRecord row) {
        var cells = new String[row.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Cells.clean(row.get(i));
        }
        return List.of(cells);
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
