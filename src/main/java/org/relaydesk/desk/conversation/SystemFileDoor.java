package org.relaydesk.desk.conversation;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The desktop's own: its opener, as each system has one, and its dialog. */
public final class SystemFileDoor implements FileDoor {
    @Override
    public void open(Path file) throws IOException {
        new ProcessBuilder(command(System.getProperty("os.name", ""), file)).redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD).start().getOutputStream().close();
    }

    /** No shell stands between: the path is one word, whatever is in it. */
    static List<String> command(String system, Path file) {
        var name = system.toLowerCase(Locale.ROOT);
        var path = file.toAbsolutePath().toString();
        if (name.startsWith("windows")) {
            return List.of("rundll32", "url.dll,FileProtocolHandler", path);
        }
        return List.of(name.startsWith("mac") ? "open" : "xdg-open", path);
    }

    @Override
    public Optional<Path> saveAs(String title, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(name);
        var owner = Window.getWindows().stream().filter(Window::isFocused).findFirst().orElse(null);
        return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
    }
}
