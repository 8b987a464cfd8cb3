package org.relaydesk.adapter.store.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.book.BookPage;
import org.relaydesk.book.Entry;
import org.relaydesk.book.Head;
import org.relaydesk.book.Sealed;

/**
 * Turns what a transaction told and what it changed into lines of the book, inside the same transaction. The changes
 * stand in its last line; a transaction that told nothing gets a line that only has them. Belongs to the writer's thread.
 */
public final class Journal implements BookPage, AutoCloseable {
    /** The column takes a million characters: longer changes, such as a big webhook's, go over several lines. */
    static final int LONGEST = 900_000;

    private record Told(Instant at, Entry entry) {}

    private final RowWatch rows;
    private final PreparedStatement insert;
    private final InstantSource clock;
    private final List<Told> told = new ArrayList<>();
    /** Of the piece of work under way, of the group that it is in, and of groups before. */
    private final List<Sealed> lines = new ArrayList<>();
    private final List<Sealed> group = new ArrayList<>();
    private final List<Sealed> committed = new ArrayList<>();
    private volatile Head head;

    /**
     * Opens it behind the newest line.
     *
     * @param connection the writer's
     * @param clock when rows were changed
     */
    public Journal(Connection connection, Head head, InstantSource clock) throws SQLException {
        this.rows = new RowWatch(connection);
        this.insert = connection.prepareStatement(BookTable.INSERT);
        this.head = head;
        this.clock = clock;
    }

    @Override
    public void add(Instant at, Entry entry) {
        told.add(new Told(at, entry));
    }

    /** A row is going to be changed. */
    public void touching(TableShape table, Object key) throws SQLException {
        rows.touching(table, key);
    }

    /** A row was inserted. */
    public void inserted(TableShape table, Object key) {
        rows.inserted(table, key);
    }

    /** A row was inserted, and it is known how it looks: the columns' values as JSON in their order, null for NULL. */
    public void inserted(TableShape table, Object key, @Nullable String[] row) {
        rows.inserted(table, key, row);
    }

    /** A row that was about to be changed was, and it is known how it looks now: as above. */
    public void updated(TableShape table, Object key, @Nullable String[] row) {
        rows.updated(table, key, row);
    }

    /**
     * A row was changed otherwise than through the session, and it is known how: each array has the columns' values as
     * JSON in their order, null for a NULL and for every column that is as it was.
     */
    public void changed(TableShape table, Object key, @Nullable String[] before, @Nullable String[] after) {
        rows.changed(table, key, before, after);
    }

    /** Writes the lines of a piece of work; to be called right at its end. They stand once its group is committed. */
    public void seal() throws SQLException {
        var changes = rows.changes();
        if (changes != null && changes.length() > LONGEST) {
            told.forEach(t -> line(t.at, t.entry, null));
            parts(changes);
        } else {
            for (int i = 0; i < told.size(); i++) {
                var one = told.get(i);
                line(one.at, one.entry, i == told.size() - 1 ? changes : null);
            }
            if (told.isEmpty() && changes != null) {
                line(now(), Entry.of("bot", Sealed.CHANGED), changes);
            }
        }
        BookTable.insert(insert, lines);
        group.addAll(lines);
        forget();
    }

    private void parts(String changes) {
        var parts = cut(changes);
        for (int i = 0; i < parts.size(); i++) {
            line(now(), Entry.of("bot", Sealed.CHANGED).with("part", i + 1).with("parts", parts.size()), parts.get(i));
        }
    }

    private static List<String> cut(String changes) {
        var parts = new ArrayList<String>();
        int from = 0;
        while (from < changes.length()) {
            int to = Math.min(from + LONGEST, changes.length());
            // half of a character outside of the basic plane could not be written to a file
            to = to < changes.length() && Character.isHighSurrogate(changes.charAt(to - 1)) ? to - 1 : to;
            parts.add(changes.substring(from, to));
            from = to;
        }
        return parts;
    }

    private void line(Instant at, Entry entry, @Nullable String changes) {
        lines.add(Sealed.behind(newest(), at, entry, changes));
    }

    private Head newest() {
        var before = lines.isEmpty() ? group : lines;
        return before.isEmpty() ? head : before.getLast().head();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The group was committed: its lines stand. */
    public void committed() {
        if (!group.isEmpty()) {
            head = group.getLast().head();
            committed.addAll(group);
            group.clear();
        }
    }

    /** The group was rolled back. */
    public void rolledBack() {
        group.clear();
        forget();
    }

    /** A piece of work was taken back, or is about to begin. */
    public void forget() {
        told.clear();
        lines.clear();
        rows.forget();
    }

    /** The lines that were committed since this was asked last. */
    public List<Sealed> news() {
        var news = List.copyOf(committed);
        committed.clear();
        return news;
    }

    /** The newest line that was committed; from any thread. */
    public Head head() {
        return head;
    }

    @Override
    public void close() throws SQLException {
        rows.close();
        insert.close();
    }
}
