package org.relaydesk.adapter.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.relaydesk.money.Paise;
import org.relaydesk.statement.ColumnMap;
import org.relaydesk.statement.Headings;
import org.relaydesk.statement.Sort;
import org.relaydesk.statement.StatementFile;
import org.relaydesk.statement.StatementLine;
import org.relaydesk.work.Refused;

/** Makes lines of rows: finds the headings, passes over what moves no money, and refuses what it can't read. */
final class LineReader implements Grid.Sink {
    private static final int LAST_HEADING = 300;

    private final StatementFile.Columns columns;
    private final boolean serials;
    private final Consumer<StatementLine> lines;
    private final Preamble preamble = new Preamble();
    private @Nullable ColumnMap map;
    private String heading = "";
    private boolean ended;
    private long count;
    private long passed;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    /** @param serials whether numbers in the column of days are days, as in a spreadsheet */
    LineReader(StatementFile.Columns columns, boolean serials, Consumer<StatementLine> lines) {
        this.columns = columns;
        this.serials = serials;
        this.lines = lines;
    }

    @Override
    public boolean row(long number, List<String> cells) {
        var known = map;
        if (known == null) {
            begin(number, cells);
        } else if (!line(number, cells, known)) {
            passed++;
            around(cells);
        }
        return true;
    }

    private void begin(long number, List<String> cells) {
        passed++;
        var text = Headings.text(cells);
        var own = columns.of(text);
        map = own == null ? Heading.of(cells).orElse(null) : own;
        if (map != null) {
            heading = text;
        } else {
            preamble.row(cells);
        }
        if (map == null && number > LAST_HEADING) {
            throw new Refused("statement-headings");
        }
    }

    /** What stands among the lines: pages repeat the headings, and what follows the end is no more of them. */
    private void around(List<String> cells) {
        if (Headings.text(cells).equals(heading)) {
            ended = false;
        } else if (isEnd(cells)) {
            ended = true;
        }
    }

    private static boolean isEnd(List<String> cells) {
        var text = String.join(" ", cells).toLowerCase(Locale.ROOT);
        return text.contains("statement summary") || text.contains("end of statement");
    }

    private boolean line(long number, List<String> cells, ColumnMap at) {
        var cell = Cells.at(cells, at.date());
        if (ended || cell.isEmpty()) {
            return false;
        }
        var day = Days.parse(cell, at.monthFirst(), serials);
        if (day.isEmpty()) {
            if (Days.looksLikeOne(cell)) {
                throw new Refused("statement-day", Long.toString(number), cell);
            }
            return false;
        }
        var amount = Movement.of(number, cells, at);
        if (amount == null) {
            return false;
        }
        give(number, cells, at, day.get(), amount);
        return true;
    }

    private void give(long number, List<String> cells, ColumnMap at, Days day, Movement amount) {
        var text = Cells.at(cells, at.narration()).replaceAll("\\s+", " ");
        var told = amount.in()
                ? Narration.of(text, at.reference() == null ? "" : Cells.at(cells, at.reference()))
                : new Narration(Sort.DEBIT, null, null, null);
        var time = at.time() == null || day.time() != null ? day.time() : Days.timeOf(Cells.at(cells, at.time()));
        count++;
        from = from == null || day.day().isBefore(from) ? day.day() : from;
        to = to == null || day.day().isAfter(to) ? day.day() : to;
        lines.accept(new StatementLine(number, day.day(), time, Paise.of(amount.paise()), told.sort(), text, told.reference(),
                told.seen(), told.payer(), preamble.tail()));
    }

    /** What it all was. @throws Refused if there were no headings */
    StatementFile.Read read() {
        if (map == null) {
            throw new Refused("statement-headings");
        }
        return new StatementFile.Read(preamble.bank(heading), preamble.tail(), from, to, count, passed);
    }
}
