package org.relaydesk.app;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.NewerStore;
import org.relaydesk.adapter.store.StoreInUse;
import org.relaydesk.adapter.store.StoreRollForward;
import org.relaydesk.adapter.store.backup.Restore;
import org.relaydesk.backup.BackupFailed;
import org.relaydesk.backup.BackupFile;
import org.relaydesk.ledger.Finding;

/** The one way to open a store for work: nothing is ever started on a broken book. */
final class Opening {
    private Opening() {}

    /** A store that is there and passes its check. @throws BrokenStore if it does not open or does not pass */
    static OpenStore checked(Path folder) {
        var open = Folders.existing(folder);
        try {
            var findings = VerifyCommand.check(open);
            if (findings.isEmpty()) {
                return open;
            }
            var first = findings.getFirst();
            throw broken(folder, "the book in " + folder + " is not in order (" + findings.size() + " findings, the first: "
                    + first.check() + ": " + first.detail() + ")", findings, null);
        } catch (BrokenStore e) {
            open.close();
            throw e;
        } catch (RuntimeException e) {
            open.close();
            throw doesNotOpen(folder, e);
        }
    }

    /** A store that is there, without its check. @throws BrokenStore if it does not open */
    static OpenStore existing(Path folder) {
        try {
            return OpenStore.at(folder);
        } catch (StoreInUse | NewerStore | BackupFailed | IllegalArgumentException | UncheckedIOException e) {
            throw e;
        } catch (RuntimeException e) {
            throw doesNotOpen(folder, e);
        }
    }

    /** A folder without a store, but with its book or its backups, has lost it: no new one is made over that. */
    static void refuseLost(Path folder) {
        if (Files.exists(folder.resolve(Restore.BOOK)) || !Restore.candidates(folder).isEmpty()) {
            throw broken(folder, "the store in " + folder + " is gone", List.of(new Finding("open", "there is no file")), null);
        }
    }

    private static BrokenStore doesNotOpen(Path folder, RuntimeException e) {
        var root = (Throwable) e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var why = String.valueOf(root.getMessage()).lines().findFirst().orElse(root.toString());
        return broken(folder, "the store in " + folder + " does not open (" + why + ")", List.of(new Finding("open", why)), e);
    }

    private static BrokenStore broken(Path folder, String what, List<Finding> findings, @Nullable Throwable cause) {
        var backups = Restore.candidates(folder);
        return new BrokenStore(folder, what + "; nothing was started: " + remedy(folder, backups), findings, backups,
                cause == null ? new IllegalStateException(what) : cause);
    }

    private static String remedy(Path folder, List<BackupFile> backups) {
        var book = folder.resolve(Restore.BOOK);
        if (backups.isEmpty() && !StoreRollForward.tellsAll(book)) {
            return "there is no backup of it in its own folder; if you have one elsewhere, bring it back with relaydesk restore"
                    + " --from FILE --store " + folder + " --set-aside";
        }
        var from = backups.isEmpty() ? book : backups.getFirst().file();
        return "bring it back with relaydesk restore --from " + from + " --store " + folder + " --set-aside";
    }
}
