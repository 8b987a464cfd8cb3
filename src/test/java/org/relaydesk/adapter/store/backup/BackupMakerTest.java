package org.relaydesk.adapter.store.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.relaydesk.adapter.store.FileMediaStore;
import org.relaydesk.adapter.store.OldStores;
import org.relaydesk.adapter.store.Store;
import org.relaydesk.adapter.store.StoreStory;
import org.relaydesk.backup.BackupFailed;
import org.relaydesk.backup.BackupFile;
import org.relaydesk.support.ManualClock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A backup has its name only after it was restored, opened and checked. */
class BackupMakerTest {
    @TempDir
    Path folder = Path.of("");

    private final ManualClock clock = new ManualClock();
    @SuppressWarnings("NullAway.Init")
    private Store store;
    @SuppressWarnings("NullAway.Init")
    private BackupFolder backups;

    @BeforeEach
    void open() {
        store = Store.open(OldStores.unpack("v1", folder), InstantSource.system());
        backups = new BackupFolder(folder.resolve("elsewhere"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private BackupMaker maker() {
        return new BackupMaker("test", store.folder(), clock, () -> store.writer().run(() -> { }));
    }

    private void sql(String change) {
        store.writer().run(() -> store.repository(s -> s).createNativeMutationQuery(change).executeUpdate());
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(backups.path())) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void anAutomaticOneIsSmallAndItsPicturesAreBesideIt() throws IOException {
        var good = maker().into(backups, 0);

        assertEquals(List.of("media", BackupFile.name(clock.instant(), 0)), files());
        assertEquals(clock.instant(), good.at());
        assertEquals(store.head().id(), good.line());
        assertEquals(Files.size(good.where()), good.bytes());
        assertEquals(good.line(), backups.newest().orElseThrow().line());
        try (var zip = new ZipFile(good.where().toFile())) {
            assertEquals(List.of("manifest.json", "store.mv.db"), zip.stream().map(e -> e.getName()).toList());
        }
        var manifest = BackupZip.manifest(good.where());
        assertEquals(store.head().hash(), manifest.hash());
        assertEquals(21, manifest.rows().get("transfer"));
        assertEquals(9, manifest.rows().get("customer_order"));
        assertEquals(9, manifest.pictures());
        assertTrue(new Pictures(backups.path()).has(StoreStory.picture()));
        assertEquals(9, new Pictures(backups.path()).all().size());
    }

    @Test
    void theSharedPicturesAreCopiedOnce() throws IOException {
        maker().into(backups, 0);
        var before = Files.getLastModifiedTime(picture(backups.path()));
        clock.pass(Duration.ofHours(1));
        maker().into(backups, 0);
        assertEquals(before, Files.getLastModifiedTime(picture(backups.path())));
        assertEquals(0, new Pictures(backups.path()).takeFrom(new Pictures(store.folder())));
        assertEquals(2, backups.good().size());
    }

    private static Path picture(Path folder) {
        var sha = StoreStory.picture();
        return folder.resolve("media").resolve(sha.substring(0, 2)).resolve(sha);
    }

    @Test
    void oneForTheHandHoldsEverything() throws IOException {
        var file = folder.resolve("mine.zip");
        maker().toFile(file);
        try (var zip = new ZipFile(file.toFile())) {
            assertEquals(9, zip.stream().filter(e -> e.getName().startsWith("media/")).count());
        }
        try (var left = Files.list(folder)) {
            assertEquals(List.of(), left.filter(f -> f.getFileName().toString().startsWith(".")).toList());
        }
    }

    @Test
    void nobodyElseMayLookIn() throws IOException {
        var good = maker().into(backups, 0);
        FileStore disk = Files.getFileStore(good.where());
        if (disk.supportsFileAttributeView(PosixFileAttributeView.class)) {
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(good.where())));
            assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backups.path())));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(picture(backups.path()))));
        }
    }

    @Test
    void onesThatDoNotPassAreKeptAsideAndSaid() throws IOException {
        var good = maker().into(backups, 0);
        sql("update balance set paise = paise + 1 where account = 'BANK'");
        for (int hour = 1; hour <= 5; hour++) {
            clock.pass(Duration.ofHours(1));
            var failed = assertThrows(BackupFailed.class, () -> maker().into(backups, 0));
            assertEquals("check", failed.code());
            assertEquals("balance: BANK: the transfers come to 144641, the balance says 144642", failed.figures().get("finding"));
            var kept = Path.of(Objects.requireNonNull(failed.figures().get("kept")));
            assertTrue(Files.exists(kept), kept.toString());
            assertTrue(Files.readString(Path.of(kept.toString().replace(".zip", ".txt"))).startsWith("balance: BANK"));
        }
        assertEquals(List.of(good.where()), backups.good().stream().map(BackupFile::file).toList(), "the good one is still there");
        try (var failed = files().stream()) {
            assertEquals(6, failed.filter(f -> f.startsWith("failed-")).count(), "three with what was found");
        }
    }

    @Test
    void aLostPictureOfTheStoreIsNoReasonForNoBackup() throws IOException {
        Files.delete(picture(store.folder()));
        assertEquals(8, BackupZip.manifest(maker().into(backups, 0).where()).pictures());
    }

    @Test
    void aPictureThatDidNotArriveIs() throws IOException {
        // damaged where it is kept: it is not taken over, and what the store has the backup must have
        Files.writeString(picture(store.folder()), "something else");
        var failed = assertThrows(BackupFailed.class, () -> maker().into(backups, 0));
        assertEquals("picture: " + StoreStory.picture() + " is not in it", failed.figures().get("finding"));
    }

    /** A picture with its type and hash in one column, and a document with its name behind them. */
    @ParameterizedTest
    @CsvSource({"IMAGE, image/png %s", "DOCUMENT, application/pdf %s the prices of May.pdf"})
    void aFileOfTheSellersThatDidNotArriveIsToo(String kind, String column) throws IOException {
        var attached = new FileMediaStore(store.folder()).keep(kind.getBytes(StandardCharsets.UTF_8), "image/png");
        sql("update outbox set kind = '" + kind + "', picture = '" + column.formatted(attached) + "' where id = (select min(id) from outbox)");
        maker().into(new BackupFolder(folder.resolve("good")), 0);
        Files.writeString(store.folder().resolve("media").resolve(attached.substring(0, 2)).resolve(attached), "something else");
        var failed = assertThrows(BackupFailed.class, () -> maker().into(backups, 0));
        assertEquals("picture: " + attached + " is not in it", failed.figures().get("finding"));
    }

    @Test
    void aCopyCountsOnlyWhenWhatItHoldsIsOnTheDisk() {
        var stopped = new IllegalStateException("the store can't be written to the disk");
        var maker = new BackupMaker("test", store.folder(), clock, () -> {
            throw stopped;
        });
        assertEquals(stopped, assertThrows(IllegalStateException.class, () -> maker.into(backups, 0)));
        assertEquals(List.of(), backups.good());
    }

    @Test
    void aFolderThatCantBeWrittenIsSaid() throws IOException {
        Files.writeString(backups.path(), "a file");
        assertEquals("folder", assertThrows(BackupFailed.class, () -> maker().into(backups, 0)).code());
    }

    @Test
    void whatAKillLeftIsClearedAway() throws IOException {
        var left = Files.createDirectories(backups.path().resolve(".making-20261122T000000Z/raw"));
        Files.write(left.resolve("store.mv.db"), "half".getBytes(StandardCharsets.UTF_8));
        maker().into(backups, 0);
        assertFalse(Files.exists(left));
        try (Stream<String> names = files().stream()) {
            assertFalse(names.anyMatch(n -> n.startsWith(".")));
        }
    }
}
