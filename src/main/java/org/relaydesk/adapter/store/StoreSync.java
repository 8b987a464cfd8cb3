package org.relaydesk.adapter.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

import org.relaydesk.adapter.store.journal.BookMirror;
import org.relaydesk.adapter.store.journal.Journal;

/** Syncs the database, then the book's copy: in this order the copy never knows more than a sound store. */
final class StoreSync implements GroupSync {
    private final Connection admin;
    private final Journal journal;
    private final BookMirror mirror;

    /** @param admin a connection of its own: a checkpoint on the writer's would wait for itself */
    StoreSync(Connection admin, Journal journal, BookMirror mirror) {
        this.admin = admin;
        this.journal = journal;
        this.mirror = mirror;
    }

    @Override
    public void sync() throws SQLException, IOException {
        try (var statement = admin.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
        mirror.append(journal.news());
    }
}
