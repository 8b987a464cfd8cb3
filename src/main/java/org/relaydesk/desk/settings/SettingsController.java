package org.relaydesk.desk.settings;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;

import org.relaydesk.desk.fx.FxDoor;
import org.relaydesk.desk.fx.Visit;
import org.relaydesk.desk.screen.Press;
import org.relaydesk.desk.words.Tone;
import org.relaydesk.desk.words.Words;
import org.relaydesk.message.LinkState.Standing;
import org.relaydesk.query.LinkQueries;

/** Follows the link to WhatsApp, fetches the picture that is to be scanned, and starts the session. */
public final class SettingsController {
    private final SettingsModel model;
    private final FxDoor door;
    private final LinkQueries queries;
    private final LinkActions actions;
    private final boolean isWaha;
    private final Words words;
    private final Visit visit;
    private final GatewayController gateway;

    SettingsController(
            SettingsModel model, FxDoor door, LinkQueries queries, LinkActions actions, GatewayActions gateways, boolean isWaha,
            Words words) {
        this.model = model;
        this.door = door;
        this.queries = queries;
        this.actions = actions;
        this.isWaha = isWaha;
        this.words = words;
        this.visit = door.visit(this::refresh);
        this.gateway = new GatewayController(model, door, gateways, words);
    }

    GatewayController gateway() {
        return gateway;
    }

    void onActivate() {
        visit.begin();
    }

    void onDeactivate() {
        visit.close();
        model.revealed().set(false);
        model.pairing().set(null);
        gateway.leave();
    }

    boolean onKey(Press press) {
        if (press.decides(KeyCode.E)) {
            gateway.open();
        } else if (press.is(KeyCode.ESCAPE) && model.form().get() != null) {
            gateway.back();
        } else if (press.decides(KeyCode.C)) {
            check();
        } else if (press.decides(KeyCode.S) && isWaha) {
            start();
        } else if (press.decides(KeyCode.V)) {
            reveal();
        } else {
            return false;
        }
        return true;
    }

    void check() {
        ask(actions::check, "settings.checked");
    }

    void start() {
        if (model.link().get().standing() != Standing.LINKED) {
            ask(actions::start, "settings.started");
        }
    }

    void reveal() {
        model.revealed().set(!model.revealed().get());
    }

    /** @param what what it is called in the message that it is copied */
    void copy(String what, String text) {
        var content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        door.tell(Tone.GOOD, words.say("settings.copied", "what", what));
    }

    private void ask(Supplier<CompletableFuture<@Nullable Void>> action, String then) {
        if (model.asking().get() || actions.state().standing() == Standing.NONE) {
            return;
        }
        model.asking().set(true);
        door.carryOut(action, _ -> {
            model.asking().set(false);
            door.tell(Tone.NEUTRAL, words.say(then, "state", words.code("settings.state", actions.state().standing().name())));
            door.nudge();
        }, () -> model.asking().set(false));
    }

    /** A picture is good for some twenty seconds only: it is fetched anew each time. */
    private void refresh() {
        model.link().set(actions.state());
        visit.ask("seen", queries::seen, model.seen()::set);
        if (model.link().get().standing() == Standing.SCAN) {
            visit.fetch("pairing", actions::pairing, png -> model.pairing().set(png.orElse(null)));
        } else {
            visit.forget("pairing");
            model.pairing().set(null);
        }
    }
}
