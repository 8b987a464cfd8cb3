package org.relaydesk.desk;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import org.relaydesk.desk.backup.FolderPicker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The backups in the window, the newest line of the book, and the disk that is almost full. */
class BackupJourneyTest extends DeskTest {
    private static final Path OTHER = Path.of("/media/seller/Other Disk");

    private Optional<Path> picks = Optional.of(OTHER);

    @Override
    protected FolderPicker picker() {
        return (owner, title, start) -> picks;
    }

    private void openPanel() throws Exception {
        keys(KeyCode.G, KeyCode.B);
        until(() -> text("#backup-list").contains("1,018"));
    }

    @Test
    void theStatusLineSaysHowOldTheLastGoodBackupIs() throws Exception {
        until(() -> text("#backup-light").contains("Backup · 12 min ago"));
        store.backups.fails("folder", Map.of("folder", "/media/gone"));
        store.changes.changed();
        until(() -> text("#backup-light").contains("Backup failed · no folder"));
    }

    @Test
    void theLightOpensThePanelAndEscapeClosesIt() throws Exception {
        until(() -> text("#backup-light").contains("Backup"));
        clickOn("#backup-light");
        until(() -> text("#backup-list").contains("42.2 MB"));
        assertTrue(text("#backups").contains("The last good backup is of 12 min ago"));
        assertTrue(text("#backup-folder").contains("relaydesk"));
        keys(KeyCode.ESCAPE);
        until(() -> find("#backups").isEmpty());
    }

    @Test
    void thePaletteOpensThePanelToo() throws Exception {
        clickOn("#search");
        until(() -> find("#palette-text").isPresent());
        write("backups");
        keys(KeyCode.ENTER);
        until(() -> text("#backup-list").contains("1,018"));
    }

    @Test
    void aBackupMadeByKeyboardGoesOnWhenThePanelIsClosedAndIsTold() throws Exception {
        openPanel();
        keys(KeyCode.ENTER);
        until(() -> text("#backup-now").contains("Backing up…"));
        keys(KeyCode.ENTER, KeyCode.ESCAPE);
        until(() -> find("#backups").isEmpty());
        assertEquals(1, store.backups.asked.size());
        keys(KeyCode.G, KeyCode.B);
        until(() -> text("#backup-now").contains("Backing up…"));
        keys(KeyCode.ESCAPE);
        store.backups.ready();
        until(() -> text("#toasts").contains("everything up to line 1,024"));
        until(() -> text("#backup-light").contains("just now"));
        keys(KeyCode.G, KeyCode.B);
        until(() -> text("#backup-list").contains("1,024") && text("#backup-now").contains("Back up now"));
    }

    @Test
    void aBackupThatFailsIsToldWithWhatToDo() throws Exception {
        openPanel();
        keys(KeyCode.ENTER);
        until(() -> !store.backups.asked.isEmpty());
        store.backups.broke("disk-full", Map.of("needed", "160000000", "free", "90000000"));
        until(() -> text("#toasts").contains("it has 90 MB left and a backup takes 160 MB"));
        until(() -> text("#backup-trouble").contains("Free some space there"));
        assertTrue(find("#backup-trouble").orElseThrow().isVisible());
    }

    @Test
    void aFolderOnAnotherDiskEndsTheWarning() throws Exception {
        store.backups.onTheStoresDisk();
        openPanel();
        until(() -> text("#backup-same-disk").contains("if it breaks, both are gone"));
        keys(KeyCode.TAB, KeyCode.ENTER);
        until(() -> text("#backup-folder").contains("Other Disk"));
        assertEquals(OTHER, store.backups.chosen.getFirst());
        assertFalse(find("#backup-same-disk").orElseThrow().isVisible());
        assertTrue(text("#toasts").contains("Backups go to /media/seller/Other Disk from now on"));
    }

    @Test
    void aFolderThatCantBeWrittenIsRefusedAndOneThatWasNotPickedChangesNothing() throws Exception {
        openPanel();
        store.backups.refuses = "backup-folder";
        keys(KeyCode.TAB, KeyCode.ENTER);
        until(() -> text("#toasts").contains("so the old one holds"));
        store.backups.refuses = null;
        picks = Optional.empty();
        keys(KeyCode.ENTER);
        assertTrue(store.backups.chosen.isEmpty());
        assertTrue(text("#backup-folder").contains("relaydesk"));
    }

    @Test
    void tabStaysInThePanel() throws Exception {
        openPanel();
        keys(KeyCode.TAB, KeyCode.TAB, KeyCode.TAB, KeyCode.TAB);
        assertEquals("backup-now", fx(() -> scene().getFocusOwner().getId()));
    }

    @Test
    void theNewestHashOfTheBookIsCopiedByKeyboard() throws Exception {
        until(() -> text("#book-head").contains("3f9ac1d27be0…"));
        assertTrue(text("#book-head").contains("Book: line 1,024"));
        fx(() -> {
            find("#book-head").orElseThrow().requestFocus();
            return null;
        });
        keys(KeyCode.ENTER);
        until(() -> text("#toasts").contains("Copied"));
        assertEquals(store.today.pulse().head().hash(), fx(() -> Clipboard.getSystemClipboard().getString()));
    }

    @Test
    void anAlmostFullDiskIsToldUntilThereIsRoom() throws Exception {
        assertFalse(find("#disk-full").orElseThrow().isVisible());
        store.room.is(420_000_000, false);
        store.changes.changed();
        until(() -> text("#disk-full").contains("Disk almost full: 420 MB left. New orders are not taken."));
        assertTrue(find("#disk-full").orElseThrow().isVisible());
        store.room.is(900_000_000, true);
        store.changes.changed();
        until(() -> !find("#disk-full").orElseThrow().isVisible());
    }
}
