package org.relaydesk.adapter.store;

import java.nio.file.Path;

/**
 * How the store's H2 database is opened. Each setting was measured: without WRITE_DELAY=0 acknowledged commits are lost
 * when the process is killed; the database is closed by us alone, not by H2's own shutdown hook. QUERY_CACHE_SIZE says nothing of
 * what is written: the eight statements that H2 keeps parsed by itself are fewer than one payment has.
 */
public final class StoreUrl {
    private StoreUrl() {}

    /** For a look that changes nothing. */
    static String readOnly(Path folder) {
        return "jdbc:h2:file:" + file(folder) + ";ACCESS_MODE_DATA=r;DB_CLOSE_ON_EXIT=FALSE";
    }

    /** The JDBC address of the store in a folder. */
    public static String of(Path folder) {
        return "jdbc:h2:file:" + file(folder)
                + ";QUERY_CACHE_SIZE=256;WRITE_DELAY=0;LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE";
    }

    private static String file(Path folder) {
        var file = folder.resolve("store").toAbsolutePath().toString();
        if (file.contains(";")) {
            throw new IllegalArgumentException("a store's folder may not have a semicolon in its name: " + folder);
        }
        return file;
    }
}
