package org.relaydesk.desk.reply;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.reply.ReplyTexts.Text;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;

/** Shows each text as customers get it, and as they would get what is being written. */
final class ReplyController {
    private static final Duration TYPING = Duration.ofMillis(150);

    private final ReplyModel model;
    private final FxDoor door;
    private final ReplyTexts texts;
    private final Words words;
    private List<Text> all = List.of();
    private long asked;

    ReplyController(ReplyModel model, FxDoor door, ReplyTexts texts, Words words) {
        this.model = model;
        this.door = door;
        this.texts = texts;
        this.words = words;
        model.filter().subscribe(text -> sift());
        model.words().subscribe(text -> written());
    }

    void opened() {
        load(model.language().get(), null);
    }

    void choose(String language) {
        if (!language.equals(model.language().get())) {
            var selected = model.selected().get();
            load(language, selected == null ? null : selected.key());
        }
    }

    private void load(String language, @Nullable String key) {
        door.carryOut(() -> texts.all(language), found -> {
            model.language().set(language);
            all = found;
            sift();
            select(found.stream().filter(text -> text.key().equals(key)).findFirst()
                    .orElse(model.shown().isEmpty() ? null : model.shown().getFirst()));
        }, () -> { });
    }

    private void sift() {
        var wanted = model.filter().get().strip().toLowerCase(Locale.ROOT);
        var found = all.stream()
                .filter(text -> (text.key() + " " + text.now()).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        if (!found.equals(List.copyOf(model.shown()))) {
            model.shown().setAll(found);
        }
    }

    void select(@Nullable Text text) {
        model.selected().set(text);
        model.fault().set("");
        model.words().set(text == null ? "" : text.now());
        written();
    }

    /** What was written is looked at when nothing more has come for a moment. */
    private void written() {
        long now = ++asked;
        door.later(TYPING, () -> {
            if (now == asked) {
                preview(now);
            }
        });
    }

    private void preview(long number) {
        Text text = model.selected().get();
        if (text == null) {
            model.preview().set("");
            return;
        }
        door.carryOut(() -> texts.preview(model.language().get(), text.key(), model.words().get()), shown -> {
            if (number == asked) {
                model.preview().set(shown);
                model.fault().set("");
            }
        }, refused -> {
            if (number == asked) {
                model.preview().set("");
                model.fault().set(words.refused(refused));
            }
            return true;
        }, () -> { });
    }

    void save() {
        Text text = model.selected().get();
        if (text != null && model.fault().get().isEmpty() && !model.words().get().equals(text.now())) {
            carryOut(text, () -> texts.save(model.language().get(), text.key(), model.words().get()), "reply.saved");
        }
    }

    void reset() {
        Text text = model.selected().get();
        if (text != null && text.own() != null) {
            carryOut(text, () -> texts.reset(model.language().get(), text.key()), "reply.reset-done");
        }
    }

    private void carryOut(Text text, Supplier<CompletableFuture<@Nullable Void>> what, String done) {
        if (model.saving().get()) {
            return;
        }
        model.saving().set(true);
        door.carryOut(what, _ -> {
            model.saving().set(false);
            door.tell(Tone.GOOD, words.say(done));
            load(model.language().get(), text.key());
        }, refused -> {
            model.fault().set(words.refused(refused));
            return true;
        }, () -> model.saving().set(false));
    }
}
