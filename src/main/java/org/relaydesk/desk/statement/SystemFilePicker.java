package org.relaydesk.desk.statement;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

/** The desktop's own dialog; it begins where the last file was. */
public final class SystemFilePicker implements FilePicker {
    private final List<ExtensionFilter> kinds;
    private @Nullable Path last;

    /** For bank statements. */
    public SystemFilePicker() {
        this(new ExtensionFilter(
                "CSV, XLS, XLSX, TXT", "*.csv", "*.xlsx", "*.xls", "*.txt", "*.tsv", "*.CSV", "*.XLSX", "*.XLS", "*.TXT"));
    }

    private SystemFilePicker(ExtensionFilter kind) {
        kinds = List.of(kind, new ExtensionFilter("*", "*"));
    }

    /** For what a customer can be sent. */
    public static SystemFilePicker ofAttachments() {
        return new SystemFilePicker(new ExtensionFilter("JPEG, PNG, PDF", "*.jpg", "*.jpeg", "*.png", "*.pdf", "*.JPG", "*.JPEG", "*.PNG", "*.PDF"));
    }

    @Override
    public Optional<Path> pick(Window owner, String title) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters().addAll(kinds);
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
