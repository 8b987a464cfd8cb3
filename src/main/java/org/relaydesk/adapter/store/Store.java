package org.relaydesk.adapter.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.zaxxer.hikari.HikariDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.store.journal.BookDamaged;
import org.relaydesk.adapter.store.journal.RollForward;
import org.relaydesk.book.Book;
import org.relaydesk.book.BookPage;
import org.relaydesk.book.Entry;
import org.relaydesk.book.Head;
import org.relaydesk.people.CustomerRows;
import org.relaydesk.relay.OrderNotes;
import org.relaydesk.work.Changes;
import org.relaydesk.work.Reader;
import org.relaydesk.work.Room;
import org.relaydesk.work.Writer;

/**
 * An open store: one writer, some readers, and repositories that work inside of either. Closing it finishes what is
 * queued and closes the database.
 */
public final class Store implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Store.class);
    private static final int READERS = 3;

    private final StoreLock lock;
    private final HikariDataSource source;
    private final SessionFactory sessions;
    private final SessionGate gate = new SessionGate();
    private final Signal signal = new Signal();
    private final ExecutorService completions = Executors.newVirtualThreadPerTaskExecutor();
    private final InstantSource clock;
    private final UnaryOperator<GroupSync> around;
    private final DiskRoom room;
    private final DurableWriter writer;
    private final PooledReader reader;
    private final Path folder;

    private Store(
            Path folder, StoreLock lock, HikariDataSource source, boolean wasThere, InstantSource clock,
            BeforeMigration before, UnaryOperator<GroupSync> around) throws SQLException {
        this.folder = folder;
        this.lock = lock;
        this.source = source;
        var migrated = Migrations.run(folder, source, wasThere, before);
        this.sessions = Database.sessions(source);
        this.clock = clock;
        this.around = around;
        this.room = new DiskRoom(folder);
        this.writer = new DurableWriter(line(), this::lineAgain, room, completions, signal::changed);
        this.reader = new PooledReader(sessions, gate, completions, READERS);
        migrated.ifPresent(version -> writer.run(() ->
                new Book(page(), clock).write(Entry.of("desk", RollForward.MIGRATED).with("version", version))));
    }

    private WriterLine line() throws SQLException {
        return WriterLine.open(
                source.getConnection(), source.getConnection(), sessions, gate, folder, clock, around);
    }

    /** After the database closed itself: none of the pool's connections is good any more, though they say they are. */
    private WriterLine lineAgain() throws SQLException {
        source.getHikariPoolMXBean().softEvictConnections();
        return line();
    }

    /** Whether the folder holds a store. */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve("store.mv.db"));
    }

    /**
     * Opens the store in a folder, and makes both where they are missing.
     *
     * @param clock for the lines of the book that no use-case writes
     * @throws StoreInUse if another program has it
     * @throws BookDamaged if the store and its book's copy do not tell the same
     * @throws UncheckedIOException if the folder can't be made or written
     */
    public static Store open(Path folder, InstantSource clock) {
        return open(folder, clock, BeforeMigration.NOTHING);
    }

    /**
     * The same, with a word before an older store is migrated.
     *
     * @throws NewerStore if a newer program has written it; it is not touched then
     */
    public static Store open(Path folder, InstantSource clock, BeforeMigration before) {
        return open(folder, clock, before, UnaryOperator.identity());
    }

    /** @param around what stands between the writer and the sync, for tests that hold the disk up */
    static Store open(Path folder, InstantSource clock, BeforeMigration before, UnaryOperator<GroupSync> around) {
        try {
            Files.createDirectories(folder);
            keepToOurselves(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " can't be made", e);
        }
        var lock = StoreLock.take(folder);
        HikariDataSource source = null;
        try {
            boolean wasThere = exists(folder);
            Migrations.refuseNewer(folder);
            // the writer's, the readers', and one for the sync
            source = Database.connect(StoreUrl.of(folder), READERS + 2);
            return new Store(folder, lock, source, wasThere, clock, before, around);
        } catch (SQLException e) {
            letGo(folder, lock, source);
            throw new IllegalStateException("the store in " + folder + " can't be opened", e);
        } catch (RuntimeException e) {
            letGo(folder, lock, source);
            throw e;
        }
    }

    /** A store that did not open leaves no file open either: it may be about to be set aside. */
    private static void letGo(Path folder, StoreLock lock, @Nullable HikariDataSource source) {
        if (source != null) {
            source.close();
            shutDown(folder);
        }
        lock.close();
    }

    /** The store holds keys and customers' numbers: where the file system knows owners, nobody else may look in. */
    private static void keepToOurselves(Path folder) throws IOException {
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** Builds a repository, such as {@code OrderRepository_::new}; it works on the writer's and the readers' threads. */
    public <R> R repository(Function<StatelessSession, R> constructor) {
        return constructor.apply(gate.door());
    }

    public Writer writer() {
        return writer;
    }

    public Reader reader() {
        return reader;
    }

    public Changes changes() {
        return signal;
    }

    /** Where a use-case writes what it has to tell: into the book, with the transaction under way. */
    public BookPage page() {
        return (at, entry) -> writer.line().page().add(at, entry);
    }

    /** What is noted of many orders at once, with the transaction under way. */
    public OrderNotes orderNotes() {
        return new OrderNotes() {
            @Override
            public void look(List<Look> looks) {
                writer.line().orderNotes().look(looks);
            }

            @Override
            public int progress(List<Progress> progress) {
                return writer.line().orderNotes().progress(progress);
            }
        };
    }

    /** A customer's rows, with the transaction under way. */
    public CustomerRows customerRows() {
        return (from, to) -> writer.line().customerRows().move(from, to);
    }

    /** The newest line of the book that was committed. */
    public Head head() {
        return writer.line().head();
    }

    /** What the disk has left. */
    public Room room() {
        return room;
    }

    public Path folder() {
        return folder;
    }

    /** How often the file was synced since the store was opened. */
    public long syncs() {
        return writer.syncs();
    }

    @Override
    public void close() {
        writer.close();
        reader.close();
        completions.close();
        sessions.close();
        source.close();
        shutDown(folder);
        lock.close();
    }

    /** On a connection outside of the pool, which would complain of the one that the shutdown closes. */
    static void shutDown(Path folder) {
        try {
            StoreCopy.shutDown(folder);
        } catch (SQLException e) {
            LOG.warn("the database was not shut down cleanly; nothing acknowledged is lost by that", e);
        }
    }
}
