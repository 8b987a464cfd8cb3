package org.relaydesk.statement;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/** A bank statement in a file, which is read as a stream, as often as it is asked for. */
public interface StatementFile {
    /** Its name without folders. */
    String name();

    /** Of its bytes, in hexadecimal digits. */
    String sha256();

    /** How much there is to read: bytes, or rows. */
    long size();

    /**
     * Reads it from start to end.
     *
     * @param columns the seller's own, for headings that nobody knows by their words
     * @param lines is given each line in the file's order; what it throws ends the reading
     * @return what the file said besides
     * @throws org.relaydesk.work.Refused {@code statement-…} with what is wrong, and in which row
     */
    Read read(Columns columns, Consumer<StatementLine> lines);

    /** How far the reading under way is, as {@link #size}; from any thread. */
    long position();

    /** The first rows as they are, for the seller to say what their columns are. */
    List<List<String>> preview(int rows);

    /** Finds the seller's columns for a heading. */
    @FunctionalInterface
    interface Columns {
        @Nullable ColumnMap of(String heading);
    }

    /**
     * What a file said.
     *
     * @param bank its code, {@code hdfc}; {@code other} where it is none that is known
     * @param accountTail the last four digits of the account; null where the file does not name it
     * @param from the first day; null where there is no line
     * @param passed rows that move no money: headings, totals, addresses
     */
    record Read(
            String bank, @Nullable String accountTail, @Nullable LocalDate from, @Nullable LocalDate to, long lines, long passed) {}
}
