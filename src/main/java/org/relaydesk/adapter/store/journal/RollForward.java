package org.relaydesk.adapter.store.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

import org.relaydesk.book.Figures;
import org.relaydesk.book.Head;
import org.relaydesk.book.Sealed;

/**
 * Brings a store that ends with an earlier line of the book to where the book's file ends: each line that follows is
 * checked against the chain, applied and kept, in order. The first line that does not fit stops it.
 */
public final class RollForward {
    /** What the book says of a change of the tables' shape; its figure {@code version} says to which. */
    public static final String MIGRATED = "store.migrated";

    private static final int TOGETHER = 200;

    /** Brings the store's tables to a version. */
    @FunctionalInterface
    public interface Migration {
        /** @param version {@code latest} for the newest this program knows */
        void to(String version);
    }

    private final Connection connection;
    private final Migration migration;
    private final Replay replay;
    private final StringBuilder parts = new StringBuilder();
    private Head head;
    private long applied;

    private RollForward(Connection connection, Migration migration) throws SQLException {
        this.connection = connection;
        this.migration = migration;
        this.replay = new Replay(connection);
        this.head = BookTable.head(connection);
    }

    /**
     * Applies what follows; how many lines that were.
     *
     * @param connection to a store that nobody else has open
     * @throws BookDamaged if the file is not the book of this store, or was changed
     */
    public static long apply(Connection connection, Path book, Migration migration) throws SQLException, IOException {
        connection.setAutoCommit(false);
        var work = new RollForward(connection, migration);
        try (var insert = connection.prepareStatement(BookTable.INSERT)) {
            BookFile.each(book, text -> work.line(text, insert, book));
            work.replay.restartNumbering();
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        return work.applied;
    }

    /**
     * The version of the tables with which a book begins that tells everything from the start.
     *
     * @throws BookDamaged if it does not: before it there was a store whose rows it does not know
     */
    public static String firstVersion(Path book) throws IOException {
        var first = BookFile.first(book);
        if (first == null || first.id() != 1 || !first.what().equals(MIGRATED)) {
            throw new BookDamaged(book + " does not tell everything from the start: a backup is needed before it");
        }
        return Figures.read(first.figures()).getOrDefault("version", "latest");
    }

    private void line(String text, PreparedStatement insert, Path book) throws SQLException {
        long id = BookFile.id(text);
        if (id == head.id() && applied == 0) {
            same(BookFile.line(text, book), book);
        } else if (id > head.id() || id == 0) {
            next(BookFile.line(text, book), insert, book);
        }
    }

    private void same(Sealed line, Path book) {
        if (!line.hash().equals(head.hash())) {
            throw new BookDamaged(book + " is not the book of this store: they differ in line " + line.id());
        }
    }

    private void next(Sealed line, PreparedStatement insert, Path book) throws SQLException {
        if (!line.follows(head)) {
            throw new BookDamaged("line " + line.id() + " of " + book
                    + " was changed, or one before it is missing: the store ends with line " + head.id());
        }
        changes(line);
        BookTable.insert(insert, List.of(line));
        head = line.head();
        applied++;
        if (line.what().equals(MIGRATED)) {
            migrate(Figures.read(line.figures()).getOrDefault("version", "latest"));
        } else if (applied % TOGETHER == 0) {
            connection.commit();
        }
    }

    private void changes(Sealed line) throws SQLException {
        if (line.changes() == null) {
            return;
        }
        if (!LineJson.isPart(line)) {
            replay(line.changes());
            return;
        }
        parts.append(line.changes());
        var figures = Figures.read(line.figures());
        if (String.valueOf(figures.get("part")).equals(figures.get("parts"))) {
            replay(parts.toString());
            parts.setLength(0);
        }
    }

    private void replay(String changes) throws SQLException {
        try {
            replay.apply(changes);
        } catch (UnknownToTheStore e) {
            // written by a later version than the one that the line of the migration told of
            migrate("latest");
            try {
                replay.apply(changes);
            } catch (UnknownToTheStore stillUnknown) {
                throw new BookDamaged("the book was written by a newer program: " + stillUnknown.getMessage(), stillUnknown);
            }
        }
    }

    private void migrate(String version) throws SQLException {
        connection.commit();
        migration.to(version);
        replay.lookAgain();
    }
}
