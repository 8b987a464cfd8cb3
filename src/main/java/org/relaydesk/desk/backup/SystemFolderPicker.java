package org.relaydesk.desk.backup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** The desktop's own dialog. */
public final class SystemFolderPicker implements FolderPicker {
    @Override
    public Optional<Path> pick(Window owner, String title, Path start) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(title);
        var there = existing(start);
        if (there != null) {
            chooser.setInitialDirectory(there.toFile());
        }
        return Optional.ofNullable(chooser.showDialog(owner)).map(file -> file.toPath());
    }

    /** The dialog refuses to begin where nothing is: the folder may be on a disk that is not plugged in. */
    private static @Nullable Path existing(Path start) {
        Path at = start;
        while (at != null && !Files.isDirectory(at)) {
            at = at.getParent();
        }
        return at;
    }
}
