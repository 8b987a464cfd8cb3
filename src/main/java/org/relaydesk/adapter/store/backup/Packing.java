package org.relaydesk.adapter.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.store.QuietThread;
import org.relaydesk.adapter.store.StoreCopy;
import org.relaydesk.adapter.store.StoreFolder;
import org.relaydesk.backup.BackupState;
import org.relaydesk.backup.PackingRule;

/**
 * Makes a closed store's file small again: what is alive is written to a new file, which is synced, opened and compared
 * before it takes the old one's name in one step. A kill or a power cut leaves the old file or the new one, both whole.
 */
public final class Packing {
    private static final Logger LOG = LoggerFactory.getLogger(Packing.class);
    private static final String WORK = ".packing";

    private Packing() {}

    /** After a checked backup: packs the store if it is worth it and there is time. Whatever fails, the store stays. */
    public static void run(Path store, BackupState.Good backup, Duration room) {
        QuietThread.call("packing", () -> {
            try (var _ = StoreFolder.hold(store)) {
                long now = Files.size(store.resolve(StoreCopy.FILE));
                long packed = BackupZip.manifest(backup.where()).bytes();
                if (PackingRule.isWorthIt(now, packed) && PackingRule.fits(backup.took(), room)) {
                    pack(store);
                    LOG.info("the store's file was {} bytes and is {}", now, Files.size(store.resolve(StoreCopy.FILE)));
                }
            } catch (IOException | SQLException | RuntimeException e) {
                LOG.warn("the store's file was not packed; it is as it was", e);
            }
            return true;
        });
    }

    /** Packs a store that is held by the caller. */
    static void pack(Path store) throws IOException, SQLException {
        var work = store.resolve(WORK);
        Durable.delete(work);
        try {
            var from = store.resolve(StoreCopy.FILE);
            var to = Durable.folder(work).resolve(StoreCopy.FILE);
            StoreCopy.compact(from, to);
            Durable.ourOwn(to);
            var before = StoreCopy.facts(store);
            var after = StoreCopy.facts(work);
            if (!before.equals(after)) {
                throw new IOException("the packed file says " + after + " and not " + before);
            }
            Durable.sync(to);
            Durable.rename(to, from);
        } finally {
            Durable.delete(work);
        }
    }
}
