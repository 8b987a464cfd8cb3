package org.relaydesk.app;

import java.io.UncheckedIOException;

import org.relaydesk.adapter.store.StoreRollForward;
import org.relaydesk.adapter.store.journal.BookDamaged;
import org.relaydesk.backup.BadBackup;
import org.relaydesk.backup.RollForward;

/** How a restored store is brought forward by the book. */
final class RollForwards {
    private RollForwards() {}

    static RollForward ofTheBook() {
        return (store, book) -> {
            try {
                return StoreRollForward.apply(store, book);
            } catch (BookDamaged e) {
                throw new BadBackup(String.valueOf(e.getMessage()), e);
            } catch (UncheckedIOException | IllegalStateException e) {
                throw new BadBackup("the book " + book + " can't be applied: " + e.getMessage(), e);
            }
        };
    }
}
