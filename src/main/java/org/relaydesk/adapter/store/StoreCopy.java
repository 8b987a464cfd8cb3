package org.relaydesk.adapter.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

import org.h2.mvstore.MVStore;

/** Copies of a store's database file, while it is open and while it is not. */
public final class StoreCopy {
    /** The database's file in a store's folder. */
    public static final String FILE = "store.mv.db";

    private static final String VERSION = "select coalesce(max(cast(\"version\" as integer)), 0)"
            + " from \"flyway_schema_history\" where \"success\"";

    /** What a copy holds, read without Hibernate and before any migration. */
    public record Facts(int storeVersion, long line, String hash, Map<String, Long> rows) {}

    private StoreCopy() {}

    /**
     * Copies the database of a store that this process has open, by H2's own online backup: the writer goes on meanwhile,
     * and the space of freed chunks is not used again until the copy is made.
     *
     * @param into a folder on a disk with room for twice the file; it then holds {@code store.mv.db}
     */
    public static Path online(Path storeFolder, Path into) throws SQLException, IOException {
        var zip = into.resolve("online.zip");
        try (var connection = connect(storeFolder); var statement = connection.prepareStatement("BACKUP TO ?")) {
            statement.setString(1, zip.toAbsolutePath().toString());
            statement.execute();
        }
        var file = into.resolve(FILE);
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            if (in.getNextEntry() == null) {
                throw new IOException("the database copied nothing");
            }
            Files.copy(in, file);
        }
        Files.delete(zip);
        return file;
    }

    /**
     * Writes what is alive in a closed database file to a new one: every page of every table and index is read, so a copy
     * that lacks one does not get through. The new file is as small as it can be.
     */
    public static void compact(Path from, Path to) {
        MVStore.compact(from.toAbsolutePath().toString(), to.toAbsolutePath().toString(), false, null);
    }

    /** Reads a copy that no program has open; it is closed again afterwards. */
    public static Facts facts(Path storeFolder) throws SQLException {
        try (var connection = connect(storeFolder)) {
            try {
                return facts(connection);
            } finally {
                execute(connection, "SHUTDOWN");
            }
        }
    }

    /** A closed store's version, without a byte of its file being changed. */
    static int versionWithoutWriting(Path storeFolder) throws SQLException {
        // the store's own setting keeps it open when nobody is connected: it must be closed by word, or the program would go
        // on with a database that it can't write
        try (var connection = DriverManager.getConnection(StoreUrl.readOnly(storeFolder), Database.USER, "")) {
            try {
                return (int) number(connection, VERSION);
            } finally {
                execute(connection, "SHUTDOWN");
            }
        }
    }

    private static Facts facts(Connection connection) throws SQLException {
        var rows = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var tables = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'PUBLIC' and table_name <> 'flyway_schema_history'")) {
            while (tables.next()) {
                var table = tables.getString(1);
                rows.put(table.toLowerCase(Locale.ROOT), number(connection, "select count(*) from \"" + table + "\""));
            }
        }
        long version = number(connection, VERSION);
        try (var statement = connection.createStatement();
                var newest = statement.executeQuery("select id, hash from book order by id desc limit 1")) {
            return newest.next()
                    ? new Facts((int) version, newest.getLong(1), newest.getString(2), rows)
                    : new Facts((int) version, 0, "", rows);
        }
    }

    /** Ends a database of this process, whatever state it is in. */
    static void shutDown(Path storeFolder) throws SQLException {
        try (var connection = connect(storeFolder)) {
            execute(connection, "SHUTDOWN");
        }
    }

    private static Connection connect(Path storeFolder) throws SQLException {
        return DriverManager.getConnection(StoreUrl.of(storeFolder), Database.USER, "");
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
