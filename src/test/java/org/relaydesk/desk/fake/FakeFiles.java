package org.relaydesk.desk.fake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.application.Platform;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.conversation.FileDoor;

/** A desktop that opens files, without one. */
public final class FakeFiles implements FileDoor {
    public final List<Path> opened = new CopyOnWriteArrayList<>();
    public volatile @Nullable Path saveTo;
    public volatile String suggested = "";
    public volatile boolean hasProgram = true;

    @Override
    public void open(Path file) throws IOException {
        if (Platform.isFxApplicationThread()) {
            throw new AssertionError("the window would stand still");
        }
        if (!hasProgram) {
            throw new IOException("no program");
        }
        opened.add(file);
    }

    @Override
    public Optional<Path> saveAs(String title, String name) {
        suggested = name;
        return Optional.ofNullable(saveTo);
    }
}
