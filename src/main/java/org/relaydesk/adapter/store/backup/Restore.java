package org.relaydesk.adapter.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.relaydesk.adapter.store.QuietThread;
import org.relaydesk.adapter.store.StoreCopy;
import org.relaydesk.adapter.store.StoreFolder;
import org.relaydesk.backup.BackupFile;
import org.relaydesk.backup.BadBackup;
import org.relaydesk.backup.Manifest;
import org.relaydesk.backup.RollForward;

/**
 * Brings a store back: unpacks a backup beside the store's folder, applies what the book has beyond it, opens and checks
 * the result, and only then puts it in its place. Until then the folder is not touched.
 */
public final class Restore {
    /** The mirror of the book in a store's folder. */
    public static final String BOOK = "book.jsonl";

    /** What a restore does, as it goes. */
    public enum Step { UNPACK, ROLL_FORWARD, CHECK, SET_ASIDE, MOVE_IN }

    /**
     * What to restore.
     *
     * @param from a backup, or a book ({@code .jsonl}) alone
     * @param book null: the one in the store's folder, beside the backup, or beside the backup's folder
     * @param setAside whether what is in the folder may be moved to a folder inside of it
     */
    public record Request(Path from, Path store, @Nullable Path book, boolean setAside) {}

    /**
     * What came of it.
     *
     * @param manifest null where a book alone was the source
     * @param applied how many lines of the book were applied; 0 without one
     * @param line the newest line of the restored book
     * @param aside where the old store is now
     */
    public record Restored(
            @Nullable Manifest manifest, @Nullable Path book, long applied, long line, @Nullable Path aside) {}

    private final InstantSource clock;
    private final RollForward rollForward;

    public Restore(InstantSource clock, RollForward rollForward) {
        this.clock = clock;
        this.rollForward = rollForward;
    }

    /**
     * Restores.
     *
     * @throws BadBackup with a sentence; the folder is as it was then
     */
    public Restored run(Request request, Consumer<Step> progress) {
        return QuietThread.call("restore", () -> {
            var folder = new RestoreFolder(request.store().toAbsolutePath().normalize());
            folder.refuseUnlessFree(request.setAside());
            var work = folder.beside(clock.instant());
            boolean wasThere = Files.exists(folder.path());
            try (var _ = StoreFolder.hold(Durable.folder(folder.path()))) {
                return restore(request, folder, Durable.folder(work), progress);
            } catch (BadBackup | IOException e) {
                if (!wasThere) {
                    Durable.delete(folder.path());
                }
                throw e;
            } finally {
                Durable.delete(work);
            }
        });
    }

    private Restored restore(Request request, RestoreFolder folder, Path work, Consumer<Step> progress) throws IOException {
        progress.accept(Step.UNPACK);
        boolean bookAlone = request.from().toString().endsWith(".jsonl");
        var manifest = bookAlone ? null : BackupZip.unpack(request.from(), work);
        var book = bookAlone ? Optional.of(existing(request.from())) : book(request, folder);
        progress.accept(Step.ROLL_FORWARD);
        long applied = book.isPresent() ? rollForward.apply(work, book.get()) : 0;
        progress.accept(Step.CHECK);
        long line = check(request, manifest, work);
        Path aside = null;
        if (request.setAside()) {
            progress.accept(Step.SET_ASIDE);
            aside = folder.setAside(clock.instant());
        }
        progress.accept(Step.MOVE_IN);
        if (manifest != null && !manifest.withMedia()) {
            new Pictures(folder.path()).takeFrom(new Pictures(Durable.parent(request.from())));
        }
        folder.moveIn(work);
        return new Restored(manifest, book.orElse(null), applied, line, aside);
    }

    private static Path existing(Path book) {
        if (!Files.isRegularFile(book)) {
            throw new BadBackup("there is no book " + book);
        }
        return book;
    }

    private static Optional<Path> book(Request request, RestoreFolder folder) {
        var named = request.book();
        if (named != null) {
            return Optional.of(existing(named));
        }
        var beside = Durable.parent(request.from());
        return Stream.of(folder.path(), beside, beside.resolveSibling("."))
                .map(f -> f.resolve(BOOK).normalize()).filter(Files::isRegularFile).findFirst();
    }

    private long check(Request request, @Nullable Manifest manifest, Path work) {
        try {
            var findings = manifest == null
                    ? BackupCheck.run(work, clock)
                    // a picture that is lost is no reason to go without the money book
                    : BackupCheck.run(work, manifest, _ -> true, _ -> true, clock);
            if (!findings.isEmpty()) {
                var first = findings.getFirst();
                throw new BadBackup("what " + request.from() + " brings back does not pass the check ("
                        + first.check() + ": " + first.detail() + "): try an older backup");
            }
            return StoreCopy.facts(work).line();
        } catch (BadBackup e) {
            throw e;
        } catch (Exception e) {
            throw new BadBackup("what " + request.from() + " brings back can't be opened: try an older backup", e);
        }
    }

    /** Good backups of a store, newest first: of the folder that it used last, and of the one inside of it. */
    public static List<BackupFile> candidates(Path store) {
        return BackupPlace.all(store).stream().flatMap(f -> new BackupFolder(f).good().stream())
                .distinct().sorted((a, b) -> b.madeAt().compareTo(a.madeAt())).toList();
    }

}
