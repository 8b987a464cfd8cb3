package org.relaydesk.adapter.store.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.relaydesk.adapter.store.QuietThread;
import org.relaydesk.adapter.store.StoreCopy;
import org.relaydesk.backup.BackupFailed;
import org.relaydesk.backup.BackupFile;
import org.relaydesk.backup.BackupState.Good;
import org.relaydesk.backup.Manifest;
import org.relaydesk.ledger.Finding;

/**
 * Makes backups of a store that this process has open. A backup has its name only after it was unpacked to a temporary
 * folder, opened and checked there; else the evidence is set aside and everything older stays as it is.
 */
public final class BackupMaker {
    private static final Logger LOG = LoggerFactory.getLogger(BackupMaker.class);
    private static final long SPARE = 32L << 20;

    private final String program;
    private final Path store;
    private final InstantSource clock;
    private final Runnable settle;

    /**
     * One for a store.
     *
     * @param program the program's version
     * @param settle returns when all that was committed before is on the disk, the book's mirror included; only then a copy
     *     that may hold it counts, or a crash could leave a backup with a line that the store itself never kept
     */
    public BackupMaker(String program, Path store, InstantSource clock, Runnable settle) {
        this.program = program;
        this.store = store;
        this.clock = clock;
        this.settle = settle;
    }

    /**
     * A backup among others, with the pictures in the folder's shared {@code media}.
     *
     * @param before the store version of the migration that follows; 0 where none does
     * @throws BackupFailed if it did not come about
     */
    public Good into(BackupFolder folder, int before) {
        var name = BackupFile.name(clock.instant(), before);
        return make(folder.path().resolve(name), false);
    }

    /** One file that holds everything. @throws BackupFailed if it did not come about */
    public Good toFile(Path file) {
        return make(file.toAbsolutePath(), true);
    }

    private Good make(Path file, boolean withMedia) {
        return QuietThread.call("backup", () -> {
            long began = System.nanoTime();
            var folder = Durable.parent(file);
            var work = folder.resolve(".making-" + BackupFile.stamp(clock.instant()));
            try {
                Durable.folder(folder);
                new BackupFolder(folder).clearLeftovers();
                room(folder);
                var manifest = pack(Durable.folder(work), withMedia, folder);
                check(work, manifest, folder);
                long bytes = Files.size(part(work));
                Durable.rename(part(work), file);
                var took = Duration.ofNanos(System.nanoTime() - began);
                LOG.info("backup {}: line {} of the book, {} bytes, {} ms", file, manifest.line(), bytes, took.toMillis());
                return new Good(manifest.madeAt(), bytes, took, manifest.line(), file);
            } catch (IOException e) {
                throw new BackupFailed("folder", Map.of("folder", folder.toString(), "why", String.valueOf(e.getMessage())),
                        "no backup can be written to " + folder + ": " + e.getMessage(), e);
            } finally {
                Durable.delete(work);
            }
        });
    }

    private static Path part(Path work) {
        return work.resolve("backup.part");
    }

    private void room(Path folder) throws IOException {
        long needed = 3 * Files.size(store.resolve(StoreCopy.FILE)) + SPARE;
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < needed) {
            throw new BackupFailed("disk-full",
                    Map.of("folder", folder.toString(), "needed", Long.toString(needed), "free", Long.toString(free)),
                    "no backup was made: " + folder + " has " + (free >> 20) + " MB left, and it takes "
                            + (needed >> 20) + " MB");
        }
    }

    private Manifest pack(Path work, boolean withMedia, Path folder) throws IOException {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var raw = Durable.folder(work.resolve("raw"));
        var packed = work.resolve(StoreCopy.FILE);
        StoreCopy.Facts facts;
        try {
            var copy = StoreCopy.online(store, raw);
            facts = StoreCopy.facts(raw);
            StoreCopy.compact(copy, packed);
        } catch (SQLException | RuntimeException e) {
            throw new BackupFailed("copy", Map.of("why", String.valueOf(e.getMessage())),
                    "no backup was made: the store can't be copied (" + e.getMessage() + ")", e);
        }
        Durable.delete(raw);
        settle.run();
        var pictures = new Pictures(store);
        if (!withMedia) {
            new Pictures(folder).takeFrom(pictures);
        }
        var manifest = new Manifest(
                program, facts.storeVersion(), at, facts.line(), facts.hash(), facts.rows(),
                Durable.sha256(packed), Files.size(packed), pictures.all().size(), withMedia);
        BackupZip.write(part(work), manifest, packed, pictures);
        Files.delete(packed);
        return manifest;
    }

    /** From the file as it will be kept: what can't be restored is no backup. */
    private void check(Path work, Manifest manifest, Path folder) throws IOException {
        var unpacked = work.resolve("check");
        List<Finding> findings;
        try {
            BackupZip.unpack(part(work), unpacked);
            var pictures = new Pictures(manifest.withMedia() ? unpacked : folder);
            var own = new Pictures(store);
            findings = BackupCheck.run(unpacked, manifest, pictures::has, sha -> !own.has(sha), clock);
        } catch (RuntimeException e) {
            findings = List.of(new Finding("open", String.valueOf(e.getMessage())));
            LOG.error("the backup can't be opened", e);
        }
        if (!findings.isEmpty()) {
            throw failed(work, folder, findings);
        }
    }

    private BackupFailed failed(Path work, Path folder, List<Finding> findings) throws IOException {
        var kept = new FailedBackups(folder).keep(part(work), clock.instant(), findings);
        var first = findings.getFirst();
        var finding = first.check() + ": " + first.detail();
        LOG.error("a backup did not pass its check ({} findings, the first: {}); it is kept as {}", findings.size(), finding, kept);
        return new BackupFailed("check", Map.of("finding", finding, "kept", kept.toString()),
                "the backup did not pass its check (" + finding + "); it is kept as " + kept);
    }
}
