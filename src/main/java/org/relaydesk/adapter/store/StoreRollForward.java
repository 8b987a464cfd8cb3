package org.relaydesk.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import com.zaxxer.hikari.HikariDataSource;

import org.relaydesk.adapter.store.journal.BookDamaged;
import org.relaydesk.adapter.store.journal.BookMirror;
import org.relaydesk.adapter.store.journal.RollForward;

/** Brings a restored store that nobody has open to where its book's file ends. */
public final class StoreRollForward {
    /** Ours, and those of a migration on the way. */
    private static final int CONNECTIONS = 4;

    private StoreRollForward() {}

    /**
     * Applies the lines of the book that the store has not got; how many those were. A folder without a store gets one
     * that is made of the book alone.
     *
     * @throws BookDamaged if the book is not this store's, or was changed
     * @throws UncheckedIOException if it can't be read
     */
    public static long apply(Path storeFolder, Path book) {
        var lock = StoreLock.take(storeFolder);
        boolean fresh = !Store.exists(storeFolder);
        try (var source = Database.connect(StoreUrl.of(storeFolder), CONNECTIONS); var connection = source.getConnection()) {
            return apply(source, connection, book, fresh);
        } catch (SQLException e) {
            throw new IllegalStateException("the book " + book + " can't be applied to the store in " + storeFolder, e);
        } catch (IOException e) {
            throw new UncheckedIOException("the book " + book + " can't be read", e);
        } finally {
            Store.shutDown(storeFolder);
            lock.close();
        }
    }

    private static long apply(HikariDataSource source, Connection connection, Path book, boolean fresh)
            throws SQLException, IOException {
        if (fresh) {
            Migrations.to(source, RollForward.firstVersion(book));
        }
        return RollForward.apply(connection, book, version -> Migrations.to(source, version));
    }

    /** Whether a store can be made of this book alone. */
    public static boolean tellsAll(Path book) {
        try {
            return Files.isRegularFile(book) && !RollForward.firstVersion(book).isEmpty();
        } catch (BookDamaged | IOException e) {
            return false;
        }
    }

    /** Where a store in this folder has its book's copy. */
    public static Path book(Path storeFolder) {
        return BookMirror.file(storeFolder);
    }
}
