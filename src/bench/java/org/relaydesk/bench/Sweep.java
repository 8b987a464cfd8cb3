package org.relaydesk.bench;

import java.sql.SQLException;

/** Asks one provider about all its orders that are due, and books what it says. */
interface Sweep extends AutoCloseable {
    void run(String provider, String url) throws Exception;

    @Override
    void close() throws SQLException;
}
