package org.relaydesk.desk.statement;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** The desktop's own dialog; it begins where the last file was. */
public final class SystemFilePicker implements FilePicker {
    private @Nullable Path last;

    @Override
    public Optional<Path> pick(Window owner, String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter("CSV, XLS, XLSX, TXT", "*.csv", "*.xlsx", "*.xls", "*.txt", "*.tsv", "*.CSV", "*.XLSX", "*.XLS", "*.TXT"),
                new FileChooser.ExtensionFilter("*", "*"));
        if (last != null && last.toFile().isDirectory()) {
            chooser.setInitialDirectory(last.toFile());
        }
        var file = chooser.showOpenDialog(owner);
        if (file == null) {
            return Optional.empty();
        }
        last = file.toPath().toAbsolutePath().getParent();
        return Optional.of(file.toPath());
    }
}
