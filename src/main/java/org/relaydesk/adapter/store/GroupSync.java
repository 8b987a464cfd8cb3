package org.relaydesk.adapter.store;

import java.io.IOException;
import java.sql.SQLException;

/** Brings everything that was committed to the disk. What was not synced is not acknowledged. */
@FunctionalInterface
interface GroupSync {
    /** Blocks until it is there. */
    void sync() throws SQLException, IOException;
}
