package org.relaydesk.adapter.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import org.hibernate.SessionFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.store.journal.BookMirror;
import org.relaydesk.adapter.store.journal.BookTable;
import org.relaydesk.adapter.store.journal.Journal;
import org.relaydesk.book.BookPage;
import org.relaydesk.book.Head;
import org.relaydesk.people.CustomerRows;
import org.relaydesk.relay.OrderNotes;

/**
 * The writer's way into the database: its own connection, the journal of what it changes, and the sync. Each piece of work
 * is one call of {@link #piece}; those of a group are committed together.
 */
final class WriterLine implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(WriterLine.class);

    private final SessionFactory sessions;
    private final SessionGate gate;
    private final Connection connection;
    private final Connection admin;
    private final Journal journal;
    private final BookMirror mirror;
    private final EntityWatch watch;
    private final GroupSync sync;
    private final SqlOrderNotes orderNotes;
    private final SqlCustomerRows customerRows;
    private @Nullable Thread inside;
    /** Whether nothing of the group under way has been done yet. */
    private boolean isFirst = true;
    /** Why the group under way can't be committed; null where it can. */
    private @Nullable SQLException spoiled;

    private WriterLine(
            SessionFactory sessions, SessionGate gate, Connection connection, Connection admin, BookMirror mirror,
            InstantSource clock, UnaryOperator<GroupSync> around) throws SQLException {
        this.sessions = sessions;
        this.gate = gate;
        this.connection = connection;
        this.admin = admin;
        this.mirror = mirror;
        this.journal = new Journal(connection, BookTable.head(connection), clock);
        this.watch = new EntityWatch(sessions, journal, connection);
        this.orderNotes = new SqlOrderNotes(connection, journal, watch.shape("customer_order"));
        this.customerRows = new SqlCustomerRows(connection, journal, watch.shapes());
        this.sync = around.apply(new StoreSync(admin, journal, mirror));
        connection.setAutoCommit(false);
    }

    /**
     * Takes two connections for good, and opens the book's copy.
     *
     * @param admin for the sync
     * @param around what stands between the writer and the sync: nothing, but in tests that hold the disk up
     */
    static WriterLine open(
            Connection connection, Connection admin, SessionFactory sessions, SessionGate gate, Path folder,
            InstantSource clock, UnaryOperator<GroupSync> around) throws SQLException {
        var mirror = BookMirror.open(folder, connection);
        try {
            return new WriterLine(sessions, gate, connection, admin, mirror, clock, around);
        } catch (SQLException | RuntimeException e) {
            mirror.close();
            throw e;
        }
    }

    /**
     * Does a piece of work with its lines of the book, or leaves no trace of it. Nothing of it stands before
     * {@link #commit}, which takes all pieces since the last one: each page of the file that they touch is written once.
     */
    <T> T piece(Supplier<T> work) throws SQLException {
        journal.forget();
        // the first of a group is taken back by a rollback of what there is
        var before = isFirst ? null : connection.setSavepoint();
        try (var session = sessions.openStatelessSession(connection)) {
            gate.open(session, watch);
            // never ended by the session: it ends with the group
            var _ = session.beginTransaction();
            inside = Thread.currentThread();
            var result = work.get();
            journal.seal();
            isFirst = false;
            return result;
        } catch (Throwable e) {
            journal.forget();
            takeBack(before, e);
            throw e;
        } finally {
            inside = null;
            gate.close();
        }
    }

    private void takeBack(@Nullable Savepoint before, Throwable why) {
        try {
            if (before == null) {
                connection.rollback();
            } else {
                connection.rollback(before);
            }
        } catch (SQLException e) {
            spoiled = e;
            why.addSuppressed(e);
        }
    }

    /** Commits the pieces that went well, or none of them. Nothing is synced. */
    void commit() throws SQLException {
        try {
            if (spoiled != null) {
                throw new SQLException("a piece of work could not be taken back", spoiled);
            }
            connection.commit();
            journal.committed();
        } catch (SQLException | RuntimeException e) {
            journal.rolledBack();
            connection.rollback();
            throw e;
        } finally {
            spoiled = null;
            isFirst = true;
        }
    }

    /** For the transaction under way on the calling thread. */
    OrderNotes orderNotes() {
        if (inside != Thread.currentThread()) {
            throw new IllegalStateException("orders are noted outside of a transaction");
        }
        return orderNotes;
    }

    /** For the transaction under way on the calling thread. */
    CustomerRows customerRows() {
        if (inside != Thread.currentThread()) {
            throw new IllegalStateException("customers are merged outside of a transaction");
        }
        return customerRows;
    }

    GroupSync sync() {
        return sync;
    }

    /** Where the transaction under way writes what it has to tell. */
    BookPage page() {
        return journal;
    }

    Head head() {
        return journal.head();
    }

    @Override
    public void close() {
        mirror.close();
        try (connection; admin) {
            orderNotes.close();
            watch.close();
            journal.close();
        } catch (SQLException e) {
            LOG.warn("closing the writer's connections: {}", e.getMessage());
        }
    }
}
