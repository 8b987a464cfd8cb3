package org.relaydesk.desk.conversation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.part.Question;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.message.MediaStore;
import org.relaydesk.query.ConversationQueries.Media;
import org.relaydesk.work.Refused;

/** Opens what customers sent besides pictures; what could be run is only saved, and only after a question. */
final class FileController {
    private static final Executor BESIDE = run -> Thread.ofVirtual().name("customer's file").start(run);

    private final ConversationModel model;
    private final FxDoor door;
    private final MediaStore media;
    private final FileDoor files;
    private final Words words;

    FileController(ConversationModel model, FxDoor door, MediaStore media, FileDoor files, Words words) {
        this.model = model;
        this.door = door;
        this.media = media;
        this.files = files;
        this.words = words;
    }

    static boolean isFile(@Nullable Media media) {
        return media != null && media.sha256() != null && !PictureController.isPicture(media);
    }

    /** The newest one of the piece of the thread that is shown. */
    void newest() {
        var talk = model.talk().get();
        if (talk != null) {
            talk.messages().reversed().stream().map(message -> message.media()).filter(FileController::isFile).findFirst()
                    .ifPresent(this::open);
        }
    }

    void open(@Nullable Media file) {
        if (file != null && model.question().get() == null) {
            door.carryOut(() -> beside(() -> opened(file)), opened -> {
                if (!opened) {
                    ask(file);
                }
            }, () -> { });
        }
    }

    private static <T> CompletableFuture<T> beside(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, BESIDE);
    }

    /** Whether it is of a kind that may be opened, and is open. */
    private boolean opened(Media file) {
        var kept = kept(file);
        try (var in = Files.newInputStream(kept)) {
            var kind = FileKind.of(file.mimeType(), in.readNBytes(FileKind.HEAD));
            if (kind.isPresent()) {
                files.open(TempFiles.copy(kept, kind.get().ending()));
            }
            return kind.isPresent();
        } catch (IOException e) {
            throw (Refused) new Refused("file-open").initCause(e);
        }
    }

    private Path kept(Media file) {
        return Optional.ofNullable(file.sha256()).flatMap(media::find).orElseThrow(() -> new Refused("file-gone"));
    }

    private void ask(Media file) {
        model.question().set(new Question(
                words.say("file.ask", "type", file.mimeType()), words.say("file.ask-hint"), null, "", List.of(), words.say("file.save"), true,
                _ -> {
                    model.question().set(null);
                    save(file);
                    return Optional.empty();
                }));
    }

    /** The ending is one with which no system runs anything. */
    private void save(Media file) {
        files.saveAs(words.say("file.save-title"), words.say("file.name")).ifPresent(to ->
                door.carryOut(() -> beside(() -> copied(file, to)), name -> door.tell(Tone.GOOD, words.say("file.saved", "name", name)), () -> { }));
    }

    private String copied(Media file, Path to) {
        try {
            Files.copy(kept(file), to, StandardCopyOption.REPLACE_EXISTING);
            return String.valueOf(to.getFileName());
        } catch (IOException e) {
            throw (Refused) new Refused("file-save", String.valueOf(to)).initCause(e);
        }
    }
}
