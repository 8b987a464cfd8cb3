package org.relaydesk.desk.settings;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import org.relaydesk.desk.part.Buttons;
import org.relaydesk.desk.part.Facts;
import org.relaydesk.desk.part.Parts;
import org.relaydesk.desk.words.Words;
import org.relaydesk.settings.WhatsApp;

/** What the seller enters on the gateway's side: where it calls, and by what the desk knows it. */
final class TheirSide extends VBox {
    private static final String HIDDEN = "••••••••••••";

    private final SettingsModel model;
    private final SettingsController controller;
    private final Words words;

    TheirSide(SettingsModel model, SettingsController controller, WhatsApp whatsApp, String listener, Words words) {
        super(8);
        this.model = model;
        this.controller = controller;
        this.words = words;
        setId("their-side");
        var facts = new Facts(130, 8);
        switch (whatsApp) {
            case WhatsApp.Cloud cloud -> {
                facts.add(words.say("settings.webhook"), line("webhook", words.say("settings.webhook.cloud"), "/whatsapp/cloud"));
                facts.add(words.say("settings.verify-token"), secret("verify-token", cloud.verifyToken()));
                facts.add(words.say("settings.events"), words.say("settings.events.cloud"));
            }
            case WhatsApp.Waha waha -> {
                var address = "http://127.0.0.1" + listener + "/whatsapp/waha";
                facts.add(words.say("settings.webhook"), line("webhook", address, address));
                facts.add(words.say("settings.hmac"), secret("hmac-key", waha.hmacKey()));
                facts.add(words.say("settings.events"), words.say("settings.events.waha"));
            }
        }
        getChildren().addAll(
                Parts.label(words.say(whatsApp instanceof WhatsApp.Cloud ? "settings.at-meta" : "settings.at-waha"), "h2"), facts,
                Parts.prose(words.say(whatsApp instanceof WhatsApp.Cloud ? "settings.meta-note" : "settings.waha-note"), "small", "muted"));
    }

    private HBox line(String id, String shown, String copied) {
        var text = Parts.prose(shown, "mono");
        text.setId(id);
        return row(text, copy(id, copied));
    }

    private HBox secret(String id, String secret) {
        Label text = Parts.prose(HIDDEN, "mono");
        text.setId(id);
        var reveal = Buttons.button("", controller::reveal, "tool");
        reveal.setId("reveal");
        model.revealed().subscribe(open -> {
            text.setText(open ? secret : HIDDEN);
            reveal.setText(words.say(open ? "settings.hide" : "settings.show"));
        });
        return row(text, Parts.whole(reveal), copy(id, secret));
    }

    private Button copy(String id, String text) {
        var what = words.say("settings.copy." + id);
        var copy = Buttons.icon(Feather.COPY, words.say("settings.copy", "what", what), () -> controller.copy(what, text));
        copy.setId("copy-" + id);
        return copy;
    }

    private static HBox row(Label text, Button... buttons) {
        var row = new HBox(8, Parts.grow(text));
        row.getChildren().addAll(buttons);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
