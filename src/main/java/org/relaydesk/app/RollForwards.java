package org.relaydesk.app;

import org.relaydesk.backup.BadBackup;
import org.relaydesk.backup.RollForward;

/** How a restored store is brought forward by the book. */
final class RollForwards {
    private RollForwards() {}

    static RollForward ofTheBook() {
        return (_, book) -> {
            throw new BadBackup("this version can't apply the book " + book + " to a backup: move it away to go without it");
        };
    }
}
